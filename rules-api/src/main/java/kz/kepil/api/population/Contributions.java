package kz.kepil.api.population;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.kepil.api.Contribution;
import kz.kepil.api.ContributionCalculator;
import kz.kepil.api.DatedValue;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** What the law asks of a payer, as it is calculated; each amount is calculated once. Not thread-safe. */
final class Contributions {

    private record Asked(PaymentType type, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
    }

    private final ContributionCalculator calculator;
    private final Map<Asked, Optional<Contribution>> known = new HashMap<>();

    Contributions(ContributionCalculator calculator) {
        this.calculator = calculator;
    }

    /** Tenge; null when there is no such payment for the month. */
    @Nullable BigDecimal amount(PaymentType type, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        return asked(type, month, income, locality).map(Contribution::amount).orElse(null);
    }

    /** Tenge. */
    BigDecimal minimumWage(YearMonth month) {
        return asked(PaymentType.SELF_PAYER, month, null, null).orElseThrow().values().stream()
                .filter(value -> value.name().equals("minimum-wage")).map(DatedValue::value).findFirst().orElseThrow();
    }

    private Optional<Contribution> asked(PaymentType type, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        return known.computeIfAbsent(new Asked(type, month, income, locality), asked -> {
            try {
                return Optional.of(calculator.contribution(type, month, income, locality));
            } catch (InvalidInquiryException noSuchPayment) {
                return Optional.empty();
            }
        });
    }
}
