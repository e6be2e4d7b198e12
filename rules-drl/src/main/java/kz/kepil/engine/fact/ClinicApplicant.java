package kz.kepil.engine.fact;

import java.util.Set;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;

/** A person who wants to be attached to a clinic. */
public final class ClinicApplicant extends Fact {

    private final AttachmentRequest request;

    /**
     * An applicant.
     *
     * @param request the request
     */
    public ClinicApplicant(AttachmentRequest request) {
        this.request = request;
    }

    /**
     * The day of the request as a number.
     *
     * @return for example 20220328
     */
    public int getLaw() {
        return Days.number(request.date());
    }

    /**
     * The legal status.
     *
     * @return the legal status
     */
    public LegalStatus getLegalStatus() {
        return request.legalStatus();
    }

    /**
     * The groups to which the person belongs, of those who can ask in person.
     *
     * @return the groups
     */
    public Set<InPersonGroup> getGroups() {
        return request.groups();
    }
}
