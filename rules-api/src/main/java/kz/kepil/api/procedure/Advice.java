package kz.kepil.api.procedure;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.law.Citation;
import kz.kepil.api.text.Texts;

/**
 * A sentence that tells somebody what to do or to expect. Immutable.
 *
 * @param name its name in the pack, for example {@code call-centre}
 * @param texts the sentence in three languages
 * @param acts the legal acts
 * @param sources the ids of the source documents
 */
public record Advice(String name, Texts texts, List<Citation> acts, List<String> sources) {

    /** Checks that the required parts are there and copies the lists. */
    public Advice {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(texts, "texts");
        acts = Copies.list(acts, "acts");
        sources = Copies.list(sources, "sources");
    }
}
