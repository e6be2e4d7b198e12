package kz.kepil.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.MissedMonth;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** Facts can only be sorted into those that are alike when each rule looks at one fact alone. */
class CompiledRuleTest {

    private static final Variable<MissedMonth> ONE = declarationOf(MissedMonth.class, "$one");
    private static final Variable<MissedMonth> OTHER = declarationOf(MissedMonth.class, "$other");

    private static List<CompiledRule> compiled(RuleItemBuilder<?>... parts) {
        ModelImpl model = new ModelImpl();
        model.addRule(rule("X-1 A rule").build(parts));
        return CompiledRule.of(model);
    }

    @Test
    void aRuleLooksAtOneFact() {
        assertThat(compiled(pattern(ONE).expr("employee", MissedMonth::isEmployee), on(ONE).execute(month -> { })))
                .singleElement().satisfies(rule -> {
                    assertThat(rule.name()).isEqualTo("X-1 A rule");
                    assertThat(rule.factType()).isEqualTo(MissedMonth.class);
                    assertThat(rule.clauses()).hasSize(1);
                });
    }

    @Test
    void aRuleMayHoldForEveryFact() {
        assertThat(compiled(pattern(ONE), on(ONE).execute(month -> { })))
                .singleElement().satisfies(rule -> assertThat(rule.clauses()).isEmpty());
    }

    @Test
    void aRuleDoesNotJoinFacts() {
        assertThatThrownBy(() -> compiled(pattern(ONE), pattern(OTHER), on(ONE).execute(month -> { })))
                .isInstanceOf(PackException.class).hasMessageContaining("\"X-1 A rule\" must look at one fact");
    }

    @Test
    void aConsequenceSpeaksOfTheFactAndDoesNotSteerTheEngine() {
        assertThatThrownBy(() -> compiled(pattern(ONE), on(ONE).execute((drools, month) -> drools.halt())))
                .isInstanceOf(PackException.class).hasMessageContaining("consequence of the rule \"X-1 A rule\" must speak of its fact");
        assertThatThrownBy(() -> compiled(pattern(ONE), execute(() -> { })))
                .isInstanceOf(PackException.class).hasMessageContaining("must speak of its fact");
    }
}
