package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PortraitPageTest {

    private static final Portrait PORTRAIT = new Portrait();

    static {
        PopulationGenerator people = PopulationGenerator.of(ENGINE, LocalDate.of(2026, 3, 10), 3);
        for (int i = 0; i < 300; i++) {
            Inquiry inquiry = people.next();
            PORTRAIT.add(inquiry, ENGINE.evaluate(inquiry));
        }
    }

    private static String page(Language language) {
        return PortraitPage.of(ENGINE, PORTRAIT, language).html();
    }

    /** Of a step those rules are told that open it to the uninsured: that insurance does not end is not for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Берешекті өтеу: төленгеннен кейін | сақтандыру тоқта", "RU | Погасить задолженность: после оплаты | страхование не прекрати",
        "EN | Pay the arrears: once they are paid | insurance does not end"})
    void wordsComeBeforeTheCode(Language language, String words, String insured) {
        assertThat(page(language)).containsPattern("<th scope=\"row\">" + words + "[^<]*\\s<code>GUI-01</code>").doesNotContainPattern("<code>[^<]*</code>\\s*\\p{L}")
                .doesNotContain(insured);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void percentStandAsTheLanguageWritesThem(Language language) {
        String text = page(language).replaceAll("(?s)<style>.*?</style>", "");
        assertThat(text).containsPattern(language == Language.EN ? "\\b100\\.0%" : "\\b100,0\u00A0%")
                .doesNotContainPattern(language == Language.EN ? "\\d[ \u00A0]%" : "\\d ?%");
    }
}
