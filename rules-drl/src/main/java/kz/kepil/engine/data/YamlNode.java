package kz.kepil.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A part of a YAML file of the pack. What is wrong with it is noted; then something stands in for it, so that all that is
 * wrong with the file is found at once, and {@link #read} throws it.
 */
final class YamlNode {

    private static final Texts NOTHING = new Texts("", "", "");

    private final String file;
    private final Problems problems;
    /** Null when it is missing; this is noted when somebody asks what it says. */
    private final @Nullable Node node;
    /** Where it is, or is missing. */
    private final @Nullable Node parent;
    private final String name;

    private YamlNode(String file, Problems problems, @Nullable Node node, @Nullable Node parent, String name) {
        this.file = file;
        this.problems = problems;
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
        Problems problems = new Problems();
        try {
            Node root = YamlTree.parse(in, problems);
            if (root != null) {
                T read = content.apply(new YamlNode(file, problems, root, null, ""));
                if (problems.isEmpty()) {
                    return read;
                }
            }
        } catch (IOException unreadable) {
            throw new PackException(file + ": cannot be read", unreadable);
        } catch (RuntimeException broken) {
            // What stands in for a wrong value may not fit elsewhere; then the wrong value is the news.
            if (problems.isEmpty()) {
                throw broken;
            }
            throw new PackException(message(file, problems), broken);
        }
        throw new PackException(message(file, problems));
    }

    private static String message(String file, Problems problems) {
        return problems.inOrder().stream().map(problem -> message(file, problem)).distinct().collect(Collectors.joining("\n"));
    }

    private static String message(String file, Problems.Located problem) {
        return file + ":" + problem.line() + ":" + problem.column() + ": "
                + (problem.path().equals("$") ? "" : problem.path() + ": ") + problem.message().en();
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
            new Binder(problems).isObject(node, Binder.names(allowed));
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
        return new YamlNode(file, problems, part, node, key);
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
            isNot("word.number");
            return BigDecimal.ZERO;
        }
    }

    Texts texts() {
        return entries("kk", "ru", "en").isEmpty() ? NOTHING : new Texts(get("kk").text(), get("ru").text(), get("en").text());
    }

    /** Whether nothing was found wrong here and below; else what stands in for a value would seem to be wrong, too. */
    boolean isSound() {
        return node != null && problems.inOrder().stream().noneMatch(problem -> problem.path().startsWith(node.path()));
    }

    /** Notes a mistake in this part. */
    void wrong(String message) {
        wrong(new Texts(message, message, message));
    }

    /** Notes a mistake in this part. */
    void wrong(Texts message) {
        Node place = node == null ? parent : node;
        if (place != null) {
            problems.add(place, message);
        }
    }

    /** A text that must be one of those known. */
    String oneOf(Collection<String> known) {
        String text = text();
        if (node != null && node.kind == Node.Kind.TEXT && !known.contains(text)) {
            unknown(known);
        }
        return text;
    }

    /** Notes that a name is not one of those known. */
    void unknown(Collection<String> known) {
        if (node != null) {
            new Binder(problems).notAllowed(node, node.text, known);
        }
    }

    /** Notes a mistake in this part after which the part cannot be read further, unless it was found wrong already. */
    PackException error(String message) {
        String path = node != null ? node.path() : parent == null ? "$" : parent.path() + "." + name;
        if (problems.inOrder().stream().noneMatch(problem -> problem.path().equals(path))) {
            wrong(message);
        }
        return new PackException(message(file, problems));
    }

    private boolean is(Node.Kind kind, String word) {
        if (node == null) {
            // Of a parent of another kind it is said already.
            if (parent != null && parent.kind == Node.Kind.OBJECT) {
                problems.add(parent.path() + "." + name, parent, Messages.of("property.missing", name, Messages.of(word)));
            }
            return false;
        }
        if (node.kind != kind) {
            isNot(word);
        }
        return node.kind == kind;
    }

    private void isNot(String word) {
        Node wrong = Objects.requireNonNull(node);
        Texts found = wrong.kind == Node.Kind.TEXT ? Messages.of("word.value") : Binder.word(wrong.kind);
        problems.add(wrong, Messages.of("kind", wrong, found, Messages.of(word)));
    }
}
