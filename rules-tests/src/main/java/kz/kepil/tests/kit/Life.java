package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.Sex;
import org.jspecify.annotations.Nullable;

/** A life that is being made up; it becomes a valid inquiry whatever was put into it. Not thread-safe. */
final class Life {

    private static final Set<CircumstanceType> OF_WOMEN =
            Set.of(CircumstanceType.PREGNANT, CircumstanceType.MATERNITY_LEAVE, CircumstanceType.HONOURED_MOTHER);

    final LocalDate asOf;
    private final Sex sex;
    LocalDate birth;
    LegalStatus status = LegalStatus.CITIZEN;
    @Nullable LocalDate since;
    @Nullable Iin iin;
    boolean emergencyCareAgreement;
    boolean voluntaryPolicy;
    @Nullable String district;
    @Nullable YearMonth lastPensionContribution;
    final List<Circumstance> circumstances = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    final List<PastScreening> screened = new ArrayList<>();
    final List<RiskFactor> riskFactors = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    /** Null means every service. */
    @Nullable List<ServiceRequest> services;

    Life(LocalDate asOf, LocalDate birth, Sex sex) {
        this.asOf = asOf;
        this.birth = birth;
        this.sex = sex;
    }

    /** The month of asOf, or so many months before it. */
    YearMonth monthBefore(int months) {
        return YearMonth.from(asOf).minusMonths(months);
    }

    /** A woman where a circumstance can only be a woman's. */
    Sex sexOfInquiry() {
        return circumstances.stream().anyMatch(circumstance -> OF_WOMEN.contains(circumstance.type())) ? Sex.FEMALE : sex;
    }

    Inquiry toInquiry(String id) {
        Person person = Person.builder(birth, sexOfInquiry(), status)
                .iin(iin)
                .legalStatusSince(within(since))
                .emergencyCareAgreement(emergencyCareAgreement)
                .voluntaryPolicy(voluntaryPolicy)
                .district(district)
                .lastPensionContribution(lastPensionContribution)
                .circumstances(circumstances.stream().filter(this::endsAlive).map(this::bornFirst).toList())
                .conditions(conditions.stream().map(this::diagnosedAlive).toList())
                .screened(screened.stream().filter(screening -> !screening.on().isAfter(asOf)).toList())
                .riskFactors(riskFactors)
                .build();
        return new Inquiry(id, asOf, person, payments, services);
    }

    /** Neither before the birth nor after asOf. */
    private @Nullable LocalDate within(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate notLater = day.isAfter(asOf) ? asOf : day;
        return notLater.isBefore(birth) ? birth : notLater;
    }

    private boolean endsAlive(Circumstance circumstance) {
        LocalDate to = circumstance.to();
        return to == null || !to.isBefore(birth);
    }

    private Circumstance bornFirst(Circumstance circumstance) {
        if (!circumstance.from().isBefore(birth)) {
            return circumstance;
        }
        return new Circumstance(circumstance.type(), birth, circumstance.to(), circumstance.registered(), circumstance.childBirthDate(),
                circumstance.sinceChildhood(), circumstance.minimumSecurity(), circumstance.award(), circumstance.group(),
                circumstance.studyLevel(), circumstance.confirmed(), circumstance.socialLevel());
    }

    private Condition diagnosedAlive(Condition condition) {
        return new Condition(condition.icd10(), within(condition.diagnosedOn()), condition.underObservation(), condition.postOperative());
    }
}
