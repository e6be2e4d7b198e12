package kz.kepil.pages.text;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.Difference;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import org.jspecify.annotations.Nullable;

/** What of the difference between two verdicts is told to people: everything but some of the services. */
public final class ToldDifference {

    private ToldDifference() {
    }

    /**
     * A difference without the services that one of the inquiries does not ask about, that one of the persons cannot need, or that are for
     * after death: of those nothing has changed for anybody.
     *
     * @param difference what differs between the verdicts
     * @param before the inquiry on which the one was given
     * @param after the inquiry on which the other was given
     * @return what is told of it
     */
    public static Difference of(Difference difference, Inquiry before, Inquiry after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        List<Change> told = Objects.requireNonNull(difference, "difference").changes().stream()
                .filter(change -> isTold(change, before) && isTold(change, after)).toList();
        return new Difference(difference.before(), difference.after(), told, difference.groundsGained(), difference.groundsLost(),
                difference.rulesGained(), difference.rulesLost());
    }

    /**
     * Whether two inquiries ask about the same services.
     *
     * @param before the one
     * @param after the other
     * @return false where a service is left out because one of them does not ask about it
     */
    public static boolean askAlike(Inquiry before, Inquiry after) {
        List<ServiceRequest> one = Objects.requireNonNull(before, "before").services();
        List<ServiceRequest> other = Objects.requireNonNull(after, "after").services();
        return one == null || other == null ? one == other : new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static boolean isTold(Change change, Inquiry inquiry) {
        String entry = change.entry();
        if (!change.part().equals("services") || entry == null) {
            return true;
        }
        String[] parts = entry.replaceFirst("#\\d+$", "").split(", ", 2);
        ServiceType service = ServiceType.valueOf(parts[0]);
        String disease = parts.length == 2 ? parts[1] : null;
        return isAsked(service, disease, inquiry) && Concerned.isTold(service, disease != null, inquiry);
    }

    private static boolean isAsked(ServiceType service, @Nullable String disease, Inquiry inquiry) {
        return inquiry.services() == null || inquiry.services().stream().anyMatch(each -> each.service() == service
                && (disease == null ? each.icd10() == null : each.icd10() != null && each.icd10().code().equals(disease)));
    }
}
