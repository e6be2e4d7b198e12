package kz.kepil.api;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the catalogue. Immutable. Several rules may carry one code, where the law has several sentences for it.
 *
 * @param id what the rule is called in verdicts and records: the code or, where it has several rules, the code and a word for this
 *     one, for example {@code SI-11.house-arrest}; it never changes
 * @param code the code of the specification, for example {@code SI-06}
 * @param name the rule's name in the DRL file: the code and the English sentence
 * @param texts the sentence in three languages
 * @param acts the articles of the legal acts on which it rests
 * @param sources the ids of the source documents, for example {@code S1}
 * @param places where the public can read it; null when it rests on source documents alone
 * @param inForce the days on which the rule is in force
 * @param file the DRL file, relative to the pack
 * @param line the line of the file on which the rule begins
 */
public record RuleInfo(
        String id, String code, String name, Texts texts, List<Citation> acts, List<String> sources, @Nullable PublicPlaces places,
        DateRange inForce, String file, int line) {

    /** Checks that the parts are there and copies the lists. */
    public RuleInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(inForce, "inForce");
        Objects.requireNonNull(file, "file");
        acts = Copies.list(acts, "acts");
        sources = Copies.list(sources, "sources");
    }
}
