package kz.kepil.engine.fact;

import java.util.Set;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** A service that is asked for, with all that decides who pays for it where the disease alone does not. */
public final class RequestedCare extends Fact implements Dated {

    /**
     * What decides who pays; what each part means stands with the word of the same name.
     *
     * @param asked the service, and how it is asked for
     * @param person the person on the inquiry's day
     * @param scope what the legal status gives of the guaranteed volume
     * @param insured see {@link RequestedCare#isInsured()}
     * @param voluntaryPolicy see {@link RequestedCare#isVoluntaryPolicy()}
     * @param disease the disease for which the service is asked; null when for none
     * @param dentalEligible see {@link RequestedCare#isDentalEligible()}
     * @param screeningGuaranteed see {@link RequestedCare#isScreeningGuaranteed()}
     * @param screeningInsured see {@link RequestedCare#isScreeningInsured()}
     */
    public record Request(
            ServiceRequest asked,
            PersonOnDay person,
            TmkkkScope scope,
            boolean insured,
            boolean voluntaryPolicy,
            @Nullable NamedDisease disease,
            boolean dentalEligible,
            boolean screeningGuaranteed,
            boolean screeningInsured) {
    }

    /**
     * The disease for which a service is asked.
     *
     * @param lists see {@link RequestedCare#getDiseaseLists()}
     * @param guaranteed see {@link RequestedCare#isGuaranteedDisease()}
     * @param observed see {@link RequestedCare#isObservedDisease()}
     */
    public record NamedDisease(Set<String> lists, boolean guaranteed, boolean observed) {
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

    /** {@return the service} */
    public ServiceType getService() {
        return request.asked().service();
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return request.person().getLaw();
    }

    /** {@return whether the legal status gives the full guaranteed volume of free care} */
    public boolean isTmkkkFull() {
        return request.person().isTmkkkFull();
    }

    /** {@return whether the legal status gives at least emergency care from the guaranteed volume} */
    public boolean isEmergencyScope() {
        return request.scope() != TmkkkScope.DANGEROUS_ONLY;
    }

    /** {@return whether the person is a citizen} */
    public boolean isCitizen() {
        return request.person().getLegalStatus() == LegalStatus.CITIZEN;
    }

    /** {@return whether the legal status is that of a worker from the EAEU or of a member of such a worker's family} */
    public boolean isEaeuWorkerOrFamily() {
        LegalStatus status = request.person().getLegalStatus();
        return status == LegalStatus.EAEU_WORKER || status == LegalStatus.EAEU_WORKER_FAMILY;
    }

    /** {@return whether the person's insurance status is INSURED} */
    public boolean isInsured() {
        return request.insured();
    }

    /** {@return whether the person holds a policy of voluntary medical insurance} */
    public boolean isVoluntaryPolicy() {
        return request.voluntaryPolicy();
    }

    /** {@return whether the person's state threatens life; true unless the inquiry says otherwise} */
    public boolean isLifeThreatening() {
        return !Boolean.FALSE.equals(request.asked().lifeThreatening());
    }

    /** {@return whether the service is asked for a disease} */
    public boolean isDiseaseNamed() {
        return request.disease() != null;
    }

    /** {@return the names of the code lists of diseases.yaml that hold the disease for which the service is asked; empty without one} */
    public Set<String> getDiseaseLists() {
        return request.disease() == null ? Set.of() : request.disease().lists();
    }

    /** {@return whether the service is asked for a disease that the guaranteed volume takes} */
    public boolean isGuaranteedDisease() {
        return request.disease() != null && request.disease().guaranteed();
    }

    /** {@return whether the service is asked for a disease for which dynamic observation and outpatient medicines exist} */
    public boolean isObservedDisease() {
        return request.disease() != null && request.disease().observed();
    }

    /**
     * {@return whether the person belongs to a group that has a right to the kind of dental care that is asked for; false when no
     * dental care is asked for}
     */
    public boolean isDentalEligible() {
        return request.dentalEligible();
    }

    /** {@return whether any screening is due that the guaranteed volume pays} */
    public boolean isScreeningGuaranteed() {
        return request.screeningGuaranteed();
    }

    /** {@return whether any screening is due that insurance pays} */
    public boolean isScreeningInsured() {
        return request.screeningInsured();
    }
}
