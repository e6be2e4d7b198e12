package kz.kepil.api.json;

import static kz.kepil.api.json.WrittenForm.member;

import java.util.List;
import kz.kepil.api.Difference;
import kz.kepil.api.verdict.Entitlement;

/** Writes what differs between two verdicts as JSON. */
public final class DifferenceWriter {

    private static final WrittenForm FORM = WrittenForm.full()
            .in(EntitlementWriter.LEAN, Entitlement.class)
            .object(Difference.class, List.of(
                    member("before", Difference::before),
                    member("after", Difference::after),
                    member("grounds", difference -> new Both(difference.groundsGained(), difference.groundsLost())),
                    member("rules", difference -> new Both(difference.rulesGained(), difference.rulesLost())),
                    member("changes", Difference::changes)));

    record Both(List<String> gained, List<String> lost) {
    }

    private DifferenceWriter() {
    }

    /**
     * Writes a difference on one line.
     *
     * @param difference the difference
     * @return a JSON object, with both verdicts in the lean form
     */
    public static String write(Difference difference) {
        return FORM.write(difference);
    }
}
