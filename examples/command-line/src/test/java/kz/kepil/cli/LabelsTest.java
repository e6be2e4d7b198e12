package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.comparison.ItemKind;
import kz.kepil.api.comparison.PricePeriod;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.portrait.Segment;
import kz.kepil.api.procedure.RefundOutcome;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d\\$)?s");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysWithAsManyPlaceholders(Language language) throws IOException {
        areAlike(properties("labels", Language.EN), properties("labels", language));
        areAlike(properties("errors", Language.EN), properties("errors", language));
    }

    private static void areAlike(Properties english, Properties other) {
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"KK", "RU"})
    void nothingButNamesIsLeftInLatinLetters(Language language) throws IOException {
        Properties labels = properties("labels", language);
        for (String key : labels.stringPropertyNames()) {
            if (key.startsWith("pattern.")) {
                continue;
            }
            assertThat(labels.getProperty(key).replaceAll("%(\\d\\$)?s", "")).as(key).doesNotContainPattern("[A-Za-z]");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantThatIsPrintedHasALabel(Language language) {
        Labels labels = Labels.in(language);
        assertNamed(labels, "insurance-status", InsuranceStatus.values());
        assertNamed(labels, "payer", Payer.values());
        assertNamed(labels, "obligor", Obligor.values());
        assertNamed(labels, "tmkkk-scope", TmkkkScope.values());
        assertNamed(labels, "funding", Funding.values());
        assertNamed(labels, "warning", WarningCode.values());
        assertNamed(labels, "refund", RefundOutcome.values());
        assertNamed(labels, "service", ServiceType.values());
        assertThat(Run.engine().circumstanceTypes()).contains(CircumstanceType.values()).allSatisfy(type ->
                assertThat(new FactNames(labels, Run.engine()).of(type)).isNotBlank().isNotEqualTo(type.name()));
        assertNamed(labels, "segment", Segment.values());
        assertNamed(labels, "sex", Sex.values());
        assertNamed(labels, "item-kind", ItemKind.values());
        assertNamed(labels, "price-period", PricePeriod.values());
        assertThat(labels.get("fact." + UnknownFact.PAYMENTS)).isNotBlank();
        assertThat(labels.get("fact." + UnknownFact.LAST_PENSION_CONTRIBUTION)).isNotBlank();
        assertNamed(labels, "no-ground", InsuranceStatus.values());
    }

    private static void assertNamed(Labels labels, String kind, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            assertThat(labels.of(kind, constant)).as(kind + "." + constant).isNotBlank();
        }
    }

    @Test
    void daysAndMonthsAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        YearMonth month = YearMonth.of(2026, 5);
        assertThat(Labels.in(Language.KK).day(day)).isEqualTo("2026 жылғы 10 наурыз");
        assertThat(Labels.in(Language.RU).day(day)).isEqualTo("10 марта 2026 года");
        assertThat(Labels.in(Language.EN).day(day)).isEqualTo("10 March 2026");
        assertThat(Labels.in(Language.KK).month(month)).isEqualTo("2026 жылғы мамыр");
        assertThat(Labels.in(Language.RU).month(month)).isEqualTo("май 2026 года");
        assertThat(Labels.in(Language.RU).get("until.day", day)).isEqualTo("по 10 марта 2026 года включительно");
    }

    @ParameterizedTest
    @CsvSource({"RU, 1 месяц 2 месяца 5 месяцев 11 месяцев 12 месяцев 21 месяц 22 месяца 111 месяцев",
        "KK, 1 ай 2 ай 5 ай 11 ай 12 ай 21 ай 22 ай 111 ай",
        "EN, 1 month 2 months 5 months 11 months 12 months 21 months 22 months 111 months"})
    void numbersHaveTheirNounInItsForm(Language language, String expected) {
        assertThat(Stream.of(1, 2, 5, 11, 12, 21, 22, 111).map(number -> Labels.in(language).counted("months", number))
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @Test
    void whatFollowsAColonLosesItsCapitalUnlessItIsAName() {
        assertThat(Labels.in(Language.RU).inner("Сайт фонда")).isEqualTo("сайт фонда");
        assertThat(Labels.in(Language.RU).inner("ГОБМП")).isEqualTo("ГОБМП");
        assertThat(Labels.in(Language.KK).inner("Қазақстан азаматы")).isEqualTo("Қазақстан азаматы");
        assertThat(Labels.in(Language.EN).inner("Kaspi")).isEqualTo("Kaspi");
        assertThat(Labels.in(Language.EN).inner("A year prepaid as a self-payer")).isEqualTo("a year prepaid as a self-payer");
        assertThat(Labels.in(Language.RU).inner("В заявлении указаны реквизиты")).isEqualTo("в заявлении указаны реквизиты");
        assertThat(Labels.in(Language.KK).inner("В және С гепатиттері")).isEqualTo("В және С гепатиттері");
    }

    @Test
    void amountsHaveSeparatedThousands() {
        BigDecimal amount = new BigDecimal("1234567.5");
        assertThat(Labels.in(Language.EN).money(amount)).isEqualTo("1,234,567.50\u00A0₸");
        assertThat(Labels.in(Language.RU).money(amount)).isEqualTo("1\u00A0234\u00A0567,50\u00A0₸");
        assertThat(Labels.in(Language.KK).number(new BigDecimal("1458.50"))).isEqualTo("1\u00A0458,5");
    }

    @Test
    void aProblemSaysWhereItIsAndIndentsWhatFollows() {
        Problem problem = new Problem("$.asOf", 3, new Texts("қате\nМүмкін", "ошибка\nВозможно", "wrong\u001B[2J\nMaybe"));
        assertThat(Labels.in(Language.KK).problem("a.json", problem)).isEqualTo("a.json:3: $.asOf: қате\n    Мүмкін");
        assertThat(Labels.in(Language.EN).problem("a.json", problem)).isEqualTo("a.json:3: $.asOf: wrong\uFFFD[2J\n    Maybe");
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group() + (match.group(1) == null ? found.size() : "")));
        return found;
    }

    private static Properties properties(String name, Language language) throws IOException {
        String file = name + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(file))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
