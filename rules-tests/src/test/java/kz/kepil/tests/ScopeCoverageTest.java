package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Entitlement;
import org.junit.jupiter.api.Test;

/** Asserts no value, only that on every day exactly one code tells the scope of every legal status. */
class ScopeCoverageTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 5, 5);

    private final EntitlementEngine engine = EntitlementEngine.create();

    @Test
    void oneCodeTellsTheScopeOfEveryStatusOnEveryDay() {
        List<Inquiry> inquiries = new ArrayList<>();
        for (LocalDate day : days()) {
            for (LegalStatus status : LegalStatus.values()) {
                for (boolean agreement : new boolean[] {false, true}) {
                    Person person = Person.builder(BIRTH, Sex.FEMALE, status).emergencyCareAgreement(agreement).build();
                    inquiries.add(Inquiry.of(day, person).withId(day + " " + status + (agreement ? " with an agreement" : "")));
                }
            }
        }
        List<Entitlement> verdicts = engine.evaluateBatch(inquiries);
        assertThat(verdicts).hasSameSizeAs(inquiries)
                .allSatisfy(verdict -> assertThat(verdict.scope().grounds()).as(verdict.id()).hasSize(1));
    }

    /** The first day of every month, and the days around those on which a rule begins or ends to be in force. */
    private SortedSet<LocalDate> days() {
        DateRange supported = engine.supportedDays();
        LocalDate last = Objects.requireNonNull(supported.to());
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.iterate(supported.from(), day -> !day.isAfter(last), day -> day.plusMonths(1)).forEach(days::add);
        days.add(last);
        engine.rules().all().stream()
                .flatMap(rule -> Stream.of(rule.inForce().from(), rule.inForce().to()))
                .filter(Objects::nonNull)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(supported::contains)
                .forEach(days::add);
        assertThat(days).contains(LocalDate.of(2022, 3, 27), LocalDate.of(2022, 3, 28), LocalDate.of(2022, 12, 31), last);
        return days;
    }
}
