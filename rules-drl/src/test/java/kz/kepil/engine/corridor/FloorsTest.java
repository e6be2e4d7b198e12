package kz.kepil.engine.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.engine.data.Manifest;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word exists from the floor on where it is known, and nowhere below; the order of the floors stands in one place. */
class FloorsTest {

    private static final Pack PACK = Pack.builtIn(Corridor.stages());

    private static Set<Class<?>> factTypes(String stage) {
        return PACK.stage(stage).compiledRules().stream().map(CompiledRule::factType).collect(Collectors.toSet());
    }

    private static Set<String> words(Class<?> factType) {
        try {
            return Arrays.stream(Introspector.getBeanInfo(factType, Object.class).getPropertyDescriptors())
                    .filter(property -> property.getReadMethod() != null).map(PropertyDescriptor::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IntrospectionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What a stage finds is no word of the stage itself, nor of one before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scope             | legalStatus  | inSystem tmkkkFull working stateInsured sociallySignificant",
        "state-insured     | inSystem     | stateInsured insured lists observedLists sociallySignificant dangerous guaranteed",
        "local-budget      | stateInsured | insured lists observedLists sociallySignificant dangerous guaranteed",
        "contributions     | inSystem     | insured arrearsTotal sociallySignificant dangerous guaranteed",
        "arrears           | law          | insured owesMonths arrearsTotal sociallySignificant",
        "employer-exemption | inSystem    | stateInsured insured lists sociallySignificant dangerous guaranteed",
        "diseases          | lists        | socialCodes dangerous sociallySignificant guaranteed",
        "disease-guarantee | socialCodes  | guaranteed",
        "disease-insurance | guaranteed   | eligible",
        "dental            | lists        | eligible dentalEligible",
        "screening         | lists        | eligible screeningGuaranteed screeningInsured",
        "dangerous-disease | dangerousDisease | insured tmkkkFull guaranteedDisease",
        "services          | guaranteedDisease | dangerousDisease"})
    void aWordDoesNotExistBeforeItsFloor(String stage, String known, String unknown) {
        assertThat(factTypes(stage)).isNotEmpty().allSatisfy(type ->
                assertThat(words(type)).contains(known).doesNotContain(unknown.split(" ")));
    }

    @Test
    void theWordsOfAFactNeverChange() {
        List<Field> changing = new ArrayList<>();
        for (String stage : Corridor.stages()) {
            for (Class<?> type : factTypes(stage)) {
                for (Class<?> each = type; each != Fact.class; each = each.getSuperclass()) {
                    assertThat(Fact.class).isAssignableFrom(each);
                    Stream.of(each.getDeclaredFields()).filter(field -> !Modifier.isFinal(field.getModifiers())).forEach(changing::add);
                }
            }
        }
        assertThat(changing).isEmpty();
    }

    @Test
    void thePackSaysNothingOfAnOrder() {
        String text = """
                name: kepil
                version: 0.1.0
                supported: {from: 2021-01-01, known-to: 2026-12-31, provisional-to: 2027-12-31}
                stages: [scope, guidance]
                procedures: [refund]
                """;
        assertThatThrownBy(() -> Manifest.read("pack.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PackException.class).hasMessageContaining("pack.yaml:4:1: $.stages: There is no property \"stages\" here");
    }

    @Test
    void theDaysThatThePackReachesAreInTheirOrder() {
        String text = """
                name: kepil
                version: 0.1.0
                supported: {from: 2021-01-01, known-to: 2026-12-31, provisional-to: 2026-06-30}
                procedures: [refund]
                """;
        assertThatThrownBy(() -> Manifest.read("pack.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("pack.yaml:3:12: $.supported: from, known-to and provisional-to must be in the order of their days");
    }

    @Test
    void theTableIsTheOrderInWhichStagesRun() {
        Person person = Person.builder(LocalDate.of(1980, 5, 1), Sex.FEMALE, LegalStatus.CITIZEN).build();
        Inquiry inquiry = Inquiry.of(LocalDate.of(2025, 3, 10), person);
        List<Stage> seen = new ArrayList<>();
        Corridor.Observer observer = (Stage stage, List<? extends Fact> facts) -> seen.add(stage);
        new Corridor(PACK, observer).run(List.of(new Case(inquiry, PACK)));
        assertThat(seen).containsExactlyElementsOf(Corridor.stages().stream().map(PACK::stage).toList())
                .containsExactlyElementsOf(PACK.stages());
    }

    @Test
    void aStageThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Pack.builtIn(List.of("scope", "state-assured")))
                .isInstanceOf(PackException.class).hasMessageContaining("state-assured");
    }
}
