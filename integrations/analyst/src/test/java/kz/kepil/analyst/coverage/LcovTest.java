package kz.kepil.analyst.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LcovTest {

    private static final List<RuleCoverage> RULES = List.of(
            new RuleCoverage("A-1", "A-1 One", "a.drl", 3, 2, 3, List.of(new ConstraintCoverage("law < 20230101", 5, 10, 4, 1, 1),
                    new ConstraintCoverage("female", 5, 30, 3, 2, 1))),
            new RuleCoverage("A-2", "A-2 Two", "a.drl", 9, 0, 0, List.of(new ConstraintCoverage("age < 18", 11, 10, 0, 0, 0))));

    @Test
    void aRuleIsAFunctionAndAConstraintABranch() {
        assertThat(Lcov.of(RULES, Path.of("/pack"))).isEqualTo("""
                TN:
                SF:/pack/a.drl
                FN:3,A-1
                FN:9,A-2
                FNDA:2,A-1
                FNDA:0,A-2
                FNF:2
                FNH:1
                BRDA:5,0,0,4
                BRDA:5,0,1,1
                BRDA:5,1,0,3
                BRDA:5,1,1,2
                BRDA:11,0,0,-
                BRDA:11,0,1,-
                BRF:6
                BRH:4
                DA:3,2
                DA:5,7
                DA:9,0
                DA:11,0
                LF:4
                LH:2
                end_of_record
                """);
    }

    @Test
    void thePageMarksWhatIsNotCovered() {
        String page = CoveragePage.of(RULES, Map.of("a.drl", "\n\nrule \"A-1 One\"\n\n  <a>\n\n\n\nrule \"A-2 Two\"\n\n b\n"),
                new CoveragePage.Words("en", "Title", "File", "Rules", "Constraints", "Not covered", "How"));
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<tr class=\"bad\"><td><a href=\"#a.drl\">a.drl</a><td>2<td>3<td>2\n")
                .contains("<span class=\"line good\"><span class=\"count\">4/1 3/2</span>  &lt;a&gt;</span>")
                .contains("<span class=\"line bad\"><span class=\"count\">0/0</span> b</span>")
                .doesNotContain("src=", "http");
    }
}
