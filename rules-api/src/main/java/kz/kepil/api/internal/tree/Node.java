package kz.kepil.api.internal.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kepil.api.internal.Messages;
import org.jspecify.annotations.Nullable;

/** A value of a JSON or YAML text that knows where it stands. */
public final class Node {

    /** What a value is. */
    public enum Kind {OBJECT, LIST, TEXT, NUMBER, BOOLEAN, NULL}

    public final Kind kind;
    /** The text of a scalar, without quotes. */
    public final String text;
    public final int line;
    public final int column;
    /** Counted in characters from the start of the text. */
    public final int offset;
    /** The members of an object, the first of each name. */
    public final Map<String, Node> members;
    /** The elements of a list. */
    public final List<Node> elements;
    /** False while the closing bracket has not been read: then nothing can be said to be missing. */
    public boolean complete;

    private int nameLine;
    private int nameColumn;
    private final @Nullable Node parent;
    private final @Nullable String name;
    private final int index;

    /** Makes a node and puts it into no other; a line of 0 is not known. */
    public Node(Kind kind, String text, int line, int column, int offset, @Nullable Node parent, @Nullable String name) {
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.column = column;
        this.nameLine = line;
        this.nameColumn = column;
        this.offset = offset;
        this.parent = parent;
        this.name = name;
        this.index = parent == null ? 0 : parent.elements.size();
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /** Tells where the name of a member stands, when it is known. */
    public void namedAt(int atLine, int atColumn) {
        nameLine = atLine;
        nameColumn = atColumn;
    }

    int nameLine() {
        return nameLine;
    }

    int nameColumn() {
        return nameColumn;
    }

    /** Puts in a node that was made as a part of this one; a member whose name was there before is noted and left out. */
    public void add(Node part, Problems problems) {
        if (part.name == null) {
            elements.add(part);
        } else if (members.putIfAbsent(part.name, part) != null && !problems.isFull()) {
            problems.add(part, Messages.of("property.repeated", Messages.shortened(part.name)));
        }
    }

    /** Whether two values say the same, wherever they stand; the order of members says nothing. */
    public boolean saysTheSameAs(Node other) {
        if (kind != other.kind || !members.keySet().equals(other.members.keySet()) || elements.size() != other.elements.size()) {
            return false;
        }
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (!member.getValue().saysTheSameAs(other.members.get(member.getKey()))) {
                return false;
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).saysTheSameAs(other.elements.get(i))) {
                return false;
            }
        }
        return kind == Kind.OBJECT || kind == Kind.LIST || text.equals(other.text);
    }

    /** The JSON path, RFC 9535. */
    public String path() {
        if (parent == null) {
            return "$";
        }
        return parent.path() + (name == null ? "[" + index + "]" : step(name));
    }

    /** The JSON path of a member, whether it is there or not. */
    public String path(String member) {
        return path() + step(member);
    }

    private static String step(String name) {
        boolean plain = !name.isEmpty() && name.codePoints().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c))
                && !Character.isDigit(name.charAt(0));
        return plain && name.equals(Messages.shortened(name))
                ? "." + name
                : "['" + Messages.shortened(name.replace("\\", "\\\\").replace("'", "\\'")) + "']";
    }

    /** The member or element that a step such as {@code .to} or {@code [3]} leads to. */
    @Nullable Node at(String step) {
        if (step.startsWith("[")) {
            return elements.get(Integer.parseInt(step.substring(1, step.length() - 1)));
        }
        return step.isEmpty() ? this : members.get(step.substring(1));
    }

    /** The value as a message shows it. */
    @Override
    public String toString() {
        return switch (kind) {
            case OBJECT -> "{…}";
            case LIST -> "[…]";
            case TEXT -> Messages.quoted(text);
            case NUMBER, BOOLEAN, NULL -> Messages.shortened(text);
        };
    }
}
