package kz.kepil.api.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Life;
import kz.kepil.api.population.Payments.Discipline;
import org.jspecify.annotations.Nullable;

/** What grown-ups below the pension age do, and what they pay for it. The shares are illustrative, not statistics. */
final class Work {

    /** What fills somebody's days. */
    private enum Occupation {
        EMPLOYED, LAID_OFF, CONTRACT, PROPRIETOR, PRIVATE_PRACTICE, FARM, ESP, PLATFORM, SPECIAL_SERVICE, UNEMPLOYED, SUBSIDISED_JOB,
        SMALL_CHILD, DISABLED_CHILD, GROUP_I, SOCIAL_ASSISTANCE, PRISON, REMAND, HOUSE_ARREST, SELF_PAYER, NEVER_PAID
    }

    /** Of a thousand men. */
    private static final Shares<Occupation> MEN = new Shares<Occupation>()
            .with(535, Occupation.EMPLOYED).with(25, Occupation.LAID_OFF).with(30, Occupation.CONTRACT).with(85, Occupation.PROPRIETOR)
            .with(3, Occupation.PRIVATE_PRACTICE).with(20, Occupation.FARM).with(35, Occupation.ESP).with(30, Occupation.PLATFORM)
            .with(25, Occupation.SPECIAL_SERVICE).with(22, Occupation.UNEMPLOYED).with(6, Occupation.SUBSIDISED_JOB)
            .with(1, Occupation.SMALL_CHILD).with(2, Occupation.DISABLED_CHILD).with(3, Occupation.GROUP_I)
            .with(12, Occupation.SOCIAL_ASSISTANCE).with(5, Occupation.PRISON).with(1, Occupation.REMAND)
            .with(1, Occupation.HOUSE_ARREST).with(55, Occupation.SELF_PAYER).with(104, Occupation.NEVER_PAID);

    /** Of a thousand women. */
    private static final Shares<Occupation> WOMEN = new Shares<Occupation>()
            .with(480, Occupation.EMPLOYED).with(20, Occupation.LAID_OFF).with(28, Occupation.CONTRACT).with(85, Occupation.PROPRIETOR)
            .with(3, Occupation.PRIVATE_PRACTICE).with(5, Occupation.FARM).with(45, Occupation.ESP).with(8, Occupation.PLATFORM)
            .with(6, Occupation.SPECIAL_SERVICE).with(35, Occupation.UNEMPLOYED).with(8, Occupation.SUBSIDISED_JOB)
            .with(95, Occupation.SMALL_CHILD).with(8, Occupation.DISABLED_CHILD).with(5, Occupation.GROUP_I)
            .with(25, Occupation.SOCIAL_ASSISTANCE).with(1, Occupation.PRISON)
            .with(1, Occupation.HOUSE_ARREST).with(62, Occupation.SELF_PAYER).with(80, Occupation.NEVER_PAID);

    private static final Shares<Discipline> EMPLOYERS = disciplines(89, 6, 4, 1, 0);
    private static final Shares<Discipline> CONTRACTS = disciplines(45, 25, 10, 20, 0);
    private static final Shares<Discipline> PROPRIETORS = disciplines(78, 10, 5, 3, 4);
    private static final Shares<Discipline> FARMS = disciplines(55, 15, 10, 10, 10);
    private static final Shares<Discipline> SMALL_EARNERS = disciplines(60, 20, 10, 10, 0);
    private static final Shares<Discipline> SELF_PAYERS = disciplines(40, 30, 15, 15, 0);

    private static final LocalDate LAST_DAY_OF_ESP = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST_DAY_OF_PLATFORM = LocalDate.of(2024, 9, 1);
    private static final int OLDEST_MOTHER = 43;
    private static final int ON_LEAVE_PERCENT = 2;
    private static final int UNPAID_MORE_IN_VILLAGES_PERCENT = 5;
    /** Employer and employee pay nothing for these (EX). */
    private static final Set<CircumstanceType> EXEMPT = Set.of(CircumstanceType.PENSION_RECIPIENT, CircumstanceType.DISABILITY,
            CircumstanceType.FULL_TIME_STUDENT, CircumstanceType.HONOURED_MOTHER);

    private final Draws draws;
    private final Payments payments;

    Work(Draws draws, Payments payments) {
        this.draws = draws;
        this.payments = payments;
    }

    private static Shares<Discipline> disciplines(int regular, int withGaps, int stopped, int occasional, int none) {
        return new Shares<Discipline>().with(regular, Discipline.REGULAR).with(withGaps, Discipline.WITH_GAPS)
                .with(stopped, Discipline.STOPPED).with(occasional, Discipline.OCCASIONAL).with(none, Discipline.NONE);
    }

    /** Somebody of working age who does not study. */
    void addTo(Life life, int age, Locality locality) {
        boolean male = life.sexOfInquiry() == Sex.MALE;
        Occupation occupation = (male ? MEN : WOMEN).draw(draws);
        if (locality == Locality.OTHER && draws.chance(UNPAID_MORE_IN_VILLAGES_PERCENT)) {
            occupation = Occupation.NEVER_PAID;
        } else if (occupation == Occupation.SMALL_CHILD && age > OLDEST_MOTHER) {
            occupation = Occupation.EMPLOYED;
        }
        switch (occupation) {
            case EMPLOYED -> employed(life);
            case LAID_OFF -> laidOff(life);
            case CONTRACT -> works(life, CircumstanceType.CIVIL_CONTRACT, PaymentType.CIVIL_CONTRACT, CONTRACTS);
            case PROPRIETOR -> works(life, CircumstanceType.SOLE_PROPRIETOR, PaymentType.SOLE_PROPRIETOR, PROPRIETORS);
            case PRIVATE_PRACTICE -> works(life, CircumstanceType.PRIVATE_PRACTICE, PaymentType.SOLE_PROPRIETOR, PROPRIETORS);
            case FARM -> works(life, CircumstanceType.FARM_HEAD, PaymentType.SOLE_PROPRIETOR, FARMS);
            case ESP -> singleAggregatedPayment(life, locality);
            case PLATFORM -> platform(life);
            case SPECIAL_SERVICE -> life.circumstances.add(Circumstance.of(CircumstanceType.SPECIAL_SERVICE, longAgo(life)));
            case UNEMPLOYED -> unemployed(life, lately(life, 300));
            case SUBSIDISED_JOB -> {
                LocalDate from = lately(life, 150);
                unemployed(life, from);
                life.circumstances.add(Circumstance.of(CircumstanceType.SUBSIDISED_JOB, from));
            }
            case SMALL_CHILD -> smallChild(life);
            case DISABLED_CHILD -> life.circumstances.add(Circumstance.of(CircumstanceType.CARING_FOR_DISABLED_CHILD, longAgo(life)));
            case GROUP_I -> life.circumstances.add(Circumstance.caringForGroupI(longAgo(life), draws.chance(50)));
            case SOCIAL_ASSISTANCE -> life.circumstances.add(Circumstance.of(CircumstanceType.SOCIAL_ASSISTANCE, lately(life, 180)));
            case PRISON -> life.circumstances.add(Circumstance.prisoner(lately(life, 1500), draws.chance(20)));
            case REMAND -> life.circumstances.add(Circumstance.of(CircumstanceType.REMAND_DETAINEE, lately(life, 120)));
            case HOUSE_ARREST -> life.circumstances.add(Circumstance.of(CircumstanceType.HOUSE_ARREST, lately(life, 90)));
            case SELF_PAYER -> selfPayer(life);
            case NEVER_PAID -> { }
        }
        payments.decidePension(life);
    }

    /** A job beside a pension or full-time study. */
    void sideJob(Life life) {
        works(life, CircumstanceType.EMPLOYEE, PaymentType.EMPLOYER_DEDUCTION, EMPLOYERS);
        payments.decidePension(life);
    }

    private void works(Life life, CircumstanceType type, PaymentType payment, Shares<Discipline> disciplines) {
        life.circumstances.add(Circumstance.of(type, longAgo(life)));
        pays(life, payment, Payments.OLDEST, 0, disciplines, null);
    }

    private void pays(Life life, PaymentType type, int oldest, int newest, Shares<Discipline> disciplines,
            @Nullable Locality locality) {
        boolean exempt = type == PaymentType.EMPLOYER_DEDUCTION
                && life.circumstances.stream().anyMatch(circumstance -> EXEMPT.contains(circumstance.type()));
        payments.monthly(life, type, oldest, newest, exempt ? Discipline.NONE : disciplines.draw(draws), locality);
    }

    /** For years, or since lately; before that another job, unemployment, or nothing. */
    private void employed(Life life) {
        if (draws.chance(85)) {
            works(life, CircumstanceType.EMPLOYEE, PaymentType.EMPLOYER_DEDUCTION, EMPLOYERS);
            if (draws.chance(ON_LEAVE_PERCENT)) {
                life.circumstances.add(Circumstance.of(CircumstanceType.LEAVE_WITHOUT_PAY, lately(life, 60)));
            }
            return;
        }
        int months = draws.between(1, 11);
        LocalDate from = notBefore(life, life.monthBefore(months).atDay(draws.between(1, 28)));
        int oldest = months;
        int before = draws.between(0, 99);
        if (before < 65) {
            life.circumstances.add(Circumstance.of(CircumstanceType.EMPLOYEE, longAgo(life)).until(from));
            oldest = Payments.OLDEST;
        } else if (before < 77) {
            LocalDate registered = notBefore(life, from.minusDays(400));
            life.circumstances.add(Circumstance.of(CircumstanceType.REGISTERED_UNEMPLOYED, registered).until(from));
        }
        life.circumstances.add(Circumstance.of(CircumstanceType.EMPLOYEE, from));
        pays(life, PaymentType.EMPLOYER_DEDUCTION, oldest, 0, EMPLOYERS, null);
    }

    private void laidOff(Life life) {
        int months = draws.between(1, 9);
        LocalDate last = life.monthBefore(months).atDay(draws.between(1, 28));
        LocalDate from = longAgo(life);
        life.circumstances.add(Circumstance.of(CircumstanceType.EMPLOYEE, from).until(last.isBefore(from) ? from : last));
        pays(life, PaymentType.EMPLOYER_DEDUCTION, Payments.OLDEST, months, EMPLOYERS, null);
    }

    private void unemployed(Life life, LocalDate from) {
        life.circumstances.add(Circumstance.of(CircumstanceType.REGISTERED_UNEMPLOYED, from));
    }

    /** Who worked so goes on, from 2024, as a self-payer or without paying. */
    private void singleAggregatedPayment(Life life, Locality locality) {
        if (life.asOf.isAfter(LAST_DAY_OF_ESP.plusYears(1))) {
            selfPayer(life);
            return;
        }
        LocalDate from = longAgo(life);
        if (!from.isAfter(LAST_DAY_OF_ESP)) {
            Circumstance work = Circumstance.of(CircumstanceType.ESP_PAYER, from);
            life.circumstances.add(life.asOf.isAfter(LAST_DAY_OF_ESP) ? work.until(LAST_DAY_OF_ESP) : work);
        }
        pays(life, PaymentType.ESP, Payments.OLDEST, 0, SMALL_EARNERS, locality);
        if (life.asOf.isAfter(LAST_DAY_OF_ESP) && draws.chance(50)) {
            pays(life, PaymentType.SELF_PAYER, life.asOf.getMonthValue() - 1, 0, SELF_PAYERS, null);
        }
    }

    /** Before September 2024 as a self-payer, or without paying. */
    private void platform(Life life) {
        if (life.asOf.isBefore(FIRST_DAY_OF_PLATFORM)) {
            if (draws.chance(50)) {
                selfPayer(life);
            }
            return;
        }
        life.circumstances.add(Circumstance.of(CircumstanceType.PLATFORM_WORKER, longAgo(life)));
        int first = (int) ChronoUnit.MONTHS.between(YearMonth.from(FIRST_DAY_OF_PLATFORM), life.monthBefore(0));
        if (first < Payments.OLDEST && draws.chance(60)) {
            pays(life, PaymentType.SELF_PAYER, Payments.OLDEST, first + 1, SELF_PAYERS, null);
        }
        pays(life, PaymentType.PLATFORM, Math.min(first, Payments.OLDEST), 0, SMALL_EARNERS, null);
    }

    /** On leave from a job, or at home, since the child was born; a child may have turned three meanwhile. */
    private void smallChild(Life life) {
        LocalDate born = notBefore(life, life.asOf.minusDays(draws.between(60, 1_150)));
        if (draws.chance(65)) {
            life.circumstances.add(Circumstance.of(CircumstanceType.EMPLOYEE, longAgo(life)));
            life.circumstances.add(Circumstance.childcareLeave(born, born));
        } else {
            life.circumstances.add(Circumstance.caringForChild(born, born));
        }
    }

    private void selfPayer(Life life) {
        if (draws.chance(35)) {
            payments.prepaidYear(life);
        } else {
            pays(life, PaymentType.SELF_PAYER, Payments.OLDEST, 0, SELF_PAYERS, null);
        }
    }

    private LocalDate longAgo(Life life) {
        return notBefore(life, life.asOf.minusDays(draws.between(420, 5_000)));
    }

    private LocalDate lately(Life life, int days) {
        return notBefore(life, life.asOf.minusDays(draws.between(5, days)));
    }

    /** Not before the day on which somebody comes of age or gets the legal status. */
    private static LocalDate notBefore(Life life, LocalDate day) {
        LocalDate ofAge = life.birth.plusYears(18);
        LocalDate first = life.since != null && life.since.isAfter(ofAge) ? life.since : ofAge;
        return day.isBefore(first) ? first : day;
    }
}
