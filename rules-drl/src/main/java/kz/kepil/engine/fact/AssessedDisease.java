package kz.kepil.engine.fact;

/** A disease of which it is known whether the guaranteed volume takes it. */
public final class AssessedDisease extends ClassifiedDisease {

    private final boolean guaranteed;

    /**
     * An assessed disease.
     *
     * @param disease the disease
     * @param guaranteed see {@link #isGuaranteed()}
     */
    public AssessedDisease(ClassifiedDisease disease, boolean guaranteed) {
        super(disease);
        this.guaranteed = guaranteed;
    }

    /** {@return whether the guaranteed volume of free care takes the disease} */
    public boolean isGuaranteed() {
        return guaranteed;
    }
}
