package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import org.junit.jupiter.api.Test;

class ForecastWriterTest {

    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 6, 1);
    private static final Entitlement CHILD = new FakeEngine().evaluate(Inquiry.of(BIRTHDAY.minusDays(1),
            Person.builder(BIRTHDAY.minusYears(18), Sex.MALE, LegalStatus.CITIZEN).build()));
    private static final ForecastWriter WRITER = ForecastWriter.of(FakeEngine.BOOK, new FakeProcedures());

    private static Entitlement grown() {
        return new Entitlement(CHILD.id(), BIRTHDAY, CHILD.edition(),
                new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, Arrears.NONE, Arrears.NONE), CHILD.scope(),
                CHILD.employerExemption(), CHILD.dental(), List.of(), List.of(), List.of(),
                List.of(new NextStep("GUI-02", new BigDecimal("51000.00"), null)), List.of(), List.of(), List.of());
    }

    @Test
    void writesWhatChangesByWhichRulesAndTheSteps() {
        String json = WRITER.write(new Forecast(CHILD, FurtherPayments.GOING_ON, LocalDate.of(2027, 5, 31), false, LocalDate.of(2027, 1, 1),
                List.of(new TurningPoint(CHILD, grown()))));
        assertThat(json).startsWith("{\"verdict\":" + EntitlementWriter.lean().write(CHILD) + """
                ,"payments":"GOING_ON","until":"2027-05-31","endOfLaw":false,"provisionalFrom":"2027-01-01","turningPoints":[\
                {"day":"2026-06-01","changes":[{"path":"$.insurance.status","before":"INSURED","after":"NOT_INSURED"},\
                {"path":"$.insurance.grounds[SI-01].payer","before":"STATE","after":null}],\
                "grounds":{"gained":[],"lost":["SI-01"]},"rulesGained":[],"rulesLost":[{"id":"SI-01","code":"SI-01",""");
        assertThat(json).contains(FakeEngine.ARTICLE_JSON, "\"stepsBefore\":[],\"steps\":[{\"code\":\"GUI-02\",\"texts\":null,\"cost\":\"51000.00\"");
        assertThat(Schemas.errors("forecast", json)).isEmpty();
    }

    @Test
    void whereNothingChangesNoDayIsTold() {
        String json = WRITER.write(new Forecast(CHILD, FurtherPayments.STOPPING, LocalDate.of(2026, 12, 31), true, null, List.of()));
        assertThat(json).endsWith(",\"payments\":\"STOPPING\",\"until\":\"2026-12-31\",\"endOfLaw\":true,\"provisionalFrom\":null,\"turningPoints\":[]}");
        assertThat(Schemas.errors("forecast", json)).isEmpty();
    }
}
