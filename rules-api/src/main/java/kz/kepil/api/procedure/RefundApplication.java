package kz.kepil.api.procedure;

import java.time.LocalDate;
import java.util.Objects;
import kz.kepil.api.inquiry.LegalStatus;

/**
 * An application for the refund of a contribution (spec 08, REF). Immutable.
 *
 * @param date the day of the application
 * @param grounds why the contribution is asked back
 * @param bankDetailsCorrect whether the bank details in it are right
 * @param onPrescribedForm whether it is on the form of annex 1 to the order
 * @param documentsComplete whether the payment order or the bank's statement is with it
 * @param statedReasonCorrect whether the reason that it states is the right one
 * @param legalStatus the applicant's legal status
 */
public record RefundApplication(
        LocalDate date,
        RefundGrounds grounds,
        boolean bankDetailsCorrect,
        boolean onPrescribedForm,
        boolean documentsComplete,
        boolean statedReasonCorrect,
        LegalStatus legalStatus) {

    /** Checks that the required parts are there. */
    public RefundApplication {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(grounds, "grounds");
        Objects.requireNonNull(legalStatus, "legalStatus");
    }
}
