package kz.kepil.engine.corridor;

import java.util.Objects;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.engine.fact.CareForDisease;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RequestedCare;
import org.jspecify.annotations.Nullable;

/** A service on its way through the stages that look at services. */
final class Service {

    private final ServiceRequest asked;
    private final int index;
    private final @Nullable Disease own;
    private final @Nullable CareForDisease forDisease;
    private final RequestedCare requested;

    /**
     * A service.
     *
     * @param asked as it is asked for
     * @param index its place in the list
     * @param disease the disease for which it is asked, if any
     * @param own the same, where nobody asks for it, but the disease is the person's own
     * @param requested what the stage of the services looks at
     */
    Service(ServiceRequest asked, int index, @Nullable Disease disease, @Nullable Disease own, RequestedCare requested) {
        this.asked = asked;
        this.index = index;
        this.own = own;
        this.forDisease = disease == null ? null : new CareForDisease(asked.service(), requested.getLaw(), disease.isDangerous());
        this.requested = requested;
    }

    /** What of the inquiry it comes from, as a JSON path. */
    String path() {
        return own == null ? "$.services[" + index + "]" : own.path();
    }

    /** What stands in the inquiry there: the service, and the code of the disease if one is named; of an exception the disease alone. */
    String place() {
        return own != null ? String.valueOf(asked.icd10()) : asked.service() + (asked.icd10() == null ? "" : " " + asked.icd10());
    }

    /** What the stage of the dangerous diseases looks at; null for a service that is asked for no disease. */
    @Nullable CareForDisease forDisease() {
        return forDisease;
    }

    /** Whether the stage of the dangerous diseases has answered, so that the stage of the services is not asked. */
    boolean isDecidedByDisease() {
        return forDisease != null && !forDisease.findings().isEmpty();
    }

    /** What the stage of the services looks at, if it is asked. */
    RequestedCare requested() {
        return requested;
    }

    /** That of the two of which a stage tells who pays. */
    Fact decided() {
        return isDecidedByDisease() ? Objects.requireNonNull(forDisease) : requested;
    }
}
