package kz.kepil.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the commands read and write. Text goes out in UTF-8 whatever the locale says, because verdicts and Kazakh need it.
 *
 * @param in what {@code -} reads
 * @param out takes the answers
 * @param err takes problems, counts and the progress bar
 * @param ansi whether the answers have colours
 * @param columns how wide the terminal is on which somebody watches {@code err}; 0 when nobody does
 * @param width how many characters a line of the answers has at most
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Ansi ansi, int columns, int width) {

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    /** Longer lines are hard to read. */
    private static final int WIDEST = 120;

    /** The terminal of this process. Only the launcher can tell whether stdout and stderr are terminals and how wide, Java cannot. */
    static Terminal system() {
        return new Terminal(System.in, StandardOutput.to(new FileOutputStream(FileDescriptor.out), StandardOutput.isPipe()), utf8(FileDescriptor.err), Ansi.AUTO,
                Integer.getInteger("kepil.columns", 0),
                Math.min(Math.max(Integer.getInteger("kepil.width", USUAL_WIDTH), NARROWEST), WIDEST));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** Text without control characters, which could play tricks with a terminal; line breaks and tabs stay. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
