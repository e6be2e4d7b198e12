package kz.kepil.engine.fact;

import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundGrounds;

/** An application for the refund of a contribution. */
public final class ClaimedRefund extends Fact {

    private final RefundApplication application;

    /**
     * A claimed refund.
     *
     * @param application the application
     */
    public ClaimedRefund(RefundApplication application) {
        this.application = application;
    }

    /** {@return why the contribution is asked back} */
    public RefundGrounds getGrounds() {
        return application.grounds();
    }

    /** {@return whether the bank details are right} */
    public boolean isBankDetailsCorrect() {
        return application.bankDetailsCorrect();
    }

    /** {@return whether the application is on the form of annex 1 to the order} */
    public boolean isOnPrescribedForm() {
        return application.onPrescribedForm();
    }

    /** {@return whether the payment order or the bank's statement is with it} */
    public boolean isDocumentsComplete() {
        return application.documentsComplete();
    }

    /** {@return whether the reason that it states is the right one} */
    public boolean isStatedReasonCorrect() {
        return application.statedReasonCorrect();
    }

    /** {@return the applicant's legal status} */
    public LegalStatus getLegalStatus() {
        return application.legalStatus();
    }
}
