package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.analyst.suite.Codes;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import org.junit.jupiter.api.Test;

/** The catalogue against the specification's list of codes. */
class CatalogueTest {

    private final List<RuleInfo> rules = EntitlementEngine.create().rules().all();

    private static Map<String, DateRange> specification() {
        Map<String, DateRange> codes = new TreeMap<>(Codes.of(SuitesTest.CODES).inForce());
        codes.putAll(Codes.of(ProcedureSuitesTest.CODES).inForce());
        return codes;
    }

    @Test
    void hasExactlyTheCodesOfTheSpecification() {
        Set<String> expected = new TreeSet<>(specification().keySet());
        expected.addAll(SuitesTest.WITHOUT_CODE);
        Set<String> codes = new TreeSet<>(rules.stream().map(RuleInfo::code).toList());
        assertThat(codes).isEqualTo(expected);
    }

    @Test
    void keepsEachCodeInForceAsLongAsTheSpecificationSays() {
        Map<String, List<RuleInfo>> byCode = rules.stream().collect(Collectors.groupingBy(RuleInfo::code));
        specification().forEach((code, days) -> {
            List<DateRange> periods = byCode.get(code).stream().map(RuleInfo::inForce).toList();
            LocalDate from = periods.stream().map(DateRange::from).min(Comparator.naturalOrder()).orElseThrow();
            boolean open = periods.stream().anyMatch(period -> period.to() == null);
            LocalDate to = open ? null : periods.stream().map(DateRange::to).max(Comparator.naturalOrder()).orElseThrow();
            assertThat(new DateRange(from, to)).as(code).isEqualTo(days);
        });
    }

    @Test
    void statesTextsActSourcesAndPlaceOfEveryRule() {
        assertThat(rules).hasSizeGreaterThan(200).allSatisfy(rule -> {
            assertThat(List.of(rule.texts().kk(), rule.texts().ru(), rule.texts().en())).as(rule.name())
                    .noneMatch(String::isBlank);
            assertThat(rule.acts()).as(rule.name()).isNotEmpty();
            assertThat(rule.sources()).as(rule.name()).isNotEmpty().isSubsetOf("S0", "S1", "S2", "S3", "S4", "L", "L1", "D");
            assertThat(rule.file()).endsWith(".drl");
            assertThat(rule.line()).isPositive();
        });
    }
}
