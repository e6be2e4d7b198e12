package kz.kepil.engine.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.Acts;
import kz.kepil.engine.data.Manifest;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.data.Vocabulary.Constraint;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Situation;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong in the files of a pack, all at once and before its rules are compiled. Of DRL files, because what the compiler says
 * names generated Java and no column. It finds what cannot be read, rules without their id, texts, act or sources, an id that two rules
 * have, an act that is not known, a fact at which the stage does not look, more than one pattern, words that the fact does not know, days
 * and constants that do not exist, a missing semicolon, and a last day that is asked of a situation which the rule does not demand. Of YAML
 * files it tells what the engine would refuse, missing words among it.
 */
public final class PackCheck {

    private static final MessageBundle MESSAGES = Slip.MESSAGES;
    private static final Pattern WORD = Pattern.compile("(?<![\\w$.])\\p{Ll}\\w*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null", "in", "not", "contains", "matches", "memberOf", "this");
    private static final Pattern LAST_DAY = Pattern.compile("\\blastDayOf\\s*\\(\\s*(?:\\w+\\s*\\.\\s*)*([A-Z]\\w*)\\s*\\)");
    private static final Pattern NO_SEMICOLON = Pattern.compile("\\)(?=\\s*\\n\\s*[\\w$]|\\s+end\\b)");
    private static final Pattern POSITION = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");

    private static final List<String> SITUATIONS = Arrays.stream(Situation.values()).map(Situation::name).toList();

    /** The kinds of facts at which the rules of each stage look. */
    private final SortedMap<String, Set<Class<? extends Fact>>> facts;
    private final @Nullable Acts acts;
    /** Whether it is explained why the rules of a stage do not hold; of procedures it is not. */
    private final Predicate<String> explained;
    /** What those rules ask for whose words are known. */
    private final List<Constraint> asked = new ArrayList<>();
    private final List<Texts> problems = new ArrayList<>();
    /** Whether the ids of all rules are known. */
    private boolean allIds = true;
    /** Of each id the place of the rule that has it. */
    private final Map<String, String> ids = new HashMap<>();

    private PackCheck(Map<String, Set<Class<? extends Fact>>> facts, @Nullable Acts acts, @Nullable Manifest manifest) {
        this.facts = new TreeMap<>(facts);
        this.acts = acts;
        this.explained = stage -> manifest != null && !manifest.procedures().contains(stage);
    }

    /**
     * Checks the files of a folder.
     *
     * @param folder the folder of the pack
     * @param facts the kinds of facts at which the rules of each stage and each procedure look, by its name
     * @return what is wrong, as {@code file:line:column: sentence} and often a second line with a hint
     * @throws IOException when a file cannot be read
     */
    public static List<Texts> of(Path folder, Map<String, Set<Class<? extends Fact>>> facts) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(each -> each.toString().endsWith(".drl")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        PackCheck check = new PackCheck(facts, Acts.find(files(folder)), Manifest.find(files(folder)));
        sources.forEach((name, text) -> check.check(DrlText.parse(name, text)));
        check.data(folder);
        return check.problems.stream().distinct().toList();
    }

    private static PackFiles files(Path folder) {
        return new PackFiles(name -> {
            try {
                return Files.exists(folder.resolve(name)) ? Files.newInputStream(folder.resolve(name)) : null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** What is wrong with the YAML files, and what of the rules the vocabulary does not put into words. */
    private void data(Path folder) {
        PackFiles files = files(folder);
        try {
            PackData.read(files, asked, allIds ? ids.keySet() : null);
        } catch (PackException broken) {
            problems.addAll(files.mistakes());
        }
    }

    private void check(DrlText file) {
        Set<Class<? extends Fact>> looksAt = facts.get(file.stage());
        allIds &= file.errors().isEmpty() && looksAt != null;
        List<DrlText> parts = file.errors().isEmpty() ? List.of(file) : file.eachRule();
        if (parts.stream().allMatch(part -> part.errors().isEmpty())) {
            syntax(file);
        }
        if (looksAt == null) {
            add(file, "1:1", MESSAGES.of("stage", file.stage(), String.join(", ", facts.keySet())), Nearest.hint(file.stage(), facts.keySet()));
        }
        for (DrlText part : parts) {
            syntax(part);
            // What follows a mistake is misread.
            if (part.errors().isEmpty() && looksAt != null) {
                rules(part, looksAt);
            }
        }
    }

    private void syntax(DrlText file) {
        file.errors().stream().limit(1).forEach(error -> add(file, error.getRow() + ":" + (error.getCol() + 1),
                MESSAGES.of("syntax", POSITION.matcher(error.getMessage()).replaceFirst("")), MESSAGES.of("maybe.syntax")));
    }

    private void rules(DrlText file, Set<Class<? extends Fact>> looksAt) {
        Constants constants = new Constants(file);
        for (RuleDescr rule : file.rules()) {
            annotations(file, rule);
            condition(file, rule, looksAt, constants);
            DrlText.Consequence consequence = file.consequence(rule);
            constants.wrong(consequence.words(), consequence.start()).forEach(slip -> add(file, slip));
            NO_SEMICOLON.matcher(consequence.words()).results().forEach(found ->
                    add(file, file.position(consequence.start() + found.end()), MESSAGES.of("semicolon"), null));
        }
    }

    private void condition(DrlText file, RuleDescr rule, Set<Class<? extends Fact>> looksAt, Constants constants) {
        List<BaseDescr> elements = rule.getLhs().getDescrs();
        BaseDescr other = elements.stream().filter(each -> !isPlain(each)).findFirst()
                .orElse(elements.isEmpty() ? rule : elements.size() > 1 ? elements.get(1) : null);
        if (other != null) {
            add(file, file.position(Math.max(other.getStartCharacter(), rule.getStartCharacter())), MESSAGES.of("pattern", names(looksAt)),
                    MESSAGES.of("maybe.pattern"));
        }
        if (elements.isEmpty() || !(elements.get(0) instanceof PatternDescr pattern)) {
            return;
        }
        String position = file.position(pattern.getStartCharacter());
        String fact = pattern.getObjectType();
        Map<String, Class<?>> types = file.types();
        Class<?> type = types.get(fact);
        if (type == null) {
            Slip letter = LookAlikes.find(fact, pattern.getStartCharacter(), types.keySet());
            add(file, letter != null ? letter
                    : new Slip(pattern.getStartCharacter(), MESSAGES.of("fact", fact), Nearest.hint(fact, types.keySet())));
        } else if (!looksAt.contains(type)) {
            List<String> elsewhere = facts.keySet().stream().filter(stage -> facts.get(stage).contains(type)).toList();
            add(file, position, MESSAGES.of("fact.other", file.stage(), names(looksAt), fact),
                    elsewhere.isEmpty() ? null : MESSAGES.of("maybe.stage", String.join(", ", elsewhere)));
        } else if (hasKnownValues(file, pattern, constants) & knowsWords(file, pattern, type)) {
            lastDays(file, rule, pattern);
            if (explained.test(file.stage())) {
                pattern.getDescrs().forEach(constraint -> asked.add(new Constraint(rule.getName(), type, file.constraint(constraint))));
            }
        }
    }

    private static boolean isPlain(BaseDescr element) {
        return element instanceof PatternDescr pattern && pattern.getSource() == null;
    }

    private static String names(Set<Class<? extends Fact>> facts) {
        return facts.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    private void annotations(DrlText file, RuleDescr rule) {
        String position = file.position(rule.getStartCharacter());
        for (String key : List.of("id", "kk", "ru", "act", "source")) {
            AnnotationDescr annotation = rule.getAnnotation(key);
            if (annotation == null || !annotation.getSingleValueAsString().startsWith("\"")) {
                add(file, position, MESSAGES.of("annotation", rule.getName(), key), null);
                allIds &= !key.equals("id");
            } else if (key.equals("id")) {
                String id = annotation.getSingleValueAsString().replace("\"", "");
                String other = ids.putIfAbsent(id, file.name() + ":" + position);
                if (other != null) {
                    allIds = false;
                    add(file, position, MESSAGES.of("id.twice", rule.getName(), id, other), null);
                }
            } else if (key.equals("act") && acts != null) {
                String act = annotation.getSingleValueAsString();
                acts.cited(act.replace("\"", ""), wrong -> add(file, file.position(rule, act), wrong, null));
            }
        }
    }

    /** Whether the fact has all words: one that is misspelt says nothing of what the condition demands. */
    private boolean knowsWords(DrlText file, PatternDescr pattern, Class<?> type) {
        SortedSet<String> known = Words.of(type);
        int before = problems.size();
        for (BaseDescr constraint : pattern.getDescrs()) {
            int start = constraint.getStartCharacter();
            WORD.matcher(file.words(constraint)).results()
                    .filter(found -> !known.contains(found.group()) && !KEYWORDS.contains(found.group()))
                    .forEach(found -> unknown(file, start + found.start(), found.group(), type, known));
        }
        return problems.size() == before;
    }

    /** Whether the days and constants of the constraints exist. */
    private boolean hasKnownValues(DrlText file, PatternDescr pattern, Constants constants) {
        int before = problems.size();
        for (BaseDescr constraint : pattern.getDescrs()) {
            LawDays.wrong(file, constraint).forEach(slip -> add(file, slip));
            constants.wrong(file.words(constraint), constraint.getStartCharacter()).forEach(slip -> add(file, slip));
        }
        return problems.size() == before;
    }

    private void unknown(DrlText file, int offset, String word, Class<?> type, Collection<String> known) {
        Slip letter = LookAlikes.find(word, offset, known);
        if (letter != null) {
            add(file, letter);
            return;
        }
        String position = file.position(offset);
        String elsewhere = String.join(", ", knownAt(word));
        if (elsewhere.isEmpty()) {
            add(file, position, MESSAGES.of("word.unknown", word, file.stage(), type.getSimpleName(), String.join(", ", known)),
                    Nearest.hint(word, known));
        } else {
            add(file, position, MESSAGES.of("word.elsewhere", word, file.stage(), type.getSimpleName(), elsewhere),
                    MESSAGES.of("maybe.elsewhere"));
        }
    }

    /** The stages that know a word, each with its fact. */
    private List<String> knownAt(String word) {
        List<String> stages = new ArrayList<>();
        facts.forEach((stage, looksAt) -> looksAt.stream().filter(fact -> Words.of(fact).contains(word)).map(Class::getSimpleName).sorted()
                .forEach(fact -> stages.add(stage + " (" + fact + ")")));
        return stages;
    }

    private void lastDays(DrlText file, RuleDescr rule, PatternDescr pattern) {
        int start = pattern.getEndCharacter();
        List<MatchResult> asked = LAST_DAY.matcher(file.words(start, rule.getEndCharacter())).results().toList();
        for (MatchResult found : asked) {
            String situation = found.group(1);
            if (SITUATIONS.contains(situation) && !demands(file, pattern, word(situation))) {
                add(file, file.position(start + found.start(1)), MESSAGES.of("lastDay", situation, word(situation)),
                        hint(situation, name -> demands(file, pattern, word(name))));
            }
        }
    }

    /** The only situation that the rule demands must be the one that is meant; where there is none, its word is missing. */
    private static Texts hint(String situation, Predicate<String> isDemanded) {
        List<String> demanded = SITUATIONS.stream().filter(isDemanded).toList();
        return demanded.isEmpty() ? MESSAGES.of("maybe.demand", word(situation))
                : Messages.of("maybe.meant", String.join(", ", demanded));
    }

    /** Whether no fact without the word meets the pattern: a constraint is the word, or each of its alternatives has it. */
    private static boolean demands(DrlText file, PatternDescr pattern, String word) {
        return pattern.getDescrs().stream()
                .map(file::words)
                .anyMatch(constraint -> Arrays.stream(constraint.split("\\|\\|")).allMatch(alternative ->
                        Arrays.stream(alternative.split("&&")).anyMatch(part -> part.strip().matches(word + "(\\s*==\\s*true)?"))));
    }

    /** {@code caringForGroupI} for {@code CARING_FOR_GROUP_I}. */
    private static String word(String situation) {
        return Pattern.compile("_(\\w)").matcher(situation.toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private void add(DrlText file, Slip slip) {
        add(file, file.position(slip.offset()), slip.sentence(), slip.hint());
    }

    private void add(DrlText file, String position, Texts sentence, @Nullable Texts hint) {
        problems.add(Messages.withHint(MESSAGES.of("problem", file.name(), position, sentence), hint));
    }
}
