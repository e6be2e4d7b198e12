package kz.kepil.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.text.Language;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule.Clause;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class VocabularyTest {

    private static final Pack PACK = Pack.builtIn(Corridor.stages());
    private static final List<CompiledRule> RULES =
            PACK.stages().stream().map(Stage::compiledRules).flatMap(Collection::stream).toList();
    /** Of these there is one for every inquiry. */
    private static final List<String> ALWAYS_THERE = List.of(
            "AdvisedPerson", "CategorisedPerson", "DentalPatient", "Ledger", "LegalStatusOnDay", "Patient", "PersonOnDay");

    /** What words rest on besides circumstances and parts of the person. */
    private static final List<String> PLACES = List.of("payments", "overdueMonths", "monthsOwed", "monthsOwedByEmployer",
            "monthsOwedByEntrepreneur", "month", "condition", "service", "asOf");

    /** The file, freshly read: sections, names, parts. */
    private static Map<String, Map<String, Map<String, Object>>> file() {
        try (InputStream in = Objects.requireNonNull(VocabularyTest.class.getResourceAsStream("/kz/kepil/pack/vocabulary.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Vocabulary vocabulary(Object file) {
        return Vocabulary.read("vocabulary.yaml",
                new ByteArrayInputStream(new Yaml().dump(file).getBytes(StandardCharsets.UTF_8)), PACK.codeLists());
    }

    /** Says everything that the rules ask for. */
    private static void say(Vocabulary vocabulary) {
        for (CompiledRule rule : RULES) {
            for (Clause clause : rule.clauses()) {
                vocabulary.texts(rule.name(), rule.factType(), clause.text());
                vocabulary.from(rule.name(), rule.factType(), clause.text());
            }
        }
    }

    @Test
    void everyConstraintOfEveryRuleHasWordsInThreeLanguages() {
        Vocabulary vocabulary = PACK.vocabulary();
        assertThat(RULES).isNotEmpty().allSatisfy(rule -> assertThat(rule.clauses()).isNotEmpty().allSatisfy(clause -> assertThat(
                Arrays.stream(Language.values()).map(vocabulary.texts(rule.name(), rule.factType(), clause.text())::in)).as(rule.name() + ": " + clause.text())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "\"", "=="))));
    }

    @ParameterizedTest
    @CsvSource({
        "words, pregnant, The word pregnant is missing",
        "comparisons, <, The comparison < is missing",
        "values, REFUGEE, The value REFUGEE is missing"})
    void whatIsMissingIsNamed(String section, String name, String message) {
        Map<String, Map<String, Map<String, Object>>> file = file();
        assertThat(file.get(section).remove(name)).isNotNull();
        Vocabulary broken = vocabulary(file);
        assertThatThrownBy(() -> say(broken)).isInstanceOf(PackException.class).hasMessageContaining("vocabulary.yaml: " + message);
    }

    @Test
    void theOppositeThatIsMissingIsNamedWithTheRuleThatNeedsIt() {
        Map<String, Map<String, Map<String, Object>>> file = file();
        assertThat(file.get("words").get("subsidisedJob").remove("not")).isNotNull();
        Vocabulary broken = vocabulary(file);
        assertThatThrownBy(() -> say(broken)).isInstanceOf(PackException.class)
                .hasMessageContaining("vocabulary.yaml: The word subsidisedJob needs \"not\", for the rule SI-04 Registered as unemployed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void aWordInTwoLanguagesIsNoWord(String language) {
        Map<String, Map<String, Map<String, Object>>> file = file();
        assertThat(file.get("words").get("pregnant").remove(language)).isNotNull();
        assertThatThrownBy(() -> vocabulary(file)).isInstanceOf(PackException.class).hasMessageContaining("vocabulary.yaml");
    }

    static Stream<String> entries() {
        return Stream.of("words", "comparisons", "values").flatMap(section -> file().get(section).keySet().stream()
                .map(name -> section + "." + name));
    }

    /** Without the entry something cannot be said. */
    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryIsNeeded(String entry) {
        Map<String, Map<String, Map<String, Object>>> file = file();
        String[] path = entry.split("\\.", 2);
        Object removed = file.get(path[0]).remove(path[1]);
        Vocabulary without = vocabulary(file);
        if (path[1].matches("\\w+ (<|>|contains).*") && !path[1].startsWith("not ")) {
            // A property's own way to read a comparison; without it the general one would do.
            file.get(path[0]).put(path[1], Map.of("kk", "өз", "ru", "своё", "en", "OWN"));
            Vocabulary other = vocabulary(file);
            assertThat(RULES).anySatisfy(rule -> assertThat(rule.clauses()).anySatisfy(
                    clause -> assertThat(other.texts(rule.name(), rule.factType(), clause.text()).en()).contains("OWN")));
        } else {
            assertThat(removed).isNotNull();
            assertThatThrownBy(() -> say(without)).isInstanceOf(PackException.class);
        }
    }

    @Test
    void ofEveryFactThatMayBeAbsentItsAbsenceIsSaid() {
        TreeSet<String> facts = RULES.stream().map(rule -> rule.factType().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(facts).containsAll(ALWAYS_THERE);
        facts.removeAll(ALWAYS_THERE);
        assertThat(new TreeSet<>(file().get("absent").keySet())).isEqualTo(facts);
        assertThat(RULES).filteredOn(rule -> facts.contains(rule.factType().getSimpleName()))
                .allSatisfy(rule -> assertThat(PACK.vocabulary().absent(rule.factType())).isNotNull());
    }

    @Test
    void whatAWordRestsOnIsACircumstanceOrAPartOfTheInquiry() {
        Vocabulary vocabulary = PACK.vocabulary();
        List<String> circumstances = Arrays.stream(CircumstanceType.values()).map(CircumstanceType::name).toList();
        for (CompiledRule rule : RULES) {
            for (Clause clause : rule.clauses()) {
                assertThat(vocabulary.from(rule.name(), rule.factType(), clause.text())).as(clause.text()).allSatisfy(name -> assertThat(
                        circumstances.contains(name) || PLACES.contains(name)
                                || name.matches("person\\.[a-z][A-Za-z]+")).as(name).isTrue());
            }
        }
    }
}
