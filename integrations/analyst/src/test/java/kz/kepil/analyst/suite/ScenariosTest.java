package kz.kepil.analyst.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.DateRange;
import kz.kepil.api.PackProblem;
import kz.kepil.api.inquiry.CircumstanceType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosTest {

    private static final DateRange DAYS = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31));

    private static final String LIFE = """
            defaults: {inquiry: {asOf: <year>-05-15, person: {birthDate: 1990-05-20, sex: FEMALE, legalStatus: CITIZEN}}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void codes() throws IOException {
        Files.writeString(folder.resolve("codes.yaml"), """
                SI-05: 2021-01-01..2022-12-31
                SI-06: 2021-01-01..
                STA-6: 2021-01-01..2021-06-30
                """);
        Files.writeString(folder.resolve("amounts.yaml"), """
                self-payer: {2023: 3500, 2024: 4250, 2025: 4250, 2026: 4250}
                sole-proprietor: {2023: 4900, 2024: 5950}
                """);
    }

    private Scenarios read(String yaml) throws IOException {
        Path year = Files.createDirectories(folder.resolve("2024"));
        Files.writeString(year.resolve("a.yaml"), yaml);
        return Scenarios.of(folder, DAYS, List.of(CircumstanceType.values()));
    }

    private static Scenario.Verdict verdict(Scenarios scenarios) {
        return (Scenario.Verdict) scenarios.all().get(0).question();
    }

    private static JsonNode asked(Scenarios scenarios, int index) throws IOException {
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build().readTree(scenarios.all().get(index).json());
    }

    private static List<PackProblem> problems(ThrowingCallable reading) {
        InvalidScenarioException invalid = catchThrowableOfType(InvalidScenarioException.class, reading);
        return invalid.problems();
    }

    private void assertWrong(int line, String message, String yaml) {
        assertThat(problems(() -> read(yaml))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve("2024/a.yaml").toString());
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isPositive();
            assertThat(problem.message().en()).startsWith(message).contains("\nMaybe ");
            assertThat(problem.message().ru()).contains("\nВозможно");
            assertThat(problem.message().kk()).contains("\nМүмкін");
        });
    }

    @Test
    void mergesTheInquiryOverTheDefaults() throws IOException {
        Scenarios scenarios = read("""
                defaults:
                  inquiry: {asOf: 2024-05-15, person: {sex: FEMALE, legalStatus: CITIZEN, circumstances: [{type: PREGNANT, from: 2024-01-01}]}}
                scenarios:
                  - name: A life
                    inquiry: {person: {birthDate: 1990-05-20, circumstances: []}}
                    nearMiss: [SI-06]
                """);
        assertThat(asked(scenarios, 0)).hasToString("""
                {"asOf":"2024-05-15","person":{"sex":"FEMALE","legalStatus":"CITIZEN","circumstances":[],"birthDate":"1990-05-20"}}""");
        assertThat(scenarios.all().get(0)).hasToString(folder.resolve("2024/a.yaml") + ":4 (2024): A life");
    }

    @Test
    void writesOutPaymentsForAStretchOfMonths() throws IOException {
        Scenarios scenarios = read(LIFE + """
                scenarios:
                  - name: A life
                    inquiry:
                      payments:
                        - {type: ESP, month: 2023-01, amount: 3450.50, paidOn: 2023-01-02}
                        - {type: ESP, month: 2023-12..2024-01, amount: 1}
                        - {type: ESP, month: 2024-03..2024-04, amount: 2, paidOn: 2024-02-29}
                    nearMiss: [SI-06]
                """);
        assertThat(asked(scenarios, 0).get("payments")).extracting(Object::toString).containsExactly(
                "{\"type\":\"ESP\",\"month\":\"2023-01\",\"amount\":3450.50,\"paidOn\":\"2023-01-02\"}",
                "{\"type\":\"ESP\",\"month\":\"2023-12\",\"amount\":1,\"paidOn\":\"2023-12-20\"}",
                "{\"type\":\"ESP\",\"month\":\"2024-01\",\"amount\":1,\"paidOn\":\"2024-01-20\"}",
                "{\"type\":\"ESP\",\"month\":\"2024-03\",\"amount\":2,\"paidOn\":\"2024-02-29\"}",
                "{\"type\":\"ESP\",\"month\":\"2024-04\",\"amount\":2,\"paidOn\":\"2024-02-29\"}");
    }

    @Test
    void whatIsWrongInAStretchOfMonthsIsNamedOnItsLine() {
        assertWrong(6, "inquiry.payments[1].type: \"ESB\" is not", LIFE + """
                scenarios:
                  - name: A life
                    inquiry:
                      payments:
                        - {type: ESB, month: 2023-12..2024-01, amount: 1}
                    nearMiss: [SI-06]
                """);
    }

    @Test
    void whatIsWrongInTheDefaultsIsNamedOnTheirLine() {
        assertWrong(1, "inquiry.person.sex: \"FEMAL\" is not", """
                defaults: {inquiry: {asOf: 2024-05-15, person: {birthDate: 1990-05-20, sex: FEMAL, legalStatus: CITIZEN}}}
                scenarios:
                  - {name: A life, nearMiss: [SI-06]}
                """);
    }

    @Test
    void writesOutGroundsAndArrears() throws IOException {
        Scenarios scenarios = read(LIFE + """
                scenarios:
                  - name: A life
                    expect:
                      insurance:
                        grounds: [SI-06 STATE]
                        validThrough: null
                        arrears: {months: [2023-12..2024-01 SELF 3500 overdue, 2024-02 EMPLOYER], total: 7000}
                      warnings: [{code: IIN_MISMATCH}]
                """);
        assertThat(verdict(scenarios).expected()).hasToString("""
                {"insurance":{"grounds":[{"code":"SI-06","payer":"STATE"}],"validThrough":null,"arrears":{"months":[\
                {"month":"2023-12","amount":"3500.00","obligor":"SELF","overdue":true},\
                {"month":"2024-01","amount":"3500.00","obligor":"SELF","overdue":true},\
                {"month":"2024-02","amount":null,"obligor":"EMPLOYER","overdue":false}],"total":"7000.00"}},\
                "warnings":[{"code":"IIN_MISMATCH"}]}""");
        assertThat(verdict(scenarios).granted()).contains("SI-06");
    }

    @Test
    void countsWhatADiseaseIsAmongTheCodes() throws IOException {
        Files.writeString(folder.resolve("codes.yaml"), "SSD-01: 2021-01-01..\nSSD-04: 2021-01-01..\n");
        Scenarios scenarios = read(LIFE + """
                scenarios:
                  - name: Two diseases
                    expect:
                      conditions:
                        - {icd10: A15, sociallySignificant: SSD-01, dangerous: true}
                        - {icd10: J06, sociallySignificant: null, dangerous: false}
                  - name: One disease
                    expect: {conditions: [{icd10: C50, sociallySignificant: SSD-04, dangerous: false}]}
                """);
        assertThat(scenarios.all()).extracting(scenario -> ((Scenario.Verdict) scenario.question()).granted())
                .containsExactly(Set.of("DNG-1", "SSD-01"), Set.of("SSD-04"));
        assertWrong(3, "expect.conditions[0].sociallySignificant: no such code: \"SSD-1\"; allowed: SSD-01, SSD-04",
                "scenarios:\n  - name: a\n    expect: {conditions: [{sociallySignificant: SSD-1}]}\n");
    }

    @Test
    void aWordThatIsNotAllowedIsAnErrorWithItsLine() {
        assertWrong(3, "nme: no such property: \"nme\"; allowed: name, years, inquiry,", "scenarios:\n  - name: a\n    nme: b\n");
        assertWrong(4, "expect.insurance.stauts: no such property: \"stauts\"; allowed: status, grounds, validThrough, arrears, dormant"
                + "\nMaybe status is meant",
                "scenarios:\n  - name: a\n    expect:\n      insurance: {stauts: INSURED}\n");
        assertWrong(3, "expect.insurance.status: no such value: \"INSURD\"; allowed: INSURED, ",
                "scenarios:\n  - name: a\n    expect: {insurance: {status: INSURD}}\n");
        assertWrong(3, "holds[1]: no such code: \"S-06\"; allowed: SI-05, SI-06, STA-6\nMaybe SI-06 is meant",
                "scenarios:\n  - name: a\n    holds: [SI-06, S-06]\n");
        assertWrong(3, "nearMiss[0]: no such code: \"GROUND\"; allowed: SI-05, SI-06, STA-6\nMaybe one of these was meant.",
                "scenarios:\n  - name: a\n    nearMiss: [GROUND]\n");
        assertWrong(3, "expect.insurance.grounds[0].payer: no such value: \"STAT\"",
                "scenarios:\n  - name: a\n    expect: {insurance: {grounds: [SI-06 STAT]}}\n");
        assertWrong(3, "expect.scope.grounds[0]: no such code: \"SI-6\"",
                "scenarios:\n  - name: a\n    expect: {scope: {grounds: [SI-6]}}\n");
        assertWrong(1, "defaults.person: no such property: \"person\"; allowed: inquiry", "defaults: {person: {}}\nscenarios: [{name: a, holds: [SI-06]}]\n");
    }

    @Test
    void aWrongTypeIsAnErrorWithItsLine() {
        assertWrong(3, "expect.scope.mams: true or false belongs here, not \"yes\"",
                "scenarios:\n  - name: a\n    expect: {scope: {mams: \"yes\"}}\n");
        assertWrong(3, "expect.edition: text belongs here, not 2024\nMaybe quotes are missing: \"2024\".",
                "scenarios:\n  - name: a\n    expect: {edition: 2024}\n");
        assertWrong(3, "holds: a list belongs here, not \"SI-06\"\nMaybe brackets are missing: [SI-06].",
                "scenarios:\n  - name: a\n    holds: SI-06\n");
        assertWrong(3, "expect.insurance: an object belongs here, not \"INSURED\"",
                "scenarios:\n  - name: a\n    expect: {insurance: INSURED}\n");
        assertWrong(3, "expect.insurance.validThrough: not a date: \"2024-02-30\"",
                "scenarios:\n  - name: a\n    expect: {insurance: {validThrough: 2024-02-30}}\n");
        assertWrong(3, "expect.insurance.grounds: is never null", "scenarios:\n  - name: a\n    expect: {insurance: {grounds: null}}\n");
        assertWrong(3, "expect.insurance.grounds[0]: not a ground: \"SI-06\"",
                "scenarios:\n  - name: a\n    expect: {insurance: {grounds: [SI-06]}}\n");
        assertWrong(3, "expect.insurance.arrears.months[0]: not a month of arrears: \"SELF\"",
                "scenarios:\n  - name: a\n    expect: {insurance: {arrears: {months: [SELF]}}}\n");
        assertWrong(3, "expect.insurance.arrears.total: an amount belongs here, not \"much\"",
                "scenarios:\n  - name: a\n    expect: {insurance: {arrears: {total: much}}}\n");
        assertWrong(3, "expect.insurance.arrears.total: more than two decimals: 0.001",
                "scenarios:\n  - name: a\n    expect: {insurance: {arrears: {total: 0.001}}}\n");
        assertWrong(3, "inquiry: an object belongs here, not []", "scenarios:\n  - name: a\n    inquiry: []\n    holds: [SI-06]\n");
        assertWrong(3, "inquiry.payments[0].month: not a stretch of months: \"2024-03..2024-01\"",
                "scenarios:\n  - name: a\n    inquiry: {payments: [{month: 2024-03..2024-01}]}\n    holds: [SI-06]\n");
        assertWrong(1, "a list belongs here, not {}", "scenarios: {}\n");
    }

    @Test
    void aScenarioThatCannotBeMeantIsAnErrorWithItsLine() {
        assertWrong(4, "the name \"a\" stands on 2024/a.yaml:2 already",
                "scenarios:\n  - name: a\n    holds: [SI-06]\n  - name: a\n    holds: [SI-06]\n");
        assertWrong(3, "inquiry.asOf: stands here twice",
                "scenarios:\n  - name: a\n    inquiry: {asOf: 2024-01-01, asOf: 2024-01-02}\n    holds: [SI-06]\n");
        assertWrong(2, "the scenario has no name", "scenarios:\n  - holds: [SI-06]\n");
        assertWrong(2, "the scenario expects nothing", "scenarios:\n  - name: a\n");
        assertWrong(2, "SI-06 is expected to hold and to be missed",
                "scenarios:\n  - name: a\n    holds: [SI-06]\n    nearMiss: [SI-06]\n");
        assertWrong(2, "the day 2023-12-31 does not belong to the year 2024",
                "scenarios:\n  - name: a\n    inquiry: {asOf: 2023-12-31}\n    holds: [SI-06]\n");
        assertWrong(1, "there are no scenarios", "defaults: {}\n");
        assertWrong(1, "the file is empty", "");
        assertThat(problems(() -> read("scenarios:\n  - name: a\n    holds: [SI-06\n"))).singleElement()
                .extracting(problem -> problem.texts().en())
                .isEqualTo(folder.resolve("2024/a.yaml") + ":3:12: error: The bracket that opens here is not closed with \"]\"");
    }

    @Test
    void aScenarioIsAskedForEachOfItsYears() throws IOException {
        Scenarios scenarios = read("""
                years: 2024..
                defaults:
                  inquiry: {asOf: <year>-05-15, person: {birthDate: <year-18>-02-01, sex: FEMALE, legalStatus: CITIZEN}}
                scenarios:
                  - name: Eighteen in <year>
                    nearMiss: [SI-06]
                  - name: Pregnant for two years
                    years: 2024..2025
                    inquiry: {person: {circumstances: [{type: PREGNANT, from: 2024-01-01, to: <year+1>-02-01}]}}
                    nearMiss: [SI-06]
                  - name: In one year
                    years: 2024
                    holds: [SI-06]
                """);
        assertThat(scenarios.all()).extracting(scenario -> scenario.year() + " " + scenario.name()).containsExactly(
                "2024 Eighteen in 2024", "2024 Pregnant for two years", "2024 In one year",
                "2025 Eighteen in 2025", "2025 Pregnant for two years", "2026 Eighteen in 2026");
        assertThat(asked(scenarios, 4)).hasToString("""
                {"asOf":"2025-05-15","person":{"birthDate":"2007-02-01","sex":"FEMALE","legalStatus":"CITIZEN",\
                "circumstances":[{"type":"PREGNANT","from":"2024-01-01","to":"2026-02-01"}]}}""");
        assertThat(scenarios.all().get(4)).hasToString(folder.resolve("2024/a.yaml") + ":7 (2025): Pregnant for two years");
    }

    @Test
    void writesOutTheAmountsOfTheMonth() throws IOException {
        Scenarios scenarios = read(LIFE + """
                scenarios:
                  - name: A life
                    inquiry:
                      payments:
                        - {type: SELF_PAYER, month: <year-1>-11..<year-1>-12, amount: <self-payer>}
                        - {type: SELF_PAYER, month: <year>-01, paidOn: <year>-01-20, amount: <self-payer - 0.01>}
                        - {type: SELF_PAYER, month: <year>-02, paidOn: <year>-02-20, amount: <self-payer of <year-1>-02>}
                    expect:
                      insurance:
                        arrears:
                          months: [<year-1>-12 SELF <self-payer - 500> overdue, <year>-01 SOLE_PROPRIETOR <sole-proprietor>]
                          total: <self-payer of <year-1>-12..<year>-01 + sole-proprietor - 2 * self-payer of <year>-03>
                      nextSteps: [{cost: <12 * self-payer>}]
                """);
        assertThat(asked(scenarios, 0).get("payments")).extracting(payment -> payment.get("amount").toString())
                .containsExactly("3500", "3500", "4249.99", "3500");
        assertThat(verdict(scenarios).expected().at("/insurance/arrears")).hasToString("""
                {"months":[{"month":"2023-12","amount":"3000.00","obligor":"SELF","overdue":true},\
                {"month":"2024-01","amount":"5950.00","obligor":"SOLE_PROPRIETOR","overdue":false}],"total":"5200.00"}""");
        assertThat(verdict(scenarios).expected().at("/nextSteps/0/cost").textValue()).isEqualTo("51000.00");
    }

    @Test
    void monthsOfArrearsFollowAnAmountThatChanges() throws IOException {
        Scenarios scenarios = read(LIFE + """
                scenarios:
                  - name: A life
                    expect:
                      insurance:
                        arrears: {months: [<year-1>-11..<year>-02 SELF <self-payer> overdue, <year>-03 SELF <self-payer>]}
                """);
        assertThat(verdict(scenarios).expected().at("/insurance/arrears/months")).extracting(month -> month.get("month").textValue() + " "
                + month.get("amount").textValue() + " " + month.get("overdue")).containsExactly("2023-11 3500.00 true", "2023-12 3500.00 true",
                "2024-01 4250.00 true", "2024-02 4250.00 true", "2024-03 4250.00 false");
    }

    @Test
    void oneCauseThatSpoilsManyPlacesIsToldOnce() {
        assertThatThrownBy(() -> read(LIFE + "years: 2024..\nscenarios:\n" + IntStream.range(0, 9).mapToObj(number -> "  - {name: a" + number
                + ", holds: [SI-06], inquiry: {payments: [{type: SELF_PAYER, month: <year>-01, amount: <sole-proprietor>, paidOn: <year>-01-20}]}}\n")
                .collect(Collectors.joining()))).isInstanceOfSatisfying(InvalidScenarioException.class, refused -> assertThat(refused.problems())
                .extracting(problem -> problem.line() + " " + problem.message().en()).containsExactly(
                "4 inquiry.payments[0].amount: there is no sole-proprietor for 2025\nMaybe add it to amounts.yaml.\nThe same in 8 other places: "
                        + IntStream.rangeClosed(5, 9).mapToObj(line -> folder.resolve("2024/a.yaml") + ":" + line).collect(Collectors.joining(", ")),
                "4 inquiry.payments[0].amount: there is no sole-proprietor for 2026\nMaybe add it to amounts.yaml.\nThe same in 8 other places: "
                        + IntStream.rangeClosed(5, 9).mapToObj(line -> folder.resolve("2024/a.yaml") + ":" + line).collect(Collectors.joining(", "))));
    }

    @Test
    void anAmountThatIsStillToBeFoundIsToldWhereItStands() throws IOException {
        Files.writeString(folder.resolve("amounts.yaml"), "self-payer: {2023: 3500, 2024: FILL-IN}\n");
        assertThat(problems(() -> read(LIFE + """
                scenarios:
                  - name: a
                    nearMiss: [SI-06]
                    inquiry: {payments: [{type: SELF_PAYER, month: <year-1>-12..<year>-01, amount: <self-payer>}]}
                """))).singleElement().satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(folder.resolve("amounts.yaml").toString());
                    assertThat(problem.message().en()).isEqualTo("self-payer[2024]: This is still to be filled in");
                });
    }

    @Test
    void aPlaceholderThatIsNotAllowedIsAnErrorWithItsLine() {
        String start = "scenarios:\n  - name: a\n    nearMiss: [SI-06]\n    inquiry: ";
        assertWrong(4, "inquiry.asOf: no such placeholder: \"yaer\"; allowed: self-payer, sole-proprietor, year, year+1, year-1"
                + "\nMaybe year is meant", start + "{asOf: <yaer>-05-15}\n");
        assertWrong(4, "inquiry.payments[0].amount: no such placeholder: \"self-payers\"",
                start + "{payments: [{amount: <2 * self-payers>}]}\n");
        assertWrong(4, "inquiry.payments[0].amount: there is no sole-proprietor for 2025\nMaybe add it to amounts.yaml.",
                start + "{payments: [{month: <year+1>-01, amount: <sole-proprietor>}]}\n");
        assertWrong(4, "inquiry.payments[0].amount: <self-payer> changes from 2023-12 to 2024-01\nMaybe write a stretch of months for each",
                start + "{payments: [{month: 2023-12..2024-01, amount: <self-payer>}]}\n");
        assertWrong(4, "inquiry.payments[0].amount: not a stretch of months: \"June\"",
                start + "{payments: [{amount: <self-payer of June>}]}\n");
    }

    @Test
    void yearsThatCannotBeMeantAreAnErrorWithTheirLine() {
        String end = "\nscenarios: []\n";
        assertWrong(1, "years: not a range of years: \"2024-2025\"\nMaybe it should look like 2024..2025, 2024.. or 2024.",
                "years: 2024-2025" + end);
        assertWrong(1, "years: the years are 2024..2027; allowed: from 2024, the year of the folder, to 2026 at most\nMaybe 2024.. was meant.",
                "years: 2024..2027" + end);
        assertWrong(1, "years: the years are 2024..2023; allowed: from 2024", "years: 2024..2023" + end);
        assertWrong(3, "years: the years are 2025; allowed: from 2024, the year of the folder, to 2026 at most"
                + "\nMaybe the scenario belongs to the folder 2025.", "scenarios:\n  - name: a\n    years: 2025\n    holds: [SI-06]\n");
        assertWrong(1, "year: no such property: \"year\"; allowed: years, defaults, scenarios", "year: 2024" + end);
    }

    @Test
    void aFolderThatIsNoSupportedYearIsAnError() throws IOException {
        Files.createDirectories(folder.resolve("2027"));
        assertThatThrownBy(() -> Scenarios.of(folder, DAYS, List.of(CircumstanceType.values()))).isInstanceOf(InvalidScenarioException.class)
                .hasMessage(folder.resolve("2027") + ":1:1: error: not the folder of a supported year; allowed: 2021..2026\nMaybe another name was meant.");
    }

    private void assertUnread(String file, String hintEn, String hintRu, String hintKk) {
        assertThat(problems(() -> Scenarios.of(folder, DAYS, List.of(CircumstanceType.values())))).as(file).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve(file).toString());
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo(1);
            assertThat(problem.message().en()).isEqualTo(file + " is not read: a suite is called YEAR/NAME.yaml" + hintEn);
            assertThat(problem.message().ru()).isEqualTo(file + " не читается: набор сценариев называется ГОД/ИМЯ.yaml" + hintRu);
            assertThat(problem.message().kk()).isEqualTo(file + " оқылмайды: сценарийлер жинағы ЖЫЛ/АТАУ.yaml деп аталады" + hintKk);
        });
    }

    @ParameterizedTest
    @CsvSource({"2024/local-budget.yml, local-budget.yaml", "2024/b.yaml.txt, b.yaml", "2024/b.YAML, b.yaml", "2024/b.c.json, b.c.yaml", "2024/b, b.yaml"})
    void aFileThatWouldNotBeReadIsAnErrorWithTheNameThatIsMeant(String file, String meant) throws IOException {
        read(LIFE + "scenarios:\n  - {name: a, nearMiss: [SI-06]}\n");
        Files.writeString(folder.resolve(file), "scenarios: []\n");
        assertUnread(file, "\nMaybe " + meant + " is meant", "\nВозможно, имеется в виду " + meant, "\nМүмкін, дұрысы – " + meant);
    }

    @Test
    void whatWouldNotBeReadWhereItStandsIsAnError() throws IOException {
        read(LIFE + "scenarios:\n  - {name: a, nearMiss: [SI-06]}\n");
        Path copy = Files.writeString(folder.resolve("2024/a.yaml.txt"), "");
        assertUnread("2024/a.yaml.txt", "", "", "");
        Files.delete(copy);
        Path more = Files.createDirectories(folder.resolve("2024/more"));
        Path inside = Files.writeString(more.resolve("b.yaml"), "scenarios: []\n");
        assertUnread("2024/more", "\nMaybe what is in it belongs in 2024 itself", "\nВозможно, её содержимому место в самой папке 2024",
                "\nМүмкін, ішіндегілердің орны 2024 қалтасының өзінде");
        Files.delete(inside);
        Files.delete(more);
        Path dental = Files.writeString(folder.resolve("dental.yaml"), "scenarios: []\n");
        assertUnread("dental.yaml", "\nMaybe it belongs in the folder of a year: YEAR/dental.yaml",
                "\nВозможно, его место в папке года: ГОД/dental.yaml", "\nМүмкін, оның орны жыл қалтасында: ЖЫЛ/dental.yaml");
        Files.delete(dental);
        Files.move(folder.resolve("amounts.yaml"), folder.resolve("amounts.yml"));
        assertUnread("amounts.yml", "\nMaybe amounts.yaml is meant", "\nВозможно, имеется в виду amounts.yaml", "\nМүмкін, дұрысы – amounts.yaml");
    }

    @Test
    void whatEditorsLeaveIsOverlooked() throws IOException {
        Files.createDirectories(folder.resolve("2024/.idea"));
        Files.createDirectories(folder.resolve(".git"));
        for (String file : List.of("2024/a.yaml~", "2024/.a.yaml.swp", "2024/.a.yaml", "codes.yaml~", ".DS_Store", "scenario-count.txt")) {
            Files.writeString(folder.resolve(file), "7\n");
        }
        assertThat(read(LIFE + "scenarios:\n  - {name: a, nearMiss: [SI-06]}\n").all()).hasSize(1);
    }

    @Test
    void aRangeThatRunsIntoAScenarioOfTheSameNameIsAnError() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("2022")).resolve("a.yaml"), """
                scenarios:
                  - {name: a, years: 2022.., holds: [SI-06]}
                """);
        assertWrong(2, "the name \"a\" stands on 2022/a.yaml:2 already, in 2024\nMaybe say how the two differ, or end the earlier range.",
                "scenarios:\n  - {name: a, holds: [SI-06]}\n");
    }

    @Test
    void aMistakeInARangeOfYearsIsNamedOnce() {
        assertThatThrownBy(() -> read(LIFE + "years: 2024..\nscenarios:\n  - {name: a, nearMiss: [SI-05], holds: [SI-60]}\n"))
                .hasMessageMatching(".*a\\.yaml:4:42: error: holds\\[0]: no such code.*\nMaybe .*");
    }

    @Test
    void anAmountWithoutAYearIsAnError() throws IOException {
        Files.writeString(folder.resolve("amounts.yaml"), "self-payer: {MAY: 1}\n");
        assertThatThrownBy(() -> Scenarios.of(folder, DAYS, List.of(CircumstanceType.values())))
                .hasMessageContaining("amounts.yaml:1:14: error: self-payer.MAY: not a year with its amount\nMaybe it should look like 2025: 4250.");
    }

    @Test
    void allErrorsAreNamedAtOnce() {
        assertThatThrownBy(() -> read("scenarios:\n  - name: a\n    holds: [SI-60]\n  - nam: b\n"))
                .hasMessageContaining("a.yaml:3:13: error: holds[0]")
                .hasMessageContaining("a.yaml:4:5: error: nam: ");
    }

    @Test
    void readsQuestionsForTheCalculator() throws IOException {
        Scenarios scenarios = read("""
                scenarios:
                  - name: Amount
                    contribution: {payer: ESP, month: 2023-05, income: null, locality: OTHER}
                    expect: {amount: 1725}
                  - name: Error
                    contribution: {payer: EMPLOYER_DEDUCTION, month: 2023-05, income: -1.50}
                    expect: {error: [income, negative]}
                """);
        assertThat(scenarios.all()).extracting(Scenario::question).extracting(Object::toString).containsExactly(
                "Amount[payer=ESP, month=2023-05, income=null, locality=OTHER, amount=1725.00, error=[]]",
                "Amount[payer=EMPLOYER_DEDUCTION, month=2023-05, income=-1.50, locality=null, amount=null, error=[income, negative]]");
    }

    @Test
    void aQuestionForTheCalculatorThatCannotBeMeantIsAnError() {
        String start = "scenarios:\n  - name: a\n    contribution: ";
        assertWrong(3, "contribution.payer: no such value: \"ESB\"; allowed: EMPLOYER_DEDUCTION, ",
                start + "{payer: ESB, month: 2023-01}\n    expect: {amount: 1}\n");
        assertWrong(3, "contribution.month: not a month: \"2023-13\"", start + "{payer: ESP, month: 2023-13}\n    expect: {amount: 1}\n");
        assertWrong(3, "contribution.locality: no such value: \"VILLAGE\"; allowed: CITY, OTHER",
                start + "{payer: ESP, month: 2023-01, locality: VILLAGE}\n    expect: {amount: 1}\n");
        assertWrong(4, "expect.sum: no such property: \"sum\"; allowed: amount, error",
                start + "{payer: ESP, month: 2023-01}\n    expect: {sum: 1}\n");
        assertWrong(2, "a contribution needs payer, month, and either", start + "{payer: ESP}\n    expect: {amount: 1}\n");
        assertWrong(2, "a contribution needs payer, month, and either",
                start + "{payer: ESP, month: 2023-01}\n    expect: {amount: 1, error: no}\n");
        assertWrong(4, "holds: does not go with contribution",
                start + "{payer: ESP, month: 2023-01}\n    holds: [SI-06]\n    expect: {amount: 1}\n");
    }

    @Test
    void namesTheCodesThatNoScenarioPinsDown() throws IOException {
        Scenarios scenarios = read(LIFE + """
                scenarios:
                  - {name: a, holds: [SI-06]}
                  - {name: b, nearMiss: [SI-05]}
                """);
        List<String> uncovered = scenarios.uncovered().stream().map(problem -> problem.texts().en()).toList();
        assertThat(uncovered).filteredOn(line -> line.endsWith(" in 2021")).hasSize(6);
        assertThat(uncovered).filteredOn(line -> line.endsWith(" in 2024"))
                .containsExactly(folder.resolve("codes.yaml") + ":2:1: error: No scenario misses SI-06 by little in 2024");
    }

    @Test
    void readsQuestionsForProcedures() throws IOException {
        Scenarios scenarios = read("""
                defaults: {sanction: {date: <year>-05-15, volumes: 1}}
                scenarios:
                  - {name: a, sanction: {volumes: null, visits: 2}, error: missing}
                """);
        assertThat(scenarios.all().get(0).command()).isEqualTo("sanction");
        assertThat(scenarios.all().get(0).json()).isEqualTo("{\"date\":\"2024-05-15\",\"volumes\":null,\"visits\":2}");
        String start = "scenarios:\n  - name: a\n    refund: {date: 2024-05-15}\n    ";
        assertWrong(2, "the day 2023-05-15 does not belong to the year 2024", "scenarios:\n  - name: a\n    refund: {date: 2023-05-15}\n    error: a\n");
        assertWrong(4, "expect.outcom: no such property: \"outcom\"; allowed: date, outcome, ", start + "expect: {outcom: APPROVED}\n");
        assertWrong(4, "holds: does not go with refund", start + "holds: [SI-06]\n");
        assertWrong(2, "a procedure needs either expect or error", start + "nearMiss: [SI-06]\n");
    }

    @Test
    void aCodeWithoutARangeOfDaysIsAnError() throws IOException {
        Files.writeString(folder.resolve("codes.yaml"), "SI-06: 2021\n");
        assertThatThrownBy(() -> Scenarios.of(folder, DAYS, List.of(CircumstanceType.values()))).hasMessageContaining("codes.yaml:1:1: error: SI-06: text belongs here");
        Files.writeString(folder.resolve("codes.yaml"), "SI-06: 2021-01-01\n");
        assertThatThrownBy(() -> Scenarios.of(folder, DAYS, List.of(CircumstanceType.values()))).hasMessageContaining("codes.yaml:1:1: error: SI-06: not a range of days");
    }
}
