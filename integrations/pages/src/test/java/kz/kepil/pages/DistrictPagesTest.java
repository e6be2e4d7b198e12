package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistrictPagesTest {

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

    private static String meeting(LocalDate day) {
        return DistrictPages.of(ENGINE, kit(day, 600), Language.EN).files().get(DistrictPages.MEETING).replace("&#39;", "'");
    }

    @Test
    void nobodyHasNoPages() {
        assertThatIllegalArgumentException().isThrownBy(() -> DistrictPages.of(ENGINE, new DistrictKit(ENGINE), Language.EN)).withMessage("Nobody was added");
        assertThatIllegalArgumentException().isThrownBy(() -> PortraitPage.of(ENGINE, new Portrait(), Language.EN)).withMessage("Nobody was counted");
    }
}
