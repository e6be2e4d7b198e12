package kz.kepil.api.internal;

import java.util.Locale;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Sentences about what is wrong with an input, in three languages. */
public final class Messages {

    private static final int SHOWN = 80;
    private static final MessageBundle BUNDLE = new MessageBundle(Messages.class, "messages");

    private Messages() {
    }

    /**
     * Fills a template.
     *
     * @param key the template's key
     * @param values put in for {@code %1$s} and so on; of {@link Texts} the one in the template's language
     * @return the sentence in three languages
     */
    public static Texts of(String key, Object... values) {
        return BUNDLE.of(key, values);
    }

    /**
     * A sentence and, on the next line, a hint.
     *
     * @param sentence the sentence
     * @param hint the hint; null when there is none
     * @return both
     */
    public static Texts withHint(Texts sentence, @Nullable Texts hint) {
        return hint == null ? sentence : new Texts(
                sentence.kk() + "\n" + hint.kk(), sentence.ru() + "\n" + hint.ru(), sentence.en() + "\n" + hint.en());
    }

    /**
     * A text that came from outside, fit to stand in a sentence.
     *
     * @param text the text
     * @return the text in quotes, shortened when it is long, control characters escaped
     */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /**
     * A text that came from outside, fit to stand in a sentence.
     *
     * @param text the text
     * @return the text without quotes, shortened when it is long, control characters escaped
     */
    public static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(point -> {
            if (Character.isISOControl(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
