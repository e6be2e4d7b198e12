package kz.kepil.engine.rules.check;

/**
 * A word, number, text or mark of a DRL file.
 *
 * @param kind what it is
 * @param text as it stands in the file; of a text without its quotes
 * @param start where it begins, in characters from the start of the file
 * @param end where it ends
 * @param line which line it stands on, from 1
 * @param first whether nothing stands before it on its line
 */
public record Token(Kind kind, String text, int start, int end, int line, boolean first) {

    /** What a token is. */
    public enum Kind {
        /** A word, {@code age}. */
        WORD,
        /** A number, {@code 18}. */
        NUMBER,
        /** A text in quotes. */
        TEXT,
        /** A mark, {@code >=}. */
        MARK,
        /** The end of the file. */
        END
    }

    /**
     * Whether it is a word, number or mark.
     *
     * @param mark which
     * @return false of a text, whatever stands in it
     */
    public boolean is(String mark) {
        return kind != Kind.TEXT && text.equals(mark);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether a word names something that begins with a capital: a class or a constant. */
    boolean isName() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean isVariable() {
        return isWord() && text.startsWith("$");
    }
}
