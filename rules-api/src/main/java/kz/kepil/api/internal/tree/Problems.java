package kz.kepil.api.internal.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;

/** Collects what is wrong with a text. */
public final class Problems {

    /** More would help nobody, and a hostile text must not cost much memory. */
    public static final int MOST = 200;

    /** A problem and where it stands. */
    public record Located(String path, int line, int column, int offset, Texts message) {
    }

    private final List<Located> located = new ArrayList<>();

    /** Nothing is wrong yet. */
    public Problems() {
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return located.isEmpty();
    }

    /** Whether no more is taken. */
    public boolean isFull() {
        return located.size() > MOST;
    }

    /** Adds what is wrong with a value. */
    public void add(Node node, Texts message) {
        add(node.path(), node, message);
    }

    /** Adds what is wrong at a path that stands, or should stand, inside a value. */
    public void add(String path, Node node, Texts message) {
        add(path, node.line, node.column, node.offset, message);
    }

    /** Adds what is wrong with the name of a member. */
    public void addAtName(Node member, Texts message) {
        add(member.path(), member.nameLine(), member.nameColumn(), member.offset, message);
    }

    /** Adds what is wrong. */
    public void add(String path, int line, int column, int offset, Texts message) {
        if (!isFull()) {
            located.add(new Located(path, line, column, offset, message));
        }
    }

    /** What a check finds about the parts of a value; nothing is missing from a value that broke off. */
    public InquiryCheck.Found about(Node base) {
        return (step, message) -> {
            Node node = base.at(step);
            if (node != null) {
                add(node, message);
            } else if (base.complete) {
                add(base.path() + step, base, message);
            }
        };
    }

    /** In the order of the text. */
    public List<Located> inOrder() {
        List<Located> sorted = new ArrayList<>(located.stream().limit(MOST).sorted(Comparator.comparingInt(Located::offset)).toList());
        if (isFull()) {
            sorted.add(new Located("$", 1, 1, 0, Messages.of("problems.more", MOST)));
        }
        return sorted;
    }

    /** In the order of the text. */
    public List<Problem> sorted() {
        return inOrder().stream().map(each -> new Problem(each.path, each.line == 0 ? null : each.line, each.message)).toList();
    }
}
