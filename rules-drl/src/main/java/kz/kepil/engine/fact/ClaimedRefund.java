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

    /**
     * Why the contribution is asked back.
     *
     * @return the grounds
     */
    public RefundGrounds getGrounds() {
        return application.grounds();
    }

    /**
     * Whether the bank details are right.
     *
     * @return true when they are
     */
    public boolean isBankDetailsCorrect() {
        return application.bankDetailsCorrect();
    }

    /**
     * Whether the application is on the form of annex 1 to the order.
     *
     * @return true when it is
     */
    public boolean isOnPrescribedForm() {
        return application.onPrescribedForm();
    }

    /**
     * Whether the payment order or the bank's statement is with it.
     *
     * @return true when it is
     */
    public boolean isDocumentsComplete() {
        return application.documentsComplete();
    }

    /**
     * Whether the reason that it states is the right one.
     *
     * @return true when it is
     */
    public boolean isStatedReasonCorrect() {
        return application.statedReasonCorrect();
    }

    /**
     * The applicant's legal status.
     *
     * @return the legal status
     */
    public LegalStatus getLegalStatus() {
        return application.legalStatus();
    }
}
