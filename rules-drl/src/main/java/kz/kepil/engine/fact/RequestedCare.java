package kz.kepil.engine.fact;

import kz.kepil.api.inquiry.ServiceType;

/** A service that is asked for, with all that decides who pays for it where the disease alone does not. */
public final class RequestedCare extends Fact {

    /**
     * What decides who pays; what each part means stands with the word of the same name.
     *
     * @param service see {@link RequestedCare#getService()}
     * @param law see {@link RequestedCare#getLaw()}
     * @param tmkkkFull see {@link RequestedCare#isTmkkkFull()}
     * @param emergencyScope see {@link RequestedCare#isEmergencyScope()}
     * @param citizen see {@link RequestedCare#isCitizen()}
     * @param insured see {@link RequestedCare#isInsured()}
     * @param voluntaryPolicy see {@link RequestedCare#isVoluntaryPolicy()}
     * @param diseaseNamed see {@link RequestedCare#isDiseaseNamed()}
     * @param guaranteedDisease see {@link RequestedCare#isGuaranteedDisease()}
     * @param dentalEligible see {@link RequestedCare#isDentalEligible()}
     * @param screeningGuaranteed see {@link RequestedCare#isScreeningGuaranteed()}
     * @param screeningInsured see {@link RequestedCare#isScreeningInsured()}
     */
    public record Request(
            ServiceType service,
            int law,
            boolean tmkkkFull,
            boolean emergencyScope,
            boolean citizen,
            boolean insured,
            boolean voluntaryPolicy,
            boolean diseaseNamed,
            boolean guaranteedDisease,
            boolean dentalEligible,
            boolean screeningGuaranteed,
            boolean screeningInsured) {
    }

    private final Request request;

    /**
     * A request.
     *
     * @param request what decides who pays
     */
    public RequestedCare(Request request) {
        this.request = request;
    }

    /**
     * The service.
     *
     * @return the service
     */
    public ServiceType getService() {
        return request.service();
    }

    /**
     * The inquiry's day as a number.
     *
     * @return for example 20220328
     */
    public int getLaw() {
        return request.law();
    }

    /**
     * Whether the legal status gives the full guaranteed volume of free care.
     *
     * @return true when it does
     */
    public boolean isTmkkkFull() {
        return request.tmkkkFull();
    }

    /**
     * Whether the legal status gives at least emergency care from the guaranteed volume.
     *
     * @return true when it does
     */
    public boolean isEmergencyScope() {
        return request.emergencyScope();
    }

    /**
     * Whether the person is a citizen.
     *
     * @return true for a citizen
     */
    public boolean isCitizen() {
        return request.citizen();
    }

    /**
     * Whether the person's insurance status is INSURED.
     *
     * @return true when it is
     */
    public boolean isInsured() {
        return request.insured();
    }

    /**
     * Whether the person holds a policy of voluntary medical insurance.
     *
     * @return true when the person does
     */
    public boolean isVoluntaryPolicy() {
        return request.voluntaryPolicy();
    }

    /**
     * Whether the service is asked for a disease.
     *
     * @return true when one is named
     */
    public boolean isDiseaseNamed() {
        return request.diseaseNamed();
    }

    /**
     * Whether the service is asked for a disease that the guaranteed volume takes, and the legal status gives the full volume.
     *
     * @return true when it is
     */
    public boolean isGuaranteedDisease() {
        return request.guaranteedDisease();
    }

    /**
     * Whether the person belongs to a group that has a right to the kind of dental care that is asked for.
     *
     * @return true when the person does; false when no dental care is asked for
     */
    public boolean isDentalEligible() {
        return request.dentalEligible();
    }

    /**
     * Whether any screening is due that the guaranteed volume pays.
     *
     * @return true when one is
     */
    public boolean isScreeningGuaranteed() {
        return request.screeningGuaranteed();
    }

    /**
     * Whether any screening is due that insurance pays.
     *
     * @return true when one is
     */
    public boolean isScreeningInsured() {
        return request.screeningInsured();
    }
}
