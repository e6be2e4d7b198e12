package kz.kepil.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.LegalAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of numbers, days, lists of diseases, sources and terms against the files of the pack, row by row. */
class DataTablesTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final JsonNode PARAMETERS = PackFiles.yaml("parameters.yaml");
    private static final JsonNode DISEASES = PackFiles.yaml("diseases.yaml");
    private static final Pattern AMOUNT = Pattern.compile("([\\d,.]+)(?: and ([\\d,.]+))? \\((\\d{4}(?:(?:, | to )\\d{4})*)\\)");

    // parameters.md

    static List<Page.Row> years() {
        return Page.of("docs/parameters.md").rows("year");
    }

    @ParameterizedTest
    @MethodSource("years")
    void aYearHasItsParameters(Page.Row row) {
        LocalDate day = LocalDate.of(Integer.parseInt(row.get("year")), Month.JANUARY, 1);
        assertThat(number(row.get("minimum wage (MW)"))).isEqualByComparingTo(value("minimum-wage", day));
        assertThat(number(row.get("calculation index (MRP)"))).isEqualByComparingTo(value("mrp", day));
        assertThat(number(row.get("employer %"))).isEqualByComparingTo(value("employer-rate", day));
        assertThat(number(row.get("employee, civil contract %"))).isEqualByComparingTo(value("employee-rate", day));
        assertThat(number(row.get("ceiling, employer").replace(" MW", ""))).isEqualByComparingTo(value("employer-ceiling", day));
        assertThat(number(row.get("ceiling, employee and civil contract").replace(" MW", "")))
                .isEqualByComparingTo(value("employee-ceiling", day));
        Set<String> sources = new TreeSet<>();
        Stream.of("minimum-wage", "mrp").forEach(name -> sources.addAll(sources(at(name, day))));
        assertThat(new TreeSet<>(List.of(row.get("source").split(", ")))).isEqualTo(sources);
    }

    /** What is carried over into a provisional year has no row. */
    @Test
    void everyYearIsThere() {
        LocalDate known = LocalDate.parse(PackFiles.yaml("pack.yaml").get("supported").get("known-to").asText());
        assertThat(years()).extracting(Page.Row::key).containsExactlyElementsOf(IntStream.rangeClosed(2020, known.getYear()).mapToObj(String::valueOf).toList());
    }

    private static JsonNode at(String name, LocalDate day) {
        JsonNode found = null;
        for (JsonNode value : PARAMETERS.get(name).get("values")) {
            found = LocalDate.parse(value.get("from").asText()).isAfter(day) ? found : value;
        }
        return Objects.requireNonNull(found, name);
    }

    private static BigDecimal value(String name, LocalDate day) {
        return at(name, day).get("value").decimalValue();
    }

    private static List<String> sources(JsonNode value) {
        return List.of(value.get("source").asText().split(", *"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    static List<Page.Row> payers() {
        return Page.of("docs/parameters.md").rows("payer").stream().filter(row -> !row.key().startsWith("state")).toList();
    }

    @ParameterizedTest
    @MethodSource("payers")
    void aPayerGivesTheseAmounts(Page.Row row) {
        List<MatchResult> amounts = AMOUNT.matcher(row.get("gives")).results().toList();
        assertThat(amounts).isNotEmpty();
        for (PaymentType type : types(row.key())) {
            for (MatchResult amount : amounts) {
                years(amount.group(3)).forEach(year -> {
                    assertThat(contribution(type, year, Locality.CITY)).isEqualByComparingTo(number(amount.group(1)));
                    if (amount.group(2) != null) {
                        assertThat(contribution(type, year, Locality.OTHER)).isEqualByComparingTo(number(amount.group(2)));
                    }
                });
            }
        }
    }

    @Test
    void everyPayerIsThere() {
        assertThat(payers().stream().flatMap(row -> types(row.key()).stream())).containsExactlyInAnyOrder(PaymentType.values());
    }

    private static List<PaymentType> types(String payer) {
        Map<String, PaymentType> names = Map.of("employer", PaymentType.EMPLOYER_DEDUCTION, "employee", PaymentType.EMPLOYEE_CONTRIBUTION,
                "civil contract", PaymentType.CIVIL_CONTRACT, "sole proprietor", PaymentType.SOLE_PROPRIETOR, "self-payer",
                PaymentType.SELF_PAYER, "ESP", PaymentType.ESP, "platform worker", PaymentType.PLATFORM);
        return Arrays.stream(payer.replaceAll(" \\(.*", "").split(", ")).filter(names::containsKey).map(names::get).toList();
    }

    /** {@code 2021}, {@code 2024, 2025} or {@code 2024 to 2026}. */
    private static List<Integer> years(String text) {
        String[] ends = text.split(" to ");
        return ends.length == 2 ? IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])).boxed().toList()
                : Arrays.stream(text.split(", ")).map(Integer::valueOf).toList();
    }

    private static BigDecimal contribution(PaymentType type, int year, Locality locality) {
        boolean byIncome = Set.of(PaymentType.EMPLOYER_DEDUCTION, PaymentType.EMPLOYEE_CONTRIBUTION, PaymentType.CIVIL_CONTRACT,
                PaymentType.PLATFORM).contains(type);
        return ENGINE.contribution(type, YearMonth.of(year, 6), byIncome ? BigDecimal.valueOf(1_000_000_000) : null,
                type == PaymentType.ESP ? locality : null).amount();
    }

    // editions.md

    private static Map<String, Set<String>> changesStated() {
        Map<String, Set<String>> stated = new TreeMap<>();
        for (Page.Row row : Page.of("docs/editions.md").rows("from", "what")) {
            if (row.key().matches("[\\d-]+")) {
                stated.computeIfAbsent(row.key(), day -> new TreeSet<>())
                        .addAll(Arrays.stream(row.get("where").split(", ")).map(where -> where.replace("`", "")).toList());
            }
        }
        return stated;
    }

    /** The days inside the law that the pack has, each with the codes and the parameters that change on it. */
    private static Map<String, Set<String>> changes() {
        Map<String, Set<String>> changes = new TreeMap<>();
        LocalDate first = ENGINE.supportedDays().from();
        for (RuleInfo rule : ENGINE.rules().all()) {
            add(changes, first, rule.inForce().from(), rule.code());
            if (rule.inForce().to() != null) {
                add(changes, first, rule.inForce().to().plusDays(1), rule.code());
            }
        }
        PARAMETERS.properties().stream().filter(each -> !each.getValue().path("annual").asBoolean()).forEach(each -> {
            JsonNode before = MissingNode.getInstance();
            for (JsonNode value : each.getValue().get("values")) {
                // What is stated anew from another source is no change.
                if (!value.get("value").equals(before)) {
                    add(changes, LocalDate.of(2020, 12, 31), LocalDate.parse(value.get("from").asText()), each.getKey());
                }
                before = value.get("value");
                if (value.has("to")) {
                    add(changes, first, LocalDate.parse(value.get("to").asText()).plusDays(1), each.getKey());
                }
            }
        });
        // Those of procedures begin with the law that the pack has.
        changes.get(first.toString()).removeIf(name -> name.matches("refund-days|attachment-days|sanction-.*"));
        return changes;
    }

    private static void add(Map<String, Set<String>> changes, LocalDate after, LocalDate day, String what) {
        if (day.isAfter(after)) {
            changes.computeIfAbsent(day.toString(), none -> new TreeSet<>()).add(what);
        }
    }

    /** {@code SSD} stands for all codes that begin so. */
    private static boolean stands(String stated, String change) {
        return change.equals(stated) || change.startsWith(stated + "-");
    }

    @Test
    void everyDayOnWhichTheLawTurnsIsListedWithWhatChanges() {
        Map<String, Set<String>> stated = changesStated();
        Map<String, Set<String>> changes = changes();
        assertThat(stated.keySet()).as("%s", changes).isEqualTo(changes.keySet());
        changes.forEach((day, all) -> {
            assertThat(all).as("%s: changes that editions.md does not state", day).allMatch(change ->
                    stated.get(day).stream().anyMatch(each -> stands(each, change)));
            assertThat(stated.get(day)).as("%s: stated, and no change", day).allMatch(each ->
                    all.stream().anyMatch(change -> stands(each, change)));
        });
    }

    // care.md

    static List<Page.Row> diseases() {
        Page page = Page.of("docs/care.md");
        return Stream.concat(page.rows("code", "disease").stream(), page.rows("group").stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("diseases")
    void aDiseaseHasItsCodes(Page.Row row) {
        if (row.get("ICD-10").equals("below")) {
            return;
        }
        Set<String> codes = new TreeSet<>();
        if (row.has("group")) {
            codes.addAll(codes(DISEASES.get("groups").get(row.get("group"))));
        } else {
            rules("diseases.drl", row.get("code")).forEach(rule -> Page.found("(?<=lists contains \")[^\"]+", rule)
                    .forEach(list -> codes.addAll(codes(DISEASES.get("lists").get(list)))));
        }
        assertThat(icd10(row.get("ICD-10"))).isEqualTo(codes);
    }

    @Test
    void everyChronicGroupIsThere() {
        assertThat(Page.of("docs/care.md").rows("group")).extracting(Page.Row::key).containsExactlyElementsOf(
                DISEASES.get("groups").properties().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void theListsInRunningTextHaveTheirCodes() {
        String text = Page.of("docs/care.md").text();
        assertThat(icd10(paragraph(text, "Orphan: "))).isEqualTo(codes(DISEASES.get("lists").get("orphan-diseases")));
        assertThat(icd10(paragraph(text, "\\*\\*Dangerous to others\\*\\* \\(DNG-1, source L\\): ")))
                .isEqualTo(codes(DISEASES.get("lists").get("dangerous-diseases")));
    }

    private static String paragraph(String text, String beginning) {
        Matcher found = Pattern.compile(beginning + "([^.]*(?:\\.\\d[^.]*)*)\\.\\s").matcher(text);
        assertThat(found.find()).as(beginning).isTrue();
        return found.group(1);
    }

    private static Set<String> icd10(String text) {
        return new TreeSet<>(Page.found("[A-Z]\\d\\d(?:\\.\\d)?(?:-[A-Z]\\d\\d)?", text.replace('–', '-')));
    }

    private static Set<String> codes(JsonNode list) {
        return new TreeSet<>(PackFiles.texts(list.get("icd10")));
    }

    /** The texts of a code's rules. */
    private static List<String> rules(String file, String code) {
        List<String> rules = Page.found("rule \"" + code + " (?s:.*?)\\nend", PackFiles.text(file));
        assertThat(rules).as(code).isNotEmpty();
        return rules;
    }

    static List<Page.Row> screenings() {
        return Page.of("docs/care.md").rows("code", "programme");
    }

    @ParameterizedTest
    @MethodSource("screenings")
    void aScreeningHasItsAgesSexAndDiseases(Page.Row row) {
        List<String> rules = rules("screening.drl", row.key());
        assertThat(rules).allSatisfy(rule -> assertThat(rule.contains("!female") ? "men" : rule.contains(" female") ? "women" : "both")
                .isEqualTo(row.get("sex")));
        Set<String> ages = new TreeSet<>();
        Set<String> lists = new TreeSet<>();
        for (String rule : rules) {
            Page.found("(?<=age >= )\\d+, age <= \\d+", rule).forEach(age -> ages.add(age.replace(", age <= ", "–")));
            Page.found("(?<=yearAge in \\( )[\\d, ]+(?= \\))", rule).forEach(years -> ages.add(years.replaceFirst("^(\\d+, \\d+).*?(\\d+)$", "$1, … $2")));
            Page.found("(?<=observedLists not contains \")[^\"]+", rule).forEach(list -> lists.addAll(codes(DISEASES.get("lists").get(list))));
        }
        assertThat(new TreeSet<>(Page.found("\\d\\d–\\d\\d|\\d+, \\d+, … \\d+", row.get("ages")))).isEqualTo(ages);
        assertThat(icd10(row.get("not when under observation for"))).isEqualTo(lists);
    }

    // sources.md

    @Test
    void everyActThatValuesAndListsNameIsInTheTable() {
        Map<String, String> acts = Page.of("docs/sources.md").rows("id", "act").stream()
                .collect(Collectors.toMap(row -> row.key().replace("`", ""), row -> row.get("act")));
        Set<String> named = new TreeSet<>();
        Stream.of("parameters.yaml", "diseases.yaml", "advice.yaml").forEach(file -> PackFiles.yaml(file).findValuesAsText("act")
                .forEach(cited -> Arrays.stream(cited.split("; *")).forEach(each -> named.add(each.split(" ")[0]))));
        ENGINE.rules().all().forEach(rule -> rule.acts().stream().map(Citation::act).map(LegalAct::id).forEach(named::add));
        assertThat(acts.keySet()).isEqualTo(named);
    }

    @Test
    void everySourceIsInTheTable() {
        Set<String> used = new TreeSet<>();
        ENGINE.rules().all().forEach(rule -> used.addAll(rule.sources()));
        Stream.of("parameters.yaml", "diseases.yaml", "advice.yaml").forEach(file -> PackFiles.yaml(file).findValuesAsText("source")
                .forEach(source -> used.addAll(List.of(source.split(", *")))));
        assertThat(Page.of("docs/sources.md").rows("id", "what it is")).extracting(Page.Row::key).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyContradictionIsThereAndTheDocumentsNameNoOther() {
        List<String> contradictions = Page.of("docs/sources.md").rows("id", "contradiction").stream().map(Page.Row::key).toList();
        assertThat(contradictions).containsExactlyElementsOf(IntStream.rangeClosed(1, 31).mapToObj(number -> "K" + number).toList());
        assertThat(Page.all()).allSatisfy(page -> assertThat(contradictions).containsAll(Page.found("\\bK\\d+\\b(?!\\.\\d|–)",
                page.withoutCode().replaceAll("(?m)^\\|.*K\\d\\d.*ICD.*", "").replaceAll("K[2-7]\\d\\b", ""))));
    }

    // glossary.md

    @Test
    void everyTermIsInTheGlossaryWithItsRendering() {
        List<Page.Row> rows = Page.of("docs/glossary.md").rows("in code and here");
        List<String> missing = new ArrayList<>();
        PackFiles.yaml("glossary.yaml").properties().forEach(term -> {
            List<String> kazakh = List.of(term.getValue().get("kk").asText().split(", "));
            List<String> russian = List.of(term.getValue().get("ru").asText().split(", "));
            if (rows.stream().noneMatch(row -> kazakh.stream().allMatch(row.get("Kazakh")::contains)
                    && russian.stream().allMatch(row.get("Russian")::contains))) {
                missing.add(term.getKey() + ": " + kazakh + " " + russian);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(rows).extracting(Page.Row::key).doesNotHaveDuplicates();
    }

    // rules.md

    @Test
    void everyFileOfThePackIsInTheTable() {
        Set<String> named = new LinkedHashSet<>();
        Page.of("docs/rules.md").rows("file").forEach(row -> named.addAll(Page.found("(?<=`)[^`]+(?=`)", row.key())));
        assertThat(named).containsExactlyInAnyOrderElementsOf(PackFiles.names().stream()
                .map(name -> name.endsWith(".drl") ? "*.drl" : name).distinct().toList());
    }

    // portrait.md

    @Test
    void theBasketIsThatOfTheSample() throws IOException {
        JsonNode items = new ObjectMapper()
                .readTree(Page.ROOT.resolve("examples/baskets/type-1-diabetes.json").toFile()).get("items");
        Set<BigDecimal> medicines = new TreeSet<>();
        Set<BigDecimal> services = new TreeSet<>();
        for (JsonNode item : items) {
            ("MEDICINE".equals(item.get("kind").asText()) ? medicines : services).add(new BigDecimal(item.get("price").asText()));
        }
        List<Page.Row> rows = Page.of("docs/portrait.md").rows("medicine").stream().filter(row -> !row.key().contains("together")).toList();
        assertThat(numbers(rows, "tenge a month")).isEqualTo(medicines);
        assertThat(numbers(rows, "tenge a year")).isEqualTo(services);
    }

    private static Set<BigDecimal> numbers(List<Page.Row> rows, String column) {
        return rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).map(DataTablesTest::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
