package kz.kepil.api.json;

import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.internal.json.Forms;

/** Writes inquiries as interchange JSON that {@link InquiryReader} reads back as equal. */
public final class InquiryWriter {

    private InquiryWriter() {
    }

    /**
     * Writes an inquiry on one line. Optional parts that are absent are left out.
     *
     * @param inquiry the inquiry
     * @return a JSON object
     */
    public static String write(Inquiry inquiry) {
        return Forms.INQUIRY.write(Objects.requireNonNull(inquiry, "inquiry"));
    }
}
