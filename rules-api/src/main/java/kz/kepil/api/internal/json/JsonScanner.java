package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads JSON from bytes in one pass, as it is usually written. Whatever is wrong, or merely unusual, as a text with escapes, is
 * refused without saying why: {@link JsonTree} reads it once more and says it. Not thread-safe.
 */
final class JsonScanner {

    /** So many fit into a long. */
    private static final int MOST_DIGITS = 18;

    /** The text is not read on; one for all, since it says nothing. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Refused ONLY = new Refused();

        private Refused() {
            super(null, null, false, false);
        }
    }

    private final byte[] text;
    private final int end;
    private int position;
    /** The text in quotes that was read last: its place without the quotes, its hash, and whether it has ASCII alone. */
    private int from;
    private int to;
    private int hash;
    private boolean ascii;

    JsonScanner(byte[] text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    static Refused refused() {
        return Refused.ONLY;
    }

    private byte next() {
        if (position == end) {
            throw refused();
        }
        return text[position];
    }

    private void skipSpace() {
        while (position < end && (text[position] == ' ' || text[position] == '\n' || text[position] == '\r' || text[position] == '\t')) {
            position++;
        }
    }

    private void take(char expected) {
        if (next() != expected) {
            throw refused();
        }
        position++;
    }

    /** Takes an opening bracket; whether anything stands before the closing one. */
    boolean opens(char opening, char closing) {
        skipSpace();
        take(opening);
        skipSpace();
        if (next() != closing) {
            return true;
        }
        position++;
        return false;
    }

    /** Takes the comma before the next member or element, else the closing bracket. */
    boolean goesOn(char closing) {
        skipSpace();
        if (next() == ',') {
            position++;
            skipSpace();
            return true;
        }
        take(closing);
        return false;
    }

    void takeEnd() {
        skipSpace();
        if (position != end) {
            throw refused();
        }
    }

    /** Takes the name of a member and the colon. */
    <T> T name(Words<T> names) {
        T name = word(names);
        skipSpace();
        take(':');
        skipSpace();
        return name;
    }

    /** Takes one of some words in quotes. */
    <T> T word(Words<T> words) {
        quoted();
        T found = words.find(text, from, to, hash);
        if (found == null) {
            throw refused();
        }
        return found;
    }

    private void quoted() {
        take('"');
        int at = position;
        int sum = 0;
        boolean plain = true;
        for (;; at++) {
            if (at == end) {
                throw refused();
            }
            byte c = text[at];
            if (c == '"') {
                break;
            }
            if (c < ' ') {
                if (c >= 0) {
                    throw refused();
                }
                plain = false;
            } else if (c == '\\') {
                throw refused();
            }
            sum = Words.hash(sum, c);
        }
        from = position;
        to = at;
        hash = sum;
        ascii = plain;
        position = at + 1;
    }

    String text() {
        quoted();
        if (ascii) {
            return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String decoded = new String(text, from, to - from, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') >= 0) {
            throw refused(); // It stands for bytes that are not UTF-8, or for itself.
        }
        return decoded;
    }

    boolean takesNull() {
        return next() == 'n' && takes("null");
    }

    boolean bool() {
        return next() == 't' ? takes("true") : !takes("false");
    }

    private boolean takes(String word) {
        for (int i = 0; i < word.length(); i++) {
            take(word.charAt(i));
        }
        return true;
    }

    LocalDate date() {
        quoted();
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            throw refused();
        }
        try {
            return LocalDate.of(digits(from, 4), digits(from + 5, 2), digits(from + 8, 2));
        } catch (DateTimeException impossible) {
            throw refused();
        }
    }

    YearMonth month() {
        quoted();
        if (to - from != 7 || text[from + 4] != '-') {
            throw refused();
        }
        int month = digits(from + 5, 2);
        if (month < 1 || month > 12) {
            throw refused();
        }
        return YearMonth.of(digits(from, 4), month);
    }

    private int digits(int start, int count) {
        int number = 0;
        for (int i = start; i < start + count; i++) {
            number = 10 * number + digit(text[i]);
        }
        return number;
    }

    private static int digit(byte c) {
        if (c < '0' || c > '9') {
            throw refused();
        }
        return c - '0';
    }

    /** A decimal number of no sign and no exponent, in quotes or not. */
    BigDecimal amount() {
        if (next() == '"') {
            quoted();
            return decimal(from, to);
        }
        int start = position;
        while (position < end && (text[position] >= '0' && text[position] <= '9' || text[position] == '.')) {
            position++;
        }
        if (position - start > 1 && text[start] == '0' && text[start + 1] != '.') {
            throw refused();
        }
        return decimal(start, position);
    }

    private BigDecimal decimal(int start, int stop) {
        long unscaled = 0;
        int scale = -1;
        if (stop - start > MOST_DIGITS) {
            throw refused();
        }
        for (int i = start; i < stop; i++) {
            if (text[i] == '.' && scale < 0 && i > start) {
                scale = 0;
            } else {
                unscaled = 10 * unscaled + digit(text[i]);
                scale += scale < 0 ? 0 : 1;
            }
        }
        if (stop == start || scale == 0) {
            throw refused();
        }
        return BigDecimal.valueOf(unscaled, Math.max(scale, 0));
    }
}
