package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.IrregularPayers;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DistrictPagesTest {

    private static final Pattern COST = Pattern.compile("<span class=\"cost\">([^<]*)</span>");
    private static final Pattern SUM = Pattern.compile("\\d[\\d,.\u00A0]*(?=\u00A0)");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*\\.html)\"");

    static DistrictKit kit(LocalDate day, int people) {
        DistrictKit kit = new DistrictKit(ENGINE);
        PopulationGenerator generator = PopulationGenerator.of(ENGINE, day, 3);
        for (int i = 0; i < people; i++) {
            Inquiry inquiry = generator.next();
            kit.add(inquiry, ENGINE.evaluate(inquiry));
        }
        return kit;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsThereToWhichAnotherLeadsAndNoneFrightens(Language language) {
        Map<String, String> files = DistrictPages.of(ENGINE, kit(LocalDate.of(2026, 3, 10), 600), language).files();
        assertThat(LINK.matcher(files.get(DistrictPages.INDEX)).results().map(MatchResult::group).distinct().toList()).hasSizeGreaterThan(2);
        assertThat(LINK.matcher(files.get(DistrictPages.INDEX)).results().map(link -> link.group(1))).allMatch(files::containsKey);
        assertThat(files).containsKey("leaflet-gui-02.html");
        // What papers are needed is a label, and the common questions are those of everybody.
        files.forEach((file, page) -> assertThat(page.replaceAll("(?s)<style>.*?</style>|<dl>.*?</dl>|<dt>.*?</dt>|<[^>]*>", " ")).as(file)
                .doesNotContainPattern(ConversationTest.NEVER.get(language)).doesNotContainPattern("P-\\d"));
    }

    @Test
    void theTwelveMonthsComeFirstOnceTheLawKnowsThem() {
        assertThat(meeting(LocalDate.of(2026, 3, 10))).containsSubsequence("To the self-employed: twelve months paid ahead", "4,250\u00A0tenge", "51,000\u00A0tenge",
                "Debt of earlier months is not counted", "Self-payers alone can pay so", "there is nothing to add", "within 3 working days",
                "district report (2022–2023)", "art. 5(3-2)", "Wage workers").doesNotContain("ESP and the self-payer");
        assertThat(meeting(LocalDate.of(2023, 3, 10))).contains("ESP and the self-payer");
        assertThat(meeting(LocalDate.of(2022, 3, 10))).contains("Wage workers").doesNotContain("twelve months paid ahead");
    }

    @Test
    void theKitSpeaksOfIds() {
        assertThat(DistrictPages.of(ENGINE, kit(LocalDate.of(2026, 3, 10), 50), Language.EN).files().get(DistrictPages.INDEX))
                .contains("The lists hold the ids of the inquiries alone").doesNotContain("marks");
    }

    private static final DistrictKit KIT = kit(LocalDate.of(2026, 3, 10), 600);

    @ParameterizedTest
    @EnumSource(Language.class)
    void atAMeetingFreeWaysAreToldBeforePaidOnes(Language language) {
        Words words = Words.in(language);
        String page = DistrictPages.of(ENGINE, KIT, language).files().get(DistrictPages.MEETING);
        List<List<String>> groups = Arrays.stream(page.split("<section class=\"turn\">"))
                .map(group -> COST.matcher(group).results().map(cost -> cost.group(1)).toList()).filter(costs -> costs.size() > 1).toList();
        assertThat(groups).hasSizeGreaterThan(3).anySatisfy(costs -> assertThat(costs).startsWith(words.get("step.free")).hasSizeGreaterThan(2));
        groups.forEach(costs -> assertThat(costs.stream().map(cost -> rank(cost, words)).toList()).isSorted());
    }

    private static BigDecimal rank(String cost, Words words) {
        return cost.equals(words.get("step.free")) ? BigDecimal.ZERO : cost.equals(words.get("step.cost-unknown")) ? new BigDecimal("1e9")
                : new BigDecimal(SUM.matcher(cost).results().findFirst().orElseThrow().group().replaceAll("[,\u00A0]", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Жұмыс берушінің бухгалтериясынан аударымның түспеу себебін анықтау | белгіленген сомасы жоқ | Жұмыс берушінің бухгалтериясы: аударым неге түспегенін анықтау",
        "RU | Узнать в бухгалтерии работодателя, почему не поступили отчисления | фиксированной суммы нет | бухгалтерия работодателя: выяснить",
        "EN | Ask the employer's accounting office why the deductions did not arrive | no fixed sum | the employer's accounting office"})
    void everyOpenStepHasItsLeaflet(Language language, String ask, String cost, String where) {
        Map<String, String> files = DistrictPages.of(ENGINE, KIT, language).files();
        assertThat(KIT.segments().stream().flatMap(segment -> segment.steps().stream()).map(step -> "leaflet-" + step.code().toLowerCase(Locale.ROOT) + ".html"))
                .hasSizeGreaterThan(8).allMatch(files::containsKey);
        assertThat(files.get("leaflet-gui-04.html").replace("&#39;", "'")).contains(ask, "<span class=\"cost\">" + cost + "</span>")
                .containsIgnoringCase(where).doesNotContain("0.00");
    }

    /** Who can ask the employer is told so beside the way that costs as many as much. */
    @Test
    void whatIsOpenToAsManyIsToldToo() {
        assertThat(DistrictPages.of(ENGINE, KIT, Language.EN).files().get(DistrictPages.INDEX)).containsSubsequence("Wage workers",
                "leaflet-gui-14.html", "Wage workers", "leaflet-gui-04.html", "Contract earners");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Тұрақты емес төлеуші – %s, оның мемлекеттік кірістер басқармасының тізімінде – %s. Қалғандарының төленбеген айлары тек өздерінікі",
        "RU | Нерегулярных плательщиков %s, из них в списке для управления государственных доходов %s. У остальных не оплачены только собственные месяцы",
        "EN | Of %s irregular payers %s are on the list for the revenue office. The others owe months of their own alone"})
    void whyFewerStandOnTheListThanThereAreIsTold(Language language, String told) {
        long irregular = KIT.irregularPayers().stream().mapToLong(IrregularPayers::people).sum();
        assertThat((long) KIT.unpaidMonths().size()).isPositive().isLessThan(irregular);
        String page = DistrictPages.of(ENGINE, KIT, language).files().get(DistrictPages.INDEX);
        assertThat(page.split(Pattern.quote(told.formatted(irregular, KIT.unpaidMonths().size())), -1)).as("beside both numbers").hasSize(3);
    }

    private static String meeting(LocalDate day) {
        return DistrictPages.of(ENGINE, kit(day, 600), Language.EN).files().get(DistrictPages.MEETING).replace("&#39;", "'");
    }

    @Test
    void nobodyHasNoPages() {
        assertThatIllegalArgumentException().isThrownBy(() -> DistrictPages.of(ENGINE, new DistrictKit(ENGINE), Language.EN)).withMessage("Nobody was added");
        assertThatIllegalArgumentException().isThrownBy(() -> PortraitPage.of(ENGINE, new Portrait(), Language.EN)).withMessage("Nobody was counted");
    }
}
