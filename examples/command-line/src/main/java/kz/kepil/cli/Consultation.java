package kz.kepil.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
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
 * @param forecast what changes within a year; null while facts are unknown: what is answered next may change all of it
 * @param asked whether the person was asked about everything that decides: what was not told is then said before the verdict
 */
record Consultation(
        Inquiry inquiry, Entitlement verdict, Entitlement everything, @Nullable Entitlement ifInsured, ServiceVerdict calmEmergency,
        boolean workDecides, @Nullable Forecast forecast, boolean asked) {

    private static final UnknownFact EMPLOYEE = UnknownFact.of(CircumstanceType.EMPLOYEE);

    static Consultation of(Inquiry inquiry, EntitlementEngine engine) {
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
                forecast(inquiry, engine), false);
    }

    /** {@return the same for a person who was asked about everything that decides} */
    Consultation afterAsking() {
        return new Consultation(inquiry, verdict, everything, ifInsured, calmEmergency, workDecides, forecast, true);
    }

    static @Nullable Forecast forecast(Inquiry inquiry, EntitlementEngine engine) {
        return inquiry.person().unknown().isEmpty() ? engine.forecast(inquiry) : null;
    }

    private static @Nullable Entitlement insured(Inquiry every, EntitlementEngine engine) {
        Entitlement paid = engine.evaluate(engine.assume(every, UnknownFact.PAYMENTS, true));
        return paid.insurance().status() == InsuranceStatus.INSURED ? paid : null;
    }

    /** Who pays for each service for a disease, or without one. */
    Map<ServiceType, ServiceVerdict> services(@Nullable Icd10 disease) {
        return services(everything, disease);
    }

    /** Who would pay if the contributions were paid; empty where that changes nothing. */
    Map<ServiceType, ServiceVerdict> insuredServices(@Nullable Icd10 disease) {
        return ifInsured == null ? Map.of() : services(ifInsured, disease);
    }

    private static Map<ServiceType, ServiceVerdict> services(Entitlement verdict, @Nullable Icd10 disease) {
        Map<ServiceType, ServiceVerdict> services = new LinkedHashMap<>();
        verdict.services().stream()
                .filter(service -> disease == null ? service.icd10() == null : disease.equals(service.icd10()))
                .forEach(service -> services.put(service.service(), service));
        return services;
    }
}
