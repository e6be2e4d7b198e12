package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.Explanation;
import kz.kepil.api.internal.json.Forms;

/** Writes explanations as interchange JSON: the lean verdict, the rules that hold and those that do not. */
public final class ExplanationWriter {

    private ExplanationWriter() {
    }

    /**
     * Writes an explanation on one line.
     *
     * @param explanation the explanation
     * @return a JSON object, as the schema {@code explanation} describes it
     */
    public static String write(Explanation explanation) {
        return Forms.EXPLANATION.write(Objects.requireNonNull(explanation, "explanation"));
    }
}
