package kz.kepil.tests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.PersonOnDay;
import org.junit.jupiter.api.Test;

/** Those that the benchmarks compare find the same, each with its rule. */
class EqualFindingsTest {

    private static final StageFacts FACTS = new StageFacts(404, 5_000);

    private final PlainJava plain = new PlainJava(FACTS.names());

    private static <T extends Fact> void assertFindsTheSame(String stage, Class<T> type, Consumer<List<T>> other) {
        List<T> facts = FACTS.of(stage, type).stream().flatMap(List::stream).toList();
        FACTS.stage(stage).run(facts);
        List<Set<String>> expected = findings(facts);
        facts.forEach(Fact::enterStage);
        other.accept(facts);
        assertThat(findings(facts)).isEqualTo(expected);
        Set<String> rules = facts.stream().flatMap(fact -> fact.findings().stream()).map(found -> found.rule().id()).collect(Collectors.toSet());
        assertThat(rules).as("rules that hold for somebody").hasSize(FACTS.stage(stage).compiledRules().size());
    }

    /** What was found of each, with the ids of the rules in place of their names, of which each engine has its own. */
    private static List<Set<String>> findings(List<? extends Fact> facts) {
        List<Set<String>> findings = new ArrayList<>();
        for (Fact fact : facts) {
            Set<String> found = fact.findings().stream().map(EqualFindingsTest::inWords).collect(Collectors.toSet());
            assertThat(found).hasSameSizeAs(fact.findings());
            findings.add(found);
        }
        return findings;
    }

    private static String inWords(Finding finding) {
        return finding.rule().id() + " " + finding;
    }

    @Test
    void plainJavaOnTheScope() {
        assertFindsTheSame("scope", LegalStatusOnDay.class, facts -> facts.forEach(plain::scope));
    }

    @Test
    void plainJavaOnTheExemption() {
        assertFindsTheSame("employer-exemption", PersonOnDay.class, facts -> facts.forEach(plain::exemption));
    }

    @Test
    void plainJavaOnTheStateCategories() {
        assertFindsTheSame("state-insured", PersonOnDay.class, facts -> facts.forEach(plain::stateCategories));
    }

    @Test
    void evreteOnTheStateCategories() {
        try (OtherEngines.Judge evrete = OtherEngines.evrete(FACTS.stage("state-insured"), FACTS.names())) {
            assertFindsTheSame("state-insured", PersonOnDay.class, facts -> {
                for (int first = 0; first < facts.size(); first += 256) {
                    evrete.accept(facts.subList(first, Math.min(first + 256, facts.size())));
                }
            });
        }
    }

    @Test
    void easyRulesOnTheStateCategories() {
        assertFindsTheSame("state-insured", PersonOnDay.class, OtherEngines.easyRules(FACTS.stage("state-insured"), FACTS.names()));
    }
}
