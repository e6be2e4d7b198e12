package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.text.Language;
import kz.kepil.engine.EditedPack;
import kz.kepil.pages.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallTableTest {

    private static final String SELF_PAYERS_RATE = "Rate of the self-payer's contribution\"\n  unit: \"%\"\n  act: law-405-v\n  values:\n"
            + "    - {from: 2020-01-01, value: 5, source: \"S1, S0, S3\", checked: 2026-11-21}\n";

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

    private static String row(WallTopic topic, int year, Language language, String name) {
        return WallTable.of(ENGINE, topic, year, language).html().lines().reduce("", (one, next) -> one + next.strip() + " ")
                .replaceAll(".*<th scope=\"row\">" + Pattern.quote(name) + "[^<]*</th>(.*?)</tr>.*", "$1").replaceAll("<[^>]*>", "|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "KK; Шұғыл стационар; тегін (ТМККК) – өмірге қауіп төнгенде ғана, әйтпесе сақтандырылғанша өз есебінен",
        "RU; Экстренный стационар; бесплатно (ГОБМП) – только при угрозе жизни, иначе за свой счёт до страхования",
        "EN; Emergency inpatient care; free (TMKKK) only when life is in danger, otherwise paid by oneself until insured"})
    void from2027EmergencyCareIsFreeForTheUninsuredOnlyInDangerToLife(Language language, String name, String told) {
        assertThat(row(WallTopic.SERVICES, 2027, language, name)).contains("|" + told.replace(", ", "; ") + "|", "|SVC-06|");
        assertThat(row(WallTopic.SERVICES, 2026, language, name)).contains("|" + told.split(" – | only")[0] + "|");
    }

    /** Planned care, rehabilitation and care at home of a person who is not insured depend on the disease, teeth on the group. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Жоспарлы стационар | сақтандырылғанша өз есебінен**",
        "KK | Медициналық оңалту | сақтандырылғанша өз есебінен; мыналарда тегін: психикалық және мінез-құлық бұзылыстары, F00–F99",
        "KK | Үйдегі стационар | сақтандырылғанша өз есебінен**; мыналарда тегін: COVID-19 коронавирустық инфекциясы, U07.1, U07.2",
        "KK | Жоспарлы стоматология | сақтандырылғанша өз есебінен***",
        "RU | Плановый стационар | за свой счёт до страхования**",
        "RU | Медицинская реабилитация | за свой счёт до страхования; бесплатно при следующих: психические и поведенческие расстройства, F00–F99",
        "RU | Экстренная стоматология | ОСМС (без доплаты)***",
        "EN | Planned inpatient care | paid by oneself until insured**",
        "EN | Hospital at home | free for these: coronavirus infection COVID-19, U07.1, U07.2",
        "EN | Planned dental care | paid by oneself until insured***"})
    void whatItDependsOnIsToldWithWhoPays(Language language, String name, String told) {
        assertThat(row(WallTopic.SERVICES, 2026, language, name)).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | ** – ауру ТМККК есебінен емделсе, тегін | *** – стоматология кестесіндегі санаттарға; басқаларға: өз есебінен",
        "RU | ** – если заболевание лечат за счёт ГОБМП, бесплатно | *** – категориям из таблицы стоматологии; остальным: за свой счёт",
        "EN | ** – free where the disease is treated under TMKKK | *** – for the groups of the table of dental care; for others: at their own expense"})
    void whatTheMarksMeanIsTold(Language language, String disease, String dental) {
        assertThat(WallTable.of(ENGINE, WallTopic.SERVICES, 2026, language).html()).contains(">" + disease + "<", ">" + dental + "<");
    }

    @Test
    void theNoteNamesWhatIsFreeForEveryone() {
        assertThat(table(WallTopic.SERVICES, 2026)).contains("** – free where the disease is treated under TMKKK", "Care for a disease dangerous to others, guaranteed for everyone [SVC-00]");
    }

    /** Whoever reads that something is paid for is told that it is so until they are insured. */
    @ParameterizedTest
    @CsvSource({"KK, ақылы", "RU, (?<![Бб]ес)платно", "EN, paid by the person"})
    void nothingIsBarelyPaid(Language language, String bare) {
        for (WallTopic topic : WallTopic.values()) {
            for (int year : new int[] {2022, 2024, 2027}) {
                assertThat(WallTable.of(ENGINE, topic, year, language).html()).as(topic + " " + year)
                        .doesNotContainPattern(Pattern.compile(bare, Pattern.UNICODE_CHARACTER_CLASS));
            }
        }
        assertThat(WallTable.of(ENGINE, WallTopic.SCREENING, 2024, language).html()).contains(Words.in(language).get("funding.UNTIL_INSURED"));
        assertThat(WallTable.of(ENGINE, WallTopic.DENTAL, 2026, language).html()).contains(Words.in(language).get("funding.UNTIL_INSURED"),
                Words.in(language).get("poster.own-expense"), Words.in(language).get("dental.no-referral"));
        assertThat(WallTable.of(ENGINE, WallTopic.DENTAL, 2022, language).html()).contains(Words.in(language).get("dental.referral"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Деректердегі атауы | Азаматтық-құқықтық сипаттағы шарт бойынша табыс табатын адам",
        "RU | Имя в данных       | Получающий доход по договору гражданско-правового характера",
        "EN | Name in the data   | Whoever earns under a civil contract"})
    void theNamesOfValuesAreCalledThat(Language language, String column, String payer) {
        assertThat(WallTable.of(ENGINE, WallTopic.CONTRIBUTIONS, 2026, language).html()).contains("<th scope=\"col\">" + column + "</th>", payer,
                "data-label=\"" + column + "\"", Words.in(language).get("poster.contributions.note"));
    }

    /** A copy in which lists, a parameter and a rule of every stage that a table rests on are others. */
    private static EntitlementEngine edited() {
        String ambulance = "RequestedCare( service == ServiceType.AMBULANCE, emergencyScope )\nthen\n    paidBy( $c, %s );";
        return new EditedPack()
                .with("diseases.yaml", "[I00-I02, I05-I09, M12.3, M35.3]", "[I00-I03, I05-I09, M12.3, M35.3]")
                .with("diseases.yaml", "en: \"Epilepsy\"\n    source: \"S1, D\"\n    checked: 2026-11-21\n    icd10: [G40]",
                        "en: \"Epilepsy\"\n    source: \"S1, D\"\n    checked: 2026-11-21\n    icd10: [G40, G41]")
                .with("parameters.yaml", "{from: 2026-01-01, value: 85000,", "{from: 2026-01-01, value: 90000,")
                .with("services.drl", ambulance.formatted("TMKKK"), ambulance.formatted("MAMS"))
                .with("state-insured.drl", "PersonOnDay( inSystem, disability )", "PersonOnDay( inSystem, law < 20260101, disability )")
                .with("state-insured.drl", "PersonOnDay( inSystem, socialAssistance, !working )", "PersonOnDay( inSystem, age >= 58, age <= 60, !working )")
                .with("state-insured.drl", "$p.lastDayOf( SOCIAL_ASSISTANCE )", "$p.lastDayOfYear()")
                .with("parameters.yaml", SELF_PAYERS_RATE, SELF_PAYERS_RATE + "    - {from: 2026-07-01, value: 6, source: \"S1\", checked: 2026-11-21}\n")
                .with("dental.drl", "Patient( inSystem, pensionRecipient )", "Patient( inSystem, law < 20260101, pensionRecipient )")
                .with("screening.drl", "law >= 20260801, yearAge in ( 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70 ),",
                        "law >= 20270101, yearAge in ( 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70 ),")
                .with("scope.drl", "hasScope( $s, EMERGENCY_AND_DANGEROUS, WITH_MAMS );", "hasScope( $s, FULL, WITH_MAMS );")
                .engine();
    }

    @Test
    void theTablesFollowThePack() {
        EntitlementEngine edited = edited();
        for (WallTopic topic : WallTopic.values()) {
            assertThat(withoutPack(table(edited, topic, 2026))).as(topic.name()).isNotEqualTo(withoutPack(table(topic, 2026)));
        }
        assertThat(table(WallTopic.DISEASES, 2026)).contains("I00–I02").doesNotContain("I00–I03");
        assertThat(table(edited, WallTopic.DISEASES, 2026)).contains("I00–I03");
        assertThat(table(WallTopic.CHRONIC_GROUPS, 2026)).doesNotContain("G40–G41");
        assertThat(table(edited, WallTopic.CHRONIC_GROUPS, 2026)).contains("G40–G41");
        assertThat(table(edited, WallTopic.CONTRIBUTIONS, 2026)).contains("4,500\u00A0tenge").doesNotContain("4,250\u00A0tenge");
        assertThat(table(edited, WallTopic.CONTRIBUTIONS, 2026)).contains("Self-payer (up to and including 30 June 2026)", "Self-payer (from 1 July 2026)",
                "5,400\u00A0tenge");
        assertThat(table(edited, WallTopic.CATEGORIES, 2026)).as("one of an age alone, too").contains(">SI-13<", ">SI-14<").doesNotContain(">SI-15<");
        assertThat(table(edited, WallTopic.DENTAL, 2026)).contains(">DEN-E06<").doesNotContain(">DEN-E07<");
        assertThat(table(edited, WallTopic.SCREENING, 2026)).contains(">SCR-9<").doesNotContain(">SCR-10<");
        assertThat(table(WallTopic.SCREENING, 2026)).contains(">SCR-10<");
        String primary = "Worker from a state of the EAEU</th>(\\s*<td[^>]*>[^<]*</td>){2}\\s*<td class=\"%s\"";
        assertThat(table(WallTopic.FOREIGNERS, 2026)).containsPattern(primary.formatted(""));
        assertThat(table(edited, WallTopic.FOREIGNERS, 2026)).containsPattern(primary.formatted("free"));
        String row = "Ambulance</th>\\s*<td class=\"%s\"";
        assertThat(table(WallTopic.SERVICES, 2026)).containsPattern(row.formatted("free"));
        assertThat(table(edited, WallTopic.SERVICES, 2026)).containsPattern(row.formatted("insurance"));
    }

    /** What changes within the year stands with its days, and nothing of one stretch in the line of another. */
    @Test
    void screeningOf2025IsThatOfItsDays() {
        String payers = "</th>\\s*<td[^>]*>%s</td>\\s*<td[^>]*>%s</td>";
        String byInsurance = payers.formatted("MAMS \\(no further payment\\)", "paid by oneself until insured");
        assertThat(table(WallTopic.SCREENING, 2025))
                .containsPattern("women of 30 to 70 years \\(up to and including 14 August 2025\\)" + byInsurance)
                .containsPattern("women of 30 to 74[^<]*\\(from 15 August 2025\\)" + payers.formatted("free \\(TMKKK\\)", "free \\(TMKKK\\)"));
        assertThat(table(WallTopic.SERVICES, 2025))
                .containsPattern("Preventive screening[^<]*\\(up to and including 14 August 2025\\)" + byInsurance)
                .containsPattern("Preventive screening[^<]*\\(from 15 August 2025\\)" + payers.formatted(
                        "free \\(TMKKK\\) / MAMS \\(no further payment\\)", "free \\(TMKKK\\) / paid by oneself until insured"));
        assertThat(table(WallTopic.SERVICES, 2026)).containsPattern("Preventive screening \\(when due by age and sex\\)"
                + payers.formatted("free \\(TMKKK\\)", "free \\(TMKKK\\)"));
    }

    /** Spec 05: group 12 is of the insurance, its orphan code M08.2 of the guaranteed volume. */
    @Test
    void codesThatSomebodyElsePaysForAreToldApart() {
        assertThat(table(WallTopic.CHRONIC_GROUPS, 2026)).contains("free (TMKKK): M08.2; MAMS (no further payment): M00–M25, M40–M54");
        assertThat(table(WallTopic.DISEASES, 2026)).contains("M00–M25, M40–M54; except M08.2");
    }

    private static String withoutPack(String table) {
        return table.replaceAll("(?s)<footer>.*", "");
    }
}
