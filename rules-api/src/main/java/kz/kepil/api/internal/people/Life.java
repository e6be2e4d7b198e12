package kz.kepil.api.internal.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Circumstance;
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

/**
 * A life that is being made up. Whoever makes it up fills its fields; it becomes a valid inquiry whatever was put into them.
 * Not thread-safe.
 */
public final class Life {

    /** The day of the inquiry. */
    public final LocalDate asOf;
    private final Sex sex;
    /** The birth, not after the day of the inquiry. */
    public LocalDate birth;
    /** The legal status. */
    public LegalStatus status = LegalStatus.CITIZEN;
    /** Since when the legal status holds; the inquiry takes the nearest day between the birth and its own. */
    public @Nullable LocalDate since;
    /** The number, or none. */
    public @Nullable Iin iin;
    /** Whether the person's state has an agreement on emergency care. */
    public boolean emergencyCareAgreement;
    /** Whether there is a voluntary policy. */
    public boolean voluntaryPolicy;
    /** The district, or none. */
    public @Nullable String district;
    /** The month of the last pension contribution, or none. */
    public @Nullable YearMonth lastPensionContribution;
    /** The circumstances; those that end before the birth are left out, others begin with it at the earliest. */
    public final List<Circumstance> circumstances = new ArrayList<>();
    /** The diseases; each diagnosis is put between the birth and the day of the inquiry. */
    public final List<Condition> conditions = new ArrayList<>();
    /** The screenings already done; those after the day of the inquiry are left out. */
    public final List<PastScreening> screened = new ArrayList<>();
    /** The risk factors. */
    public final List<RiskFactor> riskFactors = new ArrayList<>();
    /** The payments. */
    public final List<Payment> payments = new ArrayList<>();
    /** The services asked about; null means every service. */
    public @Nullable List<ServiceRequest> services;

    /** The life of a citizen of whom nothing else is known yet. */
    public Life(LocalDate asOf, LocalDate birth, Sex sex) {
        this.asOf = asOf;
        this.birth = birth;
        this.sex = sex;
    }

    /** {@return the month of asOf, or so many months before it} */
    public YearMonth monthBefore(int months) {
        return YearMonth.from(asOf).minusMonths(months);
    }

    /** {@return the sex; that of those of whom alone a circumstance can be so} */
    public Sex sexOfInquiry() {
        return circumstances.stream().map(circumstance -> circumstance.type().sex()).filter(Objects::nonNull).findFirst().orElse(sex);
    }

    /** {@return the inquiry that has become of it, without problems} */
    public Inquiry toInquiry(String id) {
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
