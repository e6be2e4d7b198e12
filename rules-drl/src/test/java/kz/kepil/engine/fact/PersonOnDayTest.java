package kz.kepil.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonOnDayTest {

    private static final Situations SITUATIONS = Pack.builtIn(Corridor.stages()).circumstances().situations();
    private static final ScopeFound SCOPE = new ScopeFound(RuleName.of("RES-1", "RES-1 Citizen of Kazakhstan", 0), TmkkkScope.FULL, true);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static PersonOnDay person(Circumstance... circumstances) {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN).build()
                .withCircumstances(List.of(circumstances));
        return new PersonOnDay(person, DAY, DAY, SITUATIONS, SCOPE);
    }

    private static Circumstance of(CircumstanceType type) {
        return Circumstance.of(type, DAY.minusYears(1));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotInASituationHasNoLastDayOfIt(Situation situation) {
        PersonOnDay nobody = person();
        assertThatThrownBy(() -> nobody.lastDayOf(situation)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No last day of " + situation + ": the person is not in that situation on 2024-06-01");
    }

    @Test
    void aSituationThatIsOverOrOfAnotherWordHasNoLastDay() {
        PersonOnDay pregnant = person(of(CircumstanceType.PREGNANT), of(CircumstanceType.MATERNITY_LEAVE).until(DAY.minusDays(1)));
        assertThatThrownBy(() -> pregnant.lastDayOf(Situation.MATERNITY_LEAVE)).hasMessageContaining("MATERNITY_LEAVE");
        assertThat(pregnant.lastDayOf(Situation.PREGNANT)).isNull();
    }

    @Test
    void theLongestCounts() {
        Circumstance job = of(CircumstanceType.EMPLOYEE).until(DAY.plusDays(10));
        Circumstance farm = of(CircumstanceType.FARM_HEAD).until(DAY.plusDays(20));
        assertThat(person(farm, job).lastDayOf(Situation.WORKING)).isEqualTo(DAY.plusDays(20));
        assertThat(person(farm, job).lastDayOf(Situation.EMPLOYEE)).isEqualTo(DAY.plusDays(10));
        assertThat(person(farm, of(CircumstanceType.EMPLOYEE)).lastDayOf(Situation.WORKING)).isNull();
    }

    @Test
    void careEndsWhenTheChildHasGrownAtTheLatest() {
        LocalDate birth = LocalDate.of(2022, 5, 10);
        Circumstance care = Circumstance.caringForChild(birth, birth);
        assertThat(person(care).lastDayOf(Situation.CARING_FOR_CHILD_UNDER_3)).isEqualTo("2025-05-09");
        assertThat(person(care.until(DAY)).lastDayOf(Situation.CARING_FOR_CHILD_UNDER_3)).isEqualTo(DAY);
    }

    /** What is worked out instead of comparing each day must agree with comparing each day. */
    @Test
    void nothingChangesSinceTheDayFromWhichItIsSaidNotToChange() {
        Random random = new Random(20261127);
        int told = 0;
        for (int i = 0; i < 2_000; i++) {
            LocalDate birth = DAY.minusDays(random.nextInt(25_000));
            List<Circumstance> circumstances = new ArrayList<>();
            for (int many = random.nextInt(4); many > 0; many--) {
                LocalDate from = DAY.minusDays(random.nextInt(700)).plusDays(30);
                LocalDate child = DAY.minusDays(random.nextInt(1_500)).plusDays(60);
                Circumstance circumstance = switch (random.nextInt(4)) {
                    case 0 -> Circumstance.caringForChild(from, child);
                    case 1 -> Circumstance.disability(from, DisabilityGroup.values()[random.nextInt(DisabilityGroup.values().length)]);
                    case 2 -> Circumstance.of(CircumstanceType.EMPLOYEE, from);
                    default -> Circumstance.of(CircumstanceType.MATERNITY_LEAVE, from);
                };
                circumstances.add(random.nextBoolean() ? circumstance : circumstance.until(from.plusDays(random.nextInt(300))));
            }
            Person person = Person.builder(birth, Sex.FEMALE, LegalStatus.KANDAS).circumstances(circumstances)
                    .legalStatusSince(random.nextBoolean() ? null : DAY.minusDays(random.nextInt(1_000)))
                    .lastPensionContribution(random.nextBoolean() ? null : YearMonth.from(DAY).minusMonths(random.nextInt(40))).build();
            PersonOnDay today = new PersonOnDay(person, DAY, DAY, SITUATIONS, SCOPE);
            int since = today.sameSince(DAY, 8);
            for (LocalDate day = DAY; Days.number(day) >= since && day.isAfter(DAY.minusDays(800)); day = day.minusDays(1)) {
                assertThat(today.isSameOn(day, SCOPE, 8)).as("%s on %s, since %d", person, day, since).isTrue();
                told++;
            }
        }
        // It says so of many days: otherwise nothing would be gained.
        assertThat(told).isGreaterThan(100_000);
    }

    /** Rules are asked about the bits in place of the properties. */
    @ParameterizedTest
    @EnumSource
    void aPropertyThatIsASituationSaysWhatItsBitSays(Situation situation) throws ReflectiveOperationException {
        PersonOnDay person = SituatedPeople.in(situation);
        assertThat(person.situationBits()).isEqualTo(1L << situation.ordinal());
        Person any = Person.builder(DAY, Sex.FEMALE, LegalStatus.CITIZEN).build();
        AdvisedPerson advised = new AdvisedPerson(person, any, new AdvisedPerson.Outlook(false, false, false, false, false, BigDecimal.ZERO,
                BigDecimal.ZERO, type -> BigDecimal.ZERO, Set.of(), false, BigDecimal.ZERO, type -> BigDecimal.ZERO));
        assertThat(advised.situationBits()).isEqualTo(person.situationBits());
        int told = 0;
        for (Situated fact : List.of(person, advised)) {
            for (Method getter : fact.getClass().getMethods()) {
                String property = getter.getName().replaceFirst("^is", "");
                long bit = getter.getName().startsWith("is") ? Situation.bit(property) : 0;
                if (bit != 0) {
                    assertThat(getter.invoke(fact)).as("%s of who is in %s", getter, situation).isEqualTo((bit & fact.situationBits()) != 0);
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(35);
    }

    @Test
    void otherPropertiesAreNoSituations() {
        assertThat(Situation.bit("socialLevelD")).isEqualTo(1L << Situation.SOCIAL_LEVEL_D.ordinal());
        assertThat(List.of("inSystem", "female", "kandas", "law", "stateInsured")).allMatch(property -> Situation.bit(property) == 0);
    }
}
