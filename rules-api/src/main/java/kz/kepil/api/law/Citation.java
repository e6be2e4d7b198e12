package kz.kepil.api.law;

import java.util.Objects;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An act, or an article of it, on which a rule or a value rests. Immutable.
 *
 * @param act the act
 * @param article the article, with its point and sub-point in brackets, for example {@code 5(3-2)}; null for the act as a whole
 * @param texts the act in short and the article, in words
 */
public record Citation(LegalAct act, @Nullable String article, Texts texts) {

    /** Checks that the parts are there. */
    public Citation {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(texts, "texts");
    }

    /** {@return the act's id and the article as rules write them, for example {@code law-405-v art. 5(3-2)}} */
    public String reference() {
        return article == null ? act.id() : act.id() + " art. " + article;
    }
}
