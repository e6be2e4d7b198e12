package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.Difference;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import org.junit.jupiter.api.Test;

class DifferenceWriterTest {

    private static final Inquiry CHILD = Inquiry.of(LocalDate.of(2026, 3, 10),
            Person.builder(LocalDate.of(2020, 1, 1), Sex.MALE, LegalStatus.CITIZEN).build());

    @Test
    void writesBothVerdictsAndWhatDiffers() {
        Entitlement child = new FakeEngine().evaluate(CHILD);
        Entitlement grown = new Entitlement(child.id(), child.asOf(), child.edition(),
                new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, child.insurance().arrears(), Arrears.NONE), child.scope(),
                child.employerExemption(), child.dental(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        String json = DifferenceWriter.write(Difference.between(child, grown));
        assertThat(json).isEqualTo("{\"before\":" + EntitlementWriter.lean().write(child)
                + ",\"after\":" + EntitlementWriter.lean().write(grown) + """
                ,"grounds":{"gained":[],"lost":["SI-01"]},"rules":{"gained":[],"lost":["SI-01"]},"changes":[\
                {"path":"$.insurance.status","before":"INSURED","after":"NOT_INSURED"},\
                {"path":"$.insurance.grounds[SI-01].payer","before":"STATE","after":null}]}""");
        assertThat(Schemas.errors("difference", json)).isEmpty();
    }

    @Test
    void whatIsTheSameDoesNotDiffer() {
        Difference none = new FakeEngine().compare(CHILD, CHILD);
        assertThat(none.changes()).isEmpty();
        assertThat(none.groundsGained()).isEmpty();
        assertThat(none.rulesLost()).isEmpty();
        assertThat(Schemas.errors("difference", DifferenceWriter.write(none))).isEmpty();
    }
}
