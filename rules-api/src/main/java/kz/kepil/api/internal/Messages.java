package kz.kepil.api.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Sentences about what is wrong with an input, in three languages, made of templates that stand in resource bundles. */
public final class Messages {

    private static final int SHOWN = 80;
    private static final ResourceBundle KK = bundle("kk");
    private static final ResourceBundle RU = bundle("ru");
    private static final ResourceBundle EN = bundle("en");

    private Messages() {
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("kz.kepil.api.internal.messages", Locale.forLanguageTag(language), Messages.class.getClassLoader());
    }

    /**
     * Fills a template.
     *
     * @param key the template's key
     * @param values put in for {@code %1$s} and so on; of {@link Texts} the one in the template's language
     * @return the sentence in three languages
     */
    public static Texts of(String key, Object... values) {
        return new Texts(fill(KK, Language.KK, key, values), fill(RU, Language.RU, key, values), fill(EN, Language.EN, key, values));
    }

    private static String fill(ResourceBundle bundle, Language language, String key, Object... values) {
        Object[] inLanguage = Arrays.stream(values).map(value -> value instanceof Texts texts ? texts.in(language) : value).toArray();
        return String.format(Locale.ROOT, bundle.getString(key), inLanguage);
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
