package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.ProcedureCheck;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import org.jspecify.annotations.Nullable;

/** Makes the input of a procedure of a JSON value; null when anything is wrong, be it found here or before. */
public final class ProcedureBinder extends Binder {

    private static final Set<String> REFUND = names("date", "grounds", "bankDetailsCorrect", "onPrescribedForm", "documentsComplete",
            "statedReasonCorrect", "legalStatus");
    private static final Set<String> ATTACHMENT = names("date", "legalStatus", "groups");
    private static final Set<String> SANCTION = names("date", "service", "cases", "cost", "perCapitaRate");

    private final DateRange supportedDays;

    /** Reads and tells what is wrong. */
    public ProcedureBinder(Problems problems, DateRange supportedDays) {
        super(problems);
        this.supportedDays = supportedDays;
    }

    public @Nullable RefundApplication refund(Node node) {
        if (!isObject(node, REFUND)) {
            return null;
        }
        LocalDate date = date(required(node, "date", () -> Messages.of("word.date")));
        RefundGrounds grounds = constant(required(node, "grounds", () -> allowed(RefundGrounds.class)), RefundGrounds.class);
        Boolean bankDetailsCorrect = requiredBool(node, "bankDetailsCorrect");
        Boolean onPrescribedForm = requiredBool(node, "onPrescribedForm");
        Boolean documentsComplete = requiredBool(node, "documentsComplete");
        Boolean statedReasonCorrect = requiredBool(node, "statedReasonCorrect");
        LegalStatus legalStatus = legalStatus(node);
        ProcedureCheck.date(date, supportedDays, problems.about(node));
        if (!problems.isEmpty() || date == null || grounds == null || bankDetailsCorrect == null || onPrescribedForm == null
                || documentsComplete == null || statedReasonCorrect == null || legalStatus == null) {
            return null;
        }
        return new RefundApplication(date, grounds, bankDetailsCorrect, onPrescribedForm, documentsComplete, statedReasonCorrect,
                legalStatus);
    }

    public @Nullable AttachmentRequest attachment(Node node) {
        if (!isObject(node, ATTACHMENT)) {
            return null;
        }
        LocalDate date = date(required(node, "date", () -> Messages.of("word.date")));
        LegalStatus legalStatus = legalStatus(node);
        List<@Nullable InPersonGroup> groups = list(optional(node, "groups"), element -> constant(element, InPersonGroup.class));
        ProcedureCheck.date(date, supportedDays, problems.about(node));
        if (!problems.isEmpty() || date == null || legalStatus == null) {
            return null;
        }
        return new AttachmentRequest(date, legalStatus, new TreeSet<>(whole(groups)));
    }

    public @Nullable SanctionRequest sanction(Node node) {
        if (!isObject(node, SANCTION)) {
            return null;
        }
        LocalDate date = date(required(node, "date", () -> Messages.of("word.date")));
        SanctionedService service = constant(required(node, "service", () -> allowed(SanctionedService.class)), SanctionedService.class);
        Integer cases = cases(required(node, "cases", () -> Messages.of("word.number")));
        Node costNode = optional(node, "cost");
        Node rateNode = optional(node, "perCapitaRate");
        BigDecimal cost = amount(costNode);
        BigDecimal perCapitaRate = amount(rateNode);
        ProcedureCheck.date(date, supportedDays, problems.about(node));
        if (service != null) {
            ProcedureCheck.measure(service, costNode, rateNode, problems.about(node));
        }
        if (!problems.isEmpty() || date == null || service == null || cases == null) {
            return null;
        }
        return new SanctionRequest(date, service, cases, cost, perCapitaRate);
    }

    private @Nullable LegalStatus legalStatus(Node node) {
        return constant(required(node, "legalStatus", () -> allowed(LegalStatus.class)), LegalStatus.class);
    }

    private @Nullable Boolean requiredBool(Node node, String name) {
        return bool(required(node, name, () -> "true, false"));
    }

    private @Nullable Integer cases(@Nullable Node node) {
        if (node == null || !is(node, Node.Kind.NUMBER)) {
            return null;
        }
        try {
            if (node.text.length() <= LONGEST_NUMBER) {
                int cases = new BigDecimal(node.text).intValueExact();
                ProcedureCheck.cases(cases, problems.about(node));
                return cases;
            }
        } catch (ArithmeticException | NumberFormatException notWholeOrTooLarge) {
            // As wrong as one with too many digits.
        }
        problems.add(node, ProcedureCheck.noNumberOfCases(node));
        return null;
    }
}
