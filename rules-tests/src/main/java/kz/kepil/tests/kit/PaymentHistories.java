package kz.kepil.tests.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Life;
import org.jspecify.annotations.Nullable;

/** Payments of a life: regular with gaps, prepaid, too little, too late, and some that cannot be. */
final class PaymentHistories {

    private static final BigDecimal TIYN = new BigDecimal("0.01");
    private static final LocalDate PREPAYMENT_LAW = LocalDate.of(2022, 9, 4);

    private final Draws draws;
    private final Circumstances circumstances;

    PaymentHistories(Draws draws, Circumstances circumstances) {
        this.draws = draws;
        this.circumstances = circumstances;
    }

    /** Months paid from so many months before asOf to so many before it, some of them left out or covered by the state. */
    void regular(Life life, PaymentType type, int firstBefore, int lastBefore) {
        Set<Integer> left = new HashSet<>();
        boolean careful = draws.chance(60);
        int gaps = draws.of(0, 0, 0, 0, 0, 1, 1, 1, 2, 3);
        for (int i = 0; i < gaps; i++) {
            left.add(draws.between(lastBefore, Math.max(lastBefore, Math.min(firstBefore, 13))));
        }
        for (int before = firstBefore; before >= lastBefore; before--) {
            YearMonth month = life.monthBefore(before);
            if (!left.contains(before)) {
                if (careful && draws.chance(97)) {
                    exactly(life, usualType(type, month), month, notAfterAsOf(life, month.atDay(draws.between(10, 28))));
                } else {
                    paid(life, usualType(type, month), month);
                }
            } else if (draws.chance(50)) {
                coverByState(life, month);
            }
        }
    }

    /** Nothing but months paid in full and in time; with one chance in three one of them is missing or only covered. */
    void unbroken(Life life, PaymentType type, int firstBefore, int lastBefore) {
        int broken = draws.chance(34) ? draws.between(lastBefore, firstBefore) : -1;
        for (int before = firstBefore; before >= lastBefore; before--) {
            YearMonth month = life.monthBefore(before);
            if (before != broken) {
                exactly(life, usualType(type, month), month, notAfterAsOf(life, month.atDay(draws.between(1, 28))));
            } else if (draws.chance(60)) {
                coverByState(life, month);
            }
        }
    }

    private void coverByState(Life life, YearMonth month) {
        LocalDate from = draws.decisiveDay(month);
        LocalDate to = draws.chance(50) ? from : draws.decisiveDay(month);
        CircumstanceType type = draws.of(CircumstanceType.MATERNITY_LEAVE, CircumstanceType.DISABILITY,
                CircumstanceType.REMAND_DETAINEE, CircumstanceType.SPECIAL_SERVICE, CircumstanceType.REGISTERED_UNEMPLOYED,
                CircumstanceType.PREGNANT);
        circumstances.around(life.asOf, type).stream().findFirst().ifPresent(some -> life.circumstances.add(
                to.isBefore(from) ? dated(some, to, from) : dated(some, from, to)));
    }

    private static Circumstance dated(Circumstance some, LocalDate from, LocalDate to) {
        return new Circumstance(some.type(), from, to, some.registered(), some.childBirthDate(), some.sinceChildhood(),
                some.minimumSecurity(), some.award(), some.group(), some.studyLevel(), some.confirmed(), some.socialLevel());
    }

    /** ESP and platform work exist only in some years; the life goes on with another type, and sometimes does not notice. */
    private PaymentType usualType(PaymentType type, YearMonth month) {
        boolean exists = switch (type) {
            case ESP -> month.getYear() <= 2023;
            case PLATFORM -> !month.isBefore(YearMonth.of(2024, 9));
            default -> true;
        };
        return exists || draws.chance(5) ? type : PaymentType.SELF_PAYER;
    }

    /** One month's payment: mostly enough and in time. */
    void paid(Life life, PaymentType type, YearMonth month) {
        BigDecimal income = income(type, month);
        Locality locality = type == PaymentType.ESP ? draws.of(null, Locality.CITY, Locality.OTHER) : null;
        LocalDate paidOn = paidOn(life, month);
        YearMonth priceOf = YearMonth.from(paidOn).isBefore(month) && draws.chance(60) ? YearMonth.from(paidOn) : month;
        BigDecimal amount = amount(Amounts.asked(type, priceOf, income, locality));
        if (draws.chance(6)) {
            inTwoParts(life, new Payment(type, month, amount, paidOn, income, locality));
        } else {
            life.payments.add(new Payment(type, month, amount, paidOn, income, locality));
        }
        if (type == PaymentType.EMPLOYER_DEDUCTION && draws.chance(60)) {
            BigDecimal own = amount(Amounts.asked(PaymentType.EMPLOYEE_CONTRIBUTION, month, income, null));
            life.payments.add(new Payment(PaymentType.EMPLOYEE_CONTRIBUTION, month, own, paidOn, income, null));
        }
    }

    private void inTwoParts(Life life, Payment whole) {
        BigDecimal first = whole.amount().multiply(new BigDecimal("0.4")).setScale(2, RoundingMode.DOWN);
        BigDecimal income = whole.income();
        BigDecimal otherIncome = income == null
                ? null
                : draws.of(income, null, income.multiply(new BigDecimal(draws.of("0.5", "2"))).setScale(2, RoundingMode.DOWN));
        Locality otherLocality = draws.chance(70) ? whole.locality() : Locality.OTHER;
        LocalDate later = draws.chance(70) ? whole.paidOn() : whole.paidOn().plusDays(draws.between(1, 40));
        life.payments.add(new Payment(whole.type(), whole.month(), first, whole.paidOn(), income, whole.locality()));
        life.payments.add(new Payment(whole.type(), whole.month(), whole.amount().subtract(first), later, otherIncome,
                whole.type() == PaymentType.ESP ? otherLocality : whole.locality()));
    }

    private void exactly(Life life, PaymentType type, YearMonth month, LocalDate paidOn) {
        BigDecimal income = income(type, month);
        life.payments.add(new Payment(type, month, Amounts.asked(type, month, income, null).max(TIYN), paidOn, income, null));
    }

    private @Nullable BigDecimal income(PaymentType type, YearMonth month) {
        boolean incomeBased = type != PaymentType.SELF_PAYER && type != PaymentType.SOLE_PROPRIETOR && type != PaymentType.ESP;
        if (draws.chance(incomeBased ? 35 : 96)) {
            return null;
        }
        int wages = draws.of(1, 10, 10, 20, 20, 40, 40);
        BigDecimal round = BigDecimal.valueOf((long) wages * Amounts.minimumWage(month));
        return switch (draws.between(0, 9)) {
            case 0 -> draws.of(BigDecimal.ZERO, TIYN, BigDecimal.ONE);
            case 1 -> round.subtract(draws.of(TIYN, BigDecimal.ONE, BigDecimal.valueOf(100)));
            case 2 -> round.add(draws.of(TIYN, BigDecimal.ONE, BigDecimal.valueOf(100)));
            case 3, 4 -> round;
            case 5 -> BigDecimal.valueOf(draws.between(1, 500_000_000), 2);
            default -> BigDecimal.valueOf(draws.between(50, 3_000) * 1000L);
        };
    }

    private BigDecimal amount(BigDecimal asked) {
        BigDecimal amount = switch (draws.between(0, 39)) {
            case 0 -> asked.subtract(TIYN);
            case 1 -> asked.add(TIYN);
            case 2 -> asked.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
            case 3 -> asked.subtract(BigDecimal.valueOf(draws.between(1, 1_000)));
            case 4 -> draws.of(BigDecimal.ZERO, TIYN, asked.multiply(BigDecimal.valueOf(3)));
            default -> asked;
        };
        return amount.max(BigDecimal.ZERO);
    }

    private LocalDate paidOn(Life life, YearMonth month) {
        int kind = draws.between(0, 99);
        if (kind < 55) {
            return notAfterAsOf(life, draws.dayBetween(month.atDay(20), month.plusMonths(1).atDay(25)));
        }
        if (kind < 75) {
            return draws.dayBetween(month.atDay(1), month.plusMonths(1).atDay(27));
        }
        if (kind < 85) {
            return notAfterAsOf(life, month.atDay(1).plusDays(draws.between(30, 300)));
        }
        if (kind < 90) {
            return life.asOf.plusDays(draws.between(-1, 1));
        }
        return inAdvance(month);
    }

    /** Before the month it is for; often across a turn of the year, when the minimum wage may rise, or near the new law. */
    private LocalDate inAdvance(YearMonth month) {
        return switch (draws.between(0, 3)) {
            case 0 -> month.atDay(1).minusDays(draws.of(1, 1, 2, 31));
            case 1 -> LocalDate.of(month.getYear() - 1, 12, draws.between(1, 31));
            case 2 -> month.isAfter(YearMonth.from(PREPAYMENT_LAW)) ? draws.near(PREPAYMENT_LAW) : month.minusMonths(1).atDay(1);
            default -> month.atDay(1).minusDays(draws.between(1, 330));
        };
    }

    private static LocalDate notAfterAsOf(Life life, LocalDate day) {
        return day.isAfter(life.asOf) ? life.asOf : day;
    }

    /** A self-payer's run of twelve prepaid months, mostly as the law wants it, sometimes just not. */
    void prepaid(Life life) {
        LocalDate day = prepaymentDay(life);
        int shift = draws.of(0, 0, 0, 0, 1, 1, 1, 1, 1, -1, 2);
        YearMonth first = YearMonth.from(day).plusMonths(shift);
        int months = draws.of(12, 12, 12, 12, 12, 12, 11, 13, 14);
        int missing = draws.chance(12) ? draws.between(0, months - 1) : -1;
        int oddDay = draws.chance(30) ? draws.between(0, months - 1) : -1;
        int oddAmount = draws.chance(20) ? draws.between(0, months - 1) : -1;
        boolean priceOfMonth = draws.chance(12);
        for (int i = 0; i < months; i++) {
            if (i == missing) {
                continue;
            }
            YearMonth month = first.plusMonths(i);
            LocalDate paidOn = i == oddDay ? day.plusDays(draws.of(-400, -40, -3, -2, -1, 1, 2, 30)) : day;
            BigDecimal asked = Amounts.asked(PaymentType.SELF_PAYER, priceOfMonth ? month : YearMonth.from(paidOn), null, null);
            BigDecimal amount = i == oddAmount ? amount(asked.subtract(draws.of(TIYN, BigDecimal.ZERO))) : asked;
            Payment payment = Payment.of(PaymentType.SELF_PAYER, month, amount, paidOn);
            if (draws.chance(2)) {
                inTwoParts(life, payment);
            } else {
                life.payments.add(payment);
            }
            if (draws.chance(3)) {
                life.payments.add(Payment.of(PaymentType.SELF_PAYER, month, asked, paidOn.plusDays(draws.of(-35, -1, 1, 35))));
            }
        }
    }

    /** Near asOf, near the first day of the law, such that the run ends near asOf, or some day of the year before. */
    private LocalDate prepaymentDay(Life life) {
        return switch (draws.between(0, 6)) {
            case 6 -> life.monthBefore(draws.of(0, 1, 1)).atDay(draws.between(1, 28));
            case 0 -> life.asOf.minusDays(draws.of(0, 0, 1, -1, 5));
            case 1 -> PREPAYMENT_LAW.plusDays(draws.of(-1, 0, 0, 1));
            case 2 -> draws.decisiveDay(life.monthBefore(draws.between(11, 12)));
            case 3 -> LocalDate.of(life.asOf.getYear() - draws.between(0, 1), 12, draws.between(1, 31));
            default -> life.asOf.minusDays(draws.between(0, 380));
        };
    }

    /** Payments that cannot be, or that lie where nobody looks. */
    void odd(Life life) {
        PaymentType type = draws.of(PaymentType.values());
        YearMonth month = switch (draws.between(0, 5)) {
            case 0 -> YearMonth.of(2019, 12).minusMonths(draws.between(0, 3));
            case 1 -> YearMonth.of(2020, draws.between(1, 3));
            case 2 -> YearMonth.of(2023, draws.between(11, 12)).plusMonths(draws.between(0, 3));
            case 3 -> YearMonth.of(2024, draws.between(7, 8)).plusMonths(draws.between(0, 3));
            case 4 -> life.monthBefore(-draws.between(0, 30));
            default -> life.monthBefore(draws.between(0, 70));
        };
        BigDecimal income = income(type, month);
        BigDecimal amount = draws.chance(5)
                ? BigDecimal.valueOf(draws.between(1, 1000)).scaleByPowerOfTen(9).setScale(0)
                : amount(Amounts.asked(type, month, income, null));
        LocalDate paidOn = draws.chance(70) ? life.asOf.minusDays(draws.between(-3, 200)) : month.atDay(draws.between(1, 28));
        life.payments.add(new Payment(type, month, amount, paidOn, income, draws.of(null, null, Locality.CITY, Locality.OTHER)));
    }
}
