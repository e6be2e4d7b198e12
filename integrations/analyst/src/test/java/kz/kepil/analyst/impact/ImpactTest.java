package kz.kepil.analyst.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.kepil.analyst.impact.ImpactReport.About;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.engine.EditedPack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class ImpactTest {

    private static final EntitlementEngine BUILT_IN = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int PEOPLE = 3_000;
    /** Aged 18 and never paid; 18 and a student; 17; 40, without any payment, and without an id. */
    private static final List<String> FOUR = List.of(
            person("a", "2007-05-20", "", ""),
            person("b", "2007-05-20", "\"circumstances\": [{\"type\": \"FULL_TIME_STUDENT\", \"from\": \"2025-09-01\", \"level\": \"HIGHER\"}]", ""),
            person("c", "2008-05-20", "\"district\": \"<b>=A\"", ""),
            person(null, "1986-01-01", "\"iin\": \"860101300017\", \"district\": \"Сайрам\"", ""));

    private static final String DENTAL_CHILD = "Patient( inSystem, age < 18 )\nthen\n    eligibleFor( $p, EMERGENCY );";
    /** State insurance of children a year longer. */
    private static EntitlementEngine longer;

    @BeforeAll
    static void editThePack() {
        longer = new EditedPack().with("state-insured.drl",
                "PersonOnDay( inSystem, age < 18 )\nthen\n    insuredBy( $p, STATE, $p.dayBeforeBirthday( 18 ) );",
                "PersonOnDay( inSystem, age < 19 )\nthen\n    insuredBy( $p, STATE, $p.dayBeforeBirthday( 19 ) );").engine();
    }

    private static String person(String id, String birthDate, String more, String payments) {
        return "{" + (id == null ? "" : "\"id\": \"" + id + "\", ") + "\"asOf\": \"" + DAY + "\", \"person\": {\"birthDate\": \"" + birthDate
                + "\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"" + (more.isEmpty() ? "" : ", " + more) + "}" + payments + "}";
    }

    private static Impact impact(ImpactStudy study, List<String> lines, List<BadLine> bad) throws IOException {
        return study.ofLines(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), bad::add,
                (judged, bytes) -> { });
    }

    private static Impact made(ImpactStudy study) {
        return study.ofPeople(PopulationGenerator.of(BUILT_IN, DAY, 4), PEOPLE, many -> { });
    }

    private static ImpactReport report(Impact impact, Language language) {
        return ImpactReport.of(impact, new About(BUILT_IN, null, longer, "a<b", null, 4), language);
    }

    @Test
    void exactlyThoseGainWhoseAgeTheLimitPasses() {
        Impact impact = made(ImpactStudy.of(BUILT_IN, longer));
        PopulationGenerator people = PopulationGenerator.of(BUILT_IN, DAY, 4);
        List<Inquiry> eighteen = Stream.generate(people::next).limit(PEOPLE)
                .filter(each -> Period.between(each.person().birthDate(), DAY).getYears() == 18).toList();
        long notInsured = eighteen.stream().filter(each -> BUILT_IN.evaluate(each).insurance().status() == InsuranceStatus.NOT_INSURED).count();
        assertThat(notInsured).isPositive().isLessThan(eighteen.size());
        // In the category are exactly those of that age who may be insured at all.
        Good category = new Good(Good.Kind.CATEGORY, "SI-01");
        long inSystem = eighteen.stream().filter(each -> BUILT_IN.evaluate(each).scope().mams()).count();
        assertThat(counts(impact, category)).isEqualTo(Map.of("18", new Count(inSystem, 0, 0)));
        assertThat(impact.goods(Dimension.ALL, "").get(category)).isEqualTo(new Count(inSystem, 0, 0));
        // Of them gain insurance, and all that it gives, exactly those who were not insured. A year older are those whose months of that age
        // are no longer owed: they are insured by their own payments.
        for (Good good : List.of(new Good(Good.Kind.INSURANCE, ""), new Good(Good.Kind.SERVICE, "DAY_HOSPITAL"))) {
            Map<String, Count> counts = counts(impact, good);
            assertThat(counts.remove("18")).isEqualTo(new Count(notInsured, 0, 0));
            assertThat(counts.keySet()).isSubsetOf("19");
        }
        assertThat(impact.goods(Dimension.YEARS, "19").keySet()).noneMatch(good -> good.equals(category));
        assertThat(impact.all().losing()).isZero();
        assertThat(impact.all().insuredAfter() - impact.all().insuredBefore()).isEqualTo(impact.all().gaining()).isGreaterThanOrEqualTo(notInsured);
        Impact back = made(ImpactStudy.of(longer, BUILT_IN));
        assertThat(back.all().losing()).isEqualTo(impact.all().gaining());
        assertThat(back.all().gaining()).isZero();
    }

    /** For whom a good changes, by years of age. */
    private static Map<String, Count> counts(Impact impact, Good good) {
        Map<String, Count> counts = new TreeMap<>();
        impact.groups(Dimension.YEARS).keySet().forEach(years -> {
            Count count = impact.goods(Dimension.YEARS, years).get(good);
            if (count != null) {
                counts.put(years, count);
            }
        });
        return counts;
    }

    @Test
    void exactlyThoseGainWhoseAgeALimitOfDentalCarePasses() {
        EntitlementEngine older = new EditedPack().with("dental.drl", DENTAL_CHILD, DENTAL_CHILD.replace("< 18", "< 19")).engine();
        Impact impact = made(ImpactStudy.of(BUILT_IN, older));
        assertThat(impact.groups(Dimension.YEARS).entrySet().stream().filter(each -> each.getValue().gaining() > 0).map(Map.Entry::getKey))
                .containsExactly("18");
        assertThat(impact.all().losing()).isZero();
    }

    @Test
    void fourPeopleAreCountedAsByHand() throws IOException {
        List<String> lines = new ArrayList<>(FOUR);
        lines.add(1, "[]");
        lines.add("{\"asOf\": \"1999-01-01\"}");
        List<BadLine> bad = new ArrayList<>();
        Impact impact = impact(ImpactStudy.of(BUILT_IN, longer), lines, bad);
        assertThat(bad).extracting(BadLine::number).containsExactly(2L, 6L);
        assertThat(impact.bad()).isEqualTo(2);
        // Owed: 12 months of 4,250 by the man of 40, and by the one of 18 those since the month after his birthday, June to February.
        assertThat(impact.all()).isEqualTo(new Group(4, 1, 0, 0, 2, 3,
                new Money(new BigDecimal("89250.00"), new BigDecimal("0.00")), new Money(new BigDecimal("51000.00"), new BigDecimal("0.00"))));
        assertThat(impact.goods(Dimension.ALL, "").get(new Good(Good.Kind.CATEGORY, "SI-01"))).isEqualTo(new Count(2, 0, 0));
        assertThat(impact.groups(Dimension.AGE)).containsOnlyKeys("0-17", "18-24", "35-44");
        assertThat(impact.groups(Dimension.CATEGORY).get("SI-01").people()).isEqualTo(3);
        assertThat(impact.groups(Dimension.CATEGORY).get("").people()).isEqualTo(1);
        assertThat(impact.groups(Dimension.DISTRICT)).containsOnlyKeys("", "<b>=A", "Сайрам");
        assertThat(impact.examples()).filteredOn(each -> each.good().kind() == Good.Kind.INSURANCE).extracting(each -> each.inquiry().id())
                .containsExactly("a");
    }

    @Test
    void aDearerMinimumWageCostsThoseWhoPay() throws IOException {
        EntitlementEngine dearer = new EditedPack().with("parameters.yaml",
                "- {from: 2026-01-01, value: 85000, act: budget-2026", "- {from: 2026-01-01, value: 90000, act: budget-2026").engine();
        String payment = ", \"payments\": [{\"type\": \"SELF_PAYER\", \"month\": \"2026-02\", \"amount\": 4250, \"paidOn\": \"2026-02-20\"}]";
        Group all = impact(ImpactStudy.of(BUILT_IN, dearer), List.of(person("p", "1986-01-01", "", payment)), new ArrayList<>()).all();
        assertThat(all.before().contributions()).isEqualTo("4250.00");
        assertThat(all.after().contributions()).isEqualTo("4500.00");
    }

    @Test
    void theSumsOfTheTablesAreEqual() {
        Map<String, String> tables = report(made(ImpactStudy.of(BUILT_IN, BUILT_IN).on(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 12, 20))),
                Language.EN).tables();
        List<List<String>> rows = rows(tables.get("groups.csv"));
        Map<String, List<BigDecimal>> sums = new TreeMap<>();
        for (List<String> row : rows) {
            List<BigDecimal> numbers = row.subList(row.size() - 10, row.size()).stream().map(BigDecimal::new).toList();
            sums.merge(row.get(0), numbers, (one, other) -> {
                List<BigDecimal> sum = new ArrayList<>();
                for (int i = 0; i < one.size(); i++) {
                    sum.add(one.get(i).add(other.get(i)));
                }
                return sum;
            });
        }
        assertThat(sums).containsOnlyKeys(Stream.of(Dimension.values()).map(Enum::name).toList());
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(sums.get("ALL")));
        assertThat(sums.get("ALL").get(0)).isEqualByComparingTo("3000");
        assertThat(sums.get("ALL").subList(1, 4)).allMatch(number -> number.signum() > 0);
        Map<String, Map<String, Long>> changes = new TreeMap<>();
        for (List<String> row : rows(tables.get("changes.csv"))) {
            for (int i = 1; i <= 3; i++) {
                changes.computeIfAbsent(row.get(0), key -> new TreeMap<>())
                        .merge(row.get(row.size() - 6) + " " + i, Long.valueOf(row.get(row.size() - i)), Long::sum);
            }
        }
        assertThat(changes).containsOnlyKeys(Stream.of(Dimension.values()).map(Enum::name).toList());
        assertThat(changes.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(changes.get("ALL")));
    }

    /** The cells of the rows under the first; labels with commas fall into several, so that numbers are counted from the end. */
    private static List<List<String>> rows(String table) {
        return table.lines().skip(1).map(line -> Arrays.asList(line.split(",", -1))).toList();
    }

    @Test
    void anExampleAnswersAgainAndNamesNobody() throws IOException {
        Impact impact = impact(ImpactStudy.of(longer, BUILT_IN).on(null, LocalDate.of(2026, 3, 20)), FOUR, new ArrayList<>());
        Map<String, String> tables = report(impact, Language.EN).tables();
        assertThat(tables.get("examples.jsonl")).doesNotContain("iin", "district", "860101300017");
        assertThat(tables.get("examples.csv")).contains("INSURANCE,,insured,lost,a,1\n");
        Inquiry example = InquiryReader.of(longer).read(tables.get("examples.jsonl").lines().findFirst().orElseThrow());
        assertThat(longer.evaluate(example).insurance().status()).isEqualTo(InsuranceStatus.INSURED);
        assertThat(BUILT_IN.evaluate(example).insurance().status()).isEqualTo(InsuranceStatus.NOT_INSURED);
    }

    @Test
    void onALaterDayPaymentsGoOn() throws IOException {
        StringBuilder months = new StringBuilder();
        for (LocalDate month = LocalDate.of(2025, 3, 1); month.isBefore(LocalDate.of(2026, 4, 1)); month = month.plusMonths(1)) {
            months.append(months.isEmpty() ? "" : ", ").append("{\"type\": \"SELF_PAYER\", \"month\": \"").append(month.toString(), 0, 7)
                    .append("\", \"amount\": 4250, \"paidOn\": \"").append(month).append("\"}");
        }
        List<String> lines = List.of(person("p", "1986-01-01", "", ", \"payments\": [" + months + "]"));
        Group later = impact(ImpactStudy.of(BUILT_IN, BUILT_IN).on(null, LocalDate.of(2026, 11, 20)), lines, new ArrayList<>()).all();
        assertThat(later.insuredBefore()).isOne();
        assertThat(later.insuredAfter()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"KK, 'Кім ұтады, кім ұтылады', сақтандырылған", "RU, Кто приобретает и кто теряет, застрахован",
        "EN, Who gains and who loses, insured"})
    void thePageIsInTheLanguageAskedEscapedAndNeedsNothingElse(Language language, String title, String insured) throws IOException {
        String page = report(impact(ImpactStudy.of(BUILT_IN, longer), FOUR, new ArrayList<>()), language).html();
        assertThat(page).contains("<h1>" + title + "</h1>", "&lt;b&gt;=A", "a&lt;b", insured, "<svg ", "18–24")
                .doesNotContain("<b>", "<script", "http:", "https:", "src=", "url(", "860101300017");
        String main = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
        assertThatCode(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(main))))
                .doesNotThrowAnyException();
        String text = report(impact(ImpactStudy.of(BUILT_IN, longer), FOUR, new ArrayList<>()), language).text().lines().toString();
        assertThat(text).contains("+1", "+2  SI-01");
    }

    @Test
    void whereNothingChangesThatIsSaid() throws IOException {
        ImpactReport report = report(impact(ImpactStudy.of(BUILT_IN, BUILT_IN), FOUR, new ArrayList<>()), Language.EN);
        assertThat(report.html()).contains("Nothing changes for anybody.");
        assertThat(report.tables().get("changes.csv")).hasLineCount(1);
    }

    @Test
    void aCellIsNoFormula() throws IOException {
        List<String> lines = List.of(person("p", "1986-01-01", "\"district\": \"=1+1\"", ""));
        assertThat(report(impact(ImpactStudy.of(BUILT_IN, BUILT_IN), lines, new ArrayList<>()), Language.EN).tables().get("groups.csv"))
                .contains("DISTRICT,'=1+1,'=1+1,1,");
    }
}
