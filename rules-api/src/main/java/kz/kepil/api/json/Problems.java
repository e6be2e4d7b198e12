package kz.kepil.api.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;

/** Collects what is wrong with a text. */
final class Problems {

    /** More would help nobody, and a hostile text must not cost much memory. */
    static final int MOST = 200;

    private record Located(int offset, Problem problem) {
    }

    private final List<Located> located = new ArrayList<>();

    boolean isEmpty() {
        return located.isEmpty();
    }

    boolean isFull() {
        return located.size() > MOST;
    }

    void add(Node node, Texts message) {
        add(node.path(), node.line, node.offset, message);
    }

    void add(String path, int line, int offset, Texts message) {
        if (!isFull()) {
            located.add(new Located(offset, new Problem(path, line, message)));
        }
    }

    /** What a check finds about the parts of a value; nothing is missing from a value that broke off. */
    InquiryCheck.Found about(Node base) {
        return (step, message) -> {
            Node node = base.at(step);
            if (node != null) {
                add(node, message);
            } else if (base.complete) {
                add(base.path() + step, base.line, base.offset, message);
            }
        };
    }

    /** In the order of the text. */
    List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(located.stream().limit(MOST)
                .sorted(Comparator.comparingInt(Located::offset)).map(Located::problem).toList());
        if (isFull()) {
            sorted.add(new Problem("$", 1, Messages.of("problems.more", MOST)));
        }
        return sorted;
    }
}
