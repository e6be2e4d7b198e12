package kz.kepil.api.law;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;

/**
 * Where the public can read what a rule or a value says that rests on no source document, but on common knowledge of the law
 * (sources {@code L} and {@code L1}). Immutable.
 *
 * @param confidence how sure it is
 * @param text the acts whose own words were read
 * @param places publications, each as its site and what leads to it there; none means that no public place was found
 */
public record PublicPlaces(Confidence confidence, List<Citation> text, List<String> places) {

    /** Checks that the confidence is there and copies the lists. */
    public PublicPlaces {
        Objects.requireNonNull(confidence, "confidence");
        text = Copies.list(text, "text");
        places = Copies.list(places, "places");
    }

    /** How sure it is what the law says. */
    public enum Confidence {
        /** The words of the act were read. */
        TEXT,
        /** Several places agree. */
        HIGH,
        /** A few places, or one with authority. */
        GOOD,
        /** One place. */
        FAIR,
        /** No public place states it. */
        WEAK
    }
}
