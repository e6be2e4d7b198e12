package kz.kepil.pages.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
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
 * @param completions the verdicts on the same services, and last on emergency inpatient care in a state that does not threaten life, for
 *     every way in which what is not known may be (spec 11); empty where nothing depends on it or too much is not known
 * @param workDecides whether the insurance would be another if the person had work under a labour contract
 * @param forecast what changes within a year; null while facts are unknown: what is answered next may change all of it
 * @param asked whether the person was asked about everything that decides: what was not told is then said before the verdict
 */
public record Consultation(
        Inquiry inquiry, Entitlement verdict, Entitlement everything, @Nullable Entitlement ifInsured, ServiceVerdict calmEmergency,
        List<Entitlement> completions, boolean workDecides, @Nullable Forecast forecast, boolean asked) {

    private static final UnknownFact EMPLOYEE = UnknownFact.of(CircumstanceType.EMPLOYEE);
    private static final int WORKING_AGE = 16;
    /** With each unknown fact there are twice as many ways. */
    private static final int MOST_UNKNOWN = 6;

    /** Checks that the parts are there and copies the list. */
    public Consultation {
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(everything, "everything");
        Objects.requireNonNull(calmEmergency, "calmEmergency");
        completions = List.copyOf(Objects.requireNonNull(completions, "completions"));
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
        Objects.requireNonNull(engine, "engine");
        List<Icd10> diseases = Objects.requireNonNull(inquiry, "inquiry").person().conditions().stream().map(Condition::icd10).distinct().toList();
        Inquiry every = inquiry.withServices(Stream.concat(
                ServiceRequest.every().stream(),
                diseases.stream().flatMap(disease ->
                        ServiceRequest.every().stream().map(asked -> new ServiceRequest(asked.service(), disease)))).toList());
        ServiceRequest calm = new ServiceRequest(ServiceType.EMERGENCY_INPATIENT, null, false);
        Entitlement verdict = engine.evaluate(inquiry);
        return new Consultation(inquiry, verdict, engine.evaluate(every),
                verdict.insurance().status() == InsuranceStatus.NOT_INSURED ? insured(every, engine) : null,
                engine.evaluate(inquiry.withServices(List.of(calm))).services().get(0),
                verdict.questions().isEmpty() ? List.of()
                        : completions(every.withServices(Stream.concat(every.services().stream(), Stream.of(calm)).toList()), engine),
                !engine.evaluate(engine.assume(inquiry, EMPLOYEE, true)).insurance().equals(verdict.insurance()),
                forecast(inquiry, engine), false);
    }

    /** {@return the same for a person who was asked about everything that decides} */
    public Consultation afterAsking() {
        return new Consultation(inquiry, verdict, everything, ifInsured, calmEmergency, completions, workDecides, forecast, true);
    }

    /**
     * What changes within a year.
     *
     * @param inquiry the question
     * @param engine looks ahead
     * @return the forecast; null while facts are unknown
     * @throws kz.kepil.api.inquiry.InvalidInquiryException when the inquiry has problems
     */
    public static @Nullable Forecast forecast(Inquiry inquiry, EntitlementEngine engine) {
        Objects.requireNonNull(engine, "engine");
        return Objects.requireNonNull(inquiry, "inquiry").person().unknown().isEmpty() ? engine.forecast(inquiry) : null;
    }

    private static List<Entitlement> completions(Inquiry every, EntitlementEngine engine) {
        List<UnknownFact> unknown = every.person().unknown();
        if (unknown.size() > MOST_UNKNOWN) {
            return List.of();
        }
        List<Inquiry> ways = List.of(every);
        for (UnknownFact fact : unknown) {
            ways = ways.stream().flatMap(way -> Stream.of(engine.assume(way, fact, false), engine.assume(way, fact, true))).distinct().toList();
        }
        return ways.stream().map(engine::evaluate).toList();
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

    /**
     * Whether the person does not pay for a service, whatever the answers to what is not known, although it depends on them who does.
     *
     * @param service the verdict on the service
     * @param calm whether it is asked for in a state that does not threaten life
     * @return true when a package pays for it in every case
     */
    public boolean isFreeInAnyCase(ServiceVerdict service, boolean calm) {
        Icd10 disease = Objects.requireNonNull(service, "service").icd10();
        boolean calmly = calm && service.service() == ServiceType.EMERGENCY_INPATIENT;
        return service.funding() == Funding.UNDETERMINED && !completions.isEmpty() && !(calmly && disease != null)
                && completions.stream().map(Entitlement::services).map(all -> calmly ? all.get(all.size() - 1) : all.stream()
                        .filter(each -> each.service() == service.service() && Objects.equals(each.icd10(), disease)).findFirst().orElseThrow())
                .allMatch(each -> isFree(each.funding()));
    }

    /**
     * Whether the person does not pay for a screening, whatever the answers to what is not known.
     *
     * @param screening the verdict on it
     * @return true when it is due in every case and a package pays for it
     */
    public boolean isFreeInAnyCase(ScreeningVerdict screening) {
        return Objects.requireNonNull(screening, "screening").funding() == Funding.UNDETERMINED && !completions.isEmpty()
                && completions.stream().allMatch(verdict -> verdict.screenings().stream()
                        .anyMatch(each -> each.code().equals(screening.code()) && isFree(each.funding())));
    }

    private static boolean isFree(Funding funding) {
        return funding == Funding.TMKKK || funding == Funding.MAMS;
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
