package kz.kepil.api.json;

import java.nio.charset.StandardCharsets;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;

/** Reads inquiries from the interchange JSON, strictly. Immutable and thread-safe. */
public final class InquiryReader {

    private final DateRange supportedDays;

    private InquiryReader(DateRange supportedDays) {
        this.supportedDays = supportedDays;
    }

    /**
     * A reader for the days that an engine supports.
     *
     * @param engine the engine
     * @return a reader
     */
    public static InquiryReader of(EntitlementEngine engine) {
        return new InquiryReader(engine.supportedDays());
    }

    /**
     * Reads one inquiry.
     *
     * @param json the text: one JSON object
     * @return the inquiry
     * @throws InvalidInquiryException with all that is wrong
     */
    public Inquiry read(String json) {
        Reading reading = tryRead(json.getBytes(StandardCharsets.UTF_8));
        if (reading.inquiry() == null) {
            throw new InvalidInquiryException(reading.problems());
        }
        return reading.inquiry();
    }

    /**
     * Reads one inquiry and throws nothing.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the inquiry, or all that is wrong
     */
    public Reading tryRead(byte[] utf8) {
        throw new UnsupportedOperationException(supportedDays.toString());
    }
}
