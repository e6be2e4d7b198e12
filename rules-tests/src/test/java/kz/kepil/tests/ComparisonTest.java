package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.comparison.ItemKind;
import kz.kepil.api.comparison.PricePeriod;
import kz.kepil.api.comparison.PricedItem;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.json.ComparisonWriter;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final Texts NAME = new Texts("Себет", "Корзина", "Basket");

    private static PricedItem item(ItemKind kind, String price, PricePeriod per, int times) {
        return new PricedItem(NAME, kind, new BigDecimal(price), per, times);
    }

    private static Basket basket(int year, PaymentType payer, @Nullable String income, @Nullable Locality locality, PricedItem... items) {
        return new Basket(NAME, null, year, payer, income == null ? null : new BigDecimal(income), locality, Arrays.asList(items));
    }

    @Test
    void addsUpExactlyByMonthByYearAndByTimes() {
        Comparison comparison = Comparison.of(basket(2026, PaymentType.SELF_PAYER, null, null,
                item(ItemKind.MEDICINE, "0.105", PricePeriod.MONTH, 1), item(ItemKind.MEDICINE, "100", PricePeriod.MONTH, 3),
                item(ItemKind.MEDICINE, "7", PricePeriod.YEAR, 1), item(ItemKind.SERVICE, "3172", PricePeriod.YEAR, 2)), ENGINE);
        assertThat(comparison.medicinesPerYear()).isEqualTo("3608.260");
        assertThat(comparison.servicesPerYear()).isEqualTo("6344.00");
        assertThat(comparison.totalPerYear()).isEqualTo("9952.260");
        assertThat(comparison.contribution().amount()).isEqualTo("4250.00");
        assertThat(comparison.contributionPerYear()).isEqualTo("51000.00");
        assertThat(comparison.difference()).isEqualTo("-41047.740");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, SELF_PAYER, , , 25500.00", "2023, SELF_PAYER, , , 42000.00", "2026, SOLE_PROPRIETOR, , , 71400.00",
        "2023, ESP, , OTHER, 20700.00", "2026, PLATFORM, 300000, , 36000.00", "2026, EMPLOYER_DEDUCTION, 9000000, , 1224000.00"})
    void theContributionIsThatOfTheYearAndThePayer(int year, PaymentType payer, String income, Locality locality, String perYear) {
        Comparison comparison = Comparison.of(
                basket(year, payer, income, locality, item(ItemKind.SERVICE, "1", PricePeriod.YEAR, 1)), ENGINE);
        assertThat(comparison.contributionPerYear()).isEqualTo(perYear);
        assertThat(comparison.medicinesPerYear()).isEqualTo("0.00");
        assertThat(ComparisonWriter.write(comparison)).contains("\"contributionPerYear\":\"" + perYear + "\"", "\"payer\":\"" + payer);
    }

    @ParameterizedTest
    @CsvSource({"2024, ESP, $.payer", "2040, SELF_PAYER, $.year", "2026, EMPLOYEE_CONTRIBUTION, $.income"})
    void whatCannotBePaidIsAProblemOfTheBasket(int year, PaymentType payer, String path) {
        Basket basket = basket(year, payer, null, null, item(ItemKind.SERVICE, "1", PricePeriod.YEAR, 1));
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> Comparison.of(basket, ENGINE));
        assertThat(invalid.problems()).singleElement().satisfies(problem -> assertThat(problem.path()).isEqualTo(path));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> item(ItemKind.SERVICE, "-1", PricePeriod.YEAR, 1)).hasMessage("A price is not negative: -1");
        assertThatThrownBy(() -> item(ItemKind.SERVICE, "1", PricePeriod.YEAR, 0)).hasMessage("An item is bought at least once: 0");
        assertThatThrownBy(() -> new Basket(NAME, null, 2026, PaymentType.SELF_PAYER, null, null, List.of()))
                .hasMessage("A basket holds at least one item");
    }
}
