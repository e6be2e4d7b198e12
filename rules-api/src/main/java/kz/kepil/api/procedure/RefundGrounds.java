package kz.kepil.api.procedure;

/** Why a paid contribution is asked back. */
public enum RefundGrounds {
    /** It was paid twice. */
    PAID_TWICE,
    /** Another amount was due. */
    WRONG_AMOUNT,
    /** Another person was to be paid for. */
    WRONG_PAYER,
    /** It was more than is paid on the largest income that counts. */
    OVER_CEILING,
    /** Nothing is paid for persons of this category. */
    EXEMPT_CATEGORY,
    /** No medical care was received for it. */
    NOT_USED,
    /** Another reason. */
    OTHER
}
