package kz.kepil.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of codes in the documents against the catalogue, row by row. */
class CodeTablesTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final RuleBook RULES = ENGINE.rules();
    private static final LocalDate FIRST = ENGINE.supportedDays().from();
    private static final Pattern MANY = Pattern.compile("([A-Z]+-)([A-Z]?)(\\d+) (?:…|to) (?:[A-Z]+-)?[A-Z]?(\\d+)");
    private static final Pattern PERIOD = Pattern.compile("(?<from>\\d{4}(-\\d\\d-\\d\\d)?) ?–(?<to>\\d{4}(-\\d\\d-\\d\\d)?)?|to (?<last>\\d{4}-\\d\\d-\\d\\d)");

    static List<Page.Row> rows() {
        return Page.all().stream().flatMap(page -> page.rows("code").stream()).toList();
    }

    /** {@code CHR-T01 … T15} are fifteen codes. */
    private static List<String> codes(String cell) {
        Matcher many = MANY.matcher(cell);
        if (!many.matches()) {
            return List.of(cell);
        }
        int width = many.group(3).length();
        return IntStream.rangeClosed(Integer.parseInt(many.group(3)), Integer.parseInt(many.group(4)))
                .mapToObj(number -> many.group(1) + many.group(2) + String.format("%0" + width + "d", number)).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowSaysOfACodeWhatTheCatalogueSays(Page.Row row) {
        Set<String> sources = new TreeSet<>();
        for (String code : codes(row.get("code"))) {
            List<RuleInfo> rules = RULES.ofCode(code);
            assertThat(rules).as("rules of %s", code).isNotEmpty();
            if (row.has("in force")) {
                DateRange stated = row.get("in force").equals("as SSD") ? inForce(RULES.ofCode(code.replace("CHR-T", "SSD-")))
                        : period(row.get("in force"));
                assertThat(stated).as("%s in force", code).isEqualTo(inForce(rules));
            }
            rules.forEach(rule -> sources.addAll(rule.sources()));
        }
        if (row.has("source")) {
            assertThat(new TreeSet<>(Page.found("\\b(?:S\\d|L1?|D)\\b", row.get("source")))).as(row.toString()).isEqualTo(sources);
        }
    }

    private static DateRange inForce(List<RuleInfo> rules) {
        List<LocalDate> ends = rules.stream().map(rule -> rule.inForce().to()).toList();
        return new DateRange(rules.stream().map(rule -> rule.inForce().from()).min(Comparator.naturalOrder()).orElseThrow(),
                ends.contains(null) ? null : ends.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static DateRange period(String cell) {
        Matcher period = PERIOD.matcher(cell);
        assertThat(period.matches()).as("\"%s\" is a period", cell).isTrue();
        String to = Stream.of("to", "last").map(period::group).filter(end -> end != null).findAny().orElse(null);
        String from = period.group("from");
        return new DateRange(from == null ? FIRST : LocalDate.parse(from.length() == 4 ? from + "-01-01" : from),
                to == null ? null : LocalDate.parse(to.length() == 4 ? to + "-12-31" : to));
    }

    @Test
    void everyCodeHasItsPlaceInTheDocuments() {
        Set<String> named = rows().stream().flatMap(row -> codes(row.get("code")).stream()).collect(Collectors.toCollection(TreeSet::new));
        for (String page : List.of("docs/care.md", "docs/insurance.md")) {
            named.addAll(Page.found("\\b[A-Z]{3}-[A-Z]?\\d+\\b", Page.of(page).text()));
        }
        assertThat(named).containsAll(RULES.codes());
    }

    /** In running text, too, no code is named that no rule has. */
    @Test
    void noOtherCodeIsNamed() {
        for (Page page : Page.all()) {
            List<String> codes = new ArrayList<>(Page.found("(?<![\\w-])(?:RES|SI|LB|STA|ARR|EX|SSD|DNG|CHR|DEN|SCR|SVC|GUI|REF|ATT|PEN)-[A-Z]?\\d+(?![\\w-]|\\.\\w)",
                    page.text()));
            // A page may show how a rule is added.
            codes.removeAll(Page.found("(?<=@id\\(\")[A-Z]+-\\d+(?=\")", page.text()));
            assertThat(RULES.codes()).as(page.name()).containsAll(codes);
        }
    }
}
