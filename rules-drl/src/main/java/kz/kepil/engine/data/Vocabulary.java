package kz.kepil.engine.data;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.fact.AssessedDisease;
import kz.kepil.engine.fact.CareForDisease;
import kz.kepil.engine.fact.ClassifiedDisease;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.Debt;
import kz.kepil.engine.fact.Diagnosis;
import kz.kepil.engine.fact.DueScreening;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.fact.RequestedCare;
import org.jspecify.annotations.Nullable;

/** Puts the constraints of rules into words, from the pack's file vocabulary.yaml. Immutable. */
public final class Vocabulary {

    private static final Pattern COMPARISON =
            Pattern.compile("(\\w+) (>=|<=|==|>|<|not contains|contains|not in|in) (.+)");

    /** The property of a person that holds the words that only the pack names. */
    private static final String SITUATIONS = "situations";

    /** The kinds of facts of which there may be none for an inquiry. */
    private static final Set<Class<?>> MAY_BE_ABSENT = Set.of(Prepayment.class, MissedMonth.class, Debt.class, Diagnosis.class,
            ClassifiedDisease.class, AssessedDisease.class, DueScreening.class, CareForDisease.class, RequestedCare.class);

    private record Word(Texts texts, @Nullable Texts not, List<String> from, boolean subject) {
    }

    /** Stands in for one that is missing. */
    private static final Word NO_WORD = new Word(new Texts("", "", ""), null, List.of(), false);
    private static final Missing THROWING = (section, name, message) -> {
        throw new PackException(new Texts("vocabulary.yaml: " + message.kk(), "vocabulary.yaml: " + message.ru(),
                "vocabulary.yaml: " + message.en()));
    };

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Texts> comparisons = new HashMap<>();
    private final Map<String, Texts> absent = new HashMap<>();
    private final Map<String, Texts> values = new HashMap<>();
    private final CodeLists codeLists;

    /**
     * What a rule asks for.
     *
     * @param rule the rule's name
     * @param fact the kind of fact at which it looks
     * @param text one of its constraints; empty for a rule that asks for nothing
     */
    public record Constraint(String rule, Class<?> fact, String text) {
    }

    /** Told what is missing: of which section, by which name. */
    private interface Missing {
        void tell(String section, String name, Texts message);
    }

    private Vocabulary(YamlNode root, CodeLists codeLists) {
        this.codeLists = codeLists;
        root.entries("words", "comparisons", "absent", "values");
        root.get("words").entries().forEach((name, node) -> {
            Map<String, YamlNode> parts = node.entries("kk", "ru", "en", "not", "from", "subject");
            YamlNode not = parts.get("not");
            YamlNode from = parts.get("from");
            YamlNode subject = parts.get("subject");
            words.put(name, new Word(node.ownTexts(),
                    not == null ? null : not.texts(), from == null ? List.of() : from.items().stream().map(YamlNode::text).toList(),
                    subject != null && subject.truth()));
        });
        root.get("comparisons").entries().forEach((name, node) -> comparisons.put(name, node.texts()));
        root.get("absent").entries().forEach((name, node) -> absent.put(name, node.texts()));
        root.get("values").entries().forEach((name, node) -> values.put(name, node.texts()));
    }

    /**
     * Reads the words.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @param codeLists the lists of diseases, whose names are words too
     * @return the vocabulary
     * @throws PackException when the file is broken
     */
    public static Vocabulary read(String file, InputStream in, CodeLists codeLists) {
        return YamlNode.read(file, in, root -> new Vocabulary(root, codeLists));
    }

    /** Reads the words, which must be enough to say everything that rules ask for. */
    static Vocabulary read(YamlNode root, CodeLists codeLists, Collection<Constraint> constraints, List<CircumstanceType> types) {
        Vocabulary vocabulary = new Vocabulary(root, codeLists);
        typesMustBeKnown(root, types.stream().map(CircumstanceType::name).toList());
        Set<String> told = new HashSet<>();
        Missing missing = (section, name, message) -> {
            if (told.add(section + " " + name + " " + message.en().contains("\"not\""))) {
                YamlNode place = root.get(section);
                String near = Nearest.near(name, place.entries().keySet());
                place.get(name).wrong(near == null || near.equals(name) ? message : Messages.withHint(message, Mistakes.of("maybe.misspelt", near)));
            }
        };
        for (Constraint each : constraints) {
            if (!each.text().isEmpty()) {
                vocabulary.texts(each, missing);
            }
            if (MAY_BE_ABSENT.contains(each.fact()) && vocabulary.absent(each.fact()) == null) {
                String fact = each.fact().getSimpleName();
                missing.tell("absent", fact, Mistakes.of("vocabulary.absent", fact, same(each.rule())));
            }
        }
        return vocabulary;
    }

    /**
     * Words that nobody asks for any more.
     *
     * @param files the files of a pack; takes note of them as mistakes
     * @param isAsked whether some rule asks for a word
     */
    public static void noteUnused(PackFiles files, Predicate<String> isAsked) {
        files.read("vocabulary.yaml", root -> {
            root.get("words").entries().forEach((name, node) -> {
                if (!isAsked.test(name.substring(name.indexOf('.') + 1))) {
                    node.wrong(Mistakes.of("vocabulary.unused", name));
                }
            });
            return root;
        });
    }

    private static void typesMustBeKnown(YamlNode root, List<String> types) {
        root.get("words").entries().values().stream().map(word -> types.isEmpty() ? null : word.find("from")).filter(Objects::nonNull)
                .flatMap(from -> from.items().stream())
                .filter(item -> !item.text().isEmpty() && Character.isUpperCase(item.text().charAt(0))).forEach(item -> item.oneOf(types));
    }

    /**
     * A constraint in words.
     *
     * @param rule the name of the rule
     * @param fact the kind of fact at which it looks
     * @param constraint one of its constraints
     * @return what the constraint asks for
     * @throws PackException when a word is missing
     */
    public Texts texts(String rule, Class<?> fact, String constraint) {
        return texts(new Constraint(rule, fact, constraint), THROWING);
    }

    private Texts texts(Constraint constraint, Missing missing) {
        Texts joined = null;
        for (String part : constraint.text().split(" \\|\\| ")) {
            Texts texts = part(constraint, part.strip(), missing);
            joined = joined == null ? texts : fill(comparison("or", constraint, missing), joined, texts);
        }
        return Objects.requireNonNull(joined);
    }

    private Texts part(Constraint constraint, String part, Missing missing) {
        if (part.startsWith("!")) {
            String name = part.substring(1);
            Word word = word(constraint, name, missing);
            return word == NO_WORD ? word.texts() : required(word.not(), "words", name, Mistakes.of("vocabulary.not", name, same(constraint.rule())), missing);
        }
        Matcher comparison = COMPARISON.matcher(part);
        if (!comparison.matches()) {
            return word(constraint, part, missing).texts();
        }
        String property = comparison.group(1);
        String operator = comparison.group(2);
        String value = comparison.group(3).strip();
        if (property.equals(SITUATIONS)) {
            return part(constraint, (operator.startsWith("not") ? "!" : "") + situation(value), missing);
        }
        if (property.equals("law")) {
            LocalDate day = Days.day(Integer.parseInt(value));
            return operator.equals("<") ? fill(comparison("to", constraint, missing), null, same(day.minusDays(1).toString()))
                    : fill(comparison("from", constraint, missing), null, same(day.toString()));
        }
        Texts own = comparisons.get(property + " " + operator);
        return fill(own == null ? comparison(operator, constraint, missing) : own, word(constraint, property, missing).texts(),
                values(property, value, constraint, missing));
    }

    private Texts comparison(String operator, Constraint constraint, Missing missing) {
        return required(comparisons.get(operator), "comparisons", operator, Mistakes.of("vocabulary.comparison", operator, same(constraint.rule())), missing);
    }

    private Word word(Constraint constraint, String property, Missing missing) {
        Word own = words.get(constraint.fact().getSimpleName() + "." + property);
        Word word = own == null ? words.get(property) : own;
        if (word == null) {
            missing.tell("words", property, Mistakes.of("vocabulary.word", property, same(constraint.rule())));
            return NO_WORD;
        }
        return word;
    }

    private Texts values(String property, String value, Constraint constraint, Missing missing) {
        if (value.startsWith("(")) {
            List<Texts> all = Arrays.stream(value.substring(1, value.length() - 1).split(","))
                    .map(each -> value(property, each.strip(), constraint, missing)).toList();
            return new Texts(join(all, Texts::kk), join(all, Texts::ru), join(all, Texts::en));
        }
        return value(property, value, constraint, missing);
    }

    private static String join(List<Texts> texts, Function<Texts, String> language) {
        return String.join(", ", texts.stream().map(language).toList());
    }

    private Texts value(String property, String value, Constraint constraint, Missing missing) {
        if (value.startsWith("\"")) {
            String name = value.substring(1, value.length() - 1);
            Texts list = codeLists.texts(name);
            return list == null ? same(name) : within(list);
        }
        if (property.startsWith("chronicGroup")) {
            return within(required(codeLists.groupTexts(value), "words", property, Mistakes.of("vocabulary.group", value, same(constraint.rule())), missing));
        }
        if (Character.isLetter(value.charAt(0))) {
            String constant = value.substring(value.indexOf('.') + 1);
            return required(values.get(constant), "values", constant, Mistakes.of("vocabulary.value", constant, same(constraint.rule())), missing);
        }
        return same(value);
    }

    /** The name of a list as it stands within a sentence: without its capital, unless it is an acronym. */
    private static Texts within(Texts name) {
        return new Texts(within(name.kk()), within(name.ru()), within(name.en()));
    }

    private static String within(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1)) ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static Texts required(@Nullable Texts texts, String section, String name, Texts message, Missing missing) {
        if (texts == null) {
            missing.tell(section, name, message);
            return NO_WORD.texts();
        }
        return texts;
    }

    private static Texts same(String text) {
        return new Texts(text, text, text);
    }

    private static Texts fill(Texts template, @Nullable Texts word, Texts value) {
        return new Texts(fill(template.kk(), word == null ? "" : word.kk(), value.kk()),
                fill(template.ru(), word == null ? "" : word.ru(), value.ru()),
                fill(template.en(), word == null ? "" : word.en(), value.en()));
    }

    private static String fill(String template, String word, String value) {
        return template.replace("{word}", word).replace("{value}", value);
    }

    /**
     * What a word means.
     *
     * @param fact the kind of fact that has it
     * @param property the word
     * @return the words; null for one that no rule asks
     */
    public @Nullable Texts meaning(Class<?> fact, String property) {
        Word own = words.getOrDefault(fact.getSimpleName() + "." + property, words.get(property));
        return own == null ? null : own.texts();
    }

    /**
     * What it means that there is no fact at which a rule could look.
     *
     * @param fact the kind of fact at which it looks
     * @return the words; null for a kind of fact that is always there
     */
    public @Nullable Texts absent(Class<?> fact) {
        return absent.get(fact.getSimpleName());
    }

    /**
     * What of an inquiry a constraint rests on: circumstance types, parts of the inquiry, or {@code payments},
     * {@code condition}, {@code service}.
     *
     * @param rule the name of the rule
     * @param fact the kind of fact at which it looks
     * @param constraint one of its constraints
     * @return the names, without repeats
     */
    public List<String> from(String rule, Class<?> fact, String constraint) {
        return properties(constraint).flatMap(property -> word(new Constraint(rule, fact, constraint), property, THROWING).from().stream()).distinct().toList();
    }

    /**
     * Whether a constraint says which of several facts the rule is about, for example for which service it tells who pays.
     *
     * @param rule the rule's name
     * @param fact the kind of fact at which the rule looks
     * @param constraint one of its constraints
     * @return true when every word in it is marked {@code subject}
     */
    public boolean isSubject(String rule, Class<?> fact, String constraint) {
        return properties(constraint).allMatch(property -> word(new Constraint(rule, fact, constraint), property, THROWING).subject());
    }

    private static Stream<String> properties(String constraint) {
        return Arrays.stream(constraint.split(" \\|\\| ")).map(part -> part.strip().replaceFirst("^!", ""))
                .map(part -> part.startsWith(SITUATIONS + " ") ? situation(part.substring(part.indexOf('"'))) : part.split("\\W", 2)[0]);
    }

    /** The word of a situation that only the pack names: it stands in the file by its own name. */
    private static String situation(String quoted) {
        return quoted.replace("\"", "").strip();
    }
}
