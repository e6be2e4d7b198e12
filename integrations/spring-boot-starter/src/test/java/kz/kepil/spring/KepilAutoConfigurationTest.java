package kz.kepil.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KepilAutoConfigurationTest {

    private static final EntitlementEngine OWN = EntitlementEngine.create();

    /** That Spring Boot 3 is there, too, is true of this test alone. */
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KepilAutoConfiguration.class))
            .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"));

    @Test
    void makesAnEngine() {
        program.run(context -> {
            assertThat(context).hasSingleBean(EntitlementEngine.class);
            assertThat(context.getBean(EntitlementEngine.class).supportedDays().contains(LocalDate.of(2027, 3, 1))).isTrue();
            assertThat(context).hasSingleBean(kz.kepil.jackson2.KepilModule.class).hasSingleBean(kz.kepil.jackson3.KepilModule.class);
        });
    }

    @Test
    void makesNoneWhereThereIsOne() {
        program.withBean(EntitlementEngine.class, () -> OWN)
                .run(context -> assertThat(context.getBean(EntitlementEngine.class)).isSameAs(OWN));
    }

    @Test
    void refusesDaysWhoseLawIsNotKnownWhenToldTo() {
        program.withPropertyValues("kepil.strict=true").run(context ->
                assertThat(context.getBean(EntitlementEngine.class).supportedDays().contains(LocalDate.of(2027, 3, 1))).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00:00Z, UP, 30, false",
        // In Kazakhstan it is the first of January.
        "2026-12-31T19:30:00Z, UP, -1, true",
        "2027-12-31T18:59:59Z, UP, -365, true",
        "2027-12-31T19:00:00Z, OUT_OF_SERVICE, -366, true"})
    void tellsTheDaysThatAreLeftOfTheLaw(Instant now, String status, long daysLeft, boolean provisional) {
        program.withBean(EntitlementEngine.class, () -> OWN).withBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC)).run(context -> {
            Health health = Objects.requireNonNull(context.getBean(HealthIndicator.class).health());
            assertThat(health.getStatus().getCode()).isEqualTo(status);
            assertThat(health.getDetails()).containsEntry("daysLeft", daysLeft).containsEntry("provisional", provisional)
                    .containsEntry("lawKnownTo", "2026-12-31").containsEntry("answersTo", "2027-12-31")
                    .containsEntry("pack", OWN.pack().version());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "management.health.kepil.enabled=false, management.health.defaults.enabled=true, 0",
        "management.health.kepil.enabled=false, kepil.strict=true, 0",
        "management.health.defaults.enabled=false, kepil.strict=true, 0",
        "management.health.defaults.enabled=false, management.health.kepil.enabled=true, 1",
        "management.health.defaults.enabled=true, kepil.strict=true, 1"})
    void tellsHealthUnlessToldNotTo(String one, String other, int indicators) {
        program.withBean(EntitlementEngine.class, () -> OWN).withPropertyValues(one, other)
                .run(context -> assertThat(context).getBeans(HealthIndicator.class).hasSize(indicators));
    }

    @Test
    void needsNeitherHealthNorJackson() {
        program.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health",
                        "com.fasterxml.jackson", "tools.jackson"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(EntitlementEngine.class));
    }

    @Test
    void describesItsProperties() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"kepil.strict\"", "\"kepil.zone\"", "\"management.health.kepil.enabled\"");
        }
    }
}
