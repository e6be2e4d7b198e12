package kz.kepil.api.inquiry;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service that is asked about. Immutable.
 *
 * @param service which service
 * @param icd10 the disease for which it is asked; null when for none
 * @param lifeThreatening of {@link ServiceType#EMERGENCY_INPATIENT} alone: whether the state threatens life, which decides from
 *     2027 on (spec 04, SVC-06); null means true
 */
public record ServiceRequest(ServiceType service, @Nullable Icd10 icd10, @Nullable Boolean lifeThreatening) {

    private static final List<ServiceRequest> EVERY =
            Arrays.stream(ServiceType.values()).map(type -> new ServiceRequest(type, null)).toList();

    /** Checks that the service is there. */
    public ServiceRequest {
        Objects.requireNonNull(service, "service");
    }

    /**
     * A service whose urgency is not told.
     *
     * @param service which service
     * @param icd10 the disease for which it is asked; null when for none
     */
    public ServiceRequest(ServiceType service, @Nullable Icd10 icd10) {
        this(service, icd10, null);
    }

    /** {@return every service once, in the order of the specification, without a disease; unmodifiable} */
    public static List<ServiceRequest> every() {
        return EVERY;
    }
}
