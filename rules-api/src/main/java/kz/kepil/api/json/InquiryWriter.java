package kz.kepil.api.json;

import static kz.kepil.api.json.WrittenForm.member;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Inquiry;

/** Writes inquiries as interchange JSON that {@link InquiryReader} reads back as equal. */
public final class InquiryWriter {

    static final WrittenForm FORM = WrittenForm.brief()
            // None at all is another question than every service.
            .with(Inquiry.class, "services", Inquiry::services)
            .object(Circumstance.class, circumstance())
            .as(BigDecimal.class, InquiryWriter::amount);

    private InquiryWriter() {
    }

    /**
     * Writes an inquiry on one line. Optional parts that are absent are left out.
     *
     * @param inquiry the inquiry
     * @return a JSON object
     */
    public static String write(Inquiry inquiry) {
        return FORM.write(inquiry);
    }

    private static List<WrittenForm.Member<Circumstance>> circumstance() {
        return Stream.concat(
                Stream.<WrittenForm.Member<Circumstance>>of(
                        member("type", Circumstance::type), member("from", Circumstance::from), member("to", Circumstance::to)),
                Arrays.stream(Attribute.values()).map(attribute ->
                        WrittenForm.<Circumstance>member(attribute.property(), circumstance -> circumstance.attribute(attribute)))).toList();
    }

    /** A plain text; only a number with an exponent keeps an exponent, lest a huge one be written out in full. */
    private static Object amount(BigDecimal amount) {
        return amount.scale() >= 0 && amount.toString().indexOf('E') < 0 ? amount.toString() : amount;
    }
}
