package kz.kepil.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.interview.Relevance;
import kz.kepil.api.verdict.Entitlement;

/** Persons about whom the engine is asked on a day, so that a table says what the rules say. Not thread-safe. */
final class Samples {

    private static final int ADULT = 35;
    private static final int CHILD = 10;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 80;

    private final EntitlementEngine engine;
    private final LocalDate day;
    /** Empty until they are asked for. */
    private List<Entitlement> circumstances = List.of();

    Samples(EntitlementEngine engine, LocalDate day) {
        this.engine = engine;
        this.day = day;
    }

    Person.Builder adult(LegalStatus legalStatus) {
        return Person.builder(day.minusYears(ADULT), Sex.FEMALE, legalStatus);
    }

    /** The verdict on a person of whom nothing is paid, about all services. */
    Entitlement unpaid(Person person) {
        return unpaid(person, ServiceRequest.every());
    }

    /** The verdict on a person of whom nothing is paid, about some services. */
    Entitlement unpaid(Person person, List<ServiceRequest> services) {
        return engine.evaluate(Inquiry.of(day, person).withServices(services));
    }

    /** The verdict on the same person, all of whose contributions are paid. */
    Entitlement paid(Person person) {
        return engine.evaluate(engine.assume(Inquiry.of(day, person).withServices(ServiceRequest.every()), UnknownFact.PAYMENTS, true));
    }

    /**
     * Every circumstance, with every value of what it has besides, of women of every age from 18, and none, of both sexes and every age; a
     * child with a disability; a kandas of this year.
     */
    List<Entitlement> circumstances() {
        if (circumstances.isEmpty()) {
            List<Person> people = new ArrayList<>();
            for (int age = 0; age <= OLDEST; age++) {
                people.add(Person.builder(day.minusYears(age), Sex.FEMALE, LegalStatus.CITIZEN).build());
                people.add(Person.builder(day.minusYears(age), Sex.MALE, LegalStatus.CITIZEN).build());
            }
            List<Circumstance> all = engine.circumstanceTypes().stream().flatMap(type -> variants(type).stream()).toList();
            for (int age = YOUNGEST; age <= OLDEST; age++) {
                for (Circumstance each : all) {
                    people.add(Person.builder(day.minusYears(age), Sex.FEMALE, LegalStatus.CITIZEN).circumstances(each).build());
                }
            }
            people.add(Person.builder(day.minusYears(CHILD), Sex.FEMALE, LegalStatus.CITIZEN)
                    .circumstances(Circumstance.disability(day.minusYears(1), DisabilityGroup.CHILD)).build());
            people.add(adult(LegalStatus.KANDAS).legalStatusSince(day.minusMonths(2)).build());
            circumstances = engine.evaluateBatch(people.stream().map(person -> Inquiry.of(day, person).withServices(List.of())).toList());
        }
        return circumstances;
    }

    private List<Circumstance> variants(CircumstanceType type) {
        List<Circumstance> variants = List.of(Circumstance.of(type, day.minusMonths(2)));
        for (Attribute attribute : type.attributes()) {
            variants = variants.stream().flatMap(each -> attribute == Attribute.CHILD_BIRTH_DATE
                            ? Stream.of(each.with(attribute, day.minusYears(1))) : Relevance.otherwise(each, attribute).stream())
                    .filter(each -> each.group() != DisabilityGroup.CHILD).toList();
        }
        return variants;
    }

    /** People of both sexes and every age, with all that a screening may ask for; insured, or else not. */
    Stream<Entitlement> everyAge(boolean insured) {
        return Stream.of(Sex.values()).flatMap(sex -> Stream.iterate(YOUNGEST, age -> age <= OLDEST, age -> age + 1).map(age -> {
            Inquiry inquiry = Inquiry.of(day, Person.builder(day.minusYears(age), sex, LegalStatus.CITIZEN)
                    .riskFactors(List.of(RiskFactor.values())).build()).withServices(List.of());
            return engine.evaluate(insured ? engine.assume(inquiry, UnknownFact.PAYMENTS, true) : inquiry);
        }));
    }

    /** {@return all codes that lists or groups hold} */
    Set<Icd10> codes() {
        Set<Icd10> codes = new LinkedHashSet<>();
        engine.diseaseLists().forEach(list -> codes.addAll(list.codes()));
        return codes;
    }

    /** All codes that lists or groups hold, of an insured adult, or of a child, and dynamic observation for each. */
    Entitlement diseases(boolean child) {
        Set<Icd10> codes = codes();
        Inquiry inquiry = Inquiry.of(day, Person.builder(day.minusYears(child ? CHILD : ADULT), Sex.FEMALE, LegalStatus.CITIZEN)
                .conditions(conditions(codes)).build()).withServices(codes.stream()
                .map(code -> new ServiceRequest(ServiceType.DYNAMIC_OBSERVATION, code)).toList());
        return engine.evaluate(child ? inquiry : engine.assume(inquiry, UnknownFact.PAYMENTS, true));
    }

    /** Diagnosed today, so that what holds for a time holds. */
    List<Condition> conditions(Collection<Icd10> codes) {
        return codes.stream().map(code -> new Condition(code, day, true, true)).toList();
    }
}
