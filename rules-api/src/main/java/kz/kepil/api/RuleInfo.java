package kz.kepil.api;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.text.Texts;

/**
 * A rule of the catalogue. Immutable. Several rules may carry one code, where the law has several sentences for it.
 *
 * @param code the code of the specification, for example {@code SI-06}
 * @param name the rule's own name: the code and the sentence
 * @param texts the sentence in three languages
 * @param act the legal act
 * @param sources the ids of the source documents, for example {@code S1}
 * @param inForce the days on which the rule is in force
 * @param file the DRL file, relative to the pack
 * @param line the line of the file on which the rule begins
 */
public record RuleInfo(
        String code, String name, Texts texts, String act, List<String> sources, DateRange inForce, String file, int line) {

    /** Checks that the parts are there and copies the list. */
    public RuleInfo {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(inForce, "inForce");
        Objects.requireNonNull(file, "file");
        sources = List.copyOf(sources);
    }
}
