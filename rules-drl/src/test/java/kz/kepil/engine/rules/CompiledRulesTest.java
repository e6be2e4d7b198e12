package kz.kepil.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kz.kepil.engine.EditedPack;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build has written down of the rules is what their models say. */
class CompiledRulesTest {

    private static final CompiledRules WRITTEN = CompiledRules.builtIn();
    private static final CompiledRules TAKEN_APART = CompiledRules.of(CompiledRules.builtInModels());

    static Iterable<String> files() {
        return RulesCheck.facts().keySet();
    }

    private static Stage stage(CompiledRules rules, String file) {
        return Objects.requireNonNull(rules.find(file, () -> EditedPack.builtIn(file + ".drl")));
    }

    @Test
    void theIdsAreThoseOfTheModels() {
        assertThat(WRITTEN.ids()).isEqualTo(TAKEN_APART.ids()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(250);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRulesAreThoseOfTheModels(String file) {
        Stage written = stage(WRITTEN, file);
        Stage takenApart = stage(TAKEN_APART, file);
        assertThat(written.turningDays()).isEqualTo(takenApart.turningDays());
        assertThat(written.pensionMonths()).isEqualTo(takenApart.pensionMonths());
        List<CompiledRule> rules = written.compiledRules();
        assertThat(rules).isNotEmpty().hasSameSizeAs(takenApart.compiledRules());
        for (int i = 0; i < rules.size(); i++) {
            assertSame(rules.get(i), takenApart.compiledRules().get(i));
        }
    }

    private static void assertSame(CompiledRule one, CompiledRule other) {
        assertThat(one.name()).isEqualTo(other.name());
        assertThat(one.factType()).isEqualTo(other.factType());
        assertThat(one.consequence().get()).isSameAs(other.consequence().get());
        assertThat(one.clauses()).hasSameSizeAs(other.clauses());
        for (int i = 0; i < one.clauses().size(); i++) {
            Clause clause = one.clauses().get(i);
            Clause same = other.clauses().get(i);
            assertThat(clause.text()).isEqualTo(same.text());
            assertThat(clause.kind()).isEqualTo(same.kind());
            assertThat(clause.property()).isEqualTo(same.property());
            assertThat(clause.compiled().get()).as(clause.text()).isSameAs(same.compiled().get());
        }
    }
}
