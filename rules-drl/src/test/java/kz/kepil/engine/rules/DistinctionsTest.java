package kz.kepil.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RequestedCare;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.junit.jupiter.api.Test;

class DistinctionsTest {

    private static final List<Boolean> EITHER = List.of(false, true);
    private static final Pack PACK = Pack.builtIn(Corridor.stages());

    private static Distinctions of(String stage) {
        return new Distinctions(PACK.stage(stage).compiledRules());
    }

    private static MissedMonth month(int law, boolean employee, boolean leaveWithoutPay, boolean entrepreneur) {
        return new MissedMonth(law, employee, leaveWithoutPay, entrepreneur,
                type -> type == PaymentType.SELF_PAYER ? BigDecimal.valueOf(law) : BigDecimal.ONE);
    }

    private static MissedMonth month(int law) {
        return month(law, false, false, false);
    }

    private static RequestedCare request(ServiceType service, int law, boolean insured) {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.MALE, LegalStatus.CITIZEN).build();
        ScopeFound scope = new ScopeFound(RuleName.of("RES-1", "RES-1 Citizen of Kazakhstan", 0), TmkkkScope.FULL, true);
        return new RequestedCare(new RequestedCare.Request(new ServiceRequest(service, null),
                new PersonOnDay(person, Days.day(law), Days.day(law), PACK.circumstances().situations(), scope), TmkkkScope.FULL, insured,
                false, null, false, false, false));
    }

    /** The facts that are alike, by their places. */
    private static Collection<List<Integer>> alike(Distinctions distinctions, List<? extends Fact> facts) {
        List<List<Integer>> groups = new ArrayList<>();
        distinctions.alike(facts).forEach((first, others) -> {
            List<Integer> places = new ArrayList<>(List.of(facts.indexOf(first)));
            others.forEach(other -> places.add(facts.indexOf(other)));
            groups.add(places);
        });
        return groups;
    }

    @Test
    void whatNoRuleLooksAtDoesNotTellFactsApart() {
        List<MissedMonth> months = new ArrayList<>();
        for (boolean employee : EITHER) {
            for (boolean entrepreneur : EITHER) {
                for (boolean leaveWithoutPay : EITHER) {
                    months.add(month(20210105, employee, leaveWithoutPay, entrepreneur));
                    months.add(month(20260105, employee, leaveWithoutPay, entrepreneur));
                }
            }
        }
        assertThat(alike(of("arrears"), months)).containsExactlyElementsOf(
                IntStream.range(0, 8).mapToObj(i -> List.of(2 * i, 2 * i + 1)).toList());
    }

    @Test
    void aDayOfTheLawTellsApartOnlyWhatTurnsOnIt() {
        List<RequestedCare> requests = new ArrayList<>();
        for (ServiceType service : List.of(ServiceType.PRIMARY_CARE, ServiceType.PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE)) {
            for (int law : new int[] {20251231, 20260101, 20260102}) {
                requests.add(request(service, law, true));
            }
        }
        assertThat(alike(of("services"), requests)).containsExactly(List.of(0, 1, 2), List.of(3), List.of(4, 5));
    }

    @Test
    void theServiceTellsApartAndSoDoesWhatItsRulesLookAt() {
        assertThat(alike(of("services"), List.of(
                request(ServiceType.REHABILITATION, 20260101, true), request(ServiceType.AMBULANCE, 20260101, true),
                request(ServiceType.REHABILITATION, 20260101, false), request(ServiceType.AMBULANCE, 20260101, false),
                request(ServiceType.REHABILITATION, 20260101, true))))
                .containsExactly(List.of(0, 4), List.of(1, 3), List.of(2));
    }

    @Test
    void anyNumberOfConstraintsTellsApart() {
        List<Clause> clauses = IntStream.rangeClosed(1, 150).mapToObj(i ->
                new Clause("law >= " + i, fact -> ((MissedMonth) fact).getLaw() >= i, null)).toList();
        Distinctions distinctions = new Distinctions(List.of(new CompiledRule("X", MissedMonth.class, clauses, facts -> { })));
        List<MissedMonth> months = IntStream.rangeClosed(0, 151).mapToObj(DistinctionsTest::month).toList();
        assertThat(alike(distinctions, months)).hasSize(151).contains(List.of(150, 151), List.of(0), List.of(149));
    }

    @Test
    void factsOfATypeAtWhichNoRuleLooksAreAlike() {
        Map<Fact, List<Fact>> alike = of("services").alike(List.of(month(1), month(2), request(ServiceType.AMBULANCE, 20260101, true)));
        assertThat(alike.values().stream().map(List::size)).containsExactly(1, 0);
    }
}
