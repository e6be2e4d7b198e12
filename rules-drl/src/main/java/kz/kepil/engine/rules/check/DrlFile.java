package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.rules.check.Drl.Rule;

/** A DRL file, what stands in it, and what is found wrong with it. Belongs to one thread. */
final class DrlFile {

    private static final int MOST_SLIPS = 50;

    private final String name;
    private final String text;
    private final String plain;
    private final Drl content;
    private final List<Slip> slips = new ArrayList<>();

    DrlFile(String name, String text) {
        this.name = name;
        this.text = text;
        Tokens.Parts parts = Tokens.of(text, slips::add);
        plain = parts.plain();
        content = DrlParser.parse(parts.all(), slips::add);
    }

    String name() {
        return name;
    }

    /** The stage or the procedure whose rules these are. */
    String stage() {
        return name.replaceFirst("\\.drl$", "");
    }

    Drl content() {
        return content;
    }

    List<Rule> rules() {
        return content.rules();
    }

    /** What the compiler gets: the text with blanks in the place of its comments. */
    String plain() {
        return plain;
    }

    /** A part of the text as the compiler keeps it. */
    String text(int from, int to) {
        return plain.substring(from, to).replaceAll("\\s+", " ").strip();
    }

    boolean isSound() {
        return slips.isEmpty();
    }

    void add(Slip slip) {
        slips.add(slip);
    }

    /** The line and the column, both from 1, of a place in the text. */
    String position(int offset) {
        return line(offset) + ":" + column(offset);
    }

    private int line(int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** What is wrong, in the order of the file; of very much, the first. */
    List<PackProblem> problems() {
        return slips.stream().sorted(Comparator.comparingInt(Slip::offset)).distinct().limit(MOST_SLIPS)
                .map(slip -> at(slip.offset(), Messages.withHint(slip.sentence(), slip.hint()))).toList();
    }

    PackProblem at(int offset, Texts message) {
        return new PackProblem(name, line(offset), column(offset), message);
    }
}
