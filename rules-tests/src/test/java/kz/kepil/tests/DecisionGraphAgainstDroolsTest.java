package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;
import kz.kepil.tests.kit.InquiryGenerator;
import org.junit.jupiter.api.Test;

/** The graph by which a stage asks the compiled constraints finds what a session of Drools finds, on every fact of every stage. */
class DecisionGraphAgainstDroolsTest {

    private static final int MANY = Seeds.times(3_000);

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();

    private final Pack pack = Pack.builtIn(Corridor.stages());
    private final Supplier<Inquiry> inquiries =
            Seeds.inTurn(seed -> InquiryGenerator.seeded(seed, ENGINE)::next);
    private final Map<Stage, Set<String>> found = new HashMap<>();

    /** A rule finds each thing once, so that what is found of a fact is a set. */
    private static List<Set<Finding>> findings(List<? extends Fact> facts) {
        List<Set<Finding>> findings = new ArrayList<>();
        for (Fact fact : facts) {
            assertThat(fact.findings()).doesNotHaveDuplicates();
            findings.add(Set.copyOf(fact.findings()));
        }
        return findings;
    }

    private void compare(Stage stage, List<? extends Fact> facts, Inquiry inquiry) {
        stage.runInSession(facts);
        List<Set<Finding>> bySession = findings(facts);
        // The corridor goes on with what the graph finds.
        stage.run(facts);
        assertThat(findings(facts)).as(() -> InquiryWriter.write(inquiry)).isEqualTo(bySession);
        bySession.forEach(each -> each.forEach(finding -> found.computeIfAbsent(stage, first -> new HashSet<>()).add(finding.rule().id())));
    }

    @Test
    void theyFindTheSame() {
        for (int i = 0; i < MANY; i++) {
            Inquiry inquiry = inquiries.get();
            Inquiry known = inquiry.withPerson(inquiry.person().withoutUnknown());
            Case alone = new Case(known, pack);
            new Corridor(pack, (stage, facts) -> compare(stage, facts, inquiry)).run(List.of(alone));
            Entitlement verdict = ENGINE.evaluate(known);
            assertThat(verdict).as("with what is known of services from others, for %s", InquiryWriter.write(known)).isEqualTo(alone.verdict());
        }
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(pack.stages());
        long rules = pack.stages().stream().mapToLong(stage -> stage.compiledRules().size()).sum();
        long fired = found.values().stream().mapToLong(Set::size).sum();
        assertThat(fired).as("rules that were found to hold, of %d", rules).isGreaterThan(rules * 3 / 4);
    }
}
