package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {

    private static final Path DIABETES = Path.of("..", "baskets", "type-1-diabetes.json");

    /** S3's items; its own totals, 878,649 and 10,059, do not agree with them (K13). */
    @Test
    void theDiabetesCaseAddsUp() throws IOException {
        Run run = kepil("compare", "--format", "json", DIABETES.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).singleElement().asString().contains(
                "\"medicinesPerYear\":\"768000.00\",\"servicesPerYear\":\"10209.00\",\"totalPerYear\":\"778209.00\"",
                "\"contributionPerMonth\":\"4250.00\",\"contributionPerYear\":\"51000.00\",\"difference\":\"727209.00\"");
        assertThat(SamplesTest.errors("basket", Files.readString(DIABETES))).isEmpty();
        assertThat(SamplesTest.errors("comparison", run.out())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 1 типті қант диабеті – 2026 жыл | Жалпы шығын  | МӘМС жарнасы        | айына 4_250,00_₸",
        "ru | Сахарный диабет 1 типа – 2026   | Общие расходы| Взнос ОСМС          | в месяц 4_250,00_₸",
        "en | Type 1 diabetes – 2026          | Total cost   | Contribution (MAMS) | 4,250.00_₸ a month"})
    void everyLanguageSaysTheSame(String language, String title, String total, String contribution, String perMonth) {
        Run run = kepil("compare", "--lang", language, DIABETES.toString());
        assertThat(run.out()).startsWith(title).contains(total, contribution, perMonth.replace('_', '\u00A0'));
        assertThat(run.out().replaceAll("[\u00A0 ,.]", "")).contains("76800000₸", "1020900₸", "77820900₸", "5100000₸", "72720900₸");
    }

    /** What S3 sets beside the sums; of other years it does not speak. */
    @ParameterizedTest
    @CsvSource({"2026, true", "2025, false"})
    void oneVisitStandsBesideTheContributionOfAMonth(int year, boolean told) {
        String basket = """
                {"name": "B", "year": %d, "items": [{"name": "T", "kind": "SERVICE", "price": 10, "per": "MONTH"}]}""".formatted(year);
        Run run = kepil(basket.getBytes(StandardCharsets.UTF_8), "compare", "--lang", "en", "-");
        assertThat(run.out().replaceAll("[\\s\u00A0]+", " ").contains("8,000 to 15,000 tenge")).isEqualTo(told);
    }

    @Test
    void timesAreShownAndMultiplied() {
        String basket = """
                {"name": "B", "year": 2025, "items": [{"name": "T", "kind": "SERVICE", "price": 10, "per": "MONTH", "times": 2}]}""";
        Run run = kepil(basket.getBytes(StandardCharsets.UTF_8), "compare", "--lang", "en", "-");
        assertThat(run.out()).contains("240.00\u00A0₸  T – 10.00\u00A0₸ a month × 2").contains("-50,760.00\u00A0₸").doesNotContain("Note");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\": \"B\"}  | -:1: $.year: The required property \"year\" is missing",
        "{\"name\": \"B\", \"year\": 2024, \"payer\": \"ESP\","
            + " \"items\": [{\"name\": \"T\", \"kind\": \"SERVICE\", \"price\": 1, \"per\": \"YEAR\"}]}"
            + " | -: $.payer: The payer type ESP does not exist in 2024-01; it existed until 2023-12"})
    void aBasketWithProblemsIsBadInput(String basket, String message) {
        Run run = kepil(basket.getBytes(StandardCharsets.UTF_8), "compare", "--lang", "en", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message);
    }

    @Test
    void aMissingFileIsBadInput() {
        Run run = kepil("compare", "--lang", "en", "nowhere.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("nowhere.json: there is no such file\n");
    }
}
