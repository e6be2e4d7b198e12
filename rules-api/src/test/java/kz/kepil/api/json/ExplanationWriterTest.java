package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.DateRange;
import kz.kepil.api.Explanation;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import org.junit.jupiter.api.Test;

class ExplanationWriterTest {

    private static final Entitlement VERDICT = new FakeEngine().evaluate(
            Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(2020, 1, 1), Sex.MALE, LegalStatus.CITIZEN).build()));
    private static final RuleInfo ESP = new RuleInfo("STA-4", "STA-4", "STA-4 ESP", new Texts("БЖТ", "ЕСП", "ESP"),
            List.of(FakeEngine.ARTICLE), List.of("S1"), null, new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)), "contributions.drl", 41);

    @Test
    void writesTheVerdictTheReasonsAndTheRefusals() {
        Explanation explanation = new Explanation(VERDICT,
                List.of(new Explanation.Granted(FakeEngine.RULE,
                        List.of(new Reason("$.person.birthDate", "2020-01-01", false,
                                new Texts("18 жасқа толмаған", "младше 18", "younger than 18"))))),
                List.of(new Explanation.NotGranted(ESP, List.of(
                        new FailedConstraint("law < 20240101", new Texts("дейін", "по", "to 2023"), false),
                        new FailedConstraint("espThisMonth", new Texts("төленген", "уплачен", "\"paid\""), true)), "$.services[0]")));
        String json = ExplanationWriter.write(explanation);
        assertThat(json).isEqualTo("{\"verdict\":" + EntitlementWriter.lean().write(VERDICT) + """
                ,"granted":[{"id":"SI-01","code":"SI-01","texts":{"kk":"Бала","ru":"Ребёнок","en":"Child"},"acts":[%s],\
                "sources":["S0","S1"],"places":{"confidence":"HIGH","acts":[],"places":["kt.kz 01.01.2021"]},"inForce":{"from":"2021-01-01","to":null},\
                "rule":{"name":"SI-01 Child","file":"state-insured.drl","line":12},\
                "facts":[{"path":"$.person.birthDate","value":"2020-01-01","missing":false,\
                "texts":{"kk":"18 жасқа толмаған","ru":"младше 18","en":"younger than 18"}}]}],\
                "notGranted":[{"id":"STA-4","code":"STA-4","texts":{"kk":"БЖТ","ru":"ЕСП","en":"ESP"},\
                "rule":{"name":"STA-4 ESP","file":"contributions.drl","line":41},\
                "failed":[{"constraint":"law < 20240101","texts":{"kk":"дейін","ru":"по","en":"to 2023"}},\
                {"constraint":"espThisMonth","texts":{"kk":"төленген","ru":"уплачен","en":"\\"paid\\""}}],"about":"$.services[0]"}]}""".formatted(FakeEngine.ARTICLE_JSON));
        assertThat(Schemas.errors("explanation", json)).isEmpty();
    }

    @Test
    void theSchemaAsksForAReasonOfEveryRefusal() {
        Explanation unreasoned = new Explanation(VERDICT, List.of(), List.of(new Explanation.NotGranted(ESP, List.of(), null)));
        assertThat(Schemas.errors("explanation", ExplanationWriter.write(unreasoned))).isNotEmpty();
        assertThat(Schemas.errors("explanation", EntitlementWriter.lean().write(VERDICT))).isNotEmpty();
    }
}
