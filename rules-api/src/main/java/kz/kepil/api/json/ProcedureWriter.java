package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.internal.json.Forms;
import kz.kepil.api.internal.json.WrittenForm;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.Sanction;

/** Writes what came of procedures as JSON, each rule with its texts, act and sources. Immutable and thread-safe. */
public final class ProcedureWriter {

    private final WrittenForm form;

    private ProcedureWriter(WrittenForm form) {
        this.form = form;
    }

    /**
     * A writer.
     *
     * @param engine the engine whose procedures are asked
     * @return a writer
     */
    public static ProcedureWriter of(EntitlementEngine engine) {
        return of(Objects.requireNonNull(engine, "engine").rules());
    }

    /**
     * A writer.
     *
     * @param rules the rules by which the procedures decide
     * @return a writer
     */
    public static ProcedureWriter of(RuleBook rules) {
        return new ProcedureWriter(Forms.procedures(Objects.requireNonNull(rules, "rules")));
    }

    /**
     * Writes a decision on one line.
     *
     * @param decision the decision
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(RefundDecision decision) {
        return form.write(Objects.requireNonNull(decision, "decision"));
    }

    /**
     * Writes an attachment on one line.
     *
     * @param attachment the attachment
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(Attachment attachment) {
        return form.write(Objects.requireNonNull(attachment, "attachment"));
    }

    /**
     * Writes a sanction on one line.
     *
     * @param sanction the sanction
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(Sanction sanction) {
        return form.write(Objects.requireNonNull(sanction, "sanction"));
    }
}
