package kz.kepil.api.inquiry;

import java.util.List;

/** What spec 01 rejects. */
final class InquiryCheck {

    private InquiryCheck() {
    }

    static List<Problem> problems(Inquiry inquiry) {
        throw new UnsupportedOperationException(inquiry.toString());
    }
}
