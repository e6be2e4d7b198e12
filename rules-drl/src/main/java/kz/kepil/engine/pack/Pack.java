package kz.kepil.engine.pack;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DatedValue;
import kz.kepil.api.PackInfo;
import kz.kepil.api.RuleBook;
import kz.kepil.engine.data.Advices;
import kz.kepil.engine.data.Circumstances;
import kz.kepil.engine.data.CodeLists;
import kz.kepil.engine.data.FormerNames;
import kz.kepil.engine.data.Once;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.data.Parameter;
import kz.kepil.engine.data.Parameters;
import kz.kepil.engine.data.Payers;
import kz.kepil.engine.data.Questions;
import kz.kepil.engine.data.Reach;
import kz.kepil.engine.data.Services;
import kz.kepil.engine.data.Vocabulary.Constraint;
import kz.kepil.engine.data.Vocabulary;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.Catalogue;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.CompiledRules;
import kz.kepil.engine.rules.Stage;
import org.jspecify.annotations.Nullable;

/** The rules and the data of one edition of Kepil. Immutable and thread-safe. */
public final class Pack {

    private static final String FOLDER = "/kz/kepil/pack/";

    /** Opens a file by its name; null where there is none. */
    private final Function<String, @Nullable InputStream> folder;
    private final Supplier<PackInfo> info;
    private final PackData data;
    /** The ids of all rules, sorted. */
    private final List<String> ids;
    private final CompiledRules compiled;
    private final Map<String, Stage> stages;
    private final Map<String, Stage> procedures;
    /** The texts of the DRL files by their names. */
    private final Supplier<Map<String, String>> sources;
    /** So many months since the last pension contribution are as many as more, for every rule. */
    private final int pensionMonths;
    /** Of all rules of the corridor: a procedure is asked for one day alone. */
    private final Turns turns;
    private final Parameters parameters;
    private final YearMonth firstMonth;
    private final Payers payers;
    /** Those that were asked for; there are no more than the pack reaches. */
    private final Map<LocalDate, LawOfDay> laws = new ConcurrentHashMap<>();
    private final Map<YearMonth, CalendarMonth> months = new ConcurrentHashMap<>();

    private Pack(Function<String, @Nullable InputStream> folder, Supplier<PackFiles> files, CompiledRules compiled, Map<String, Stage> stages,
            PackData data) {
        this.folder = folder;
        this.compiled = compiled;
        this.data = data;
        this.stages = stages;
        ids = compiled.ids();
        parameters = data.parameters();
        firstMonth = YearMonth.from(parameters.get("minimum-wage").first());
        payers = data.payers();
        turns = Turns.of(stages.values());
        procedures = rules(data.manifest().procedures(), compiled, files.get());
        pensionMonths = pensionMonths(stages);
        sources = new Once<>(() -> sources(files.get()));
        info = new Once<>(() -> new PackInfo(data.manifest().name(), data.manifest().version(), hash(files.get())));
    }

    private static int pensionMonths(Map<String, Stage> stages) {
        return stages.values().stream().mapToInt(Stage::pensionMonths).max().orElse(0);
    }

    private static Stream<Constraint> asked(CompiledRule rule) {
        return rule.clauses().isEmpty() ? Stream.of(new Constraint(rule.name(), rule.factType(), ""))
                : rule.clauses().stream().map(clause -> new Constraint(rule.name(), rule.factType(), clause.text()));
    }

    private Pack(Pack pack, Consumer<DatedValue> observer) {
        folder = pack.folder;
        info = pack.info;
        data = pack.data;
        ids = pack.ids;
        compiled = pack.compiled;
        stages = pack.stages;
        procedures = pack.procedures;
        sources = pack.sources;
        pensionMonths = pack.pensionMonths;
        turns = pack.turns;
        parameters = pack.parameters.observedBy(observer);
        firstMonth = pack.firstMonth;
        payers = pack.payers.with(parameters);
    }

    private Pack(Pack pack, Map<String, Stage> stages, Map<String, Stage> procedures, PackData data) {
        folder = pack.folder;
        info = pack.info;
        this.data = data;
        ids = pack.ids;
        compiled = pack.compiled;
        this.stages = stages;
        this.procedures = procedures;
        sources = pack.sources;
        pensionMonths = pensionMonths(stages);
        turns = Turns.of(stages.values());
        parameters = data.parameters();
        firstMonth = YearMonth.from(parameters.get("minimum-wage").first());
        payers = data.payers();
    }

    /**
     * The same pack with other rules of a stage or a procedure; its name, its hash and its catalogue stay those of this pack.
     *
     * @param name the name of the stage or procedure
     * @param rules the other rules
     * @return a copy
     */
    public Pack with(String name, Stage rules) {
        return new Pack(this, replaced(stages, name, rules), replaced(procedures, name, rules), data);
    }

    private static Map<String, Stage> replaced(Map<String, Stage> all, String name, Stage rules) {
        Map<String, Stage> copy = new LinkedHashMap<>(all);
        copy.computeIfPresent(name, (same, old) -> rules);
        return copy;
    }

    /**
     * The same pack that tells which facts the rules were shown.
     *
     * @param facts takes the name of a stage or a procedure and what its rules were shown, on the thread that judges
     * @return a copy
     */
    public Pack watchedBy(BiConsumer<String, List<? extends Fact>> facts) {
        return new Pack(this, watched(stages, facts), watched(procedures, facts), data);
    }

    private static Map<String, Stage> watched(Map<String, Stage> all, BiConsumer<String, List<? extends Fact>> facts) {
        Map<String, Stage> copy = new LinkedHashMap<>();
        all.forEach((name, stage) -> copy.put(name, stage.watchedBy(shown -> facts.accept(name, shown))));
        return copy;
    }

    /** {@return the rules of all stages and procedures, by the names of their DRL files without the ending} */
    public Map<String, List<CompiledRule>> compiledRules() {
        Map<String, List<CompiledRule>> all = new LinkedHashMap<>();
        Stream.of(stages, procedures).forEach(part -> part.forEach((name, stage) -> all.put(name, stage.compiledRules())));
        return all;
    }

    /** {@return the texts of the DRL files by their names, as they were compiled} */
    public Map<String, String> sources() {
        return sources.get();
    }

    /**
     * The same pack with another content of a file that the law reads as data; its name, its hash and its catalogue stay those of this pack.
     *
     * @param file {@code parameters.yaml}, {@code diseases.yaml} or {@code circumstances.yaml}
     * @param content the other content
     * @return a copy
     * @throws PackException when the content is broken
     */
    public Pack with(String file, byte[] content) {
        return new Pack(this, stages, procedures, data.with(file, content, new PackFiles(folder)));
    }

    /**
     * The same pack that tells of every parameter that is looked up.
     *
     * @param observer takes each value
     * @return a copy
     */
    public Pack observedBy(Consumer<DatedValue> observer) {
        return new Pack(this, observer);
    }

    /** Over the names and the contents of all files that judge, in the order of their names. */
    private String hash(PackFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(PackData.judging(), sources.get().keySet()).flatMap(Collection::stream).sorted().forEach(name -> {
                byte[] content = files.bytes(name);
                digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The pack that is built in. What the build has checked and prepared is not checked again, and what a verdict does not need is read
     * when somebody asks for it. What was only compiled is read and checked as a whole.
     *
     * @param stageNames the stages of the corridor in their order; each is a DRL file of its own
     * @return a freshly loaded pack
     * @throws PackException when it is broken
     */
    public static Pack builtIn(List<String> stageNames) {
        Function<String, @Nullable InputStream> folder = file -> Pack.class.getResourceAsStream(FOLDER + file);
        CompiledRules compiled = CompiledRules.builtIn();
        if (!CompiledRules.isPrepared()) {
            return of(stageNames, folder, compiled);
        }
        return new Pack(folder, () -> new PackFiles(folder), compiled, rules(stageNames, compiled, new PackFiles(folder)), PackData.checked(folder));
    }

    /**
     * A file of the pack that is built in.
     *
     * @param file its name
     * @return its content
     * @throws PackException when there is none
     */
    public static byte[] builtIn(String file) {
        return new PackFiles(name -> Pack.class.getResourceAsStream(FOLDER + name)).bytes(file);
    }

    /**
     * A pack whose files stand elsewhere.
     *
     * @param stageNames as for the pack that is built in
     * @param folder opens a file by its name; null where there is none
     * @param compiled the rules
     * @return a freshly loaded pack
     * @throws PackException when it is broken
     */
    public static Pack of(List<String> stageNames, Function<String, @Nullable InputStream> folder, CompiledRules compiled) {
        PackFiles files = new PackFiles(folder);
        Map<String, Stage> stages = rules(stageNames, compiled, files);
        PackData data = PackData.read(files, stages.values().stream().flatMap(stage -> stage.compiledRules().stream()).flatMap(Pack::asked).toList(),
                compiled.ids());
        Pack pack = new Pack(folder, () -> files, compiled, stages, data);
        // The folder may change, the pack does not.
        pack.sources.get();
        pack.info.get();
        return pack;
    }

    private static Map<String, Stage> rules(List<String> names, CompiledRules compiled, PackFiles files) {
        Map<String, Stage> rules = new LinkedHashMap<>();
        for (String name : names) {
            Stage stage = compiled.find(name, () -> source(name + ".drl", files));
            if (stage == null) {
                throw new PackException("No compiled rules for " + name);
            }
            rules.put(name, stage);
        }
        return rules;
    }

    private static String source(String file, PackFiles files) {
        return new String(files.bytes(file), StandardCharsets.UTF_8).lines().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Map<String, String> sources(PackFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(stages, procedures).flatMap(rules -> rules.keySet().stream()).map(name -> name + ".drl")
                .forEach(file -> texts.put(file, source(file, files)));
        return texts;
    }

    private InputStream open(String file) {
        InputStream in = folder.apply(file);
        if (in == null) {
            throw new PackException("The pack has no file " + file);
        }
        return in;
    }

    /** {@return which pack this is: its name, version and hash} */
    public PackInfo info() {
        return info.get();
    }

    /** {@return the days that the pack's law reaches} */
    public Reach reach() {
        return data.manifest().reach();
    }

    /**
     * A stage of the corridor.
     *
     * @param name its name, which is also that of its DRL file
     * @return the stage
     * @throws PackException when the pack does not have it
     */
    public Stage stage(String name) {
        Stage stage = stages.get(name);
        if (stage == null) {
            throw new PackException("The pack has no stage " + name);
        }
        return stage;
    }

    /**
     * The rules of a procedure, which is no part of the corridor.
     *
     * @param name its name, which is also that of its DRL file
     * @return the rules
     * @throws PackException when the pack does not have it
     */
    public Stage procedure(String name) {
        Stage procedure = procedures.get(name);
        if (procedure == null) {
            throw new PackException("pack.yaml: the procedure " + name + " is missing");
        }
        return procedure;
    }

    /** {@return the stages in the order in which they run} */
    public Collection<Stage> stages() {
        return Collections.unmodifiableCollection(stages.values());
    }

    /** {@return the days on which the law may turn for the corridor} */
    public Turns turns() {
        return turns;
    }

    /** The days on which it may turn for one of its stages. */
    Turns turns(String stage) {
        return Turns.of(List.of(stage(stage)));
    }

    /** {@return a number of months since the last pension contribution that is as many as any more, for every rule} */
    public int pensionMonths() {
        return pensionMonths;
    }

    /**
     * What the law of a day says whoever is judged.
     *
     * @param day a day that the pack reaches
     * @return the law
     */
    public LawOfDay on(LocalDate day) {
        LawOfDay law = laws.get(day);
        return law == null ? laws.computeIfAbsent(day, each -> new LawOfDay(this, each)) : law;
    }

    CalendarMonth month(YearMonth month) {
        return months.computeIfAbsent(month, CalendarMonth::of);
    }

    /** {@return how many rules there are} */
    public int manyRules() {
        return ids.size();
    }

    /**
     * The ids of rules.
     *
     * @param ranks the rules' ranks
     * @return the ids, sorted
     */
    public List<String> ruleIds(BitSet ranks) {
        String[] found = new String[ranks.cardinality()];
        int many = 0;
        for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
            found[many++] = ids.get(rank);
        }
        return List.of(found);
    }

    /** {@return the dated parameters} */
    public Parameters parameters() {
        return parameters;
    }

    /** {@return how the amounts of payments come about} */
    public Payers payers() {
        return payers;
    }

    /** {@return the words in which refusals are explained} */
    public Vocabulary vocabulary() {
        return data.vocabulary().get();
    }

    /** {@return what to ask about facts that are not known, in the order in which an interview best asks it} */
    public Questions questions() {
        return data.questions().get();
    }

    /** {@return what circumstances mean} */
    public Circumstances circumstances() {
        return data.circumstances();
    }

    /** {@return the lists of diseases} */
    public CodeLists codeLists() {
        return data.codeLists().get();
    }

    /** {@return what is said of services besides who pays for them} */
    public Services services() {
        return data.services();
    }

    /** {@return what is said besides what rules find} */
    public Advices advices() {
        return data.advices().get();
    }

    /** {@return the first month for which the parameters are known} */
    public YearMonth firstMonth() {
        return firstMonth;
    }

    /**
     * Reads the catalogue off the compiled rules; only those who ask for rules need it.
     *
     * @return the book of all rules
     * @throws PackException when a rule lacks what the catalogue tells of it
     */
    public RuleBook rules() {
        return RuleBook.of(Catalogue.of(compiled, sources.get(), reach().supported(), data.acts().get(), data.places().get()),
                FormerNames.read("former-names.yaml", open("former-names.yaml")));
    }
}
