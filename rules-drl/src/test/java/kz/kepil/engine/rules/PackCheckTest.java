package kz.kepil.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.text.Language;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.PersonOnDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of the pack with one thing spoilt is refused, with the place and a sentence. */
class PackCheckTest {

    @TempDir
    private Path pack;

    @BeforeEach
    void copyThePack() throws IOException {
        try (Stream<Path> files = Files.list(builtIn())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                Files.copy(file, pack.resolve(file.getFileName().toString()));
            }
        }
    }

    private static Path builtIn() {
        try {
            return Path.of(Objects.requireNonNull(PackCheckTest.class.getResource("/kz/kepil/pack/pack.yaml")).toURI()).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void spoil(String file, String what, String by) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).containsOnlyOnce(what);
        Files.writeString(pack.resolve(file), text.replace(what, by));
    }

    /** The line of a file that has a part which no other line has, and lines after it, with a column. */
    private String place(String file, String part, int after, int column) throws IOException {
        List<String> lines = Files.readAllLines(pack.resolve(file));
        List<String> found = lines.stream().filter(line -> line.contains(part)).toList();
        assertThat(found).hasSize(1);
        return file + ":" + (lines.indexOf(found.get(0)) + 1 + after) + ":" + column + ": ";
    }

    private List<String> problems(Language language) throws IOException {
        return PackCheck.of(pack).stream().map(problem -> problem.in(language)).toList();
    }

    @Test
    void theBuiltInPackHasNoProblem() throws IOException {
        assertThat(PackCheck.of(builtIn())).isEmpty();
        assertThatCode(() -> PackCheck.main(builtIn().toString())).doesNotThrowAnyException();
    }

    @Test
    void aWordOfALaterStageIsRefusedWithTheStagesThatKnowIt() throws IOException {
        spoil("state-insured.drl", "inSystem, warVeteran", "inSystem, warVeteran, sociallySignificant");
        String place = place("state-insured.drl", "warVeteran, sociallySignificant", 0, 45);
        assertThat(problems(Language.EN)).containsExactly(place + """
                error: The word "sociallySignificant" is not known at the stage state-insured: the fact PersonOnDay does not have it; \
                it is known only at: dental (Patient), screening (Patient)
                Maybe the rule belongs there""");
        assertThat(problems(Language.RU)).containsExactly(place + """
                ошибка: Слово «sociallySignificant» на этапе state-insured неизвестно: у факта PersonOnDay его нет; \
                оно известно только здесь: dental (Patient), screening (Patient)
                Возможно, правилу место там""");
        assertThat(problems(Language.KK)).containsExactly(place + """
                қате: «sociallySignificant» сөзі state-insured кезеңінде белгісіз: PersonOnDay фактісінде ондай сөз жоқ; \
                ол тек мына жерде белгілі: dental (Patient), screening (Patient)
                Мүмкін, қағиданың орны сонда""");
    }

    @Test
    void aMisspeltWordIsRefusedWithTheOneThatIsMeant() throws IOException {
        spoil("state-insured.drl", "inSystem, registeredPregnancy, !working", "inSystem, registeredPregnncy, /* !workin */ !working");
        assertThat(problems(Language.EN)).containsExactly(
                place("state-insured.drl", "registeredPregnncy", 0, 33) + "error: The word \"registeredPregnncy\" is not known at the stage state-insured: "
                        + "the fact PersonOnDay does not have it; allowed: " + String.join(", ", Words.of(PersonOnDay.class)) + "\nMaybe registeredPregnancy is meant",
                place("state-insured.drl", "registeredPregnncy", 2, 41) + "error: The last day of REGISTERED_PREGNANCY is asked for, but the condition does not demand "
                        + "registeredPregnancy\n"
                        + "Maybe registeredPregnancy is missing in the condition");
        assertThat(Words.of(PersonOnDay.class)).contains("age", "law", "working").doesNotContain("class", "findings");
    }

    @Test
    void theLastDayOfASituationThatIsNotDemandedIsRefused() throws IOException {
        spoil("state-insured.drl", "lastDayOf( CARING_FOR_GROUP_I_SINCE_CHILDHOOD )", "lastDayOf( CARING_FOR_GROUP_I )");
        assertThat(problems(Language.EN)).containsExactly(place("state-insured.drl", "law < 20220328, caringForGroupISinceChildhood, ", 2, 41)
                + "error: The last day of CARING_FOR_GROUP_I is asked for, but the condition does not demand "
                + "caringForGroupI\nMaybe CARING_FOR_GROUP_I_SINCE_CHILDHOOD is meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!maternityLeave", "maternityLeave || pregnant", "maternityLeave == false"})
    void whatIsNotDemandedInEveryCaseIsNotDemanded(String condition) throws IOException {
        spoil("state-insured.drl", "inSystem, maternityLeave", "inSystem, " + condition);
        assertThat(problems(Language.EN)).singleElement().asString()
                .startsWith(place("state-insured.drl", condition, 2, 41) + "error: The last day of MATERNITY_LEAVE is asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maternityLeave == true", "maternityLeave && working || maternityLeave && pregnant"})
    void whatIsDemandedInEveryCaseIsDemanded(String condition) throws IOException {
        spoil("state-insured.drl", "inSystem, maternityLeave", "inSystem, " + condition);
        assertThat(problems(Language.EN)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        spoil("state-insured.drl", "inSystem, registeredPregnancy", "inSystem registeredPregnancy");
        assertThat(problems(Language.EN)).containsExactly(place("state-insured.drl", "inSystem registeredPregnancy", 0, 32) + """
                error: The rule cannot be read: mismatched input 'registeredPregnancy' in rule \
                "SI-06 Pregnant and registered, not working, no pension contributions for two months"
                Maybe a comma, a bracket or a quote is missing before it""");
    }

    @Test
    void aFactThatIsNotImportedIsRefused() throws IOException {
        spoil("local-budget.drl", "$p : CategorisedPerson(", "$p : CategorisedPersons(");
        assertThat(problems(Language.EN)).containsExactly(place("local-budget.drl", "CategorisedPersons", 0, 5) + """
                error: The fact CategorisedPersons is not imported, or there is no such class
                Maybe CategorisedPerson is meant""");
    }

    @Test
    void allProblemsOfAllFilesAreSaidAtOnce() throws IOException {
        spoil("dental.drl", "inSystem, warVeteran", "inSystem, warVeterann");
        spoil("local-budget.drl", "!stateInsured", "!stateInsurd");
        spoil("refund.drl", "!documentsComplete )", "!documentsComplete");
        assertThat(problems(Language.EN)).extracting(problem -> problem.split(":")[0])
                .containsExactly("dental.drl", "local-budget.drl", "refund.drl");
        assertThatThrownBy(() -> PackCheck.main(pack.toString(), "ru")).isInstanceOf(PackException.class)
                .hasMessageContainingAll("\n" + place("dental.drl", "warVeterann", 0, 29) + "ошибка: ",
                        "\n" + place("local-budget.drl", "stateInsurd", 0, 133) + "ошибка: ",
                        "\n" + place("refund.drl", "!documentsComplete", 1, 1) + "ошибка: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everySentenceExistsInEveryLanguage(String language) {
        Set<String> keys = bundle("en").keySet();
        assertThat(new TreeSet<>(bundle(language).keySet())).isEqualTo(new TreeSet<>(keys));
        assertThat(keys).allSatisfy(key -> assertThat(bundle(language).getString(key)).matches(".*\\p{IsCyrillic}.*"));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("kz.kepil.engine.rules.pack-check", Locale.forLanguageTag(language));
    }
}
