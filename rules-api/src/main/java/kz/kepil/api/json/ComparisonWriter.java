package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.internal.json.Forms;

/** Writes comparisons as JSON. */
public final class ComparisonWriter {

    private ComparisonWriter() {
    }

    /**
     * Writes a comparison on one line.
     *
     * @param comparison the comparison
     * @return a JSON object
     */
    public static String write(Comparison comparison) {
        return Forms.COMPARISON.write(Objects.requireNonNull(comparison, "comparison"));
    }
}
