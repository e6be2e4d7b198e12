package kz.kepil.api.procedure;

/** Where attachment to a clinic is asked for. */
public enum AttachmentChannel {
    /** At the e-government portal. */
    ONLINE,
    /** At the clinic itself. */
    AT_CLINIC
}
