package kz.kepil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.kepil.api.DateRange;
import kz.kepil.api.Question;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
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
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Help.Ansi;

class VerdictTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Scope CITIZEN = new Scope(TmkkkScope.FULL, true, List.of("RES-1"));
    private static final EmployerExemption NO_EXEMPTION = new EmployerExemption(false, List.of());

    private static final RuleBook CATALOGUE = RuleBook.of(List.of(
            rule("CHR-P01", "CHR-P01 Paid", "not insured"),
            rule("DEN-E02", "DEN-E02 Pregnant", "dental of the pregnant"),
            rule("EX-2", "EX-2 Pensioner", "pension recipients"),
            rule("GUI-1", "GUI-1 Pay the arrears", "pay the arrears"),
            rule("RES-1", "RES-1 Citizen", "citizens of Kazakhstan"),
            rule("SCR-7", "SCR-7 Hepatitis", "hepatitis B and C"),
            rule("SI-11", "SI-11 Remand", "held in a remand prison"),
            rule("SI-11", "SI-11 House arrest", "under house arrest")));

    private static RuleInfo rule(String code, String name, String text) {
        return new RuleInfo(name, code, name, new Texts("kk: " + text, "ru: " + text, text), List.of(), List.of("S1"), null,
                new DateRange(LocalDate.of(2021, 1, 1), null), "a.drl", 1);
    }

    private static Question question(UnknownFact fact) {
        return new Question(fact, new Texts("kk?", "ru?", "Is " + fact + " so?"), new Texts("kk", "ru", "not so"),
                new Texts("kk", "ru", "quite so"));
    }

    private static final Dental NO_DENTAL =
            new Dental(new DentalCare(false, List.of(), false), new DentalCare(false, List.of(), false), Funding.PAID);

    private static Entitlement verdict(Insurance insurance, EmployerExemption exemption, String... rules) {
        return new Entitlement("A-1", DAY, "2026", insurance, CITIZEN, exemption, NO_DENTAL,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(rules));
    }

    private static String text(Language language, Ansi ansi, Entitlement verdict) {
        return new VerdictText(Labels.in(language), ansi, CATALOGUE, VerdictTextTest::question).of(verdict);
    }

    @Test
    void theInsuredReadStatusWhyUntilWhenAndWhatIsOwedInThatOrder() {
        Insurance insurance = new Insurance(InsuranceStatus.INSURED,
                List.of(new InsuranceGround("SI-11", Payer.STATE)), LocalDate.of(2026, 8, 31), Arrears.NONE, Arrears.NONE);
        assertThat(text(Language.EN, Ansi.OFF,
                verdict(insurance, new EmployerExemption(true, List.of("EX-2")), "EX-2 Pensioner", "RES-1 Citizen", "SI-11 House arrest")))
                .isEqualTo("""
                        Insured on 2026-03-10 (law of 2026)
                          Why        SI-11  under house arrest – the state pays
                          Until      2026-08-31, that day included
                          Owed       nothing
                          Scope      guaranteed free care (TMKKK) in full; access to the insurance system (MAMS)
                                     RES-1  citizens of Kazakhstan
                          Exemption  if employed, neither the employer's deduction nor the employee's contribution is due
                                     EX-2   pension recipients
                        """);
    }

    @Test
    void theUninsuredReadWhatIsOwedMonthByMonth() {
        Arrears arrears = new Arrears(List.of(
                new ArrearsMonth(YearMonth.of(2025, 12), null, Obligor.EMPLOYER, true),
                new ArrearsMonth(YearMonth.of(2026, 1), new BigDecimal("850.00"), Obligor.SOLE_PROPRIETOR, true),
                new ArrearsMonth(YearMonth.of(2026, 2), new BigDecimal("4250.00"), Obligor.SELF, false)),
                new BigDecimal("5100.00"));
        String text = text(Language.EN, Ansi.OFF,
                verdict(new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, arrears, Arrears.NONE), NO_EXEMPTION, "RES-1 Citizen"));
        assertThat(text.replace('\u00A0', ' ')).isEqualTo("""
                Not insured on 2026-03-10 (law of 2026)
                  Why    there is no ground for insurance
                  Owed   2025-12           ? employer, the amount depends on the wage, overdue
                         2026-01    850.00 ₸ sole proprietor, overdue
                         2026-02  4,250.00 ₸ self-payer, not yet overdue
                         total    5,100.00 ₸ and amounts that are not known: they depend on the wage
                  Scope  guaranteed free care (TMKKK) in full; access to the insurance system (MAMS)
                         RES-1    citizens of Kazakhstan
                """);
    }

    @Test
    void whoIsNotInTheSystemOwesNothing() {
        String text = text(Language.EN, Ansi.OFF,
                verdict(new Insurance(InsuranceStatus.NOT_IN_SYSTEM, List.of(), null, Arrears.NONE, Arrears.NONE), NO_EXEMPTION));
        assertThat(text).startsWith("Not in the system on 2026-03-10").contains("the legal status gives no access").doesNotContain("Owed");
    }

    @Test
    void theRestOfTheVerdictIsPrintedWhenItIsThere() {
        Entitlement verdict = new Entitlement(null, DAY, "2026",
                new Insurance(InsuranceStatus.UNDETERMINED, List.of(), null, Arrears.NONE, Arrears.NONE), CITIZEN, NO_EXEMPTION,
                new Dental(new DentalCare(true, List.of("DEN-E02"), true), new DentalCare(false, List.of(), false), Funding.MAMS),
                List.of(new ConditionVerdict(Icd10.of("E10.9"), 14, null, false, false, Funding.PAID, List.of("CHR-P01"))),
                List.of(new ScreeningVerdict("SCR-7", Funding.TMKKK, List.of("SCR-7"))),
                List.of(new ServiceVerdict(ServiceType.DAY_HOSPITAL, Icd10.of("E10.9"), Funding.VOLUNTARY, false, List.of("SVC-08"))),
                List.of(new NextStep("GUI-1", new BigDecimal("51000.00"), null)),
                List.of(UnknownFact.PAYMENTS),
                List.of(new Warning(WarningCode.IIN_MISMATCH, "$.person.birthDate", "2000-01-01\u001B[2J")),
                List.of("CHR-P01 Paid", "DEN-E02 Pregnant", "GUI-1 Pay the arrears", "SCR-7 Hepatitis"));
        assertThat(text(Language.EN, Ansi.OFF, verdict).replace('\u00A0', ' ')).isEqualTo("""
                Undetermined on 2026-03-10 (law of 2026)
                  Why                    it depends on facts that are not known
                  Owed                   nothing
                  Scope                  guaranteed free care (TMKKK) in full; access to the insurance system (MAMS)
                                         RES-1
                  Emergency dental care  eligible; MAMS (no further payment); with the district doctor's referral
                                         DEN-E02              dental of the pregnant
                  Planned dental care    not eligible
                  Conditions             E10.9                paid by the person
                                         CHR-P01              not insured
                  Screening              SCR-7                hepatitis B and C – TMKKK (free)
                  Services               voluntary insurance  day hospital, E10.9 (SVC-08)
                  What can be done       GUI-1                pay the arrears – 51,000.00 ₸
                  To be asked            Is payments so? Yes: quite so. No: not so.
                  Warning                the birth date or the sex disagrees with the IIN ($.person.birthDate:
                                         2000-01-01\uFFFD[2J)
                """);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void longSentencesAreWrappedUnderTheirColumn(Language language) {
        String sentence = "a sentence of the law that goes on and on, ".repeat(8);
        RuleBook catalogue = RuleBook.of(List.of(rule("SI-13", "SI-13 Long", sentence)));
        Insurance insurance = new Insurance(InsuranceStatus.INSURED,
                List.of(new InsuranceGround("SI-13", Payer.LOCAL_BUDGET)), null, Arrears.NONE, Arrears.NONE);
        String text = new VerdictText(Labels.in(language), Ansi.OFF, catalogue, VerdictTextTest::question)
                .of(verdict(insurance, NO_EXEMPTION, "SI-13 Long"));
        assertThat(text.lines()).hasSizeGreaterThan(8).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        int column = text.lines().filter(line -> line.contains("SI-13")).findFirst().orElseThrow().indexOf("SI-13") + "SI-13  ".length();
        assertThat(text.lines().skip(2).findFirst().orElseThrow()).startsWith(" ".repeat(column)).doesNotStartWith(" ".repeat(column + 1));
    }

    @Test
    void coloursAreThereOnlyWhenAsked() {
        Entitlement verdict = verdict(new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, Arrears.NONE, Arrears.NONE), NO_EXEMPTION);
        assertThat(text(Language.EN, Ansi.OFF, verdict)).doesNotContain("\u001B");
        assertThat(text(Language.EN, Ansi.ON, verdict)).startsWith("\u001B[1m\u001B[31mNot insured\u001B[0m on");
    }
}
