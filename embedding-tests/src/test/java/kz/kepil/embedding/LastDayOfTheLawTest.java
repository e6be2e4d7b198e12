package kz.kepil.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import org.junit.jupiter.api.Test;

/** How a program learns in time that its law ends, as docs/embedding.md shows it. */
class LastDayOfTheLawTest {

    private static LocalDate today() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
        return today;
    }

    private static void watch(EntitlementEngine engine, LocalDate today, Consumer<String> log) {
        long daysLeft = ChronoUnit.DAYS.between(today, engine.knownDays().to());
        if (daysLeft < 60) {
            log.accept("Kepil knows the law for " + daysLeft + " more days");
        }
    }

    @Test
    void theKnownDaysAreThoseOfTheStrictEngine() {
        EntitlementEngine engine = EntitlementEngine.create();
        assertThat(engine.knownDays()).isEqualTo(new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(engine.strict().supportedDays()).isEqualTo(engine.strict().knownDays());
        assertThat(engine.supportedDays().to()).isAfter(engine.knownDays().to());
    }

    @Test
    void aProgramIsWarnedBeforeTheLawEnds() {
        EntitlementEngine engine = EntitlementEngine.create();
        List<String> log = new ArrayList<>();
        watch(engine, LocalDate.of(2026, 10, 1), log::add);
        assertThat(log).isEmpty();
        watch(engine, LocalDate.of(2026, 12, 1), log::add);
        assertThat(log).containsExactly("Kepil knows the law for 30 more days");
    }

    @Test
    void theDayEndsAsInKazakhstan() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        assertThat(today()).isBetween(day, day.plusDays(1));
    }
}
