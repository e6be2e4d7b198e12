package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.Difference;
import kz.kepil.api.internal.json.Forms;

/** Writes what differs between two verdicts as JSON. */
public final class DifferenceWriter {

    private DifferenceWriter() {
    }

    /**
     * Writes a difference on one line.
     *
     * @param difference the difference
     * @return a JSON object, with both verdicts in the lean form
     */
    public static String write(Difference difference) {
        return Forms.DIFFERENCE.write(Objects.requireNonNull(difference, "difference"));
    }
}
