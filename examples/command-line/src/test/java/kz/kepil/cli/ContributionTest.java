package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionTest {

    @ParameterizedTest
    @CsvSource({
        "--payer employer --month 2026-03 --income 4000000, '102,000.00'",
        "--payer employee --month 2026-03 --income 2500000, '34,000.00'",
        "--payer civil-contract --month 2024-05 --income 100000.50, '2,000.01'",
        "--payer sole-proprietor --month 2023-01, '4,900.00'",
        "--payer self-payer --month 2025-12, '4,250.00'",
        "--payer ESP --month 2021-06 --locality other, '1,458.50'",
        "--payer esp --month 2021-06, '2,917.00'",
        "--payer platform --month 2026-01 --income 280000, '2,800.00'",
        "--payer platform --month 2024-09 --income 900000, '8,500.00'",
        "--payer self-payer --month 2027-12, '4,250.00'"})
    void everyPayerHasAnAmountWithItsOrigin(String args, String amount) {
        Run run = kepil(("contribution --lang en " + args).split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(amount + "\u00A0₸ for ").containsPattern("(January|March|May|June|September|December) 20\\d\\d, payer")
                .contains("Formula ", "Calculation ", "Values ", "source: ").containsPattern("checked\\s+on\\s+\\d+ [A-Z]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Provisional | not known yet for March %d, carried over from the law known last: Minimum wage (MW)",
        "kk | Алдын ала | %d жылғы наурыз айы үшін әлі белгісіз, соңғы белгілі мәні алынды: Ең төменгі жалақы (ЕТЖ)",
        "ru | Предварительно | за март %d года ещё не известно, взято последнее известное значение: Минимальная заработная плата (МЗП)"})
    void aMonthWhoseValuesAreNotKnownYetSaysSo(String language, String label, String text) {
        String provisional = kepil("contribution", "--lang", language, "--payer", "self-payer", "--month", Run.knownYear() + 1 + "-03").out();
        assertThat(provisional.replaceAll("\\s+", " ")).contains(label + " " + text.formatted(Run.knownYear() + 1));
        assertThat(kepil("contribution", "--lang", language, "--payer", "self-payer", "--month", Run.knownYear() + "-12").out()).doesNotContain(label);
    }

    @ParameterizedTest
    @CsvSource({"0, -12, false", "1, -01, true"})
    void jsonSaysWhetherItIsProvisional(int later, String month, String provisional) {
        String json = kepil("contribution", "--format", "json", "--payer", "sole-proprietor", "--month", Run.knownYear() + later + month).out();
        assertThat(json).contains("\"provisional\":" + provisional + ",\"formula\"");
        assertThat(json.split("\"provisional\":true", -1)).hasSize(provisional.equals("true") ? 3 : 1);
    }

    @ParameterizedTest
    @CsvSource({"kk, төлеуші, Есептеу", "ru, плательщик, Расчёт"})
    void theLanguageIsTheOneAsked(String language, String payer, String calculation) {
        Run run = kepil("contribution", "--lang", language, "--payer", "employee", "--month", "2026-03", "--income", "2500000");
        assertThat(run.out()).startsWith("34\u00A0000,00\u00A0₸").contains(payer, calculation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void aValueThatRestsOnNoDocumentSaysWhereToReadIt(String language) {
        String out = kepil("contribution", "--lang", language, "--payer", "employer", "--month", "2026-03", "--income", "4000000").out();
        assertThat(out.replaceAll("\\s+", " ")).contains(Labels.in(Language.valueOf(language.toUpperCase(Locale.ROOT))).get("label.places") + ": ", "uchet.kz",
                "№ 206-VIII", "zakon.kz 6500457 09.12.2025").doesNotContainPattern("Law |decree|Order |art\\.");
        assertThat(kepil("contribution", "--format", "json", "--payer", "employer", "--month", "2026-03", "--income", "4000000").out())
                .contains("\"places\":{\"confidence\":\"TEXT\",\"text\":[\"law-206-viii art. 1(8)(12)\"");
        assertThat(kepil("contribution", "--format", "json", "--payer", "self-payer", "--month", "2026-03").out()).contains("\"places\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "local-budget"})
    void whatTheStatePaysIsNoAmountOfThePersons(String payer) {
        Run run = kepil("contribution", "--lang", "en", "--payer", payer, "--month", "2026-03");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("The person pays nothing for March 2026, payer: the ");
        assertThat(kepil("contribution", "--format", "json", "--payer", payer, "--month", "2026-03").out())
                .isEqualTo("{\"payer\":\"" + payer + "\",\"month\":\"2026-03\",\"amount\":null}\n");
    }

    @Test
    void jsonHoldsTheSameOnOneLine() throws IOException {
        Run run = kepil("contribution", "--format", "json", "--payer", "self-payer", "--month", "2026-03");
        assertThat(run.outLines()).singleElement().asString()
                .startsWith("{\"payer\":\"self-payer\",\"month\":\"2026-03\",\"amount\":\"4250.00\",\"provisional\":false,\"formula\":{\"kk\":")
                .contains("\"value\":\"85000\",\"unit\":\"KZT\",\"from\":\"2026-01-01\"", "\"checkedOn\":\"");
        try (JsonParser json = new JsonFactory().createParser(run.out())) {
            json.nextToken();
            json.skipChildren();
            assertThat(json.nextToken()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--payer esp --month 2024-01                    | --payer: The payer type “single aggregated payment (ESP)” does not exist in January 2024; it existed until December 2023",
        "--payer platform --month 2024-08 --income 1000 | --payer: The payer type “person who works through a platform” does not exist in August 2024; it exists since September 2024",
        "--payer employee --month 2026-03               | --income: The amount of “employee” depends on the income",
        "--payer employee --month 2026-03 --income -1   | --income: The amount -1 is negative",
        "--payer employee --month 2019-12 --income 1    | --month: There are no amounts of contributions for December 2019; allowed: from January 2020"})
    void whatCannotBeCalculatedIsBadInput(String args, String message) {
        Run run = kepil(("contribution --lang en " + args).split(" +"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("kepil contribution: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | --payer: 2024 жылғы қаңтар айында «бірыңғай жиынтық төлем (БЖТ)» төлеуші түрі жоқ; ол 2023 жылғы желтоқсан айына дейін",
        "ru | --payer: За январь 2024 года плательщик вида «единый совокупный платёж (ЕСП)» не предусмотрен; последний месяц: декабрь 2023 года"})
    void whatIsWrongIsToldInTheWordsOfTheReader(String language, String message) {
        Run run = kepil("contribution", "--payer", "esp", "--month", "2024-01", "--lang", language);
        assertThat(run.err()).startsWith("kepil contribution: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 2 % × 1 700 000 ₸ = 34 000,00 ₸; табыс 2 500 000 ₸, шегі 20 × 85 000 ₸ = 1 700 000 ₸ | 5 % × 1 × 85 000 ₸ = 4 250,00 ₸",
        "ru | 2 % × 1 700 000 ₸ = 34 000,00 ₸; доход 2 500 000 ₸, предел 20 × 85 000 ₸ = 1 700 000 ₸ | 5 % × 1 × 85 000 ₸ = 4 250,00 ₸",
        "en | 2% × 1,700,000 ₸ = 34,000.00 ₸; income 2,500,000 ₸, ceiling 20 × 85,000 ₸ = 1,700,000 ₸ | 5% × 1 × 85,000 ₸ = 4,250.00 ₸"})
    void calculationsAreWrittenAsTheLanguageWritesNumbers(String language, String ofIncome, String ofWage) {
        assertThat(inOneLine(kepil("contribution", "--payer", "employee", "--month", "2026-03", "--income", "2500000", "--lang", language)))
                .contains(ofIncome);
        assertThat(inOneLine(kepil("contribution", "--payer", "self-payer", "--month", "2026-03", "--lang", language))).contains(ofWage);
    }

    private static String inOneLine(Run run) {
        return run.out().replaceAll("[\\s\u00A0]+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | self-payer | --income | --income опциясы есепке алынбады",
        "ru | state | --income | опция --income не учтена",
        "en | self-payer | --income | --income was not used: the amount of “self-payer” does not depend on it",
        "en | employee | --locality | --locality was not used"})
    void anOptionThatChangesNothingIsNamed(String language, String payer, String option, String message) {
        Run run = kepil("contribution", "--payer", payer, "--month", "2026-03", "--income", "250000", "--locality", "city", "--lang", language);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("kepil contribution: " + message).contains(option);
        assertThat(kepil("contribution", "--payer", "employee", "--month", "2026-03", "--income", "250000").err()).isEmpty();
    }
}
