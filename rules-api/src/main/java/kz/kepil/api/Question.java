package kz.kepil.api;

import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;

/**
 * What to ask about a fact that is not known, and what each answer is taken to mean (spec 11). Immutable.
 *
 * @param fact the fact
 * @param texts the question, to be answered by yes or no
 * @param ifNot what is assumed of the fact when the answer is no
 * @param ifSo what is assumed when the answer is yes; {@link Questionnaire#assume(Inquiry, UnknownFact, boolean)} does so
 */
public record Question(UnknownFact fact, Texts texts, Texts ifNot, Texts ifSo) {

    /** Checks that the parts are there. */
    public Question {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(ifNot, "ifNot");
        Objects.requireNonNull(ifSo, "ifSo");
    }
}
