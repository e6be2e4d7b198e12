package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import org.junit.jupiter.api.Test;

/** The catalogue against the specification's list of codes. */
class CatalogueTest {

    /** Sentences of the specification to which it gives no code: who owes a month, who pays for dental care and screenings. */
    private static final Set<String> OWN_CODES = Set.of("ARR-1", "ARR-2", "ARR-3", "DEN-F1", "DEN-F2", "SCR-F1", "SCR-F2", "SCR-F3");

    private final List<RuleInfo> rules = EntitlementEngine.create().rules();

    private static Map<String, DateRange> specification() throws IOException {
        Map<String, DateRange> codes = codes("suites");
        codes.putAll(codes("procedures"));
        return codes;
    }

    private static Map<String, DateRange> codes(String folder) throws IOException {
        Map<String, DateRange> codes = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources", folder, "codes.yaml"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ");
                String[] days = parts[1].split("\\.\\.");
                codes.put(parts[0], new DateRange(LocalDate.parse(days[0]), days.length < 2 ? null : LocalDate.parse(days[1])));
            }
        }
        return codes;
    }

    @Test
    void hasExactlyTheCodesOfTheSpecification() throws IOException {
        Set<String> expected = new TreeSet<>(specification().keySet());
        expected.addAll(OWN_CODES);
        Set<String> codes = new TreeSet<>(rules.stream().map(RuleInfo::code).toList());
        assertThat(codes).isEqualTo(expected);
    }

    @Test
    void keepsEachCodeInForceAsLongAsTheSpecificationSays() throws IOException {
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
            assertThat(List.of(rule.texts().kk(), rule.texts().ru(), rule.texts().en(), rule.act())).as(rule.name())
                    .noneMatch(String::isBlank);
            assertThat(rule.sources()).as(rule.name()).isNotEmpty().isSubsetOf("S0", "S1", "S2", "S3", "S4", "L", "L1", "D");
            assertThat(rule.file()).endsWith(".drl");
            assertThat(rule.line()).isPositive();
        });
    }
}
