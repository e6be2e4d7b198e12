package kz.kepil.analyst.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JunitReportTest {

    private static Scenario scenario(String name) {
        return new Scenario(Path.of("suites/2026/dental.yaml"), 7, 2026, name,
                new Scenario.Procedure(ProcedureKind.REFUND, "{}", YamlFile.NODES.objectNode(), List.of(), Set.of(), null));
    }

    @Test
    void aFailureTellsWhereAndWhatDiffers() {
        Scenario good = scenario("Sound & well");
        Scenario bad = scenario("Otherwise");
        Scenario none = scenario("No answer");
        assertThat(JunitReport.of(List.of(good, bad, none), List.of(new Failure(bad, List.of(Difference.of("a.b", "1", "2")), null),
                new Failure(none, List.of(), new IllegalStateException("broken"))))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites tests="3" failures="1" errors="1">
                  <testsuite name="2026.dental" tests="3" failures="1" errors="1">
                    <testcase classname="2026.dental" name="Sound &amp; well" file="suites/2026/dental.yaml" line="7"/>
                    <testcase classname="2026.dental" name="Otherwise" file="suites/2026/dental.yaml" line="7">\
                <failure message="a.b">suites/2026/dental.yaml:7 (2026): Otherwise
                  a.b
                    expected: 1
                    actual:   2
                The inquiry, for ./kepil refund -
                {}</failure></testcase>
                    <testcase classname="2026.dental" name="No answer" file="suites/2026/dental.yaml" line="7">\
                <error message="java.lang.IllegalStateException: broken">suites/2026/dental.yaml:7 (2026): No answer
                The engine failed: java.lang.IllegalStateException: broken</error></testcase>
                  </testsuite>
                </testsuites>
                """);
    }
}
