package kz.kepil.api.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as one JSON value (RFC 8259), strictly, and keeps what stands before an error. No library does it, so that whoever
 * embeds Kepil needs none and is bound to the version of none; the tests hold it against one.
 */
public final class JsonTree {

    private static final int DEEPEST = 20;
    private static final int EXCERPT = 20;

    /** The text cannot be read on; what is wrong has been noted. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final Problems problems;
    /** Whether the text goes on with something that is no text; then it is no news that it ends too early. */
    private final boolean cutOff;
    private int position;
    private int line = 1;
    private int lineStart;
    private int depth;
    private @Nullable Node root;

    private JsonTree(String text, Problems problems, boolean cutOff) {
        this.text = text;
        this.problems = problems;
        this.cutOff = cutOff;
    }

    /** The value, possibly incomplete; null when there is none. */
    public static @Nullable Node parse(byte[] utf8, Problems problems) {
        CharBuffer decoded = CharBuffer.allocate(utf8.length);
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
        decoded.flip();
        if (decoded.hasRemaining() && decoded.charAt(0) == '\uFEFF') {
            decoded.get();
        }
        String text = decoded.toString();
        if (result.isError()) {
            Node root = new JsonTree(text, problems, true).read();
            problems.add("$", line(text), 1, text.length(), Messages.withHint(
                    Messages.of("text.notUtf8", bytes.position(), String.format(Locale.ROOT, "%02X", utf8[bytes.position()])),
                    Messages.of("maybe.encoding")));
            return root;
        }
        if (text.isBlank()) {
            problems.add("$", 1, 1, 0, Messages.of("text.empty"));
            return null;
        }
        return new JsonTree(text, problems, false).read();
    }

    private static int line(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private @Nullable Node read() {
        try {
            skipSpace();
            value(null, null);
            skipSpace();
            if (!atEnd()) {
                add(Messages.withHint(Messages.of("text.trailing", column(), excerpt()),
                        text.charAt(position) == '{' ? Messages.of("maybe.lines") : null));
            }
        } catch (Broken noted) {
            // What was read before is looked at all the same.
        }
        return root;
    }

    private boolean atEnd() {
        return position == text.length();
    }

    /** The character that comes next; at the end of the text one that belongs nowhere. */
    private char next() {
        return atEnd() ? '\uFFFF' : text.charAt(position);
    }

    private int column() {
        return position - lineStart + 1;
    }

    private void skipSpace() {
        while (!atEnd()) {
            char c = text.charAt(position);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            position++;
            if (c == '\n') {
                line++;
                lineStart = position;
            }
        }
    }

    /** Reads the value that begins here; the node is where it belongs before its parts are read. */
    private void value(@Nullable Node parent, @Nullable String name) throws Broken {
        char first = next();
        if (first == '{' || first == '[') {
            Node node = place(first == '{' ? Node.Kind.OBJECT : Node.Kind.LIST, String.valueOf(first), position, parent, name);
            if (++depth > DEEPEST) {
                throw broken(Messages.of("text.tooDeep", DEEPEST, column()));
            }
            position++;
            parts(node);
            depth--;
            node.complete = true;
            return;
        }
        int start = position;
        Node.Kind kind;
        String scalar;
        if (first == '"') {
            kind = Node.Kind.TEXT;
            scalar = string();
        } else if (first == '-' && !text.startsWith("-Infinity", position) || isDigit(first)) {
            kind = Node.Kind.NUMBER;
            scalar = number();
        } else {
            kind = first == 'n' ? Node.Kind.NULL : Node.Kind.BOOLEAN;
            scalar = word();
        }
        place(kind, scalar, start, parent, name).complete = true;
    }

    private Node place(Node.Kind kind, String scalar, int start, @Nullable Node parent, @Nullable String name) {
        Node node = new Node(kind, scalar, line, start - lineStart + 1, start, parent, name);
        if (parent == null) {
            root = node;
        } else {
            parent.add(node, problems);
        }
        return node;
    }

    /** The members or elements after the opening bracket, and the closing one. */
    private void parts(Node node) throws Broken {
        char end = node.kind == Node.Kind.OBJECT ? '}' : ']';
        skipSpace();
        if (next() != end) {
            part(node);
            while (next() == ',') {
                position++;
                skipSpace();
                part(node);
            }
            if (next() != end) {
                throw malformed();
            }
        }
        position++;
    }

    private void part(Node node) throws Broken {
        String name = null;
        if (node.kind == Node.Kind.OBJECT) {
            if (next() != '"') {
                throw malformed();
            }
            name = string();
            skipSpace();
            if (next() != ':') {
                throw malformed();
            }
            position++;
            skipSpace();
        }
        value(node, name);
        skipSpace();
    }

    private String string() throws Broken {
        position++;
        StringBuilder unescaped = null;
        int start = position;
        while (next() != '"') {
            char c = next();
            if (c < ' ' || atEnd()) {
                throw malformed();
            }
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(text, start, position);
                position++;
                unescaped.append(escaped());
                start = position;
            } else {
                position++;
            }
        }
        String end = text.substring(start, position);
        position++;
        return unescaped == null ? end : unescaped.append(end).toString();
    }

    /** The character that is meant by what comes after a backslash. */
    private char escaped() throws Broken {
        char c = next();
        if (c == 'u') {
            position++;
            int point = 0;
            for (int i = 0; i < 4; i++) {
                int digit = next() < 128 ? Character.digit(next(), 16) : -1;
                if (digit < 0) {
                    throw malformed();
                }
                point = point << 4 | digit;
                position++;
            }
            return (char) point;
        }
        int which = "\"\\/bfnrt".indexOf(c);
        if (which < 0) {
            throw malformed();
        }
        position++;
        return "\"\\/\b\f\n\r\t".charAt(which);
    }

    private String number() throws Broken {
        int start = position;
        if (next() == '-') {
            position++;
        }
        if (next() == '0') {
            position++;
            if (isDigit(next())) {
                throw malformed();
            }
        } else {
            digits();
        }
        if (next() == '.') {
            position++;
            digits();
        }
        if (next() == 'e' || next() == 'E') {
            position++;
            if (next() == '+' || next() == '-') {
                position++;
            }
            digits();
        }
        return text.substring(start, position);
    }

    private void digits() throws Broken {
        if (!isDigit(next())) {
            throw malformed();
        }
        while (isDigit(next())) {
            position++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String word() throws Broken {
        int end = position;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String found = text.substring(position, end);
        for (String word : new String[] {"true", "false", "null"}) {
            if (found.equals(word)) {
                position = end;
                return word;
            }
            if (end == text.length() && word.startsWith(found)) {
                position = end;
            }
        }
        throw malformed();
    }

    /** Notes that what stands here cannot stand here, or that nothing does. */
    private Broken malformed() {
        if (!atEnd()) {
            return broken(Messages.withHint(Messages.of("text.malformed", column(), excerpt()), hint()));
        }
        return cutOff ? new Broken()
                : broken(Messages.withHint(Messages.of("text.endsEarly", column()), Messages.of("maybe.incomplete")));
    }

    private Broken broken(Texts message) {
        add(message);
        return new Broken();
    }

    private void add(Texts message) {
        problems.add("$", line, column(), position, message);
    }

    private @Nullable Texts hint() {
        // What some programs write where they have no number.
        if (text.startsWith("NaN", position) || text.startsWith("Infinity", position) || text.startsWith("-Infinity", position)) {
            return Messages.of("maybe.meant", "null");
        }
        int before = position - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        char last = before < 0 ? ' ' : text.charAt(before);
        return switch (text.charAt(position)) {
            case '\'' -> Messages.of("maybe.doubleQuotes");
            case '"' -> last == '"' || last == '}' || last == ']' || Character.isLetterOrDigit(last)
                    ? Messages.of("maybe.commaMissing") : null;
            case '}', ']' -> last == ',' ? Messages.of("maybe.comma") : null;
            default -> null;
        };
    }

    private String excerpt() {
        return text.length() - position <= EXCERPT ? Messages.shortened(text.substring(position))
                : Messages.shortened(text.substring(position, position + EXCERPT)) + "…";
    }
}
