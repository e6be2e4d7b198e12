package kz.kepil.api.json;

import static kz.kepil.api.json.WrittenForm.member;

import java.util.List;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.verdict.Entitlement;

/** Writes explanations as interchange JSON: the lean verdict, the rules that hold and those that do not. */
public final class ExplanationWriter {

    private static final WrittenForm FORM = WrittenForm.full()
            .in(EntitlementWriter.LEAN, Entitlement.class)
            .object(Granted.class, List.of(
                    member("id", granted -> granted.rule().id()),
                    member("code", granted -> granted.rule().code()),
                    member("texts", granted -> granted.rule().texts()),
                    member("acts", granted -> granted.rule().acts()),
                    member("sources", granted -> granted.rule().sources()),
                    member("places", granted -> granted.rule().places()),
                    member("inForce", granted -> granted.rule().inForce()),
                    member("rule", granted -> WrittenForm.Place.of(granted.rule())),
                    member("facts", Granted::facts)))
            .object(NotGranted.class, List.of(
                    member("id", refused -> refused.rule().id()),
                    member("code", refused -> refused.rule().code()),
                    member("texts", refused -> refused.rule().texts()),
                    member("rule", refused -> WrittenForm.Place.of(refused.rule())),
                    member("failed", NotGranted::failed),
                    member("about", NotGranted::about)));

    private ExplanationWriter() {
    }

    /**
     * Writes an explanation on one line.
     *
     * @param explanation the explanation
     * @return a JSON object, as the schema {@code explanation} describes it
     */
    public static String write(Explanation explanation) {
        return FORM.write(explanation);
    }
}
