package kz.kepil.api.portrait;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.verdict.ArrearsMonth;

/**
 * An irregular payer as the revenue office knows one: by id alone, with the months that the employer, or the person as an entrepreneur,
 * did not pay. Immutable.
 *
 * @param id the mark of the inquiry
 * @param months the months, oldest first
 */
public record UnpaidMonths(String id, List<ArrearsMonth> months) {

    /** Checks that the id is there and copies the list. */
    public UnpaidMonths {
        Objects.requireNonNull(id, "id");
        months = Copies.list(months, "months");
    }
}
