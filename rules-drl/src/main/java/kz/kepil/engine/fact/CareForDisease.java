package kz.kepil.engine.fact;

import kz.kepil.api.inquiry.ServiceType;

/** A service that is asked for a disease. What the disease alone decides comes before the table of the services. */
public final class CareForDisease extends Fact implements Dated {

    private final ServiceType service;
    private final int law;
    private final boolean dangerousDisease;

    /**
     * A service for a disease.
     *
     * @param service see {@link #getService()}
     * @param law see {@link #getLaw()}
     * @param dangerousDisease see {@link #isDangerousDisease()}
     */
    public CareForDisease(ServiceType service, int law, boolean dangerousDisease) {
        this.service = service;
        this.law = law;
        this.dangerousDisease = dangerousDisease;
    }

    /** {@return the service} */
    public ServiceType getService() {
        return service;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return law;
    }

    /** {@return whether the disease is dangerous to others} */
    public boolean isDangerousDisease() {
        return dangerousDisease;
    }
}
