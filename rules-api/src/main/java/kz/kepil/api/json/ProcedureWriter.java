package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.Sanction;
import org.jspecify.annotations.Nullable;

/** Writes what came of procedures as JSON, each rule with its texts, act and sources. Immutable and thread-safe. */
public final class ProcedureWriter {

    private final RuleBook rules;

    private ProcedureWriter(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * A writer.
     *
     * @param engine the engine whose procedures are asked
     * @return a writer
     */
    public static ProcedureWriter of(EntitlementEngine engine) {
        return new ProcedureWriter(engine.rules());
    }

    /**
     * Writes a decision on one line.
     *
     * @param decision the decision
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the engine does not have
     */
    public String write(RefundDecision decision) {
        return JsonText.of(json -> {
            json.writeStartObject();
            JsonText.text(json, "date", decision.date());
            JsonText.text(json, "outcome", decision.outcome());
            number(json, "deadlineWorkingDays", decision.deadlineWorkingDays());
            JsonText.list(json, "refusals", decision.refusals(), ground -> ground(json, ground));
            json.writeFieldName("whereToApply");
            advice(json, decision.whereToApply());
            advice(json, "advice", decision.advice());
            json.writeEndObject();
        });
    }

    /**
     * Writes an attachment on one line.
     *
     * @param attachment the attachment
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the engine does not have
     */
    public String write(Attachment attachment) {
        return JsonText.of(json -> {
            json.writeStartObject();
            JsonText.text(json, "date", attachment.date());
            json.writeBooleanField("possible", attachment.possible());
            JsonText.list(json, "ways", attachment.ways(), way -> part(json, "channel", way.channel(), way.ground()));
            JsonText.list(json, "documents", attachment.documents(),
                    document -> part(json, "document", document.document(), document.ground()));
            JsonText.list(json, "refusals", attachment.refusals(), ground -> ground(json, ground));
            number(json, "answerWorkingDays", attachment.answerWorkingDays());
            json.writeEndObject();
        });
    }

    /**
     * Writes a sanction on one line.
     *
     * @param sanction the sanction
     * @return a JSON object
     * @throws IllegalArgumentException when it names a rule that the engine does not have
     */
    public String write(Sanction sanction) {
        return JsonText.of(json -> {
            json.writeStartObject();
            JsonText.text(json, "date", sanction.date());
            EntitlementWriter.amount(json, "amount", sanction.amount());
            JsonText.text(json, "calculation", sanction.calculation());
            json.writeFieldName("ground");
            ground(json, sanction.ground());
            advice(json, "forPatient", sanction.forPatient());
            advice(json, "forWorker", sanction.forWorker());
            json.writeEndObject();
        });
    }

    private void part(JsonGenerator json, String name, Enum<?> constant, Ground ground) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, constant.name());
        json.writeFieldName("ground");
        ground(json, ground);
        json.writeEndObject();
    }

    private void ground(JsonGenerator json, Ground ground) throws IOException {
        EntitlementWriter.rule(json, rules.rule(ground.rule()));
    }

    private static void advice(JsonGenerator json, String name, List<Advice> advice) throws IOException {
        JsonText.list(json, name, advice, each -> advice(json, each));
    }

    private static void advice(JsonGenerator json, Advice advice) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", advice.name());
        JsonText.texts(json, advice.texts());
        RuleText.acts(json, advice.acts());
        JsonText.strings(json, "sources", advice.sources());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable Integer number) throws IOException {
        json.writeFieldName(name);
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(number);
        }
    }
}
