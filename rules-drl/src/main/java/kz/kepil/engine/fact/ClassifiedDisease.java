package kz.kepil.engine.fact;

import java.util.Set;

/** A disease of which it is known whether it is socially significant and whether it is dangerous to others. */
public sealed class ClassifiedDisease extends Diagnosis permits AssessedDisease {

    private final Set<String> socialCodes;
    private final boolean dangerous;

    /**
     * A classified disease.
     *
     * @param diagnosis the disease
     * @param socialCodes see {@link #getSocialCodes()}
     * @param dangerous see {@link #isDangerous()}
     */
    public ClassifiedDisease(Diagnosis diagnosis, Set<String> socialCodes, boolean dangerous) {
        super(diagnosis);
        this.socialCodes = socialCodes;
        this.dangerous = dangerous;
    }

    /** The same disease, of which more is known. */
    ClassifiedDisease(ClassifiedDisease known) {
        super(known);
        this.socialCodes = known.socialCodes;
        this.dangerous = known.dangerous;
    }

    /** {@return the codes of the socially significant diseases (SSD) that hold} */
    public Set<String> getSocialCodes() {
        return socialCodes;
    }

    /** {@return whether the disease is dangerous to others} */
    public boolean isDangerous() {
        return dangerous;
    }
}
