package kz.kepil.api.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;

/** Sentences in three languages, made of templates that stand in resource bundles. Immutable and thread-safe. */
public final class MessageBundle {

    private final ResourceBundle kk;
    private final ResourceBundle ru;
    private final ResourceBundle en;

    /**
     * The templates of a family of bundles.
     *
     * @param owner a class beside which they stand, in the same module
     * @param name the bundles' name without package, language and ending
     */
    public MessageBundle(Class<?> owner, String name) {
        kk = bundle(owner, name, Language.KK);
        ru = bundle(owner, name, Language.RU);
        en = bundle(owner, name, Language.EN);
    }

    private static ResourceBundle bundle(Class<?> owner, String name, Language language) {
        return ResourceBundle.getBundle(owner.getPackageName() + "." + name,
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)), owner.getModule());
    }

    /**
     * Fills a template.
     *
     * @param key the template's key
     * @param values put in for {@code %1$s} and so on; of {@link Texts} the one in the template's language
     * @return the sentence in three languages
     */
    public Texts of(String key, Object... values) {
        return new Texts(fill(kk, Language.KK, key, values), fill(ru, Language.RU, key, values), fill(en, Language.EN, key, values));
    }

    private static String fill(ResourceBundle bundle, Language language, String key, Object... values) {
        Object[] inLanguage = Arrays.stream(values).map(value -> value instanceof Texts texts ? texts.in(language) : value).toArray();
        return String.format(Locale.ROOT, bundle.getString(key), inLanguage);
    }
}
