package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static LocalDate today() {
        return Today.within(EntitlementEngine.create().supportedDays(), LocalDate.now(ZoneId.of("Asia/Almaty")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutADayTheLawOfTodayIsTold(Language language) {
        Words words = Words.in(language);
        LocalDate before = today();
        Run run = kepil("answers", "--lang", language.name().toLowerCase(Locale.ROOT));
        assertThat(run.outLines().get(1)).isIn(words.get("sheet.day", before), words.get("sheet.day", today()));
    }

    @Test
    void noDayWithoutLawIsTaken() {
        assertThat(Today.within(YEAR, LocalDate.of(2026, 11, 28))).isEqualTo("2026-11-28");
        assertThat(Today.within(YEAR, LocalDate.of(2030, 1, 1))).isEqualTo("2026-12-31");
        assertThat(Today.within(YEAR, LocalDate.of(2020, 1, 1))).isEqualTo("2026-01-01");
        assertThat(Today.within(new DateRange(YEAR.from(), null), LocalDate.of(2030, 1, 1))).isEqualTo("2030-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | 2030 жылғы 1 қаңтар күнгі заңнама белгісіз, сондықтан оған ең жақын күн алынды: 2026 жылғы 31 желтоқсан",
        "RU | законодательство на 1 января 2030 года неизвестно, взят ближайший к нему день: 31 декабря 2026 года",
        "EN | the law of 1 January 2030 is not known, the nearest day was taken: 31 December 2026"})
    void anotherDayThanTodayIsSaid(Language language, String told) {
        assertThat(Labels.in(language).get("answers.nearest-day", LocalDate.of(2030, 1, 1), LocalDate.of(2026, 12, 31))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"kk, соңғы белгілі заңнама қолданылды", "ru, применено последнее известное", "en, the last that is known was applied"})
    void lawThatIsNotFullyKnownIsSaid(String language, String told) {
        assertThat(kepil("answers", "--as-of", "2027-06-01", "--lang", language).out()).contains(told);
        assertThat(kepil("answers", "--as-of", "2026-06-01", "--lang", language).out()).doesNotContain(told);
    }
}
