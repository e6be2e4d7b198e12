package kz.kepil.api.comparison;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.kepil.api.Contribution;
import kz.kepil.api.ContributionCalculator;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;

/**
 * The cost of a basket beside the contribution of a year. Immutable. The sums are exact, with two decimals or more.
 *
 * @param basket what was compared
 * @param medicinesPerYear tenge, what the medicines cost in a year
 * @param servicesPerYear tenge, what the services cost in a year
 * @param totalPerYear tenge, both together
 * @param contribution what the payer owes for January of the year, with its formula
 * @param contributionPerYear tenge, what the payer owes for the twelve months of the year
 * @param difference tenge, what the basket costs more than the contribution of the year; negative when it costs less
 */
public record Comparison(Basket basket, BigDecimal medicinesPerYear, BigDecimal servicesPerYear, BigDecimal totalPerYear,
        Contribution contribution, BigDecimal contributionPerYear, BigDecimal difference) {

    private static final int MONTHS = 12;

    /** Checks that the parts are there. */
    public Comparison {
        Objects.requireNonNull(basket, "basket");
        Objects.requireNonNull(medicinesPerYear, "medicinesPerYear");
        Objects.requireNonNull(servicesPerYear, "servicesPerYear");
        Objects.requireNonNull(totalPerYear, "totalPerYear");
        Objects.requireNonNull(contribution, "contribution");
        Objects.requireNonNull(contributionPerYear, "contributionPerYear");
        Objects.requireNonNull(difference, "difference");
    }

    /**
     * Compares.
     *
     * @param basket what is paid for, and by which payer
     * @param calculator knows the contributions, for example an engine
     * @return the sums
     * @throws InvalidInquiryException when the payer's type does not exist in the year, the year is outside the parameters, or an
     *     income is missing; the problem's path is that of the basket
     */
    public static Comparison of(Basket basket, ContributionCalculator calculator) {
        Objects.requireNonNull(basket, "basket");
        Objects.requireNonNull(calculator, "calculator");
        BigDecimal medicines = sum(basket, ItemKind.MEDICINE);
        BigDecimal services = sum(basket, ItemKind.SERVICE);
        BigDecimal total = medicines.add(services);
        BigDecimal contributionPerYear = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> contribution(basket, month, calculator).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Comparison(basket, medicines, services, total, contribution(basket, 1, calculator), contributionPerYear,
                total.subtract(contributionPerYear));
    }

    private static BigDecimal sum(Basket basket, ItemKind kind) {
        return basket.items().stream().filter(item -> item.kind() == kind).map(PricedItem::perYear)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static Contribution contribution(Basket basket, int month, ContributionCalculator calculator) {
        try {
            return calculator.contribution(basket.payer(), YearMonth.of(basket.year(), month), basket.income(), basket.locality());
        } catch (InvalidInquiryException invalid) {
            throw new InvalidInquiryException(invalid.problems().stream().map(Comparison::inBasket).toList());
        }
    }

    private static Problem inBasket(Problem problem) {
        String property = problem.path().equals("month") ? "year" : problem.path();
        return new Problem("$." + property, problem.line(), problem.message());
    }
}
