package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
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

class EntitlementWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String ADVICE = """
            {"name":"site","texts":{"kk":"Сайт","ru":"Сайт фонда","en":"Site"},"acts":[%s],"sources":["S0"]}""".formatted(FakeEngine.ARTICLE_JSON);

    /** The sample of spec 01, and questions. */
    private static final String SAMPLE = """
            {"id": "A-1", "asOf": "2026-03-10", "edition": "2026",
             "insurance": {"status": "INSURED", "grounds": [{"code": "SI-06", "payer": "STATE"}], "validThrough": null,
                           "arrears": {"months": [], "total": "0.00"}, "dormant": {"months": [], "total": "0.00"}},
             "scope": {"tmkkk": "FULL", "mams": true, "grounds": ["RES-1"]},
             "employerExemption": {"exempt": false, "grounds": []},
             "dental": {"emergency": {"eligible": true, "grounds": ["DEN-E02"], "referralRequired": false},
                        "planned": {"eligible": true, "grounds": ["DEN-P02"], "referralRequired": false}, "funding": "MAMS"},
             "conditions": [{"icd10": "E10.9", "chronicGroup": 14, "sociallySignificant": null, "orphan": false, "dangerous": false,
                             "funding": "MAMS", "grounds": ["CHR-M01"]}],
             "screenings": [{"code": "SCR-7", "funding": "TMKKK", "grounds": ["SCR-7"]}],
             "services": [{"service": "SPECIALIST_CONSULTATION", "icd10": "E10.9", "funding": "MAMS", "referralRequired": true,
                           "grounds": ["SVC-09"]}],
             "nextSteps": [], "questions": [], "warnings": []}
            """;

    private static final Entitlement FULL = new Entitlement("A-1", DAY, "2026",
            new Insurance(InsuranceStatus.INSURED, List.of(new InsuranceGround("SI-06", Payer.STATE)), null, Arrears.NONE, Arrears.NONE),
            new Scope(TmkkkScope.FULL, true, List.of("RES-1")),
            new EmployerExemption(false, List.of()),
            new Dental(new DentalCare(true, List.of("DEN-E02"), false), new DentalCare(true, List.of("DEN-P02"), false), Funding.MAMS),
            List.of(new ConditionVerdict(Icd10.of("e109"), 14, null, false, false, Funding.MAMS, List.of("CHR-M01"))),
            List.of(new ScreeningVerdict("SCR-7", Funding.TMKKK, List.of("SCR-7"))),
            List.of(new ServiceVerdict(ServiceType.SPECIALIST_CONSULTATION, Icd10.of("E10.9"), Funding.MAMS, true, List.of("SVC-09"))),
            List.of(), List.of(), List.of(), List.of());

    private static final Entitlement OWING = new Entitlement(null, DAY, "2026",
            new Insurance(InsuranceStatus.UNDETERMINED, List.of(), LocalDate.of(2026, 12, 31), new Arrears(List.of(
                    new ArrearsMonth(YearMonth.of(2025, 3), new BigDecimal("4250"), Obligor.SELF, true),
                    new ArrearsMonth(YearMonth.of(2025, 4), null, Obligor.EMPLOYER, false)), new BigDecimal("4250.0")), Arrears.NONE),
            new Scope(TmkkkScope.DANGEROUS_ONLY, false, List.of()), new EmployerExemption(true, List.of("EX-1")), FakeEngine.NO_DENTAL,
            List.of(), List.of(), List.of(new ServiceVerdict(ServiceType.AMBULANCE, null, Funding.UNDETERMINED, false, List.of())),
            List.of(new NextStep("GUI-02", new BigDecimal("51000.00"), null), new NextStep("GUI-04", null, null)),
            List.of(UnknownFact.of(CircumstanceType.PREGNANT), UnknownFact.PAYMENTS),
            List.of(new Warning(WarningCode.IIN_MISMATCH, "$.person.iin", "0612\"\n")), List.of());

    @Test
    void writesTheLeanFormOfTheSpecification() {
        String json = EntitlementWriter.lean().write(FULL);
        assertThat(json).isEqualTo(SAMPLE.replaceAll("\\s", ""));
        assertThat(Schemas.errors("entitlement", json)).isEmpty();
    }

    @Test
    void writesWhatDoesNotApplyAsNullOrEmpty() {
        String json = EntitlementWriter.lean().write(OWING);
        assertThat(json).isEqualTo("""
                {"id":null,"asOf":"2026-03-10","edition":"2026",\
                "insurance":{"status":"UNDETERMINED","grounds":[],"validThrough":"2026-12-31","arrears":{"months":[\
                {"month":"2025-03","amount":"4250.00","obligor":"SELF","overdue":true},\
                {"month":"2025-04","amount":null,"obligor":"EMPLOYER","overdue":false}],"total":"4250.00"},"dormant":{"months":[],"total":"0.00"}},\
                "scope":{"tmkkk":"DANGEROUS_ONLY","mams":false,"grounds":[]},"employerExemption":{"exempt":true,"grounds":["EX-1"]},\
                "dental":{"emergency":{"eligible":false,"grounds":[],"referralRequired":false},\
                "planned":{"eligible":false,"grounds":[],"referralRequired":false},"funding":"PAID"},"conditions":[],"screenings":[],\
                "services":[{"service":"AMBULANCE","icd10":null,"funding":"UNDETERMINED","referralRequired":false,"grounds":[]}],\
                "nextSteps":[{"code":"GUI-02","cost":"51000.00"},{"code":"GUI-04","cost":null}],"questions":["PREGNANT","payments"],\
                "warnings":[{"code":"IIN_MISMATCH","path":"$.person.iin","value":"0612\\"\\n"}]}""");
        assertThat(Schemas.errors("entitlement", json)).isEmpty();
    }

    @Test
    void neverRoundsASecondTime() {
        Entitlement fractions = new Entitlement(null, DAY, "2026", OWING.insurance(), OWING.scope(), OWING.employerExemption(),
                FakeEngine.NO_DENTAL,
                List.of(), List.of(), List.of(), List.of(new NextStep("GUI-01", new BigDecimal("0.005"), null)),
                List.of(), List.of(), List.of());
        assertThatThrownBy(() -> EntitlementWriter.lean().write(fractions)).isInstanceOf(ArithmeticException.class);
    }

    /** What {@link FakeProcedures} says of every verdict. */
    private static String advice(String steps) {
        return """
                "advice":{"steps":[%s],"statusConfirmation":[],"waysToPay":[],"waysToCheckStatus":[%s],"answers":[]}""".formatted(steps, ADVICE);
    }

    @Test
    void writesTheRulesInTheRichForm() {
        FakeEngine engine = new FakeEngine();
        Entitlement verdict = engine.evaluate(
                Inquiry.of(DAY, Person.builder(LocalDate.of(2020, 1, 1), Sex.MALE, LegalStatus.CITIZEN).build()));
        String lean = EntitlementWriter.lean().write(verdict);
        String rich = EntitlementWriter.rich(FakeEngine.BOOK, engine, new FakeProcedures()).write(verdict);
        assertThat(rich).isEqualTo(lean.substring(0, lean.length() - 1) + """
                ,"granted":[{"id":"SI-01","code":"SI-01","texts":{"kk":"Бала","ru":"Ребёнок","en":"Child"},"acts":[%s],\
                "sources":["S0","S1"],"places":{"confidence":"HIGH","acts":[],"places":["kt.kz 01.01.2021"]},"inForce":{"from":"2021-01-01","to":null},\
                "rule":{"name":"SI-01 Child","file":"state-insured.drl","line":12}}],"questionTexts":[],%s}""".formatted(FakeEngine.ARTICLE_JSON, advice("")));
        assertThat(Schemas.errors("entitlement-rich", rich)).isEmpty();
        assertThat(Schemas.errors("entitlement", rich)).isNotEmpty();
        assertThat(Schemas.errors("entitlement-rich", lean)).isNotEmpty();
    }

    @Test
    void writesWhatToAskInTheRichForm() {
        Entitlement unknown = new Entitlement(null, DAY, "2026", OWING.insurance(), FULL.scope(), FULL.employerExemption(), FULL.dental(),
                List.of(), List.of(), List.of(), List.of(), List.of(UnknownFact.PAYMENTS), List.of(), List.of());
        String rich = EntitlementWriter.rich(FakeEngine.BOOK, new FakeEngine(), new FakeProcedures()).write(unknown);
        assertThat(rich).contains("\"questions\":[\"payments\"]").endsWith("""
                "questionTexts":[{"fact":"payments","texts":{"kk":"Төленді ме?","ru":"Уплачены?","en":"Paid?"},\
                "ifNot":{"kk":"Жоқ","ru":"Нет","en":"No"},"ifSo":{"kk":"Иә","ru":"Да","en":"Yes"}}],%s}""".formatted(advice("")));
        assertThat(Schemas.errors("entitlement-rich", rich)).isEmpty();
    }

    @Test
    void tellsFromWhenAStepLeadsToInsuranceInTheRichFormOnly() {
        Entitlement later = new Entitlement(null, DAY, "2026", FULL.insurance(), FULL.scope(), FULL.employerExemption(), FULL.dental(),
                List.of(), List.of(), List.of(), List.of(new NextStep("GUI-09", new BigDecimal("0.00"), LocalDate.of(2026, 5, 1))),
                List.of(), List.of(), List.of());
        assertThat(EntitlementWriter.lean().write(later)).contains("""
                "nextSteps":[{"code":"GUI-09","cost":"0.00"}]""");
        String rich = EntitlementWriter.rich(FakeEngine.BOOK, new FakeEngine(), new FakeProcedures()).write(later);
        assertThat(rich).contains("""
                "nextSteps":[{"code":"GUI-09","cost":"0.00","from":"2026-05-01"}]""").endsWith(advice("""
                {"code":"GUI-09","where":[%s],"papers":[],"duration":[],"paying":[],"afterwards":[]}""".formatted(ADVICE)) + "}");
        assertThat(Schemas.errors("entitlement-rich", rich)).isEmpty();
    }

    @Test
    void refusesAVerdictOfAnotherEngine() {
        Entitlement foreign = new Entitlement(null, DAY, "2026", FULL.insurance(), FULL.scope(), FULL.employerExemption(), FULL.dental(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of("XX-1 Foreign"));
        assertThatThrownBy(() -> EntitlementWriter.rich(FakeEngine.BOOK, new FakeEngine(), new FakeProcedures()).write(foreign))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"XX-1 Foreign\"");
    }
}
