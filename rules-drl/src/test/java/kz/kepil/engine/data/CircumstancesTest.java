package kz.kepil.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.fact.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What circumstances mean is what the file says: another text, another meaning. */
class CircumstancesTest {

    private static final LocalDate BIRTH = LocalDate.of(2022, 5, 10);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static String file() {
        try (InputStream in = Objects.requireNonNull(CircumstancesTest.class.getResourceAsStream("/kz/kepil/pack/circumstances.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static final ScopeFound SCOPE = new ScopeFound(RuleName.of("RES-1", "RES-1 Citizen of Kazakhstan", 0), TmkkkScope.FULL, true);

    private static Circumstances read(String text) {
        return Circumstances.read("circumstances.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text with one part changed, below the types. */
    private static String changed(String part, String by) {
        String text = file();
        int words = text.indexOf("words:\n");
        assertThat(text.substring(words)).containsOnlyOnce(part);
        return text.substring(0, words) + text.substring(words).replace(part, by);
    }

    private static final String NEW = "  RESCUER: {attributes: [confirmed], kk: \"құтқарушы\", ru: \"спасатель\", en: \"a rescuer\"}\n";

    /** The text with one more type, on which one more word rests. */
    private static String withOneMore() {
        return file().replace("types:\n", "types:\n" + NEW)
                .replace("words:\n", "words:\n  RESCUER_IN_SERVICE:\n    anyOf: [RESCUER]\n    confirmed: [true]\n")
                .replace("assumed:\n", "assumed:\n  RESCUER: {confirmed: true}\n");
    }

    @Test
    void aTypeMayBeOfOneSex() {
        CircumstanceType ofMen = read(withOneMore().replace("RESCUER: {attributes: [confirmed]", "RESCUER: {attributes: [confirmed], sex: MALE"))
                .types().all().get(0);
        assertThat(ofMen.sex()).isEqualTo(Sex.MALE);
        assertThat(InquiryCheck.isRefused(ofMen, Sex.FEMALE)).isTrue();
        assertThat(InquiryCheck.isRefused(ofMen, Sex.MALE)).isFalse();
        assertThat(read(withOneMore()).types().all().get(0).sex()).isNull();
        assertThatThrownBy(() -> read(file().replaceFirst("    sex: FEMALE\n", ""))).hasMessageContaining("PREGNANT can be so of this sex alone");
        assertThatThrownBy(() -> read(file().replaceFirst("  EMPLOYEE:\n", "  EMPLOYEE:\n    sex: MALE\n"))).hasMessageContaining("both sexes");
    }

    @Test
    void aTypeThatOnlyTheFileDeclaresIsOneAmongTheOthers() {
        Circumstances more = read(withOneMore());
        assertThat(read(file()).types().all()).containsExactly(CircumstanceType.values());
        CircumstanceType rescuer = more.types().all().get(0);
        assertThat(rescuer).isEqualTo(CircumstanceType.of("RESCUER", Set.of())).hasToString("RESCUER");
        assertThat(rescuer.attributes()).containsExactly(Attribute.CONFIRMED);
        assertThat(rescuer.isConstant()).isFalse();
        assertThat(more.types().name(rescuer).en()).isEqualTo("a rescuer");
        assertThat(more.assumed(rescuer, DAY).confirmed()).isTrue();
        Circumstance service = Circumstance.of(rescuer, BIRTH).until(DAY.plusDays(9));
        assertThat(is(more, person -> person.getSituations().contains("RESCUER_IN_SERVICE"), DAY, service)).isTrue();
        assertThat(is(more, person -> person.getSituations().contains("RESCUER_IN_SERVICE"), DAY.plusDays(10), service)).isFalse();
        assertThat(is(more, person -> DAY.plusDays(9).equals(person.lastDayOf("RESCUER_IN_SERVICE")), DAY, service)).isTrue();
        assertThat(is(more, person -> person.getSituations().contains("RESCUER_IN_SERVICE"), DAY, service.with(Attribute.CONFIRMED, false))).isFalse();
        assertThat(is(more, person -> person.getSituations().equals(Set.of("RESCUER_IN_SERVICE")), DAY, service)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "attributes: [confirmed] | attributes: [confirm] | \"confirm\" is not one of the values that are allowed: registered, childBirthDate,",
        "attributes: [confirmed] | attributes: [confirmed, confirmed] | \"confirmed\" stands here for the second time",
        "attributes: [confirmed] | attributes: [studyLevel, socialLevel] | RESCUER has both studyLevel and socialLevel",
        "en: \"a rescuer\" | de: \"ein Retter\" | no property \"de\" here",
        "en: \"a rescuer\" | de: \"ein Retter\" | \"en\" is missing",
        "anyOf: [RESCUER] | anyOf: [EMPLOYEE] | No word rests on RESCUER",
        "RESCUER: {confirmed: true} | '' | \"RESCUER\" is missing",
        "attributes: [registered] | attributes: [confirmed] | PREGNANT has these attributes and no others: [registered]"})
    void aTypeMustBeWhole(String part, String by, String message) {
        String text = withOneMore().replace(part, by);
        assertThat(text).isNotEqualTo(withOneMore());
        assertThatThrownBy(() -> read(text)).isInstanceOf(PackException.class).hasMessageContaining(message);
    }

    private static boolean is(Circumstances meanings, Predicate<PersonOnDay> word, LocalDate day, Circumstance... circumstances) {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN).build()
                .withCircumstances(List.of(circumstances));
        return word.test(new PersonOnDay(person, day, day, meanings.situations(),
                SCOPE));
    }

    @Test
    void theAgeOfTheChildIsThatOfTheFile() {
        Circumstance care = Circumstance.caringForChild(BIRTH, BIRTH);
        String three = "anyOf: [CARING_FOR_CHILD]\n    childUnder: 3";
        Circumstances two = read(changed(three, three.replace('3', '2')));
        LocalDate second = LocalDate.of(2024, 5, 10);
        assertThat(is(two, PersonOnDay::isCaringForChildUnder3, second.minusDays(1), care)).isTrue();
        assertThat(is(two, PersonOnDay::isCaringForChildUnder3, second, care)).isFalse();
        Circumstances asItIs = read(file());
        assertThat(is(asItIs, PersonOnDay::isCaringForChildUnder3, second, care)).isTrue();
        assertThat(is(asItIs, PersonOnDay::isCaringForChildUnder3, LocalDate.of(2025, 5, 10), care)).isFalse();
        assertThat(is(asItIs, PersonOnDay::isCaringForChildUnder3, BIRTH.minusDays(1), Circumstance.caringForChild(BIRTH.minusDays(9), BIRTH)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void thePendantsAreThoseOfTheFile(Award award) {
        Circumstance mother = Circumstance.honouredMother(BIRTH, award);
        Circumstances more = read(changed("[ALTYN_ALQA, KUMIS_ALQA]", "[ALTYN_ALQA, KUMIS_ALQA, BATYR_ANA]"));
        boolean twoPendants = award == Award.ALTYN_ALQA || award == Award.KUMIS_ALQA;
        assertThat(is(read(file()), PersonOnDay::isGoldOrSilverPendant, DAY, mother)).isEqualTo(twoPendants);
        assertThat(is(more, PersonOnDay::isGoldOrSilverPendant, DAY, mother)).isEqualTo(twoPendants || award == Award.BATYR_ANA);
    }

    @Test
    void whoWorksAndWhoIsAnEntrepreneurIsWhatTheFileSays() {
        Circumstance farm = Circumstance.of(CircumstanceType.FARM_HEAD, BIRTH);
        Circumstances asItIs = read(file());
        assertThat(is(asItIs, PersonOnDay::isWorking, DAY, farm)).isTrue();
        assertThat(is(asItIs, PersonOnDay::isEntrepreneur, DAY, farm)).isTrue();
        Circumstances other = read(file().replace("PRIVATE_PRACTICE, FARM_HEAD", "PRIVATE_PRACTICE"));
        assertThat(is(other, PersonOnDay::isWorking, DAY, farm)).isFalse();
        assertThat(is(other, PersonOnDay::isEntrepreneur, DAY, farm)).isFalse();
    }

    @Test
    void aPregnancyIsRegisteredUnlessSaidOtherwise() {
        assertThat(is(read(file()), PersonOnDay::isRegisteredPregnancy, DAY, Circumstance.of(CircumstanceType.PREGNANT, BIRTH))).isTrue();
        assertThat(is(read(file()), PersonOnDay::isRegisteredPregnancy, DAY, Circumstance.pregnant(BIRTH, false))).isFalse();
        assertThat(is(read(file()), PersonOnDay::isPregnant, DAY, Circumstance.pregnant(BIRTH, false))).isTrue();
    }

    @Test
    void aChildsGroupEndsWithTheAgeOfTheFile() {
        Circumstance child = Circumstance.disability(BIRTH, DisabilityGroup.CHILD);
        LocalDate eighteen = LocalDate.of(2008, 1, 1);
        Circumstance then = Circumstance.disability(LocalDate.of(2000, 1, 1), DisabilityGroup.CHILD);
        assertThat(is(read(file()), PersonOnDay::isDisability, eighteen.minusDays(1), then)).isTrue();
        assertThat(is(read(file()), PersonOnDay::isDisability, eighteen, then)).isFalse();
        assertThat(is(read(changed("personUnder: 18", "personUnder: 40")), PersonOnDay::isDisability, DAY, child)).isTrue();
        assertThat(is(read(file()), PersonOnDay::isDisability, DAY, Circumstance.disability(BIRTH, DisabilityGroup.II))).isTrue();
    }

    @Test
    void studyIsConfirmedUnlessSaidOtherwise() {
        Circumstance unsaid = Circumstance.of(CircumstanceType.FULL_TIME_STUDENT, BIRTH);
        assertThat(is(read(file()), PersonOnDay::isConfirmedStudent, DAY, unsaid)).isTrue();
        assertThat(is(read(file()), PersonOnDay::isUnconfirmedStudent, DAY, unsaid)).isFalse();
    }

    @Test
    void aWordThatOnlyTheFileNamesComesAfterTheSituations() {
        Circumstances more = read(changed("words:\n", "words:\n  IN_UNIFORM:\n    anyOf: [SPECIAL_SERVICE]\n"));
        List<String> situations = Arrays.stream(Situation.values()).map(Enum::name).toList();
        assertThat(read(file()).situations().words()).isEqualTo(situations);
        assertThat(more.situations().words()).startsWith(situations.toArray(String[]::new)).endsWith("IN_UNIFORM").hasSize(situations.size() + 1);
        assertThat(is(more, PersonOnDay::isSpecialService, DAY, Circumstance.of(CircumstanceType.SPECIAL_SERVICE, BIRTH))).isTrue();
    }

    /** The API knows them too, to divide a population by them. */
    @Test
    void theEntrepreneursOfTheApiAreThoseOfTheFile() {
        Circumstances asItIs = read(file());
        assertThat(CircumstanceType.values()).filteredOn(type -> type.attributes().isEmpty()).allSatisfy(type ->
                assertThat(is(asItIs, PersonOnDay::isEntrepreneur, DAY, Circumstance.of(type, DAY))).isEqualTo(type.isEntrepreneur()));
    }

    @Test
    void thereAreAsManyWordsAsFitAndNotOneMore() {
        int room = Long.SIZE - Situation.values().length;
        assertThat(read(withMoreWords(room)).situations().words()).hasSize(Long.SIZE);
        assertThatThrownBy(() -> read(withMoreWords(room + 1))).isInstanceOf(PackException.class)
                .hasMessageContaining("65 words; allowed: up to 64");
    }

    private static String withMoreWords(int many) {
        return changed("words:\n", "words:\n" + IntStream.range(0, many).mapToObj(i -> "  MORE_" + i + ": {anyOf: [EMPLOYEE]}\n")
                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "anyOf: [WAR_VETERAN] | anyOf: [WAR_VETERANS] | \"WAR_VETERANS\" is not one of the values that are allowed: EMPLOYEE, CIVIL_CONTRACT,",
        "anyOf: [WAR_VETERAN] | anyOf: [] | The list is empty; allowed: at least one value",
        "anyOf: [WAR_VETERAN] | anyOf: [WAR_VETERAN, WAR_VETERAN] | \"WAR_VETERAN\" stands here for the second time",
        "anyOf: [WAR_VETERAN] | of: [WAR_VETERAN] | no property \"of\" here; allowed: anyOf, childUnder, personUnder,",
        "award: [ALTYN_ALQA, KUMIS_ALQA] | awards: [ALTYN_ALQA] | no property \"awards\" here; allowed: anyOf, childUnder,",
        "award: [ALTYN_ALQA, KUMIS_ALQA] | group: [I] | HONOURED_MOTHER has no \"group\"; allowed: anyOf, award",
        "award: [ALTYN_ALQA, KUMIS_ALQA] | award: [ALTYN] | \"ALTYN\" is not one of the values that are allowed: ALTYN_ALQA, KUMIS_ALQA, BATYR_ANA, ANA_DANQY_I,",
        "award: [ALTYN_ALQA, KUMIS_ALQA] | childUnder: 3 | HONOURED_MOTHER has no \"childUnder\"; allowed: anyOf, award",
        "personUnder: 18 | personUnder: old | \"old\" does not fit here; allowed: a whole number from 1 to 99",
        "eitherOf: [DISABILITY_OF_GROUP, | eitherOf: [DISABILITY_OF_GROUPS, | \"DISABILITY_OF_GROUPS\" is no word that stands before this one",
        "eitherOf: [DISABILITY_OF_GROUP, DISABILITY_OF_CHILD] | eitherOf: [] | The list is empty; allowed: at least one value",
        "minimumSecurity: [false] | minimumSecurity: [no] | \"no\" is not one of the values that are allowed: true, false",
        "level: [E] | level: [F] | \"F\" is not one of the values that are allowed: A, B, C, D, E",
        "HOUSE_ARREST: | HOUSE_ARRESTED: | \"HOUSE_ARREST\" is missing",
        "HOUSE_ARREST: | REMAND_DETAINEE: | \"REMAND_DETAINEE\" stands here more than once",
        "HOUSE_ARREST: | houseArrest: | \"houseArrest\" is not a word; allowed: capitals, digits and _",
        "{group: I} | {group: IV} | \"IV\" is not one of the values that are allowed: I, II, III, CHILD",
        "{group: I} | {} | \"group\" is missing",
        "{group: I} | {award: I} | no property \"award\" here; allowed: group",
        "SOCIAL_LEVEL: {level: D} | EMPLOYEE: {level: D} | no property \"EMPLOYEE\" here; allowed: PREGNANT, CARING_FOR_CHILD, CHILDCARE_LEAVE,",
        "SOCIAL_LEVEL: {level: D} | EMPLOYEE: {level: D} | \"SOCIAL_LEVEL\" is missing",
        "CHILDCARE_LEAVE: {childBirthDate: asOf} | CHILDCARE_LEAVE: {childBirthDate: today} | \"today\" is not one of the values that are allowed: asOf",
        "{monthsAgo: 0} | {monthsAgo: -1} | \"-1\" does not fit here; allowed: a whole number from 0 to 99",
        "{monthsAgo: 0} | {months: 0} | no property \"months\" here; allowed: monthsAgo",
        "{type: SELF_PAYER, dayOfMonth: 1} | {type: SELF, dayOfMonth: 1} | \"SELF\" is not one of the values that are allowed: EMPLOYER_DEDUCTION,",
        "{type: SELF_PAYER, dayOfMonth: 1} | {type: ESP, dayOfMonth: 31} | \"31\" does not fit here; allowed: a whole number from 1 to 28",
        "payments: {type: SELF_PAYER, dayOfMonth: 1} | EMPLOYEE: {} | \"payments\" is missing"})
    void everyMistakeIsNamedWithItsLineAndWhatIsAllowed(String part, String by, String message) {
        assertThatThrownBy(() -> read(changed(part, by))).isInstanceOf(PackException.class)
                .hasMessageContaining(message).hasMessageMatching("(?s)circumstances\\.yaml:\\d+:\\d+: .*");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "three", "3.5", "100"})
    void anAgeIsAWholeNumberOfYears(String age) {
        String text = file().replace("childUnder: 3", "childUnder: " + age);
        assertThatThrownBy(() -> read(text)).isInstanceOf(PackException.class)
                .hasMessageContaining("\"" + age + "\" does not fit here; allowed: a whole number from 1 to 99");
    }

    @Test
    void theLineIsThatOfTheMistakeAndAllMistakesAreNamedAtOnce() {
        String text = changed("anyOf: [WAR_VETERAN]", "anyOf: [VETERAN]").replace("{group: I}", "{group: IV}");
        List<String> lines = text.lines().toList();
        assertThatThrownBy(() -> read(text)).isInstanceOf(PackException.class)
                .hasMessageContaining("circumstances.yaml:" + (lines.indexOf("    anyOf: [VETERAN]") + 1) + ":13: ")
                .hasMessageContaining(": \"VETERAN\" is not one of")
                .hasMessageContaining("circumstances.yaml:" + (lines.indexOf("  DISABILITY: {group: IV}") + 1) + ":23: ")
                .hasMessageContaining(": \"IV\" is not one of");
    }
}
