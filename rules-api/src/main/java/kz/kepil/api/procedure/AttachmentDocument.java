package kz.kepil.api.procedure;

/** A document that a clinic asks for. */
public enum AttachmentDocument {
    /** The identity card of a citizen. */
    IDENTITY_CARD,
    /** The certificate of a kandas. */
    KANDAS_CERTIFICATE,
    /** The residence permit of a foreigner. */
    RESIDENCE_PERMIT,
    /** The certificate of a stateless person. */
    STATELESS_CERTIFICATE,
    /** The certificate of a refugee. */
    REFUGEE_CERTIFICATE,
    /** The passport. */
    PASSPORT,
    /** The policy of voluntary medical insurance. */
    VOLUNTARY_POLICY,
    /** The labour contract. */
    LABOUR_CONTRACT
}
