package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.text.Language;
import kz.kepil.engine.EditedPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallTableTest {

    private static String table(EntitlementEngine engine, WallTopic topic, int year) {
        return WallTable.of(engine, topic, year, Language.EN).html();
    }

    private static String table(WallTopic topic, int year) {
        return table(ENGINE, topic, year);
    }

    /** What of the catalogue is in force on a day of the year, by the beginnings of its codes. */
    private static Set<String> codes(int year, String... beginnings) {
        return ENGINE.rules().all().stream()
                .filter(rule -> rule.inForce().from().getYear() <= year && (rule.inForce().to() == null || rule.inForce().to().getYear() >= year))
                .map(RuleInfo::code).filter(code -> Set.of(beginnings).stream().anyMatch(code::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
    void noRuleOfTheYearIsLeftOut(int year) {
        assertThat(codes(year, "SI-")).hasSizeGreaterThan(10).allSatisfy(code -> assertThat(table(WallTopic.CATEGORIES, year)).contains(">" + code + "<"));
        assertThat(codes(year, "LB-")).allSatisfy(code -> assertThat(table(WallTopic.CATEGORIES, year)).contains(">" + code + "<"));
        assertThat(codes(year, "DEN-E", "DEN-P")).hasSizeGreaterThan(9).allSatisfy(code -> assertThat(table(WallTopic.DENTAL, year)).contains(">" + code + "<"));
        // Those of the form SCR-F1 say who pays.
        assertThat(codes(year, "SCR-")).filteredOn(code -> !code.startsWith("SCR-F")).hasSizeGreaterThan(4).allSatisfy(code -> assertThat(table(WallTopic.SCREENING, year)).contains(">" + code + "<"));
        assertThat(codes(year, "EX-")).hasSize(5).allSatisfy(code -> assertThat(table(WallTopic.CONTRIBUTIONS, year)).contains(">" + code + "<"));
        assertThat(codes(year, "CHR-T")).allSatisfy(code -> assertThat(table(WallTopic.DISEASES, year)).contains(code));
        assertThat(codes(year, "RES-")).hasSizeGreaterThan(7).filteredOn(code -> !code.equals("RES-1"))
                .allSatisfy(code -> assertThat(table(WallTopic.FOREIGNERS, year)).contains(code));
    }

    @Test
    void theSumsAreThoseOfTheYear() {
        assertThat(table(WallTopic.CONTRIBUTIONS, 2026)).contains("4,250\u00A0tenge", "5,950\u00A0tenge", "up to 102,000\u00A0tenge", "up to 34,000\u00A0tenge")
                .doesNotContain("(ESP)");
        assertThat(table(WallTopic.CONTRIBUTIONS, 2021)).contains("2,125\u00A0tenge", "2,975\u00A0tenge", "2,917\u00A0tenge", "1,458.50\u00A0tenge");
        assertThat(table(WallTopic.CONTRIBUTIONS, 2024)).contains("(from 1 September 2024)");
    }

    @Test
    void diabetesIsInTheOtherColumnFrom2026() {
        assertThat(table(WallTopic.DISEASES, 2025)).containsSubsequence("Free (TMKKK)", "Diabetes mellitus", "MAMS (");
        assertThat(table(WallTopic.DISEASES, 2026)).containsSubsequence("Free (TMKKK)", "Tuberculosis", "MAMS (", "Diabetes mellitus", "Rheumatism");
    }

    @ParameterizedTest
    @EnumSource(WallTopic.class)
    void everyTableIsThereInEveryLanguage(WallTopic topic) {
        for (Language language : Language.values()) {
            assertThat(WallTable.of(ENGINE, topic, 2026, language).html()).contains("lang=\"" + language.name().toLowerCase(java.util.Locale.ROOT))
                    .contains("scope=\"col\"", "scope=\"row\"", "2026");
        }
    }

    @Test
    void noCodeIsBrokenAtItsHyphen() {
        assertThat(table(WallTopic.FOREIGNERS, 2026)).contains(".whole-word { white-space: nowrap }",
                "<span class=\"whole-word\">ATT-2,</span>").doesNotContainPattern("<td class=\"code\"[^>]*>[A-Z]");
    }

    @Test
    void aYearThatIsNotSupportedIsRefused() {
        assertThatThrownBy(() -> table(WallTopic.SERVICES, 2035)).isInstanceOf(InvalidInquiryException.class);
        assertThat(table(WallTopic.CONTRIBUTIONS, 2027)).contains("The law");
    }

    @Test
    void theTablesFollowThePack() {
        EntitlementEngine edited = new EditedPack()
                .with("diseases.yaml", "[I00-I02, I05-I09, M12.3, M35.3]", "[I00-I03, I05-I09, M12.3, M35.3]")
                .with("parameters.yaml", "{from: 2026-01-01, value: 85000,", "{from: 2026-01-01, value: 90000,")
                .engine();
        assertThat(table(WallTopic.DISEASES, 2026)).contains("I00–I02").doesNotContain("I00–I03");
        assertThat(table(edited, WallTopic.DISEASES, 2026)).contains("I00–I03");
        assertThat(table(edited, WallTopic.CONTRIBUTIONS, 2026)).contains("4,500\u00A0tenge").doesNotContain("4,250\u00A0tenge");
    }

    @Test
    void theTablesFollowTheRules() {
        String ambulance = "RequestedCare( service == ServiceType.AMBULANCE, emergencyScope )\nthen\n    paidBy( $c, %s );";
        EntitlementEngine edited = new EditedPack().with("services.drl", ambulance.formatted("TMKKK"), ambulance.formatted("MAMS")).engine();
        String row = "Ambulance</th>\\s*<td class=\"%s\"";
        assertThat(table(WallTopic.SERVICES, 2026)).containsPattern(row.formatted("free"));
        assertThat(table(edited, WallTopic.SERVICES, 2026)).containsPattern(row.formatted("insurance"));
    }
}
