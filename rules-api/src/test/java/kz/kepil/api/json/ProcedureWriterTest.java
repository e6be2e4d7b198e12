package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentDocument;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.RefundOutcome;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import org.junit.jupiter.api.Test;

class ProcedureWriterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
    private static final String RULE = "{\"id\":\"SI-01\",\"code\":\"SI-01\",\"texts\":{\"kk\":\"Бала\",\"ru\":\"Ребёнок\",\"en\":\"Child\"},"
            + "\"acts\":[" + FakeEngine.ARTICLE_JSON + "],\"sources\":[\"S0\",\"S1\"],"
            + "\"places\":{\"confidence\":\"HIGH\",\"acts\":[],\"places\":[\"kt.kz 01.01.2021\"]},\"inForce\":{\"from\":\"2021-01-01\",\"to\":null},"
            + "\"rule\":{\"name\":\"SI-01 Child\",\"file\":\"state-insured.drl\",\"line\":12}}";
    private static final String ADVICE = "{\"name\":\"site\",\"texts\":{\"kk\":\"Сайт\",\"ru\":\"Сайт фонда\",\"en\":\"Site\"},"
            + "\"acts\":[" + FakeEngine.ARTICLE_JSON + "],\"sources\":[\"S0\"]}";

    private final FakeProcedures procedures = new FakeProcedures();
    private final ProcedureWriter writer = ProcedureWriter.of(FakeEngine.BOOK);

    private static void assertWritten(String schema, String json, String expected) {
        assertThat(json).isEqualTo(expected);
        assertThat(Schemas.errors(schema, json)).isEmpty();
    }

    @Test
    void writesARefusal() {
        RefundApplication application =
                new RefundApplication(DAY, RefundGrounds.NOT_USED, true, true, true, true, LegalStatus.CITIZEN);
        assertWritten("refund-decision", writer.write(procedures.refund(application)),
                "{\"date\":\"2024-05-20\",\"outcome\":\"REFUSED\",\"deadlineWorkingDays\":null,\"refusals\":[" + RULE
                + "],\"whereToApply\":" + ADVICE + ",\"advice\":[" + ADVICE + "]}");
    }

    @Test
    void writesAnApproval() {
        RefundDecision approval = new RefundDecision(DAY, RefundOutcome.APPROVED, 15, List.of(), FakeProcedures.ADVICE, List.of());
        assertWritten("refund-decision", writer.write(approval), "{\"date\":\"2024-05-20\",\"outcome\":\"APPROVED\","
                + "\"deadlineWorkingDays\":15,\"refusals\":[],\"whereToApply\":" + ADVICE + ",\"advice\":[]}");
    }

    @Test
    void writesAnAttachment() {
        assertWritten("attachment", writer.write(procedures.attachment(new AttachmentRequest(DAY, LegalStatus.KANDAS, Set.of()))),
                "{\"date\":\"2024-05-20\",\"possible\":true,\"ways\":[{\"channel\":\"ONLINE\",\"ground\":" + RULE
                + "}],\"documents\":[{\"document\":\"PASSPORT\",\"ground\":" + RULE + "}],\"refusals\":[],\"answerWorkingDays\":1,\"advice\":[" + ADVICE + "]}");
    }

    @Test
    void writesThatThereIsNoAttachmentAndEveryDocument() {
        Ground ground = new Ground(FakeEngine.RULE.code(), FakeEngine.RULE.id());
        for (AttachmentDocument document : AttachmentDocument.values()) {
            assertWritten("attachment", writer.write(new Attachment(
                            DAY, List.of(), List.of(new Attachment.Document(document, ground)), List.of(ground), null, List.of())),
                    "{\"date\":\"2024-05-20\",\"possible\":false,\"ways\":[],\"documents\":[{\"document\":\"" + document
                    + "\",\"ground\":" + RULE + "}],\"refusals\":[" + RULE + "],\"answerWorkingDays\":null,\"advice\":[]}");
        }
    }

    @Test
    void writesASanction() {
        SanctionRequest request = new SanctionRequest(DAY, SanctionedService.AMBULANCE, 1, null, new BigDecimal(3));
        assertWritten("sanction", writer.write(procedures.sanction(request)),
                "{\"date\":\"2024-05-20\",\"amount\":\"90.00\",\"calculation\":\"30 × 3 × 1 = 90.00\",\"ground\":" + RULE
                + ",\"forPatient\":[" + ADVICE + "],\"forWorker\":[]}");
    }

    @Test
    void refusesARuleOfAnotherEngine() {
        Attachment foreign = new Attachment(DAY, List.of(), List.of(), List.of(new Ground("ATT-9", "ATT-9 Unheard of")), null, List.of());
        assertThatThrownBy(() -> writer.write(foreign)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ATT-9 Unheard of").hasMessageContaining("\nMaybe ");
    }
}
