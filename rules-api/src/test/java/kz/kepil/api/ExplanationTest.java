package kz.kepil.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.kepil.api.Explanation.Gained;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Texts TEXTS = new Texts("kk", "ru", "en");
    private static final Reason PERSON = new Reason("$.person.sex", "FEMALE", false, TEXTS);
    private static final Reason SERVICE = new Reason("$.services[0].service", "DIAGNOSTICS", false, TEXTS);

    /** Of a person who is insured by SI-01; every service is asked about, or some. */
    private static Explanation explanation(boolean everyService, List<Granted> granted, NotGranted... notGranted) {
        List<ServiceVerdict> services = ServiceRequest.every().stream().limit(everyService ? Long.MAX_VALUE : 1)
                .map(each -> new ServiceVerdict(each.service(), each.icd10(), Funding.PAID, false, List.of())).toList();
        DentalCare none = new DentalCare(false, List.of(), false);
        Entitlement verdict = new Entitlement(null, LocalDate.of(2026, 3, 10), "2026",
                new Insurance(InsuranceStatus.INSURED, List.of(new InsuranceGround("SI-01", Payer.STATE)), null, Arrears.NONE, Arrears.NONE),
                new Scope(TmkkkScope.FULL, true, List.of("RES-1")), new EmployerExemption(false, List.of()),
                new Dental(none, none, Funding.PAID), List.of(), List.of(), services, List.of(), List.of(), List.of(),
                granted.stream().map(each -> each.rule().id()).toList());
        return new Explanation(verdict, granted, List.of(notGranted));
    }

    private static RuleInfo rule(String id) {
        return new RuleInfo(id, id.replaceFirst("\\..*", ""), id, TEXTS, List.of(), List.of("S1"), null,
                new DateRange(LocalDate.of(2021, 1, 1), null), "a.drl", 1);
    }

    private static Granted granted(String id, Reason... facts) {
        return new Granted(rule(id), List.of(facts));
    }

    /** A rule with the constraints that failed; those in capitals say that it is meant for others. */
    private static NotGranted refused(String id, String... failed) {
        return new NotGranted(rule(id), Stream.of(failed)
                .map(each -> new FailedConstraint(each, TEXTS, each.equals(each.toUpperCase(Locale.ROOT)))).toList(), null);
    }

    private static List<String> ids(List<NotGranted> rules) {
        return rules.stream().map(each -> each.rule().id()).toList();
    }

    @Test
    void isAskedByCode() {
        Explanation explanation = explanation(true, List.of(granted("RES-1"), granted("SI-11.a"), granted("SI-11.b")), refused("SI-11.c", "x"));
        assertThat(explanation.granted("SI-11")).extracting(each -> each.rule().id()).containsExactly("SI-11.a", "SI-11.b");
        assertThat(explanation.notGranted("SI-11")).extracting(each -> each.rule().id()).containsExactly("SI-11.c");
        assertThat(explanation.granted("SI-1")).isEmpty();
    }

    @Test
    void insuranceIsReadFirstAndServicesLast() {
        List<Granted> byId = List.of(granted("RES-1"), granted("SI-01"), granted("SVC-01", SERVICE, PERSON), granted("ZZZ-1"));
        assertThat(explanation(false, byId).grantedInReadingOrder())
                .containsExactly(granted("SI-01"), granted("RES-1"), granted("ZZZ-1"), granted("SVC-01", SERVICE, PERSON));
        assertThat(explanation(true, byId).grantedInReadingOrder()).as("no service was named")
                .endsWith(granted("ZZZ-1"), granted("SVC-01", PERSON));
    }

    @Test
    void ofEachCodeTheNearestRulesMissAndNoneThatIsMeantForOthers() {
        NotGranted[] refused = {refused("SI-02.a", "x"), refused("SI-03.b", "x"), refused("SI-04", "X"), refused("SI-01.b", "x"),
            refused("SVC-02", "x"), refused("SI-02.b", "x", "y"), refused("SI-05.a", "x", "y"), refused("SI-05.b", "y", "z"),
            refused("SI-06", "x", "Y")};
        List<Granted> held = List.of(granted("SI-01.a"));
        assertThat(ids(explanation(true, held, refused).nearestMisses())).containsExactly("SI-02.a", "SI-03.b", "SI-05.a", "SI-05.b");
        assertThat(ids(explanation(false, held, refused).nearestMisses())).as("of a service that was named")
                .containsExactly("SI-02.a", "SI-03.b", "SVC-02", "SI-05.a", "SI-05.b");
    }

    @Test
    void whatIsGainedIsSaidWithWhatItLackedBefore() {
        Explanation before = explanation(true, List.of(granted("RES-1"), granted("SI-01")), refused("SI-02", "x"));
        Explanation after = explanation(true, List.of(granted("RES-1"), granted("SI-02", PERSON), granted("SI-03")), refused("SI-01", "y"));
        assertThat(after.gainedOver(before)).containsExactly(
                new Gained(granted("SI-02", PERSON), refused("SI-02", "x")), new Gained(granted("SI-03"), null));
        assertThat(before.gainedOver(after)).containsExactly(new Gained(granted("SI-01"), refused("SI-01", "y")));
        assertThat(after.gainedOver(after)).isEmpty();
    }
}
