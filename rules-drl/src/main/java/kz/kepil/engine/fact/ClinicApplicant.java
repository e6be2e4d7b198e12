package kz.kepil.engine.fact;

import java.util.Set;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.InPersonGroup;

/** A person who wants to be attached to a clinic. */
public final class ClinicApplicant extends Fact implements Dated {

    private final AttachmentRequest request;

    /**
     * An applicant.
     *
     * @param request the request
     */
    public ClinicApplicant(AttachmentRequest request) {
        this.request = request;
    }

    /** {@return the day of the request as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return Days.number(request.date());
    }

    /** {@return the legal status} */
    public LegalStatus getLegalStatus() {
        return request.legalStatus();
    }

    /** {@return whether the legal status is CITIZEN} */
    public boolean isCitizen() {
        return request.legalStatus() == LegalStatus.CITIZEN;
    }

    /** {@return whether the legal status is that of a worker from the EAEU or of a member of such a worker's family} */
    public boolean isEaeuWorkerOrFamily() {
        return request.legalStatus() == LegalStatus.EAEU_WORKER || request.legalStatus() == LegalStatus.EAEU_WORKER_FAMILY;
    }

    /** {@return whether the legal status is that of a visitor, from whatever state, or of an asylum seeker} */
    public boolean isVisitorOrAsylumSeeker() {
        return switch (request.legalStatus()) {
            case CIS_VISITOR, FOREIGN_VISITOR, STATELESS_VISITOR, ASYLUM_SEEKER -> true;
            default -> false;
        };
    }

    /** {@return the groups to which the person belongs, of those who can ask in person} */
    public Set<InPersonGroup> getGroups() {
        return request.groups();
    }
}
