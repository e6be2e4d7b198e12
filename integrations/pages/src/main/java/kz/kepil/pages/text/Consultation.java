package kz.kepil.pages.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.ServiceVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told of one inquiry: besides its verdict, who pays for every service, without a disease and for each of the
 * person's own, and who would pay if the contributions were paid. Immutable.
 *
 * @param inquiry the question
 * @param verdict the verdict on it
 * @param everything the verdict on every service, without a disease and for each of the person's diseases
 * @param ifInsured the same for somebody who has paid; null unless the person is not insured and would then be
 * @param calmEmergency the verdict on emergency inpatient care in a state that does not threaten life
 * @param workDecides whether the insurance would be another if the person had work under a labour contract
 * @param turns the days in sight on which grounds end that are not contributions
 * @param asked whether the person was asked about everything that decides: what was not told is then said before the verdict
 */
public record Consultation(
        Inquiry inquiry, Entitlement verdict, Entitlement everything, @Nullable Entitlement ifInsured, ServiceVerdict calmEmergency,
        boolean workDecides, List<Turn> turns, boolean asked) {

    private static final UnknownFact EMPLOYEE = UnknownFact.of(CircumstanceType.EMPLOYEE);
    /** Where to look for turns, and how far. What ends there the engine says. */
    private static final int MAJORITY = 18;
    private static final int YEARS_IN_SIGHT = 2;
    private static final int WORKING_AGE = 16;

    /**
     * A day on which grounds of the insurance end.
     *
     * @param day the first day without them
     * @param status the status on that day if nothing else changes
     * @param ended the codes of the grounds
     */
    public record Turn(LocalDate day, InsuranceStatus status, List<String> ended) {

        /** Checks that the parts are there and copies the list. */
        public Turn {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(status, "status");
            ended = List.copyOf(ended);
        }
    }

    /** Checks that the parts are there and copies the list. */
    public Consultation {
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(everything, "everything");
        Objects.requireNonNull(calmEmergency, "calmEmergency");
        turns = List.copyOf(turns);
    }

    /**
     * Asks.
     *
     * @param inquiry the question
     * @param engine judges
     * @return what the engine says to it and to what goes with it
     * @throws kz.kepil.api.inquiry.InvalidInquiryException when the inquiry has problems
     */
    public static Consultation of(Inquiry inquiry, EntitlementEngine engine) {
        List<Icd10> diseases = inquiry.person().conditions().stream().map(Condition::icd10).distinct().toList();
        Inquiry every = inquiry.withServices(Stream.concat(
                ServiceRequest.every().stream(),
                diseases.stream().flatMap(disease ->
                        ServiceRequest.every().stream().map(asked -> new ServiceRequest(asked.service(), disease)))).toList());
        Entitlement verdict = engine.evaluate(inquiry);
        return new Consultation(inquiry, verdict, engine.evaluate(every),
                verdict.insurance().status() == InsuranceStatus.NOT_INSURED ? insured(every, engine) : null,
                engine.evaluate(inquiry.withServices(List.of(new ServiceRequest(ServiceType.EMERGENCY_INPATIENT, null, false))))
                        .services().get(0),
                !engine.evaluate(engine.assume(inquiry, EMPLOYEE, true)).insurance().equals(verdict.insurance()),
                turns(inquiry, verdict, engine), false);
    }

    /** {@return the same for a person who was asked about everything that decides} */
    public Consultation afterAsking() {
        return new Consultation(inquiry, verdict, everything, ifInsured, calmEmergency, workDecides, turns, true);
    }

    /**
     * The days in sight on which grounds end that are not contributions.
     *
     * @param inquiry the question
     * @param verdict the verdict on it
     * @param engine judges
     * @return the turns, the next first
     */
    public static List<Turn> turns(Inquiry inquiry, Entitlement verdict, EntitlementEngine engine) {
        LocalDate asOf = inquiry.asOf();
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(inquiry.person().birthDate().plusYears(MAJORITY));
        if (verdict.insurance().validThrough() != null) {
            days.add(verdict.insurance().validThrough().plusDays(1));
        }
        return days.stream()
                .filter(day -> day.isAfter(asOf) && !day.isAfter(asOf.plusYears(YEARS_IN_SIGHT)) && engine.supportedDays().contains(day))
                .map(day -> turn(day, verdict, engine.evaluate(inquiry.withAsOf(day))))
                .filter(turn -> !turn.ended().isEmpty()).toList();
    }

    private static Turn turn(LocalDate day, Entitlement now, Entitlement then) {
        List<String> lasting = then.insurance().grounds().stream().map(InsuranceGround::code).toList();
        return new Turn(day, then.insurance().status(), now.insurance().grounds().stream()
                .filter(ground -> ground.payer() != Payer.PAYMENTS).map(InsuranceGround::code)
                .filter(code -> !lasting.contains(code)).toList());
    }

    private static @Nullable Entitlement insured(Inquiry every, EntitlementEngine engine) {
        Entitlement paid = engine.evaluate(engine.assume(every, UnknownFact.PAYMENTS, true));
        return paid.insurance().status() == InsuranceStatus.INSURED ? paid : null;
    }

    /**
     * Who pays for each service.
     *
     * @param disease for which of the person's diseases; null for none
     * @return the verdicts by service
     */
    public Map<ServiceType, ServiceVerdict> services(@Nullable Icd10 disease) {
        return services(everything, disease);
    }

    /**
     * Who would pay if the contributions were paid.
     *
     * @param disease for which of the person's diseases; null for none
     * @return the verdicts by service; empty where that changes nothing
     */
    public Map<ServiceType, ServiceVerdict> insuredServices(@Nullable Icd10 disease) {
        return ifInsured == null ? Map.of() : services(ifInsured, disease);
    }

    private static Map<ServiceType, ServiceVerdict> services(Entitlement verdict, @Nullable Icd10 disease) {
        Map<ServiceType, ServiceVerdict> services = new LinkedHashMap<>();
        verdict.services().stream()
                .filter(service -> disease == null ? service.icd10() == null : disease.equals(service.icd10()))
                .forEach(service -> services.put(service.service(), service));
        return services;
    }

    /** {@return whether the inquiry says nothing but who the person is, though more could decide} */
    public boolean saysNothing() {
        Person person = inquiry.person();
        return verdict.insurance().status() != InsuranceStatus.NOT_IN_SYSTEM && isAdult() && person.circumstances().isEmpty()
                && person.unknown().isEmpty() && inquiry.payments().isEmpty();
    }

    /** {@return whether the person is of an age at which people work} */
    public boolean isAdult() {
        return !inquiry.person().birthDate().plusYears(WORKING_AGE).isAfter(inquiry.asOf());
    }
}
