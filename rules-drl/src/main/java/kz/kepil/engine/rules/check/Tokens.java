package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Messages;
import kz.kepil.engine.rules.check.Token.Kind;

/**
 * Takes a DRL text apart. There is no other way for a character into the compiler: comments become blanks, no text has a backslash or goes
 * over a line, and what is no word, number, text or mark of the rules is refused.
 */
final class Tokens {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST = 200_000;
    private static final int MOST_STRANGE = 100;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final Pattern TOKEN = Pattern.compile("""
            (?<blank>[ \\t\\r\\n]+)\
            |(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)\
            |(?<open>/\\*)\
            |(?<text>"[^"\\n]*")\
            |(?<quote>"[^\\n]*)\
            |(?<single>'[^'\\n]*'?|[«“„][^«»“”„"\\n]*[»“”]?)\
            |(?<word>[\\p{L}_$][\\p{L}\\p{M}\\p{Nd}_$]*)\
            |(?<number>\\d[\\p{L}\\d_.]*)\
            |(?<mark>&&|\\|\\||[<>=!]=|:=|->|[-<>=!()\\[\\]{},;:.@*+/%?&|^~#])""");

    private final String source;
    private final Consumer<Slip> slips;
    private final List<Token> found = new ArrayList<>();
    private final StringBuilder plain;
    private int line = 1;
    private boolean first = true;
    private int strange;

    private Tokens(String source, Consumer<Slip> slips) {
        this.source = source;
        this.slips = slips;
        this.plain = new StringBuilder(source);
    }

    /**
     * What a text is made of.
     *
     * @param all the words, numbers, texts and marks, the last of which is the end
     * @param plain the text with blanks in the place of its comments
     */
    record Parts(List<Token> all, String plain) {
    }

    static Parts of(String source, Consumer<Slip> slips) {
        Tokens tokens = new Tokens(source, slips);
        tokens.read();
        return new Parts(List.copyOf(tokens.found), tokens.plain.toString());
    }

    private void read() {
        Matcher matcher = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (found.size() > MOST) {
                slips.accept(new Slip(at, Slip.MESSAGES.of("file.long"), null));
                break;
            }
            matcher.region(at, source.length());
            if (matcher.lookingAt()) {
                take(matcher);
                at = matcher.end();
            } else if (++strange > MOST_STRANGE) {
                break;
            } else {
                slips.accept(strange(at));
                at += Character.charCount(source.codePointAt(at));
                first = false;
            }
        }
        found.add(new Token(Kind.END, "", source.stripTrailing().length(), source.length(), line, true));
    }

    private void take(Matcher part) {
        String text = part.group();
        int start = part.start();
        if (part.group("blank") != null || part.group("comment") != null) {
            blank(part);
        } else if (part.group("open") != null) {
            slips.accept(new Slip(start, Slip.MESSAGES.of("comment.open"), null));
        } else if (part.group("text") != null) {
            checkText(text, start);
            add(Kind.TEXT, text.substring(1, text.length() - 1), start, part.end());
        } else if (part.group("quote") != null) {
            slips.accept(new Slip(start, Slip.MESSAGES.of("quote.open"), null));
            add(Kind.TEXT, text.substring(1), start, part.end());
            // What mostly stands behind a text closes its bracket.
            if (text.stripTrailing().endsWith(")")) {
                add(Kind.MARK, ")", part.end(), part.end());
            }
        } else if (part.group("single") != null) {
            slips.accept(new Slip(start, Slip.MESSAGES.of("quote.single"), null));
            add(Kind.TEXT, text.replaceAll("['«»“”„]", ""), start, part.end());
        } else {
            add(part.group("word") != null ? Kind.WORD : part.group("number") != null ? Kind.NUMBER : Kind.MARK, text, start, part.end());
        }
    }

    private void blank(Matcher part) {
        boolean comment = part.group("comment") != null;
        for (int i = part.start(); i < part.end(); i++) {
            if (source.charAt(i) == '\n') {
                line++;
                first = true;
            } else if (comment) {
                plain.setCharAt(i, ' ');
            }
        }
    }

    private void checkText(String text, int start) {
        int backslash = text.indexOf('\\');
        if (backslash >= 0) {
            slips.accept(new Slip(start + backslash, Slip.MESSAGES.of("backslash"), null));
        } else if (text.length() > LONGEST_TEXT) {
            slips.accept(new Slip(start, Slip.MESSAGES.of("text.long", LONGEST_TEXT), null));
        } else {
            for (int i = 0; i < text.length(); i++) {
                int type = Character.getType(text.charAt(i));
                if (type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED) {
                    slips.accept(strange(start + i));
                    return;
                }
            }
        }
    }

    private Slip strange(int at) {
        int point = source.codePointAt(at);
        if (point == '\\') {
            return new Slip(at, Slip.MESSAGES.of("backslash"), null);
        }
        String shown = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                ? String.format("U+%04X", point) : Messages.shortened(Character.toString(point));
        return new Slip(at, Slip.MESSAGES.of("character", shown), point == BYTE_ORDER_MARK ? Slip.MESSAGES.of("maybe.mark") : null);
    }

    private void add(Kind kind, String text, int start, int end) {
        found.add(new Token(kind, text, start, end, line, first));
        first = false;
    }
}
