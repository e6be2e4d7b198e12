package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.Questionnaire;
import kz.kepil.api.RuleBook;
import kz.kepil.api.internal.json.Forms;
import kz.kepil.api.internal.json.WrittenForm;
import kz.kepil.api.verdict.Entitlement;

/** Writes verdicts as interchange JSON. Immutable and thread-safe. */
public final class EntitlementWriter {

    private final WrittenForm form;

    private EntitlementWriter(WrittenForm form) {
        this.form = form;
    }

    /** {@return a writer of the lean form: codes only} */
    public static EntitlementWriter lean() {
        return new EntitlementWriter(Forms.LEAN);
    }

    /**
     * A writer of the rich form: the lean form and, in the list {@code granted}, for each rule that holds its id, code,
     * texts in three languages, legal acts with links, sources, public places, period in force, and where it stands; and, in the list
     * {@code questionTexts}, for each question its text and what the answers would mean; and, as {@code advice}, how the steps are
     * taken and what is told besides.
     *
     * @param engine the engine that gives the verdicts
     * @return a writer
     */
    public static EntitlementWriter rich(EntitlementEngine engine) {
        return rich(Objects.requireNonNull(engine, "engine").rules(), engine, engine.procedures());
    }

    /**
     * A writer of the rich form.
     *
     * @param rules the rules by which the verdicts were found
     * @param questionnaire knows what to ask about unknown facts
     * @param procedures know how steps are taken
     * @return a writer
     */
    public static EntitlementWriter rich(RuleBook rules, Questionnaire questionnaire, Procedures procedures) {
        return new EntitlementWriter(Forms.rich(Objects.requireNonNull(rules, "rules"),
                Objects.requireNonNull(questionnaire, "questionnaire"), Objects.requireNonNull(procedures, "procedures")));
    }

    /**
     * Writes a verdict on one line.
     *
     * @param entitlement the verdict
     * @return a JSON object
     * @throws IllegalArgumentException in the rich form, when the verdict names a rule that the engine does not have
     */
    public String write(Entitlement entitlement) {
        return form.write(Objects.requireNonNull(entitlement, "entitlement"));
    }
}
