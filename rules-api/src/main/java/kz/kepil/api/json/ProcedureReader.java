package kz.kepil.api.json;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.json.JsonTree;
import kz.kepil.api.internal.json.ProcedureBinder;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.SanctionRequest;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of procedures from JSON as strictly as {@link InquiryReader} does inquiries. Immutable and thread-safe. */
public final class ProcedureReader {

    private final DateRange supportedDays;

    private ProcedureReader(DateRange supportedDays) {
        this.supportedDays = supportedDays;
    }

    /**
     * A reader for the days that an engine supports.
     *
     * @param engine the engine
     * @return a reader
     */
    public static ProcedureReader of(EntitlementEngine engine) {
        return of(Objects.requireNonNull(engine, "engine").supportedDays());
    }

    /**
     * A reader for some days.
     *
     * @param supportedDays the days for which the law is known
     * @return a reader
     */
    public static ProcedureReader of(DateRange supportedDays) {
        return new ProcedureReader(Objects.requireNonNull(supportedDays, "supportedDays"));
    }

    /**
     * Reads an application for a refund.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the application
     * @throws InvalidInquiryException with all that is wrong
     */
    public RefundApplication refund(byte[] utf8) {
        return read(utf8, ProcedureBinder::refund);
    }

    /**
     * Reads a question about attachment to a clinic.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the question
     * @throws InvalidInquiryException with all that is wrong
     */
    public AttachmentRequest attachment(byte[] utf8) {
        return read(utf8, ProcedureBinder::attachment);
    }

    /**
     * Reads a request for a sanction.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the request
     * @throws InvalidInquiryException with all that is wrong
     */
    public SanctionRequest sanction(byte[] utf8) {
        return read(utf8, ProcedureBinder::sanction);
    }

    private <T> T read(byte[] utf8, BiFunction<ProcedureBinder, Node, @Nullable T> bind) {
        if (Objects.requireNonNull(utf8, "utf8").length > InquiryReader.LONGEST) {
            throw new InvalidInquiryException(List.of(InquiryReader.tooLong()));
        }
        Problems problems = new Problems();
        Node root = JsonTree.parse(utf8, problems);
        T input = root == null ? null : bind.apply(new ProcedureBinder(problems, supportedDays), root);
        if (input == null) {
            throw new InvalidInquiryException(problems.sorted());
        }
        return input;
    }
}
