package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.SanctionRequest;
import org.jspecify.annotations.Nullable;

/** The procedures of spec 08 in plain Java, read off the specification and not off the rules. */
public final class ProcedureReference {

    private static final LocalDate FIRST_OF_2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate FIRST_OF_2023 = LocalDate.of(2023, 1, 1);
    private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);

    private ProcedureReference() {
    }

    /**
     * A decision on a refund.
     *
     * @param refusals the codes by which it is refused; none means approved
     * @param deadline in working days; null when it is refused
     */
    public record Refund(SortedSet<String> refusals, @Nullable Integer deadline) {
    }

    public static Refund refund(RefundApplication application) {
        SortedSet<String> codes = new TreeSet<>();
        if (!application.bankDetailsCorrect()) {
            codes.add("REF-1");
        }
        if (!application.onPrescribedForm()) {
            codes.add("REF-2");
        }
        if (!application.statedReasonCorrect()) {
            codes.add("REF-3");
        }
        if (!application.documentsComplete()) {
            codes.add("REF-4");
        }
        if (application.grounds() == RefundGrounds.OTHER) {
            codes.add("REF-5");
        }
        String status = application.legalStatus().name();
        if (status.startsWith("EAEU_") || status.endsWith("_VISITOR")) {
            codes.add("REF-6");
        }
        if (application.grounds() == RefundGrounds.NOT_USED) {
            codes.add("REF-7");
        }
        int deadline = application.date().isBefore(FIRST_OF_2023) ? 5 : 15;
        return new Refund(codes, codes.isEmpty() ? deadline : null);
    }

    /**
     * An attachment.
     *
     * @param code the row of the table
     * @param online whether it can be asked for online
     * @param waysAtTheClinic how many grounds there are to ask for it at the clinic
     * @param documents the documents in the order of the table
     */
    public record Attachment(String code, boolean online, int waysAtTheClinic, List<String> documents) {
    }

    /** The code of the row that names the groups. */
    public static final String IN_PERSON = "ATT-1";

    /** "In person also, for every status that can attach online". */
    public static Attachment attachment(AttachmentRequest request) {
        int inPerson = request.groups().size();
        return switch (request.legalStatus()) {
            case CITIZEN -> new Attachment("ATT-1", true, inPerson, List.of("IDENTITY_CARD"));
            case KANDAS -> new Attachment("ATT-2", true, inPerson, List.of("KANDAS_CERTIFICATE"));
            case PERMANENT_RESIDENT_FOREIGNER -> new Attachment("ATT-2", true, inPerson, List.of("RESIDENCE_PERMIT"));
            case PERMANENT_RESIDENT_STATELESS -> new Attachment("ATT-2", true, inPerson, List.of("STATELESS_CERTIFICATE"));
            case REFUGEE -> new Attachment("ATT-2", true, inPerson, List.of("REFUGEE_CERTIFICATE"));
            case EAEU_WORKER, EAEU_WORKER_FAMILY -> new Attachment("ATT-3", false, 1, request.date().isBefore(FIRST_OF_2022)
                    ? List.of("PASSPORT", "VOLUNTARY_POLICY", "LABOUR_CONTRACT") : List.of("PASSPORT", "VOLUNTARY_POLICY"));
            case CIS_VISITOR, FOREIGN_VISITOR, STATELESS_VISITOR, ASYLUM_SEEKER ->
                    new Attachment("ATT-4", false, 0, List.of("PASSPORT"));
        };
    }

    /**
     * A sanction.
     *
     * @param code the row of the table
     * @param amount tenge
     */
    public record Sanction(String code, BigDecimal amount) {
    }

    /** The sanction of a valid request; "30 × the per-capita rate of one inhabitant; from 2025-08-01 100 ×". */
    public static Sanction sanction(SanctionRequest request) {
        int rates = request.date().isBefore(AUGUST_2025) ? 30 : 100;
        BigDecimal cases = new BigDecimal(request.cases());
        return switch (request.service()) {
            case PRIMARY_CARE -> sanction("PEN-1", rates, request.perCapitaRate(), cases);
            case CONSULTATION_AND_DIAGNOSTICS -> sanction("PEN-2", 3, request.cost(), cases);
            case INPATIENT_AND_DAY_HOSPITAL -> sanction("PEN-3", 3, request.cost(), cases);
            case AMBULANCE -> sanction("PEN-4", rates, request.perCapitaRate(), cases);
            case OTHER -> sanction("PEN-5", 3, request.cost(), cases);
        };
    }

    private static Sanction sanction(String code, int times, @Nullable BigDecimal base, BigDecimal cases) {
        if (base == null) {
            throw new IllegalArgumentException("Not a valid request");
        }
        return new Sanction(code, base.multiply(cases).multiply(new BigDecimal(times)).setScale(2, RoundingMode.HALF_UP));
    }
}
