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
    private final String path;
    private final @Nullable Disease disease;
    private final @Nullable CareForDisease forDisease;
    private final RequestedCare requested;

    /** A service, and the disease for which it is asked, if any. */
    Service(ServiceRequest asked, String path, @Nullable Disease disease, RequestedCare requested) {
        this.asked = asked;
        this.path = path;
        this.disease = disease;
        this.forDisease = disease == null ? null : new CareForDisease(asked.service(), requested.getLaw(), disease.isDangerous());
        this.requested = requested;
    }

    ServiceRequest asked() {
        return asked;
    }

    String path() {
        return path;
    }

    /** As it is asked for: the service, and the code of the disease if one is named. */
    String name() {
        return asked.service() + (asked.icd10() == null ? "" : " " + asked.icd10());
    }

    /** The disease for which it is asked. */
    Disease disease() {
        return Objects.requireNonNull(disease);
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

    /** Whether a fact is this service, on whatever stage. */
    boolean is(Fact fact) {
        return fact == forDisease || fact == requested;
    }
}
