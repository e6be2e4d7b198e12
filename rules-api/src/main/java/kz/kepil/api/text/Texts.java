package kz.kepil.api.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * One sentence in the three languages of the project. Immutable.
 *
 * @param kk the Kazakh text
 * @param ru the Russian text
 * @param en the English text
 */
public record Texts(String kk, String ru, String en) implements Serializable {

    /** Checks that no language is missing. */
    public Texts {
        Objects.requireNonNull(kk, "kk");
        Objects.requireNonNull(ru, "ru");
        Objects.requireNonNull(en, "en");
    }

    /**
     * The text in one language.
     *
     * @param language the language wanted
     * @return the text in that language
     */
    public String in(Language language) {
        return switch (Objects.requireNonNull(language, "language")) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
