package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Obligor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrearsTextTest {

    private static ArrearsMonth month(int year, int month, @Nullable String amount, Obligor obligor, boolean overdue) {
        return new ArrearsMonth(YearMonth.of(year, month), amount == null ? null : new BigDecimal(amount), obligor, overdue);
    }

    private static List<String> text(Language language, String total, ArrearsMonth... months) {
        return new ArrearsText(Labels.in(language)).of(new Arrears(List.of(months), new BigDecimal(total))).stream()
                .map(line -> line.replace('\u00A0', ' ')).toList();
    }

    @Test
    void monthsOneAfterAnotherMakeOneLine() {
        ArrearsMonth[] year = IntStream.range(0, 12).mapToObj(i -> YearMonth.of(2025, 2).plusMonths(i))
                .map(month -> month(month.getYear(), month.getMonthValue(), "4250.00", Obligor.SELF, true)).toArray(ArrearsMonth[]::new);
        assertThat(text(Language.EN, "51000.00", year))
                .containsExactly("February 2025 – January 2026: 12 months × 4,250.00 ₸ = 51,000.00 ₸");
        assertThat(text(Language.KK, "51000.00", year))
                .containsExactly("2025 ж. ақпан – 2026 ж. қаңтар: 12 ай × 4 250,00 ₸ = 51 000,00 ₸");
        assertThat(text(Language.RU, "51000.00", year))
                .containsExactly("февраль 2025 – январь 2026: 12 месяцев × 4 250,00 ₸ = 51 000,00 ₸");
    }

    @Test
    void whatDiffersHasALineOfItsOwn() {
        assertThat(text(Language.EN, "9350.00",
                month(2025, 11, null, Obligor.EMPLOYER, true), month(2025, 12, null, Obligor.EMPLOYER, true),
                month(2026, 1, "5100.00", Obligor.SOLE_PROPRIETOR, true), month(2026, 3, "4250.00", Obligor.SELF, false)))
                .containsExactly(
                        "the employer owes it: November 2025 – December 2025 (the amount depends on the wage)",
                        "January 2026: 5,100.00 ₸ (at a sole proprietor's amount)",
                        "March 2026: 4,250.00 ₸; not yet overdue",
                        "together: 9,350.00 ₸ and amounts that depend on the wage");
    }

    @Test
    void noTotalIsMadeOfWhatIsNotKnown() {
        assertThat(text(Language.EN, "0.00", month(2025, 10, null, Obligor.EMPLOYER, true), month(2025, 12, null, Obligor.EMPLOYER, true)))
                .hasSize(2).noneMatch(line -> line.contains("together"));
        assertThat(text(Language.EN, "0.00")).containsExactly("nothing");
    }
}
