package kz.kepil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.PayerRule;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;

/** Shows the stages of a pack to a session of Drools, too: it must find what the graph of their constraints finds. */
final class GraphAgainstSession {

    private static final int PEOPLE = 100;
    private static final List<String> CODES = List.of("A15", "B20", "C50", "E10.1", "F20", "G80", "I21", "I10", "J45", "N18.5", "O10", "Z00");

    private GraphAgainstSession() {
    }

    /**
     * Compares.
     *
     * @param pack the pack
     * @param names the names of the stages that are compared
     */
    static void check(Pack pack, Set<String> names) {
        Map<Stage, List<Fact>> shown = new LinkedHashMap<>();
        Map<Stage, List<Set<Finding>>> byGraph = new LinkedHashMap<>();
        names.forEach(name -> shown.put(pack.stage(name), new ArrayList<>()));
        names.forEach(name -> byGraph.put(pack.stage(name), new ArrayList<>()));
        Random random = new Random(names.hashCode());
        new Corridor(pack, (stage, facts) -> {
            if (shown.containsKey(stage)) {
                shown.get(stage).addAll(facts);
                facts.forEach(fact -> byGraph.get(stage).add(Set.copyOf(fact.findings())));
            }
        }).run(random.ints(PEOPLE).mapToObj(seed -> new Case(inquiry(pack, new Random(seed)), pack)).toList());
        // One session for all is cheaper than one for each; a fact that two stages look at keeps what the last one found.
        shown.forEach((stage, facts) -> {
            stage.runInSession(facts);
            assertThat(facts.stream().map(fact -> Set.copyOf(fact.findings())).toList()).isEqualTo(byGraph.get(stage));
        });
    }

    private static Inquiry inquiry(Pack pack, Random random) {
        LocalDate first = pack.reach().from();
        LocalDate day = first.plusDays(random.nextInt((int) (pack.reach().knownTo().toEpochDay() - first.toEpochDay())));
        Person.Builder person = Person.builder(day.minusDays(random.nextInt(30_000)), any(random, Sex.values()), any(random, LegalStatus.values()));
        List<Circumstance> circumstances = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            CircumstanceType type = any(random, CircumstanceType.values());
            if (type.attributes().isEmpty()) {
                circumstances.add(Circumstance.of(type, day.minusDays(random.nextInt(500))));
            }
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(new Condition(new Icd10(CODES.get(random.nextInt(CODES.size()))), null, random.nextBoolean(), false));
        }
        List<Payment> payments = new ArrayList<>();
        for (int ago = random.nextInt(14); ago > 0; ago--) {
            YearMonth month = YearMonth.from(day).minusMonths(ago);
            PayerRule payer = pack.payers().of(PaymentType.SELF_PAYER);
            if (payer.existsIn(month)) {
                payments.add(Payment.of(PaymentType.SELF_PAYER, month, payer.amount(month, null, null), month.atDay(20)));
            }
        }
        return new Inquiry(null, day, person.circumstances(circumstances).conditions(conditions).build(), payments, null);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
