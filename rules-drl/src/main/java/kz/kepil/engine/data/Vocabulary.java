package kz.kepil.engine.data;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.fact.Days;
import org.jspecify.annotations.Nullable;

/** Puts the constraints of rules into words, from the pack's file vocabulary.yaml. Immutable. */
public final class Vocabulary {

    private static final Pattern COMPARISON =
            Pattern.compile("(\\w+) (>=|<=|==|>|<|not contains|contains|not in|in) (.+)");

    private record Word(Texts texts, @Nullable Texts not, List<String> from, boolean subject) {
    }

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Texts> comparisons = new HashMap<>();
    private final Map<String, Texts> absent = new HashMap<>();
    private final Map<String, Texts> values = new HashMap<>();
    private final CodeLists codeLists;

    private Vocabulary(YamlNode root, CodeLists codeLists) {
        this.codeLists = codeLists;
        root.entries("words", "comparisons", "absent", "values");
        root.get("words").entries().forEach((name, node) -> {
            Map<String, YamlNode> parts = node.entries("kk", "ru", "en", "not", "from", "subject");
            YamlNode not = parts.get("not");
            YamlNode from = parts.get("from");
            YamlNode subject = parts.get("subject");
            words.put(name, new Word(new Texts(node.get("kk").text(), node.get("ru").text(), node.get("en").text()),
                    not == null ? null : not.texts(), from == null ? List.of() : from.items().stream().map(YamlNode::text).toList(),
                    subject != null && subject.text().equals("true")));
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
        return new Vocabulary(YamlNode.read(file, in), codeLists);
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
        Texts joined = null;
        for (String part : constraint.split(" \\|\\| ")) {
            Texts texts = part(rule, fact, part.strip());
            joined = joined == null ? texts : fill(comparison("or"), joined, texts);
        }
        if (joined == null) {
            throw new PackException("vocabulary.yaml: no words for \"" + constraint + "\"");
        }
        return joined;
    }

    private Texts part(String rule, Class<?> fact, String part) {
        if (part.startsWith("!")) {
            Texts not = word(rule, fact, part.substring(1)).not();
            if (not == null) {
                throw new PackException("vocabulary.yaml: the word " + part.substring(1) + " needs `not`, for " + rule);
            }
            return not;
        }
        Matcher comparison = COMPARISON.matcher(part);
        if (!comparison.matches()) {
            return word(rule, fact, part).texts();
        }
        String property = comparison.group(1);
        String operator = comparison.group(2);
        String value = comparison.group(3).strip();
        if (property.equals("law")) {
            LocalDate day = Days.day(Integer.parseInt(value));
            return operator.equals("<") ? fill(comparison("to"), null, same(day.minusDays(1).toString()))
                    : fill(comparison("from"), null, same(day.toString()));
        }
        Texts own = comparisons.get(property + " " + operator);
        return fill(own == null ? comparison(operator) : own, word(rule, fact, property).texts(), values(property, value));
    }

    private Texts comparison(String operator) {
        return required(comparisons.get(operator), "comparison", operator);
    }

    private Word word(String rule, Class<?> fact, String property) {
        Word own = words.get(fact.getSimpleName() + "." + property);
        Word word = own == null ? words.get(property) : own;
        if (word == null) {
            throw new PackException("vocabulary.yaml: the word " + property + " is missing, for the rule " + rule);
        }
        return word;
    }

    private Texts values(String property, String value) {
        if (value.startsWith("(")) {
            List<Texts> all = Arrays.stream(value.substring(1, value.length() - 1).split(",")).map(each -> value(property, each.strip()))
                    .toList();
            return new Texts(join(all, Texts::kk), join(all, Texts::ru), join(all, Texts::en));
        }
        return value(property, value);
    }

    private static String join(List<Texts> texts, Function<Texts, String> language) {
        return String.join(", ", texts.stream().map(language).toList());
    }

    private Texts value(String property, String value) {
        if (value.startsWith("\"")) {
            String name = value.substring(1, value.length() - 1);
            Texts list = codeLists.texts(name);
            return list == null ? same(name) : list;
        }
        if (property.startsWith("chronicGroup")) {
            return required(codeLists.groupTexts(value), "group", value);
        }
        if (Character.isLetter(value.charAt(0))) {
            String constant = value.substring(value.indexOf('.') + 1);
            return required(values.get(constant), "value", constant);
        }
        return same(value);
    }

    private static Texts required(@Nullable Texts texts, String kind, String name) {
        if (texts == null) {
            throw new PackException("vocabulary.yaml: the " + kind + " " + name + " is missing");
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
        return properties(constraint).flatMap(property -> word(rule, fact, property).from().stream()).distinct().toList();
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
        return properties(constraint).allMatch(property -> word(rule, fact, property).subject());
    }

    private static Stream<String> properties(String constraint) {
        return Arrays.stream(constraint.split(" \\|\\| ")).map(part -> part.strip().replaceFirst("^!", "").split("\\W", 2)[0]);
    }
}
