package kz.kepil.engine.pack;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.DatedValue;
import kz.kepil.api.PackInfo;
import kz.kepil.api.RuleBook;
import kz.kepil.engine.data.Advices;
import kz.kepil.engine.data.Circumstances;
import kz.kepil.engine.data.CodeLists;
import kz.kepil.engine.data.FormerNames;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.data.Parameters;
import kz.kepil.engine.data.Payers;
import kz.kepil.engine.data.Questions;
import kz.kepil.engine.data.Reach;
import kz.kepil.engine.data.Services;
import kz.kepil.engine.data.Vocabulary.Constraint;
import kz.kepil.engine.data.Vocabulary;
import kz.kepil.engine.rules.Catalogue;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.CompiledRules;
import kz.kepil.engine.rules.Stage;
import org.jspecify.annotations.Nullable;

/** The rules and the data of one edition of Kepil. Immutable and thread-safe. */
public final class Pack {

    private static final int[] NONE = {};
    private static final String FOLDER = "/kz/kepil/pack/";
    /** A day as the rules write it, for example 20220328. */
    private static final Pattern DAY = Pattern.compile("\\b(?:19|20|21)\\d{6}\\b");

    /** With how many months rules compare those since the last pension contribution; without a number where they do something else. */
    private static final Pattern PENSION_MONTHS = Pattern.compile("\\bmonthsSincePensionContribution\\b(?:\\s*[<>=!]=?\\s*(\\d{1,8})\\b)?");

    /** Opens a file by its name; null where there is none. */
    private final Function<String, @Nullable InputStream> folder;
    private final PackInfo info;
    private final PackData data;
    /** The ids of all rules, sorted. */
    private final List<String> ids;
    private final CompiledRules compiled;
    private final Map<String, Stage> stages;
    private final Map<String, Stage> procedures;
    private final Map<String, String> sources;
    /** So many months since the last pension contribution are as many as more, for every rule. */
    private final int pensionMonths;
    /** The days on which the law may turn by the rules of a stage, and of all, as numbers, sorted. */
    private final Map<String, int[]> turningDaysOf;
    private final int[] turningDays;
    private final Parameters parameters;
    private final YearMonth firstMonth;
    private final Payers payers;

    private Pack(List<String> stageNames, Function<String, @Nullable InputStream> folder, CompiledRules compiled) {
        this.folder = folder;
        this.compiled = compiled;
        PackFiles files = new PackFiles(folder);
        ids = compiled.ids();
        stages = new LinkedHashMap<>();
        procedures = new LinkedHashMap<>();
        sources = new LinkedHashMap<>();
        for (String name : stageNames) {
            stages.put(name, rules(name, files));
        }
        data = PackData.read(files, stages.values().stream().flatMap(stage -> stage.compiledRules().stream()).flatMap(Pack::asked).toList(), ids);
        parameters = data.parameters();
        firstMonth = YearMonth.from(parameters.get("minimum-wage").first());
        payers = data.payers();
        turningDaysOf = new LinkedHashMap<>();
        stages.keySet().forEach(name ->
                turningDaysOf.put(name, turningDays(sources.get(name + ".drl")).sorted().distinct().toArray()));
        pensionMonths = sources.values().stream().flatMap(source -> PENSION_MONTHS.matcher(source).results())
                .mapToInt(compared -> compared.group(1) == null ? Integer.MAX_VALUE : 1 + Integer.parseInt(compared.group(1))).max().orElse(0);
        turningDays = turningDaysOf.values().stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        // A procedure is asked for one day alone: its days do not turn the law for the corridor.
        for (String name : data.manifest().procedures()) {
            procedures.put(name, rules(name, files));
        }
        info = new PackInfo(data.manifest().name(), data.manifest().version(), hash(files, sources.keySet()));
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
        turningDaysOf = pack.turningDaysOf;
        pensionMonths = pack.pensionMonths;
        turningDays = pack.turningDays;
        parameters = pack.parameters.observedBy(observer);
        firstMonth = pack.firstMonth;
        payers = pack.payers.with(parameters);
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
    private static String hash(PackFiles files, Collection<String> rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(PackData.judging().stream(), rules.stream()).sorted().forEach(name -> {
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
     * The pack that is built in.
     *
     * @param stageNames the stages of the corridor in their order; each is a DRL file of its own
     * @return a freshly loaded pack
     * @throws PackException when it is broken
     */
    public static Pack builtIn(List<String> stageNames) {
        return of(stageNames, file -> Pack.class.getResourceAsStream(FOLDER + file), CompiledRules.builtIn());
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
        return new Pack(stageNames, folder, compiled);
    }

    private Stage rules(String name, PackFiles files) {
        Stage stage = compiled.find(name);
        if (stage == null) {
            throw new PackException("No compiled rules for " + name);
        }
        sources.put(name + ".drl", new String(files.bytes(name + ".drl"), StandardCharsets.UTF_8).lines().map(line -> line + "\n").collect(Collectors.joining()));
        return stage;
    }

    /** A rule may compare with a day by {@code <} or {@code <=}: the law may turn on the day itself or on the next. */
    private static IntStream turningDays(String source) {
        return DAY.matcher(source).results().map(MatchResult::group).mapToInt(Integer::parseInt).flatMap(day -> IntStream.of(day, day + 1));
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
        return info;
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

    /**
     * Whether no rule can tell two days apart by their law.
     *
     * @param one a day as a number
     * @param other another
     * @return true when no rule's day lies between them
     */
    public boolean sameLaw(int one, int other) {
        return turnsBy(one) == turnsBy(other);
    }

    /**
     * The days on which the law may have turned for a stage.
     *
     * @param stage the name of the stage
     * @param after a day as a number
     * @param to a later one
     * @return those after the one up to the other, as numbers, sorted
     */
    public int[] turns(String stage, int after, int to) {
        int[] days = turningDaysOf.getOrDefault(stage, NONE);
        int first = 0;
        while (first < days.length && days[first] <= after) {
            first++;
        }
        int end = first;
        while (end < days.length && days[end] <= to) {
            end++;
        }
        return first == end ? NONE : Arrays.copyOfRange(days, first, end);
    }

    /** {@return a number of months since the last pension contribution that is as many as any more, for every rule} */
    public int pensionMonths() {
        return pensionMonths;
    }

    /**
     * How often the law has turned by a day.
     *
     * @param day a day as a number
     * @return the same for days that no rule can tell apart by their law
     */
    public int turnsBy(int day) {
        int at = Arrays.binarySearch(turningDays, day);
        return at < 0 ? -at - 1 : at + 1;
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
        return data.vocabulary();
    }

    /** {@return what to ask about facts that are not known, in the order in which an interview best asks it} */
    public Questions questions() {
        return data.questions();
    }

    /** {@return what circumstances mean} */
    public Circumstances circumstances() {
        return data.circumstances();
    }

    /** {@return the lists of diseases} */
    public CodeLists codeLists() {
        return data.codeLists();
    }

    /** {@return what is said of services besides who pays for them} */
    public Services services() {
        return data.services();
    }

    /** {@return what is said besides what rules find} */
    public Advices advices() {
        return data.advices();
    }

    /**
     * How many months back from the month of a day are looked at.
     *
     * @param day the day
     * @return the parameter {@code arrears-months}
     */
    public int lookBack(LocalDate day) {
        return parameters.get("arrears-months").at(day).value().intValueExact();
    }

    /**
     * How many months can be paid in advance on a day, by the payer who can.
     *
     * @param day the day
     * @return the parameter that payers.yaml names; 0 when prepayment is not possible yet
     */
    public BigDecimal prepaidMonths(LocalDate day) {
        return payers.prepayable().prepaidMonths(day);
    }

    /**
     * How many months paid in a row prolong care after payments stopped.
     *
     * @param day the day
     * @return the parameter {@code long-paid-months}; 0 when the law of the day knows nothing of it
     */
    public int longPaidMonths(LocalDate day) {
        DatedValue months = parameters.get("long-paid-months").find(day);
        return months == null ? 0 : months.value().intValueExact();
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
        return RuleBook.of(Catalogue.of(compiled, sources, reach().supported(), data.acts(), data.places()),
                FormerNames.read("former-names.yaml", open("former-names.yaml")));
    }
}
