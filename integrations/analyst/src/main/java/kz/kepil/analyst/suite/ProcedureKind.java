package kz.kepil.analyst.suite;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.Sanction;

/** The procedures that scenarios ask. */
enum ProcedureKind {

    REFUND("refund", RefundDecision.class, List.of()) {
        @Override
        void check(ProcedureReader reader, byte[] json) {
            reader.refund(json);
        }

        @Override
        String answer(Asked asked, byte[] json) {
            return asked.writer.write(asked.procedures.refund(asked.reader.refund(json)));
        }
    },

    ATTACHMENT("attach", Attachment.class, List.of("possible")) {
        @Override
        void check(ProcedureReader reader, byte[] json) {
            reader.attachment(json);
        }

        @Override
        String answer(Asked asked, byte[] json) {
            return asked.writer.write(asked.procedures.attachment(asked.reader.attachment(json)));
        }
    },

    SANCTION("sanction", Sanction.class, List.of()) {
        @Override
        void check(ProcedureReader reader, byte[] json) {
            reader.sanction(json);
        }

        @Override
        String answer(Asked asked, byte[] json) {
            return asked.writer.write(asked.procedures.sanction(asked.reader.sanction(json)));
        }
    };

    static final List<String> WORDS = Arrays.stream(values()).map(ProcedureKind::word).toList();

    final String command;
    private final Class<? extends Record> answer;
    private final List<String> derived;

    ProcedureKind(String command, Class<? extends Record> answer, List<String> derived) {
        this.command = command;
        this.answer = answer;
        this.derived = derived;
    }

    /** What scenarios call it. */
    final String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an answer has. */
    final List<String> properties() {
        return Stream.concat(Arrays.stream(answer.getRecordComponents()).map(RecordComponent::getName), derived.stream()).toList();
    }

    /** Refuses an input that cannot be asked ({@link InvalidInquiryException}). */
    abstract void check(ProcedureReader reader, byte[] json);

    abstract String answer(Asked asked, byte[] json);

    /** The answer as JSON; in place of it the message about an input that cannot be asked. */
    final Answer answer(Asked asked, String json) {
        try {
            return new Answer(answer(asked, json.getBytes(StandardCharsets.UTF_8)), List.of());
        } catch (InvalidInquiryException refused) {
            return new Answer("{}", refused.problems());
        }
    }

    /** An engine whose procedures are asked. */
    static final class Asked {

        private final ProcedureReader reader;
        private final Procedures procedures;
        private final ProcedureWriter writer;

        Asked(EntitlementEngine engine) {
            reader = ProcedureReader.of(engine);
            procedures = engine.procedures();
            writer = ProcedureWriter.of(engine);
        }
    }

    /**
     * What came of a question.
     *
     * @param json the answer
     * @param problems what is wrong with the question; empty when there is an answer
     */
    record Answer(String json, List<Problem> problems) {
    }
}
