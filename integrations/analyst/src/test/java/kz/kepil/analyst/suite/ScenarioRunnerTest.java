package kz.kepil.analyst.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.kepil.api.Contribution;
import kz.kepil.api.ContributionCalculator;
import kz.kepil.api.DateRange;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {

    private static final Dental NO_DENTAL =
            new Dental(new DentalCare(false, List.of(), false), new DentalCare(false, List.of(), false), Funding.PAID);

    private static final String LIFE = """
            defaults: {inquiry: {asOf: 2024-05-15, person: {birthDate: 1990-05-20, sex: FEMALE, legalStatus: CITIZEN}}}
            scenarios:
              - name: A life
            """;

    private static final DateRange DAYS = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31));

    @TempDir
    private Path folder;

    private List<Failure> run(String yaml) throws IOException {
        Files.writeString(folder.resolve("codes.yaml"), "SI-01: 2021-01-01..\nSI-06: 2021-01-01..\nRES-1: 2021-01-01..\nGUI-09: 2021-01-01..\n");
        Files.writeString(Files.createDirectories(folder.resolve("2024")).resolve("a.yaml"), yaml);
        ScenarioRunner runner = ScenarioRunner.of(new SameAnswer(), new SameAnswer());
        return runner.run(Scenarios.of(folder, DAYS, List.of(CircumstanceType.values())).all(), ran -> { });
    }

    private void assertFails(String message, String yaml) throws IOException {
        assertThat(run(yaml)).singleElement().asString().contains(message);
    }

    @Test
    void comparesOnlyWhatIsNamed() throws IOException {
        assertThat(run(LIFE + """
                    expect:
                      asOf: 2024-05-15
                      edition: "2024"
                      insurance:
                        grounds: [SI-06 STATE]
                        validThrough: null
                        arrears: {months: [2024-03 SELF 4250 overdue], total: 4250}
                      scope: {mams: true}
                      warnings: []
                    holds: [SI-06, RES-1]
                    nearMiss: [SI-01]
                """)).isEmpty();
    }

    @Test
    void saysWhereAndWhatDiffersAndHowToAskAgain() throws IOException {
        assertFails(folder.resolve("2024/a.yaml") + """
                :3 (2024): A life
                  insurance.status
                    expected: "NOT_INSURED"
                    actual:   "INSURED"
                  insurance.grounds
                    expected: []
                    actual:   [{"code":"SI-06","payer":"STATE"}]
                The inquiry, for ./kepil check -
                {"asOf":"2024-05-15","person":{"birthDate":"1990-05-20","sex":"FEMALE","legalStatus":"CITIZEN"}}""",
                LIFE + "    expect: {insurance: {status: NOT_INSURED, grounds: []}}\n");
    }

    @Test
    void aNamedListIsComparedWhole() throws IOException {
        assertFails("insurance.arrears.months", LIFE + "    expect: {insurance: {arrears: {months: [2024-03 SELF 4250]}}}\n");
        assertFails("insurance.grounds", LIFE + "    expect: {insurance: {grounds: [SI-01 STATE, SI-06 STATE]}}\n");
        assertFails("scope.grounds", LIFE + "    expect: {scope: {grounds: []}}\n");
    }

    @Test
    void aCodeThatIsMissingOrHoldsAgainstExpectationFails() throws IOException {
        assertFails("  codes that hold\n    expected: [SI-01]\n    actual:   [GUI-09, RES-1, SI-06]", LIFE + "    holds: [SI-01, SI-06]\n");
        assertFails("  codes that are near misses\n    expected: none of [SI-06]", LIFE + "    nearMiss: [SI-01, SI-06]\n");
    }

    @Test
    void theRulesOfACodeAreComparedWhole() throws IOException {
        assertThat(run(LIFE + "    rules: [RES-1, SI-06.state, SI-06.two-months]\n")).isEmpty();
        assertThat(run(LIFE + "    rules: [SI-06.two-months, SI-06.state]\n")).isEmpty();
        assertFails("  rules\n    expected: [SI-06.state]\n    actual:   [SI-06.state, SI-06.two-months]", LIFE + "    rules: [SI-06.state]\n");
        assertFails("  rules\n    expected: [SI-01]\n    actual:   []", LIFE + "    rules: [SI-01]\n");
    }

    @Test
    void theFirstDayOfAStepIsCompared() throws IOException {
        assertThat(run(LIFE + "    expect: {nextSteps: [{code: GUI-09, from: 2024-08-01}]}\n")).isEmpty();
        assertFails("nextSteps", LIFE + "    expect: {nextSteps: [{code: GUI-09, from: 2024-09-01}]}\n");
        assertFails("nextSteps", LIFE + "    expect: {nextSteps: [{code: GUI-09, from: null}]}\n");
    }

    @Test
    void aTypoInAnInquiryIsAnErrorWithItsLine() {
        assertThatThrownBy(() -> run(LIFE + """
                    inquiry:
                      person:
                        circumstances:
                          - {type: PREGNANT, from: 2024-01-01}
                          - {type: PREGNENT, from: 2024-01-01}
                    nearMiss: [SI-06]
                """))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("a.yaml:8:14: error: inquiry.person.circumstances[1].type: ")
                .hasMessageContaining("PREGNENT");
    }

    @Test
    void comparesAmountsAndErrorsOfTheCalculator() throws IOException {
        String ask = "scenarios:\n  - name: A sum\n    contribution: ";
        assertThat(run(ask + "{payer: ESP, month: 2023-05}\n    expect: {amount: 3450}\n")).isEmpty();
        assertThat(run(ask + "{payer: PLATFORM, month: 2023-05}\n    expect: {error: [payer, since 2026]}\n")).isEmpty();
        assertFails("  amount\n    expected: 3450.01\n    actual:   3450.00",
                ask + "{payer: ESP, month: 2023-05}\n    expect: {amount: 3450.01}\n");
        assertFails("  amount\n    expected: 1.00\n    actual:   error payer: since 2026",
                ask + "{payer: PLATFORM, month: 2023-05}\n    expect: {amount: 1}\n");
        assertFails("  error\n    expected: a message that contains \"ESP\"\n    actual:   3450.00",
                ask + "{payer: ESP, month: 2023-05}\n    expect: {error: ESP}\n");
        assertFails("contains \"until\"", ask + "{payer: PLATFORM, month: 2023-05}\n    expect: {error: [since, until]}\n");
    }

    @Test
    void whatDiffersIsToldInEveryLanguage() throws IOException {
        Difference code = run(LIFE + "    nearMiss: [SI-06]\n").get(0).differences().get(0);
        assertThat(code.path()).isEqualTo(new Texts("аздап жетпей қалатын кодтар", "коды, до которых не хватает малого", "codes that are near misses"));
        assertThat(code.expected()).isEqualTo(new Texts("мыналардың ешқайсысы: [SI-06]", "ни одного из [SI-06]", "none of [SI-06]"));
        assertThat(run(LIFE + "    holds: [SI-01]\n").get(0).differences().get(0).path())
                .isEqualTo(new Texts("орындалатын кодтар", "коды, которые выполняются", "codes that hold"));
        String ask = "scenarios:\n  - name: A sum\n    contribution: ";
        assertThat(run(ask + "{payer: PLATFORM, month: 2023-05}\n    expect: {amount: 1}\n").get(0).differences().get(0).actual())
                .isEqualTo(new Texts("қате payer: 2026 жылдан", "ошибка payer: с 2026", "error payer: since 2026"));
        assertThat(run(ask + "{payer: ESP, month: 2023-05}\n    expect: {error: ESP}\n").get(0).differences().get(0).expected())
                .isEqualTo(new Texts("ағылшын мәтінінде «ESP» бар хабарлама", "сообщение, в английском тексте которого есть «ESP»",
                        "a message that contains \"ESP\""));
    }

    @Test
    void anEngineThatFailsIsNamedWithTheScenario() throws IOException {
        assertFails("a.yaml:2 (2024): A sum\nThe engine failed: java.lang.UnsupportedOperationException: SELF_PAYER",
                "scenarios:\n  - name: A sum\n    contribution: {payer: SELF_PAYER, month: 2023-05}\n    expect: {amount: 1}\n");
    }

    /** An evaluator that finds everybody pregnant. */
    private static final class SameAnswer implements Evaluator, ContributionCalculator {

        @Override
        public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
            return inquiries.stream().map(SameAnswer::verdict).toList();
        }

        private static Entitlement verdict(Inquiry inquiry) {
            Arrears arrears = new Arrears(
                    List.of(new ArrearsMonth(YearMonth.of(2024, 3), new BigDecimal("4250.00"), Obligor.SELF, true)),
                    new BigDecimal("4250.00"));
            Insurance insurance = new Insurance(InsuranceStatus.INSURED, List.of(new InsuranceGround("SI-06", Payer.STATE)), null, arrears, Arrears.NONE);
            return new Entitlement(inquiry.id(), inquiry.asOf(), "2024", insurance, new Scope(TmkkkScope.FULL, true, List.of("RES-1")),
                    new EmployerExemption(false, List.of()), NO_DENTAL,
                    List.of(), List.of(), List.of(), List.of(new NextStep("GUI-09", null, LocalDate.of(2024, 8, 1))), List.of(), List.of(),
                    List.of("RES-1", "SI-06.state", "SI-06.two-months"));
        }

        @Override
        public DateRange supportedDays() {
            return new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31));
        }

        @Override
        public Contribution contribution(PaymentType payer, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
            Texts since = new Texts("2026 жылдан", "с 2026", "since 2026");
            return switch (payer) {
                case ESP -> new Contribution(payer, month, new BigDecimal("3450.00"), since, "", List.of());
                case PLATFORM -> throw new InvalidInquiryException(List.of(new Problem("payer", null, since)));
                default -> throw new UnsupportedOperationException(payer.name());
            };
        }
    }
}
