package kz.kepil.api.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.internal.InquiryCheck;
import org.jspecify.annotations.Nullable;

/**
 * The question: what is this person entitled to on this day? Immutable.
 *
 * @param id the caller's own mark, given back in the verdict; null when there is none
 * @param asOf the day on which the verdict is asked
 * @param person the person
 * @param payments what was paid into the insurance fund
 * @param services the services asked about; null means every service once, without a disease, and besides, for each of the
 *     person's own diseases, the services that are paid otherwise for it (spec 01)
 */
public record Inquiry(@Nullable String id, LocalDate asOf, Person person, List<Payment> payments,
        @Nullable List<ServiceRequest> services) {

    /** Checks that the required parts are there and copies the lists. */
    public Inquiry {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(person, "person");
        payments = Copies.list(payments, "payments");
        services = services == null ? null : Copies.list(services, "services");
    }

    /**
     * An inquiry about every service, with no payments known.
     *
     * @param asOf the day on which the verdict is asked
     * @param person the person
     * @return the inquiry
     */
    public static Inquiry of(LocalDate asOf, Person person) {
        return new Inquiry(null, asOf, person, List.of(), null);
    }

    /**
     * The same inquiry with another mark.
     *
     * @param mark the mark
     * @return a copy
     */
    public Inquiry withId(@Nullable String mark) {
        return new Inquiry(mark, asOf, person, payments, services);
    }

    /**
     * The same inquiry asked for another day.
     *
     * @param asOf the day
     * @return a copy
     */
    public Inquiry withAsOf(LocalDate asOf) {
        return new Inquiry(id, asOf, person, payments, services);
    }

    /**
     * The same inquiry about a person with other facts.
     *
     * @param person the person
     * @return a copy
     */
    public Inquiry withPerson(Person person) {
        return new Inquiry(id, asOf, person, payments, services);
    }

    /**
     * The same inquiry with other payments.
     *
     * @param payments all payments
     * @return a copy
     */
    public Inquiry withPayments(List<Payment> payments) {
        return new Inquiry(id, asOf, person, payments, services);
    }

    /**
     * The same inquiry about other services.
     *
     * @param others the services; null means every service
     * @return a copy
     */
    public Inquiry withServices(@Nullable List<ServiceRequest> others) {
        return new Inquiry(id, asOf, person, payments, others);
    }

    /**
     * What is wrong with this inquiry, whatever the law: dates out of order, attributes that do not belong, amounts that
     * cannot be (spec 01). An engine judges only inquiries without problems.
     *
     * @return all problems in the order of the interchange JSON; empty when there are none
     */
    public List<Problem> problems() {
        return InquiryCheck.problems(this);
    }
}
