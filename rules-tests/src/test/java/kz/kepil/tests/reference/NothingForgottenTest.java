package kz.kepil.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.tests.kit.InquiryGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the pack declares is met by the random lives, on which the reference must agree with the rules: no year, code or type of
 * circumstances of the pack can lack both in silence.
 */
class NothingForgottenTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final int SEEDS = 5;
    private static final int EACH = 8_000;
    /** What is asked apart from the verdict has random applications of its own. */
    private static final Set<String> PROCEDURES = Set.of("refund.drl", "attachment.drl", "sanction.drl");

    private static final Set<CircumstanceType> TYPES = new HashSet<>();
    private static final Set<Integer> YEARS = new TreeSet<>();
    private static final Set<String> HELD = new TreeSet<>();

    @BeforeAll
    static void meetRandomLives() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            InquiryGenerator generator = InquiryGenerator.seeded(seed, ENGINE);
            List<Inquiry> lives = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                lives.add(generator.next());
            }
            lives.forEach(life -> {
                YEARS.add(life.asOf().getYear());
                life.person().circumstances().stream().map(Circumstance::type).forEach(TYPES::add);
            });
            ENGINE.evaluateBatch(lives).forEach(verdict -> ENGINE.rules().holding(verdict).forEach(rule -> HELD.add(rule.code())));
        }
    }

    @Test
    void everyYearIsDrawn() {
        LocalDate last = Objects.requireNonNull(ENGINE.supportedDays().to());
        assertThat(YEARS).containsExactlyElementsOf(
                IntStream.rangeClosed(ENGINE.supportedDays().from().getYear(), last.getYear()).boxed().toList());
    }

    @Test
    void everyTypeOfCircumstancesIsDrawn() {
        assertThat(TYPES).containsExactlyInAnyOrderElementsOf(ENGINE.circumstanceTypes());
    }

    @Test
    void everyCodeHoldsForSomebody() {
        assertThat(ENGINE.rules().all().stream().filter(rule -> !PROCEDURES.contains(rule.file())).map(RuleInfo::code).distinct()
                .filter(code -> !HELD.contains(code)).toList()).as("codes that no random life meets").isEmpty();
    }

    @Test
    void theReferenceKnowsTheDaysOfThePack() {
        assertThat(Edition.KNOWN_TO).isEqualTo(ENGINE.knownDays().to());
        assertThat(Edition.PROVISIONAL_TO).isEqualTo(ENGINE.supportedDays().to());
    }
}
