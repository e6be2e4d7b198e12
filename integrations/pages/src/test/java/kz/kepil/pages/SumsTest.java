package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static kz.kepil.pages.Inquiries.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No line ends within a sum, before its unit or within a range of sums. */
class SumsTest {

    private static final Pattern BROKEN = Pattern.compile("\\d \\d{3}(?!\\d)|\\d (₸|теңге|тенге|tenge|%|МЗП|МРП|ЕТЖ|АЕК|MW|MRP)|\u00A0\\d{3}–\\d");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageBreaksASum(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("answers", CommonAnswers.of(ENGINE, LocalDate.of(2026, 3, 10), language).html());
        pages.putAll(DistrictPages.of(ENGINE, DistrictPagesTest.kit(LocalDate.of(2026, 3, 10), 300), language).files());
        for (WallTopic topic : WallTopic.values()) {
            pages.put(topic.name(), WallTable.of(ENGINE, topic, 2026, language).html());
        }
        for (String name : Inquiries.names()) {
            pages.put("sheet of " + name, PatientSheet.of(ENGINE, sample(name), language).html());
            Conversation.of(ENGINE, sample(name), language).ifPresent(talk -> pages.put("talk of " + name, talk.html()));
        }
        // Percent as the language writes them: 3% or 3 %, with a space at which no line ends.
        pages.values().forEach(page -> assertThat(page.replaceAll("(?s)<style>.*?</style>", "")).doesNotContainPattern(
                language == Language.EN ? "\\d[ \u00A0]%" : "\\d%"));
        pages.forEach((name, page) -> assertThat(page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")).as(name).doesNotContainPattern(BROKEN));
        assertThat(pages.get("answers")).contains(language == Language.EN ? "8,000 to 15,000\u00A0tenge"
                : "8\u00A0000–\u206015\u00A0000\u00A0" + Words.in(language).get("tenge"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextBreaksASum(Language language) {
        Pattern broken = Pattern.compile(BROKEN.pattern().replaceFirst("\\|[^|]*$", ""));
        assertThat(CommonAnswers.of(ENGINE, LocalDate.of(2026, 3, 10), language).text()).doesNotContainPattern(broken);
        assertThat(Conversation.of(ENGINE, sample("diabetes-2026-not-insured"), language).orElseThrow().text()).doesNotContainPattern(broken);
    }
}
