package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import kz.kepil.api.DateRange;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Iins;
import kz.kepil.api.internal.people.Life;

/**
 * Makes up valid inquiries: a life of some kind, changed a little on the days and months on which something is decided. The
 * same seed gives the same sequence. No fact is unknown. Not thread-safe.
 */
public final class InquiryGenerator {

    private static final List<CircumstanceType> WORK = List.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE);

    /** Those on which the law changed stand here twice. */
    private static final List<CircumstanceType> STATE = List.of(CircumstanceType.REGISTERED_UNEMPLOYED, CircumstanceType.PREGNANT,
            CircumstanceType.CARING_FOR_CHILD, CircumstanceType.MATERNITY_LEAVE, CircumstanceType.ADOPTION_LEAVE,
            CircumstanceType.CHILDCARE_LEAVE, CircumstanceType.CARING_FOR_DISABLED_CHILD, CircumstanceType.CARING_FOR_GROUP_I,
            CircumstanceType.PENSION_RECIPIENT, CircumstanceType.WAR_VETERAN, CircumstanceType.PRISONER,
            CircumstanceType.REMAND_DETAINEE, CircumstanceType.HOUSE_ARREST, CircumstanceType.HONOURED_MOTHER,
            CircumstanceType.DISABILITY, CircumstanceType.FULL_TIME_STUDENT, CircumstanceType.SOCIAL_ASSISTANCE,
            CircumstanceType.SOCIAL_LEVEL, CircumstanceType.SOCIAL_LEVEL, CircumstanceType.HOUSE_ARREST,
            CircumstanceType.CARING_FOR_GROUP_I, CircumstanceType.PREGNANT);

    private final Draws draws;
    private final Days days;
    private final List<CircumstanceType> types;
    private final Circumstances circumstances;
    private final PaymentHistories payments;
    private final Iins iins;
    private final Diseases diseases;
    private int made;

    private InquiryGenerator(long seed, DateRange supported, List<CircumstanceType> types) {
        this.types = types;
        draws = new Draws(seed);
        days = new Days(draws, supported);
        circumstances = new Circumstances(draws, days);
        payments = new PaymentHistories(draws, circumstances);
        iins = new Iins(draws);
        diseases = new Diseases(draws);
    }

    /**
     * A generator of inquiries about some days.
     *
     * @param seed decides all that follows
     * @param supported the days asked about, for example those that an engine supports; both ends are given
     * @return a new generator
     */
    public static InquiryGenerator seeded(long seed, DateRange supported) {
        return new InquiryGenerator(seed, supported, List.of(CircumstanceType.values()));
    }

    /**
     * A generator of inquiries about all that an engine can be asked: its days, and the types of circumstances that its pack declares.
     *
     * @param seed decides all that follows
     * @param evaluator the engine
     * @return a new generator
     */
    public static InquiryGenerator seeded(long seed, Evaluator evaluator) {
        return new InquiryGenerator(seed, evaluator.supportedDays(), evaluator.circumstanceTypes());
    }

    /**
     * The next inquiry.
     *
     * @return an inquiry without problems, marked {@code R-1}, {@code R-2} and so on
     */
    public Inquiry next() {
        LocalDate asOf = days.asOf();
        Life life = new Life(asOf, days.birthAtAge(asOf, 18, 62), draws.of(Sex.values()));
        int year = asOf.getYear();
        switch (draws.between(0, 26)) {
            case 0, 1, 2, 3, 4 -> inStateCategory(life);
            case 5 -> comingOfAge(life);
            case 6, 7 -> newcomer(life);
            case 8, 20 -> visitor(life);
            case 9, 10, 11 -> payer(life);
            case 12, 13 -> stoppedPaying(life);
            case 14, 15 -> prepaidYear(life);
            case 16 -> anything(life);
            case 17 -> either(year <= 2024, this::singleAggregatedPayment, this::stoppedPaying, life);
            case 18 -> either(year <= 2021, this::beganToPay, this::prepaidYear, life);
            case 19 -> either(year >= 2025, this::inCrisis, this::inStateCategory, life);
            case 21, 24 -> screened(life);
            case 25 -> onLeaveWithoutPay(life);
            case 26 -> pregnant(life);
            default -> inNeedOfAdvice(life);
        }
        mutate(life);
        made++;
        return life.toInquiry("R-" + made);
    }

    /** A kind of life that only some years know, or, mostly, another one. */
    private void either(boolean known, Consumer<Life> kind, Consumer<Life> other, Life life) {
        (known || draws.chance(10) ? kind : other).accept(life);
    }

    /** One or more state categories, with or without work, some with payments in between. */
    private void inStateCategory(Life life) {
        int categories = draws.of(1, 1, 1, 1, 2, 2, 3);
        for (int i = 0; i < categories; i++) {
            life.circumstances.addAll(circumstances.around(life.asOf, draws.of(STATE)));
        }
        if (draws.chance(30)) {
            work(life);
        }
        if (draws.chance(45)) {
            payments.regular(life, PaymentType.SELF_PAYER, draws.between(3, 14), draws.between(0, 3));
        }
        if (draws.chance(8)) {
            life.birth = days.birthAtAge(life.asOf, 55, 98);
        }
    }

    /** A child, mostly around its 18th birthday, or the 16th, sometimes around its birth. */
    private void comingOfAge(Life life) {
        if (draws.chance(75)) {
            life.birth = days.birthWithBirthdayNear(life.asOf, draws.of(18, 18, 16));
        } else {
            LocalDate born = draws.chance(50) ? life.asOf.minusDays(draws.between(0, 40)) : days.birthAtAge(life.asOf, 0, 17);
            life.birth = born.isAfter(life.asOf) ? life.asOf : born;
        }
        if (draws.chance(40)) {
            PaymentType type = draws.of(PaymentType.SELF_PAYER, PaymentType.EMPLOYER_DEDUCTION);
            payments.regular(life, type, draws.between(0, 13), draws.of(0, 1, 2));
        }
        if (draws.chance(30)) {
            life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.FULL_TIME_STUDENT));
        }
    }

    /** The legal status began lately: a kandas around the first year, or anybody within the months that count. */
    private void newcomer(Life life) {
        life.status = draws.of(LegalStatus.KANDAS, LegalStatus.KANDAS, LegalStatus.PERMANENT_RESIDENT_FOREIGNER,
                LegalStatus.PERMANENT_RESIDENT_STATELESS, LegalStatus.EAEU_WORKER, LegalStatus.EAEU_WORKER_FAMILY, LegalStatus.CITIZEN);
        life.since = switch (draws.between(0, 4)) {
            case 0 -> null;
            case 1 -> days.birthWithBirthdayNear(life.asOf, 1);
            case 2 -> draws.decisiveDay(life.monthBefore(draws.between(0, 14)));
            default -> life.asOf.minusDays(draws.between(0, 800));
        };
        if (draws.chance(30)) {
            work(life);
        }
        if (draws.chance(60)) {
            int first = draws.of(0, 0, 2, 5, 8, 11, 12, 13);
            PaymentType type = draws.of(PaymentType.SELF_PAYER, PaymentType.EMPLOYER_DEDUCTION, PaymentType.ESP);
            payments.regular(life, type, first, Math.min(first, draws.of(0, 0, 1, 2, 5, 12)));
        }
        if (draws.chance(20)) {
            life.circumstances.addAll(circumstances.around(life.asOf, draws.of(STATE)));
        }
    }

    /** Somebody of any legal status. */
    private void visitor(Life life) {
        life.status = draws.of(LegalStatus.values());
        life.emergencyCareAgreement = draws.chance(50);
        anything(life);
    }

    /** Works, or pays for himself, and pays month by month. */
    private void payer(Life life) {
        PaymentType type = draws.chance(75) ? paymentOf(work(life)) : PaymentType.SELF_PAYER;
        payments.regular(life, type, draws.of(11, 12, 12, 13, 14, 20), draws.of(-1, 0, 0, 1, 1, 2));
    }

    /** Paid, perhaps for five years, and stopped some months ago. */
    private void stoppedPaying(Life life) {
        PaymentType type = draws.of(
                PaymentType.EMPLOYER_DEDUCTION, PaymentType.SELF_PAYER, PaymentType.SOLE_PROPRIETOR, PaymentType.CIVIL_CONTRACT);
        int last = draws.between(0, 8);
        if (draws.chance(life.asOf.isBefore(LocalDate.of(2025, 12, 1)) ? 10 : 70)) {
            payments.unbroken(life, type, last + draws.of(59, 59, 59, 58, 60, 65), last);
        } else if (draws.chance(70)) {
            payments.unbroken(life, type, Math.max(last, draws.of(11, 12, 12, 12, 13, 16)), last);
        } else {
            payments.regular(life, type, Math.max(last, 12), last);
        }
        if (draws.chance(25)) {
            work(life);
        }
        if (draws.chance(25)) {
            life.circumstances.add(circumstances.inPastMonths(life.asOf, draws.of(STATE)));
        }
    }

    /** One or two runs of twelve months paid beforehand, with or without debts. */
    private void prepaidYear(Life life) {
        payments.prepaid(life);
        if (draws.chance(20)) {
            payments.prepaid(life);
        }
        if (draws.chance(20)) {
            payments.regular(life, PaymentType.SELF_PAYER, draws.between(3, 13), draws.between(0, 3));
        }
        if (draws.chance(25)) {
            work(life);
        }
    }

    /** Pays the single aggregated payment; where it no longer exists, often all the same. */
    private void singleAggregatedPayment(Life life) {
        life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.ESP_PAYER));
        payments.paid(life, PaymentType.ESP, life.monthBefore(0));
        payments.regular(life, draws.of(PaymentType.ESP, PaymentType.ESP, PaymentType.SELF_PAYER), draws.of(2, 3, 3, 3, 4, 8, 12), 1);
    }

    /** Has paid for some months only: the transition of 2021, when three were enough. */
    private void beganToPay(Life life) {
        payments.regular(life, PaymentType.SELF_PAYER, draws.of(2, 3, 3, 3, 4, 5), draws.of(0, 1, 1));
    }

    /** At the social level D or E, mostly without work. */
    private void inCrisis(Life life) {
        life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.SOCIAL_LEVEL));
        if (draws.chance(20)) {
            work(life);
        }
        if (draws.chance(30)) {
            life.circumstances.addAll(circumstances.around(life.asOf, draws.of(STATE)));
        }
    }

    /** Employed, with leave that takes whole months of the last thirteen or nearly so, and an employer who misses some months. */
    private void onLeaveWithoutPay(Life life) {
        life.circumstances.add(Circumstance.of(CircumstanceType.EMPLOYEE, life.asOf.minusDays(draws.between(20, 1500))));
        int leaves = draws.of(1, 1, 2);
        for (int i = 0; i < leaves; i++) {
            YearMonth month = life.monthBefore(draws.between(0, 12));
            LocalDate from = month.atDay(draws.of(1, 1, 1, 2, 16));
            LocalDate end = month.plusMonths(draws.of(0, 0, 1, 3)).atEndOfMonth().minusDays(draws.of(0, 0, 0, 1, 16));
            life.circumstances.add(Circumstance.of(CircumstanceType.LEAVE_WITHOUT_PAY, from).until(end.isBefore(from) ? from : end));
        }
        payments.regular(life, PaymentType.EMPLOYER_DEDUCTION, draws.between(4, 13), draws.between(0, 5));
        if (draws.chance(30)) {
            payments.paid(life, PaymentType.SELF_PAYER, life.monthBefore(draws.between(1, 12)));
        }
    }

    /** Pregnant, in the register or not, perhaps with two entries, sometimes with work. */
    private void pregnant(Life life) {
        life.circumstances.add(Circumstance.pregnant(life.asOf.minusDays(draws.between(0, 270)), draws.chance(50)));
        if (draws.chance(25)) {
            life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.PREGNANT));
        }
        if (draws.chance(25)) {
            work(life);
        }
        life.lastPensionContribution = draws.chance(60) ? null : life.monthBefore(draws.between(0, 4));
    }

    /** At an age at which a screening begins or ends, by completed years or by the year in which it is reached. */
    private void screened(Life life) {
        int age = draws.of(18, 30, 34, 40, 42, 50, 52, 70, 71, 72, 74, 75, 76, 77, 78);
        life.birth = draws.chance(50) ? days.birthWithBirthdayNear(life.asOf, age)
                : draws.dayBetween(LocalDate.of(life.asOf.getYear() - age, 1, 1), LocalDate.of(life.asOf.getYear() - age, 12, 31));
        diseases.addPastScreenings(life);
        int many = draws.of(0, 1, 1, 2);
        for (int i = 0; i < many; i++) {
            diseases.addScreened(life);
        }
        if (draws.chance(50)) {
            payments.unbroken(life, PaymentType.SELF_PAYER, 12, draws.between(0, 1));
        }
    }

    /** Mostly uninsured, with some step open that would change it. */
    private void inNeedOfAdvice(Life life) {
        life.status = draws.of(LegalStatus.CITIZEN, LegalStatus.CITIZEN, LegalStatus.CITIZEN, LegalStatus.CITIZEN,
                LegalStatus.PERMANENT_RESIDENT_FOREIGNER, LegalStatus.EAEU_WORKER);
        switch (draws.between(0, 8)) {
            case 0 -> payments.regular(life, PaymentType.SELF_PAYER, draws.between(2, 12), draws.between(0, 2));
            case 1 -> {
                life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.PREGNANT));
                life.lastPensionContribution = life.monthBefore(draws.between(-1, 4));
            }
            case 2, 3 -> life.circumstances.addAll(circumstances.unconfirmedStudies(life.asOf));
            case 4 -> {
                life.circumstances.addAll(circumstances.around(life.asOf, draws.of(
                        CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD)));
                if (draws.chance(60)) {
                    payments.regular(life, PaymentType.SOLE_PROPRIETOR, draws.between(0, 12), 0);
                }
            }
            case 5 -> {
                life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.EMPLOYEE));
                payments.regular(life, PaymentType.EMPLOYER_DEDUCTION, draws.between(4, 12), draws.between(0, 4));
            }
            case 6 -> payments.paid(life, PaymentType.ESP, YearMonth.of(life.asOf.getYear() - 1, draws.of(1, 5, 11, 12)));
            case 7 -> withoutArrears(life);
            default -> life.circumstances.addAll(circumstances.around(life.asOf, draws.of(CircumstanceType.REGISTERED_UNEMPLOYED,
                    CircumstanceType.SUBSIDISED_JOB, CircumstanceType.SOCIAL_LEVEL)));
        }
    }

    /** Came this month, or was covered by the state to the end of the month before, or nearly so. */
    private void withoutArrears(Life life) {
        if (draws.chance(40)) {
            life.status = draws.of(LegalStatus.PERMANENT_RESIDENT_FOREIGNER, LegalStatus.EAEU_WORKER, LegalStatus.EAEU_WORKER_FAMILY);
            life.since = draws.dayBetween(life.monthBefore(draws.of(0, 0, 0, 1)).atDay(1), life.asOf);
        } else {
            CircumstanceType type = draws.of(CircumstanceType.PENSION_RECIPIENT, CircumstanceType.REMAND_DETAINEE,
                    CircumstanceType.SOCIAL_ASSISTANCE, CircumstanceType.CARING_FOR_DISABLED_CHILD);
            life.circumstances.add(Circumstance.of(type, life.asOf.minusDays(draws.between(400, 3000)))
                    .until(draws.of(life.monthBefore(1).atEndOfMonth(), life.monthBefore(0).atDay(1), life.asOf.minusDays(1))));
        }
    }

    /** No plan at all. */
    private void anything(Life life) {
        if (draws.chance(30)) {
            life.birth = days.birthAtAge(life.asOf, 0, 99);
        }
        int many = draws.between(0, 4);
        for (int i = 0; i < many; i++) {
            life.circumstances.addAll(circumstances.around(life.asOf, draws.of(types)));
        }
        int paid = draws.between(0, 10);
        for (int i = 0; i < paid; i++) {
            payments.paid(life, draws.of(PaymentType.values()), life.monthBefore(draws.between(-3, 14)));
        }
    }

    /** Work of some kind, whose beginning and end may lie in the months that count. */
    private CircumstanceType work(Life life) {
        CircumstanceType type = draws.of(WORK);
        life.circumstances.addAll(circumstances.around(life.asOf, type));
        return type;
    }

    private static PaymentType paymentOf(CircumstanceType work) {
        return switch (work.name()) {
            case "EMPLOYEE" -> PaymentType.EMPLOYER_DEDUCTION;
            case "CIVIL_CONTRACT" -> PaymentType.CIVIL_CONTRACT;
            case "SOLE_PROPRIETOR", "PRIVATE_PRACTICE", "FARM_HEAD" -> PaymentType.SOLE_PROPRIETOR;
            case "PLATFORM_WORKER" -> PaymentType.PLATFORM;
            case "ESP_PAYER" -> PaymentType.ESP;
            default -> PaymentType.SELF_PAYER;
        };
    }

    /** What may befall any life. */
    private void mutate(Life life) {
        if (draws.chance(12)) {
            life.circumstances.addAll(circumstances.around(life.asOf, draws.of(types)));
        }
        if (draws.chance(8)) {
            life.circumstances.add(circumstances.inPastMonths(life.asOf, draws.of(types)));
        }
        if (draws.chance(5)) {
            life.circumstances.addAll(circumstances.around(life.asOf, CircumstanceType.SUBSIDISED_JOB));
        }
        if (draws.chance(10)) {
            payments.odd(life);
        }
        if (life.payments.size() > 1 && draws.chance(8)) {
            life.payments.remove(draws.between(0, life.payments.size() - 1));
        }
        if (life.lastPensionContribution == null && draws.chance(45)) {
            life.lastPensionContribution = life.monthBefore(draws.of(-1, 0, 1, 2, 2, 3, 3, 4, 5, 8, 30));
        }
        if (life.since == null && draws.chance(8)) {
            life.since = life.asOf.minusDays(draws.between(0, 2000));
        }
        if (draws.chance(30)) {
            Sex sex = life.sexOfInquiry();
            life.iin = draws.chance(75) ? iins.of(life.birth, sex) : otherIin(life.birth, sex);
        }
        life.voluntaryPolicy = draws.chance(15);
        life.district = draws.of(null, null, "Қазығұрт", "Сайрам", "Алматы қ., Медеу ауданы");
        diseases.addTo(life);
    }

    /** A number that names another birth or sex, an impossible date, or no century. */
    private Iin otherIin(LocalDate birth, Sex sex) {
        return switch (draws.between(0, 4)) {
            case 0 -> iins.of(birth, sex == Sex.MALE ? Sex.FEMALE : Sex.MALE);
            case 1 -> iins.of(draws.of(birth.plusDays(1), birth.minusDays(1), birth.minusYears(100)), sex);
            case 2 -> iins.beginning("0102305");
            case 3 -> iins.beginning("%06d".formatted(draws.between(0, 999_999)) + draws.of(0, 7, 8, 9));
            default -> iins.beginning("%07d".formatted(draws.between(0, 9_999_999)));
        };
    }
}
