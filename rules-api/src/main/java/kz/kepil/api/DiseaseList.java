package kz.kepil.api;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A list of diseases that the law names, or a chronic group under dynamic observation. Immutable. Which rules take a list, and for whom,
 * verdicts tell.
 *
 * @param name what the pack calls it: for a group its number
 * @param chronicGroup the number of the chronic group; null for a list
 * @param texts what it is called, in three languages
 * @param codes its categories and subcategories; what lies under one of them belongs to it
 */
public record DiseaseList(String name, @Nullable Integer chronicGroup, Texts texts, List<Icd10> codes) {

    /** Checks that the required parts are there and copies the list. */
    public DiseaseList {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(texts, "texts");
        codes = Copies.list(codes, "codes");
    }
}
