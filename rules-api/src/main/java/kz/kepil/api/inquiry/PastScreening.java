package kz.kepil.api.inquiry;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A screening that was done (spec 07). Immutable. That the code is known and the day not after the inquiry's,
 * {@link Inquiry#problems()} tells.
 *
 * @param code the programme's code, for example {@code SCR-5}
 * @param on the day on which it was done
 */
public record PastScreening(String code, LocalDate on) {

    /** Checks that the parts are there. */
    public PastScreening {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(on, "on");
    }
}
