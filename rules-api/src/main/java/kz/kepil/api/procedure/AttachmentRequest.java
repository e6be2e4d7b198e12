package kz.kepil.api.procedure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.internal.Copies;

/**
 * The question how a person is attached to a clinic (spec 08, ATT). Immutable.
 *
 * @param date the day
 * @param legalStatus the person's legal status
 * @param groups the groups to which the person belongs
 */
public record AttachmentRequest(LocalDate date, LegalStatus legalStatus, Set<InPersonGroup> groups) {

    /** Checks that the required parts are there and copies the set. */
    public AttachmentRequest {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(legalStatus, "legalStatus");
        groups = Copies.set(groups, "groups");
    }
}
