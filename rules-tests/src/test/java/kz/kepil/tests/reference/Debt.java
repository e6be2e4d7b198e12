package kz.kepil.tests.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Obligor;
import org.jspecify.annotations.Nullable;

/** The arrears of spec 03. */
final class Debt {

    private static final Set<String> FREEING = Set.of("LB-1", "STA-5", "STA-7");

    private Debt() {
    }

    /**
     * "With no SI, LB, STA-5 or STA-7 ground on asOf" these months are arrears, "with one of those grounds the same months are
     * listed as dormant instead".
     */
    static boolean sleeps(List<Ground> grounds) {
        return grounds.stream().anyMatch(ground -> ground.code().startsWith("SI-") || FREEING.contains(ground.code()));
    }

    /** "every gap among F … M-1, oldest first". */
    static Arrears of(Ledger ledger) {
        List<ArrearsMonth> months = ledger.gaps().stream().map(month -> owed(ledger, month)).toList();
        return new Arrears(months, total(months));
    }

    /** "total adds the amounts that are known." */
    private static BigDecimal total(List<ArrearsMonth> months) {
        return months.stream().map(ArrearsMonth::amount).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static ArrearsMonth owed(Ledger ledger, YearMonth month) {
        Obligor obligor = obligor(ledger, month);
        return new ArrearsMonth(month, amount(ledger, month, obligor), obligor, ledger.overdue(month));
    }

    /**
     * "EMPLOYER when EMPLOYEE held on its first or last day and LEAVE_WITHOUT_PAY did not hold on all of its days …; else
     * SOLE_PROPRIETOR when … held …; else SELF".
     */
    private static Obligor obligor(Ledger ledger, YearMonth month) {
        if (ledger.held(month, CircumstanceType.EMPLOYEE) && !ledger.heldAllDays(month, CircumstanceType.LEAVE_WITHOUT_PAY)) {
            return Obligor.EMPLOYER;
        }
        if (ledger.held(month, CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD)) {
            return Obligor.SOLE_PROPRIETOR;
        }
        return Obligor.SELF;
    }

    /** "amount null: the wage is not known", "5% × 1.4 MW of that year", "5% × MW of that year". */
    private static @Nullable BigDecimal amount(Ledger ledger, YearMonth month, Obligor obligor) {
        return switch (obligor) {
            case EMPLOYER -> null;
            case SOLE_PROPRIETOR -> missing(ledger, month, PaymentType.SOLE_PROPRIETOR);
            case SELF -> missing(ledger, month, PaymentType.SELF_PAYER);
        };
    }

    /** "For a short payment of the obligor's own type (SELF_PAYER, SOLE_PROPRIETOR) the amount is what is missing." */
    static BigDecimal missing(Ledger ledger, YearMonth month, PaymentType type) {
        BigDecimal missing = Calculator.amount(type, month, null, null).subtract(ledger.sum(type, month));
        return missing.setScale(2, RoundingMode.HALF_UP);
    }
}
