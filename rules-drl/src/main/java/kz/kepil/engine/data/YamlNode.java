package kz.kepil.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A part of a YAML file of the pack. What is wrong with it is noted; then something stands in for it, so that all that is
 * wrong with the file is found at once, and {@link #read} throws it.
 */
final class YamlNode {

    /** Stands for a value that somebody has to find: nothing is guessed. */
    static final String TO_FILL_IN = "FILL-IN";
    private static final Texts OPEN = Mistakes.of("open");
    private static final Texts NOTHING = new Texts("", "", "");

    private final String file;
    private final Problems problems;
    /** Null when it is missing; this is noted when somebody asks what it says. */
    private final @Nullable Node node;
    /** Where it is, or is missing. */
    private final @Nullable Node parent;
    private final String name;
    /** The paths of what only seems to be missing, because its name is misspelt. */
    private final Set<String> misspelt;

    private YamlNode(String file, Problems problems, Set<String> misspelt, @Nullable Node node, @Nullable Node parent, String name) {
        this.file = file;
        this.problems = problems;
        this.misspelt = misspelt;
        this.node = node;
        this.parent = parent;
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param content makes something of the root
     * @throws PackException with all that is wrong
     */
    static <T> T read(String file, InputStream in, Function<YamlNode, T> content) {
        List<PackProblem> mistakes = new ArrayList<>();
        T read = read(file, in, content, mistakes);
        if (read == null || !mistakes.isEmpty()) {
            throw new PackException(mistakes);
        }
        return read;
    }

    /** Reads what is known to have no mistakes. */
    static <T> T read(String file, Node root, Function<YamlNode, T> content) {
        return content.apply(new YamlNode(file, new Problems(), new HashSet<>(), root, null, ""));
    }

    /**
     * Reads a file and notes all that is wrong.
     *
     * @param content makes something of the root
     * @param mistakes takes what is wrong
     * @return what was made; null when nothing could be
     */
    static <T> @Nullable T read(String file, InputStream in, Function<YamlNode, T> content, List<PackProblem> mistakes) {
        Problems problems = new Problems();
        Set<String> misspelt = new HashSet<>();
        T read = null;
        try {
            Node root = YamlTree.parse(in, problems);
            if (root != null) {
                findOpen(root, problems);
            }
            read = root == null ? null : content.apply(new YamlNode(file, problems, misspelt, root, null, ""));
        } catch (IOException unreadable) {
            throw new PackException(file + ": cannot be read", unreadable);
        } catch (RuntimeException broken) {
            // What stands in for a wrong value may not fit elsewhere; then the wrong value is the news.
            if (problems.isEmpty()) {
                throw broken;
            }
        }
        Set<String> open = problems.inOrder().stream().filter(problem -> problem.message().equals(OPEN)).map(Problems.Located::path)
                .collect(Collectors.toSet());
        problems.inOrder().stream().filter(problem -> !misspelt.contains(problem.path()))
                .filter(problem -> !open.contains(problem.path()) || problem.message().equals(OPEN))
                .map(problem -> located(file, problem)).distinct().forEach(mistakes::add);
        return read;
    }

    /** Notes what is marked as still to be filled in; what else would be said of such a value is no news. */
    private static void findOpen(Node node, Problems problems) {
        if (node.kind == Node.Kind.TEXT && TO_FILL_IN.equals(node.text)) {
            problems.add(node, OPEN);
        }
        node.members.values().forEach(member -> findOpen(member, problems));
        node.elements.forEach(element -> findOpen(element, problems));
    }

    private static PackProblem located(String file, Problems.Located problem) {
        String path = problem.path().equals("$") ? "" : problem.path() + ": ";
        return new PackProblem(file, problem.line(), problem.column(),
                new Texts(path + problem.message().kk(), path + problem.message().ru(), path + problem.message().en()));
    }

    /** The parts of a mapping by their names, in the file's order. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (is(Node.Kind.OBJECT, "word.object")) {
            Objects.requireNonNull(node).members.forEach((key, value) -> entries.put(key, part(key, value)));
        }
        return entries;
    }

    /** The parts of a mapping that may have only the names given. */
    Map<String, YamlNode> entries(String... allowed) {
        Map<String, YamlNode> entries = entries();
        if (node != null && node.kind == Node.Kind.OBJECT) {
            Set<String> known = Binder.names(allowed);
            new Binder(problems).isObject(node, known);
            entries.keySet().stream().filter(key -> !known.contains(key)).map(key -> Nearest.near(key, known))
                    .filter(meant -> meant != null && !entries.containsKey(meant)).forEach(meant -> misspelt.add(node.path(meant)));
        }
        return entries;
    }

    /** The part of that name of a mapping. */
    YamlNode get(String key) {
        YamlNode part = find(key);
        return part == null ? part(key, null) : part;
    }

    /** The part of that name of a mapping; null when it is missing. */
    @Nullable YamlNode find(String key) {
        Node part = is(Node.Kind.OBJECT, "word.object") ? Binder.optional(Objects.requireNonNull(node), key) : null;
        return part == null ? null : part(key, part);
    }

    private YamlNode part(String key, @Nullable Node part) {
        return new YamlNode(file, problems, misspelt, part, node, key);
    }

    List<YamlNode> items() {
        return is(Node.Kind.LIST, "word.list")
                ? Objects.requireNonNull(node).elements.stream().map(item -> part("", item)).toList() : List.of();
    }

    String text() {
        return is(Node.Kind.TEXT, "word.value") ? Objects.requireNonNull(node).text : "";
    }

    LocalDate date() {
        LocalDate date = is(Node.Kind.TEXT, "word.date") ? new Binder(problems).date(node) : null;
        return date == null ? LocalDate.EPOCH : date;
    }

    BigDecimal number() {
        try {
            return is(Node.Kind.TEXT, "word.number") ? new BigDecimal(Objects.requireNonNull(node).text) : BigDecimal.ZERO;
        } catch (NumberFormatException malformed) {
            isNot("word.number", meantNumber(Objects.requireNonNull(node).text));
            return BigDecimal.ZERO;
        }
    }

    Texts texts() {
        return entries("kk", "ru", "en").isEmpty() ? NOTHING : ownTexts();
    }

    /** The texts kk, ru and en of a mapping that has other parts, too. */
    Texts ownTexts() {
        return new Texts(get("kk").said(), get("ru").said(), get("en").said());
    }

    /** A text that somebody reads. */
    private String said() {
        String text = is(Node.Kind.TEXT, "word.plain") ? Objects.requireNonNull(node).text : "";
        if (node != null && node.kind == Node.Kind.TEXT && text.isBlank()) {
            wrong(Mistakes.of("text.blank"));
        }
        return text;
    }

    /** The items of a list that has at least one. */
    List<YamlNode> some() {
        List<YamlNode> items = items();
        if (items.isEmpty() && node != null && node.kind == Node.Kind.LIST) {
            wrong(Mistakes.of("list.empty"));
        }
        return items;
    }

    /** A whole number in a range; the least where it is none. */
    int whole(int least, int most) {
        String text = text();
        boolean fits = text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!fits && node != null && node.kind == Node.Kind.TEXT) {
            wrong(Mistakes.of("whole", text, least, most));
        }
        return fits ? Integer.parseInt(text) : least;
    }

    boolean truth() {
        return oneOf(List.of("true", "false")).equals("true");
    }

    /** Whether nothing was found wrong here and below; else what stands in for a value would seem to be wrong, too. */
    boolean isSound() {
        return node != null && problems.inOrder().stream().noneMatch(problem -> problem.path().startsWith(node.path()));
    }

    /** Notes a mistake in this part, or that something is wrong because it is missing. */
    void wrong(Texts message) {
        if (node != null) {
            problems.add(node, message);
        } else if (parent != null) {
            problems.add(path(), parent, message);
        }
    }

    private String path() {
        return node != null ? node.path() : parent == null ? "$" : parent.path(name);
    }

    /** A text that must be one of those known. */
    String oneOf(Collection<String> known) {
        String text = text();
        if (node != null && node.kind == Node.Kind.TEXT && !known.contains(text)) {
            unknown(known);
        }
        return text;
    }

    /** A constant of an enumeration; the first of them where it is none. */
    <E extends Enum<E>> E constant(Class<E> type) {
        String name = oneOf(Binder.constants(type).toList());
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst().orElse(type.getEnumConstants()[0]);
    }

    /** Notes that a name is not one of those known. */
    void unknown(Collection<String> known) {
        if (node != null) {
            new Binder(problems).notAllowed(node, node.text, known);
        }
    }

    /** Notes a mistake in this part after which the part cannot be read further, unless it was found wrong already. */
    PackException error(Texts message) {
        if (problems.inOrder().stream().noneMatch(problem -> problem.path().equals(path()))) {
            wrong(message);
        }
        return new PackException(problems.inOrder().stream().map(problem -> located(file, problem)).toList());
    }

    private boolean is(Node.Kind kind, String word) {
        if (node == null) {
            // Of a parent of another kind it is said already.
            if (parent != null && parent.kind == Node.Kind.OBJECT) {
                problems.add(path(), parent, Messages.of("property.missing", name, Messages.of(word)));
            }
            return false;
        }
        if (node.kind != kind) {
            isNot(word);
        }
        return node.kind == kind;
    }

    /** A number that was typed with blanks between its thousands or a comma before its decimals; null when it is none then either. */
    private static @Nullable Texts meantNumber(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F_]", "").replace(',', '.');
        return plain.matches("-?\\d+(\\.\\d+)?") ? Messages.of("maybe.meant", plain) : null;
    }

    /** What a value without quotes is to whoever wrote it. */
    private static String plainWord(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?") ? "word.number" : text.matches("true|false") ? "word.boolean" : "word.plain";
    }

    private void isNot(String word) {
        isNot(word, null);
    }

    private void isNot(String word, @Nullable Texts hint) {
        Node wrong = Objects.requireNonNull(node);
        Texts found = wrong.kind == Node.Kind.TEXT ? Messages.of(plainWord(wrong.text)) : Binder.word(wrong.kind);
        problems.add(wrong, Messages.withHint(Messages.of("kind", wrong, found, Messages.of(word)), hint));
    }
}
