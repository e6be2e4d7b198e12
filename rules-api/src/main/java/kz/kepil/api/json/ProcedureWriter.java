package kz.kepil.api.json;

import static kz.kepil.api.json.WrittenForm.member;

import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.Ground;
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
        return of(engine.rules());
    }

    /**
     * A writer.
     *
     * @param rules the rules by which the procedures decide
     * @return a writer
     */
    public static ProcedureWriter of(RuleBook rules) {
        return new ProcedureWriter(WrittenForm.full()
                .as(Ground.class, ground -> rules.rule(ground.rule()))
                .object(Attachment.class, List.of(
                        member("date", Attachment::date),
                        member("possible", Attachment::possible),
                        member("ways", Attachment::ways),
                        member("documents", Attachment::documents),
                        member("refusals", Attachment::refusals),
                        member("answerWorkingDays", Attachment::answerWorkingDays),
                        member("advice", Attachment::advice))));
    }

    /**
     * Writes a decision on one line.
     *
     * @param decision the decision
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(RefundDecision decision) {
        return form.write(decision);
    }

    /**
     * Writes an attachment on one line.
     *
     * @param attachment the attachment
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(Attachment attachment) {
        return form.write(attachment);
    }

    /**
     * Writes a sanction on one line.
     *
     * @param sanction the sanction
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(Sanction sanction) {
        return form.write(sanction);
    }
}
