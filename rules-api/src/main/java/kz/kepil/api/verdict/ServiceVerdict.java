package kz.kepil.api.verdict;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a service. Immutable.
 *
 * @param service the service
 * @param icd10 the disease for which it was asked; null when for none
 * @param funding who pays
 * @param referralRequired whether a referral of the level of care below is needed
 * @param grounds the codes of the rules, sorted
 */
public record ServiceVerdict(
        ServiceType service, @Nullable Icd10 icd10, Funding funding, boolean referralRequired, List<String> grounds) {

    /** Checks that the required parts are there and copies the lists. */
    public ServiceVerdict {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(funding, "funding");
        grounds = Copies.list(grounds, "grounds");
    }
}
