package kz.kepil.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.text.Language;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.rules.Words;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of the pack with one thing spoilt is refused, with the place and a sentence. */
class PackCheckTest {

    @TempDir
    private Path pack;

    @BeforeEach
    void copyThePack() throws IOException {
        Edits.copyBuiltIn(pack);
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

    /** Of the rules alone: the vocabulary has no words for {@code &&}. */
    private List<String> problemsOfRules() throws IOException {
        return problems(Language.EN).stream().filter(problem -> problem.contains(".drl:")).toList();
    }

    private List<String> problems(Language language) throws IOException {
        return PackCheck.of(FolderFiles.read(pack), RulesCheck.facts()).problems().stream().map(problem -> problem.texts().in(language)).toList();
    }

    @Test
    void theBuiltInPackHasNoProblem() throws IOException {
        assertThat(PackCheck.of(FolderFiles.read(pack), RulesCheck.facts()).problems()).isEmpty();
        assertThatCode(() -> RulesCheck.main(pack.toString())).doesNotThrowAnyException();
    }

    /** The rules that cannot be read have ids that the data name. */
    @Test
    void aFileThatCannotBeReadBringsNoOtherProblems() throws IOException {
        byte[] text = Files.readAllBytes(pack.resolve("dental.drl"));
        text[0] = (byte) 0xFF;
        Files.write(pack.resolve("dental.drl"), text);

        assertThat(problems(Language.EN)).containsExactly("dental.drl:1:1: error: The file is not written in UTF-8 here");
    }

    @Test
    void aFactOfAnotherStageIsNamedWithItsStagesThoughItIsNotImported() throws IOException {
        spoil("local-budget.drl", "$p : CategorisedPerson( inSystem", "$p : Patient( inSystem");

        assertThat(problems(Language.EN)).first(InstanceOfAssertFactories.STRING)
                .contains("The rules of the stage local-budget look at CategorisedPerson only, not at Patient\nMaybe the rule belongs to the stage: ")
                .contains("dental");
    }

    @Test
    void whatARuleLacksAndAnIdThatStandsTwiceAreToldAtOnce() throws IOException {
        spoil("state-insured.drl", "    @kk(\"18 жасқа дейінгі бала\")\n", "");
        spoil("state-insured.drl", "@id(\"SI-02\")", "@id(\"SI-01\")");

        assertThat(problems(Language.EN)).containsExactly(
                "state-insured.drl:9:1: error: The rule \"SI-01 Child under 18\" needs @kk(\"…\")",
                "state-insured.drl:20:1: error: The rule \"SI-02 Brings up a child under three, not working\" has the id SI-01,"
                        + " which stands at state-insured.drl:9:1 already",
                "state-insured.drl:21:9: error: The id SI-01 must be SI-02, or begin with \"SI-02.\" and a word such as house-arrest");
        assertThat(problems(Language.KK).get(0)).contains("«SI-01 Child under 18» қағидасында @kk(\"…\") жоқ");
        assertThat(problems(Language.RU).get(0)).contains("У правила «SI-01 Child under 18» нет @kk(\"…\")");
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
                        + "the fact PersonOnDay does not have it; allowed: " + String.join(", ", Words.of(PersonOnDay.class)) + "\nMaybe registeredPregnancy is meant");
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
        assertThat(problemsOfRules()).singleElement().asString()
                .startsWith(place("state-insured.drl", condition, 2, 41) + "error: The last day of MATERNITY_LEAVE is asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maternityLeave == true", "maternityLeave && working || maternityLeave && pregnant"})
    void whatIsDemandedInEveryCaseIsDemanded(String condition) throws IOException {
        spoil("state-insured.drl", "inSystem, maternityLeave", "inSystem, " + condition);
        assertThat(problemsOfRules()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        spoil("state-insured.drl", "inSystem, registeredPregnancy", "inSystem registeredPregnancy");
        assertThat(problems(Language.EN)).containsExactly(place("state-insured.drl", "inSystem registeredPregnancy", 0, 32) + """
                error: A comma, && or || is missing before "registeredPregnancy"\
                """);
    }

    @Test
    void aFactThatIsNotImportedIsRefused() throws IOException {
        spoil("local-budget.drl", "$p : CategorisedPerson(", "$p : CategorisedPersons(");
        assertThat(problems(Language.EN)).containsExactly(place("local-budget.drl", "CategorisedPersons", 0, 10) + """
                error: The fact CategorisedPersons is not imported, or there is no such class
                Maybe CategorisedPerson is meant""");
    }

    @Test
    void aFactAtWhichTheStageDoesNotLookIsRefusedWithTheStagesThatDo() throws IOException {
        spoil("state-insured.drl", "import kz.kepil.engine.fact.PersonOnDay;", "import kz.kepil.engine.fact.PersonOnDay;\nimport kz.kepil.engine.fact.Patient;");
        spoil("state-insured.drl", "$p : PersonOnDay( inSystem, warVeteran )", "$p : Patient( inSystem, sociallySignificant )");
        spoil("services.drl", "import kz.kepil.engine.fact.RequestedCare;", "import kz.kepil.engine.fact.RequestedCare;\nimport kz.kepil.engine.fact.CareForDisease;");
        String services = Files.readString(pack.resolve("services.drl"));
        Files.writeString(pack.resolve("services.drl"), services.replaceFirst("\\$c : RequestedCare\\(.*\\)", "\\$c : CareForDisease( dangerousDisease )"));
        String place = place("state-insured.drl", "sociallySignificant", 0, 10);
        assertThat(problems(Language.EN)).contains(place("services.drl", "dangerousDisease", 0, 10) + """
                error: The rules of the stage services look at RequestedCare only, not at CareForDisease
                Maybe the rule belongs to the stage: dangerous-disease""", place + """
                error: The rules of the stage state-insured look at PersonOnDay only, not at Patient
                Maybe the rule belongs to the stage: dental, screening""");
        assertThat(problems(Language.RU)).contains(place + """
                ошибка: Правила этапа state-insured смотрят только на PersonOnDay, а не на Patient
                Возможно, правилу место на этапе: dental, screening""");
        assertThat(problems(Language.KK)).contains(place + """
                қате: state-insured кезеңінің қағидалары тек PersonOnDay фактісіне қарайды, Patient фактісіне емес
                Мүмкін, қағиданың орны мына кезеңде: dental, screening""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$p : PersonOnDay( inSystem, warVeteran )\n    exists( PersonOnDay( pregnant ) )",
        "$p : PersonOnDay( inSystem, warVeteran )\n    not PersonOnDay( pregnant )",
        "$p : PersonOnDay( inSystem, warVeteran )\n    $q : PersonOnDay( pregnant )",
        "$p : PersonOnDay( inSystem, warVeteran )\n    eval( true )"})
    void aSecondElementOfTheConditionIsRefused(String condition) throws IOException {
        spoil("state-insured.drl", "$p : PersonOnDay( inSystem, warVeteran )", condition);
        String place = place("state-insured.drl", "inSystem, warVeteran )", 1, 5);
        assertThat(problems(Language.EN)).containsExactly(place + """
                error: Under when one pattern over one fact is allowed, and nothing else
                Maybe a word of the fact says it, or an earlier stage finds it""");
        assertThat(problems(Language.RU)).containsExactly(place + """
                ошибка: После when допускается только один шаблон с одним фактом
                Возможно, об этом говорит слово факта, или это определяет более ранний этап""");
        assertThat(problems(Language.KK)).containsExactly(place + """
                қате: when сөзінен кейін бір фактіге қарайтын бір ғана үлгі рұқсат етіледі
                Мүмкін, мұны фактінің сөзі айтады немесе алдыңғы кезең анықтайды""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exists( PersonOnDay( warVeteran ) )", "$p : PersonOnDay( warVeteran ) or $p : PersonOnDay( pregnant )",
        "$p : PersonOnDay( warVeteran ) from $x"})
    void aConditionThatIsNoPatternIsRefused(String condition) throws IOException {
        spoil("state-insured.drl", "$p : PersonOnDay( inSystem, warVeteran )", condition);
        assertThat(problems(Language.EN)).singleElement().asString().contains("error: Under when one pattern over one fact is allowed");
    }

    @Test
    void aFileThatIsNoStageIsRefused() throws IOException {
        Files.move(pack.resolve("dental.drl"), pack.resolve("dentel.drl"));
        assertThat(problems(Language.EN)).singleElement().asString()
                .startsWith("dentel.drl:1:1: error: There is no stage and no procedure dentel; allowed: arrears, ").endsWith("\nMaybe dental is meant");
    }

    /** No stage is said to look at a fact at which it does not. */
    @Test
    void everyFactOfAStageIsLookedAt() throws IOException {
        Map<String, Set<String>> looked = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Map.Entry<String, Set<Class<? extends Fact>>> stage : RulesCheck.facts().entrySet()) {
            String text = Files.readString(pack.resolve(stage.getKey() + ".drl"));
            looked.put(stage.getKey(), Pattern.compile("\\$\\w+ : (\\w+)\\(").matcher(text).results().map(found -> found.group(1))
                    .collect(Collectors.toSet()));
            known.put(stage.getKey(), stage.getValue().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        }
        assertThat(looked).isEqualTo(known);
    }

    @Test
    void anActThatIsNotThereIsRefusedTogetherWithWhatElseIsWrong() throws IOException {
        spoil("dental.drl", "inSystem, warVeteran", "inSystem, warVeterann");
        String text = Files.readString(pack.resolve("state-insured.drl"));
        Files.writeString(pack.resolve("state-insured.drl"), text.replaceFirst("@act\\(\"[^\"]*\"", "@act(\"law-406-v art. 26; law-405-v article 5\""));
        String place = place("state-insured.drl", "law-406-v", 0, 10);
        assertThat(problems(Language.EN)).hasSize(3).contains(place + "error: acts.yaml has no act \"law-406-v\"\nMaybe law-405-v is meant",
                place + "error: \"law-405-v article 5\" is not an act with an article; expected for example law-405-v art. 5(3-2)");
        assertThat(problems(Language.RU)).contains(place + "ошибка: В acts.yaml нет акта «law-406-v»\nВозможно, имеется в виду law-405-v",
                place + "ошибка: «law-405-v article 5» – не акт со статьёй; ожидается, например, law-405-v art. 5(3-2)");
        assertThat(problems(Language.KK)).contains(place + "қате: acts.yaml файлында «law-406-v» актісі жоқ\nМүмкін, дұрысы – law-405-v",
                place + "қате: «law-405-v article 5» – бабы көрсетілген акт емес; мысалы, мынадай жазу күтіледі: law-405-v art. 5(3-2)");
    }

    @Test
    void allProblemsOfAllFilesAreSaidAtOnce() throws IOException {
        spoil("dental.drl", "inSystem, warVeteran", "inSystem, warVeterann");
        spoil("local-budget.drl", "!stateInsured", "!stateInsurd");
        spoil("refund.drl", "!documentsComplete )", "!documentsComplete");
        assertThat(problems(Language.EN)).extracting(problem -> problem.split(":")[0])
                .containsExactly("dental.drl", "local-budget.drl", "refund.drl");
        assertThatThrownBy(() -> RulesCheck.main(pack.toString(), "ru")).isInstanceOf(PackException.class)
                .hasMessageContainingAll("\n" + place("dental.drl", "warVeterann", 0, 29) + "ошибка: ",
                        "\n" + place("local-budget.drl", "stateInsurd", 0, 133) + "ошибка: ",
                        "\n" + place("refund.drl", "!documentsComplete", 0, 23) + "ошибка: ");
    }

    @Test
    void aDayThatIsNotInTheCalendarIsRefused() throws IOException {
        spoil("state-insured.drl", "inSystem, age < 18", "inSystem, law >= 20230230, age < 18");
        String place = place("state-insured.drl", "20230230", 0, 40);
        assertThat(problems(Language.EN)).containsExactly(
                place + "error: There is no day 20230230 in the calendar; allowed: a day that exists, as YYYYMMDD");
        assertThat(problems(Language.RU)).containsExactly(
                place + "ошибка: Дня 20230230 в календаре нет; допускается: существующий день в виде ГГГГММДД");
        assertThat(problems(Language.KK)).containsExactly(
                place + "қате: Күнтізбеде 20230230 деген күн жоқ; рұқсат етілетіні: бар күн, ЖЖЖЖААКК түрінде");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2023-01-01\"", "\"20230101\"", "2023-01-01"})
    void aDayThatIsNoPlainNumberIsRefusedWithTheNumberToWrite(String day) throws IOException {
        spoil("state-insured.drl", "inSystem, age < 18", "inSystem, law >= " + day + ", age < 18");
        String place = place("state-insured.drl", "law >= " + day + ", age", 0, 40);
        assertThat(problems(Language.EN)).containsExactly(
                place + "error: " + day + " is not a day; allowed: YYYYMMDD without quotes and marks, for example 20230101\nWrite 20230101");
        assertThat(problems(Language.RU)).containsExactly(
                place + "ошибка: " + day + " – не день; допускается: ГГГГММДД без кавычек и знаков, например 20230101\nНапишите 20230101");
        assertThat(problems(Language.KK)).containsExactly(place + "қате: " + day
                + " күн емес; рұқсат етілетіні: тырнақшасыз және белгісіз ЖЖЖЖААКК, мысалы 20230101\n20230101 деп жазыңыз");
    }

    /** To a compiler 022 would be 18, and 018 no number at all. */
    @ParameterizedTest
    @ValueSource(strings = {"age < 018", "age < 022", "age in (0018, 5)", "age not in (5, 00)"})
    void aNumberThatBeginsWithAZeroIsRefusedInACondition(String condition) throws IOException {
        String number = Pattern.compile("0\\d+").matcher(condition).results().findFirst().orElseThrow().group();
        String meant = String.valueOf(Integer.parseInt(number));
        spoil("state-insured.drl", "inSystem, age < 18", "inSystem, " + condition);
        String place = place("state-insured.drl", "inSystem, " + condition, 0, 33 + condition.indexOf(number));
        assertThat(problems(Language.EN)).containsExactly(
                place + "error: " + number + " begins with a zero; allowed: a whole number without zeros before it\nMaybe " + meant + " is meant");
        assertThat(problems(Language.RU)).containsExactly(
                place + "ошибка: " + number + " начинается с нуля; допускается: целое число без нулей впереди\nВозможно, имеется в виду " + meant);
        assertThat(problems(Language.KK)).containsExactly(
                place + "қате: " + number + " нөлден басталады; рұқсат етілетіні: алдында нөлі жоқ бүтін сан\nМүмкін, дұрысы – " + meant);
    }

    @Test
    void aNumberThatBeginsWithAZeroIsRefusedInAConsequence() throws IOException {
        spoil("state-insured.drl", "$p.dayBeforeBirthday( 18 ) )", "$p.dayBeforeBirthday( 018 ) )");
        assertThat(problems(Language.EN)).containsExactly(place("state-insured.drl", "dayBeforeBirthday( 018 )", 0, 49)
                + "error: 018 begins with a zero; allowed: a whole number without zeros before it\nMaybe 18 is meant");
    }

    @Test
    void zeroItselfIsANumber() throws IOException {
        spoil("state-insured.drl", "inSystem, age < 18", "inSystem, age > 0, age < 18");
        assertThat(problemsOfRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"=<, <=", "=>, >=", "=, =="})
    void anOperatorOfAnotherLanguageIsRefusedWithTheOneToWrite(String written, String meant) throws IOException {
        spoil("state-insured.drl", "inSystem, age < 18", "inSystem, age " + written + " 18");
        String place = place("state-insured.drl", "age " + written + " 18", 0, 37);
        assertThat(problems(Language.EN)).singleElement().asString().startsWith(place).endsWith("\nMaybe " + meant + " is meant");
        assertThat(problems(Language.RU)).singleElement().asString().startsWith(place).endsWith("\nВозможно, имеется в виду " + meant);
        assertThat(problems(Language.KK)).singleElement().asString().startsWith(place).endsWith("\nМүмкін, дұрысы – " + meant);
    }

    @Test
    void aConstantThatIsNotThereIsRefusedInConsequenceAndCondition() throws IOException {
        spoil("state-insured.drl", "insuredBy( $p, STATE, $p.dayBeforeBirthday( 18 ) )", "insuredBy( $p, STAET, $p.dayBeforeBirthday( 18 ) )");
        spoil("attachment.drl", "legalStatus == LegalStatus.REFUGEE", "legalStatus == LegalStatus.REFUGE");
        String consequence = place("state-insured.drl", "STAET", 0, 20);
        String condition = place("attachment.drl", "LegalStatus.REFUGE ", 0, 54);
        assertThat(problems(Language.EN)).containsExactly(condition + "error: There is no constant REFUGE in LegalStatus\nMaybe REFUGEE is meant",
                consequence + "error: The word STAET is no constant of any of those whose constants the file imports: Payer, Situation\nMaybe STATE is meant");
        assertThat(problems(Language.RU)).contains(
                consequence + "ошибка: Слово STAET – не константа ни одного из тех перечней, чьи константы импортирует файл: Payer, Situation\nВозможно, имеется в виду STATE");
        assertThat(problems(Language.KK)).contains(consequence + "қате: STAET – файл тұрақтыларын импорттайтын тізімдердің ешқайсысының тұрақтысы емес: Payer, Situation\nМүмкін, дұрысы – STATE");
    }

    @Test
    void aMissingSemicolonIsRefused() throws IOException {
        spoil("state-insured.drl", "STATE, $p.dayBeforeBirthday( 18 ) );", "STATE, $p.dayBeforeBirthday( 18 ) )");
        String place = place("state-insured.drl", "dayBeforeBirthday( 18 ) )", 0, 55);
        assertThat(problems(Language.EN)).containsExactly(place + "error: A semicolon is missing here");
        assertThat(problems(Language.RU)).containsExactly(place + "ошибка: Здесь не хватает точки с запятой");
        assertThat(problems(Language.KK)).containsExactly(place + "қате: Мұнда нүктелі үтір жетіспейді");
    }

    @Test
    void aCyrillicLetterInAWordIsOneMistakeAndNamed() throws IOException {
        spoil("state-insured.drl", "inSystem, maternityLeave", "inSystem, mаternityLeave");
        spoil("state-insured.drl", "STATE, $p.dayBeforeBirthday( 18 )", "STАTE, $p.dayBeforeBirthday( 18 )");
        String word = place("state-insured.drl", "mаternityLeave", 0, 33);
        String constant = place("state-insured.drl", "STАTE", 0, 20);
        assertThat(problems(Language.EN)).containsExactly(
                constant + "error: In \"STАTE\" a Cyrillic letter looks like a Latin one: А\nMaybe STATE with a Latin A",
                word + "error: In \"mаternityLeave\" a Cyrillic letter looks like a Latin one: а\nMaybe maternityLeave with a Latin a");
        assertThat(problems(Language.RU)).contains(
                word + "ошибка: В «mаternityLeave» кириллическая буква похожа на латинскую: а\nВозможно, maternityLeave с латинской a");
        assertThat(problems(Language.KK)).contains(word + "қате: «mаternityLeave» ішіндегі кирилл әрпі латын әрпіне ұқсайды: а\n"
                + "Мүмкін, дұрысы – латын a әрпімен жазылған maternityLeave");
    }

    @Test
    void aCyrillicLetterInTheNameOfAClassIsNamed() throws IOException {
        spoil("state-insured.drl", "PersonOnDay( inSystem, maternityLeave", "PersоnOnDay( inSystem, maternityLeave");
        spoil("attachment.drl", "legalStatus == LegalStatus.REFUGEE", "legalStatus == LеgalStatus.REFUGEE");
        assertThat(problems(Language.EN)).containsExactly(
                place("attachment.drl", "LеgalStatus", 0, 42) + "error: In \"LеgalStatus\" a Cyrillic letter looks like a Latin one: е\n"
                        + "Maybe LegalStatus with a Latin e",
                place("state-insured.drl", "PersоnOnDay", 0, 10) + "error: In \"PersоnOnDay\" a Cyrillic letter looks like a Latin one: о\n"
                        + "Maybe PersonOnDay with a Latin o");
    }

    /** A rule that cannot be read hides no other, of its file or of another. */
    @Test
    void whatIsWrongInOneRuleIsToldBesideWhatCannotBeReadInAnother() throws IOException {
        spoil("state-insured.drl", "inSystem, age < 18", "inSystem, law >= 20230230, age < 18");
        spoil("state-insured.drl", "inSystem, caringForChildUnder3, !working", "inSystem caringForChildUnder3, !working");
        spoil("state-insured.drl", "STATE, $p.lastDayOf( MATERNITY_LEAVE ) );", "STAET, $p.lastDayOf( MATERNITY_LEAVE ) )");
        spoil("state-insured.drl", "inSystem, registeredPregnancy", "inSystem registeredPregnancy");
        spoil("dental.drl", "inSystem, warVeteran", "inSystem, warVeterann");
        List<String> problems = problems(Language.EN);
        assertThat(problems).hasSize(6);
        assertThat(problems.get(0)).startsWith(place("dental.drl", "warVeterann", 0, 29));
        assertThat(problems.get(1)).startsWith(place("state-insured.drl", "20230230", 0, 40));
        assertThat(problems.get(2)).startsWith(place("state-insured.drl", "inSystem caringForChildUnder3", 0, 32));
        assertThat(problems.get(3)).startsWith(place("state-insured.drl", "STAET", 0, 20));
        assertThat(problems.get(4)).startsWith(place("state-insured.drl", "STAET", 0, 60));
        assertThat(problems.get(5)).startsWith(place("state-insured.drl", "inSystem registeredPregnancy", 0, 32));
    }

    @Test
    void whatLacksItsEndIsTold() throws IOException {
        spoil("state-insured.drl", "STATE, $p.dayBeforeBirthday( 18 ) );\nend\n", "STATE, $p.dayBeforeBirthday( 18 ) );\n");
        assertThat(problems(Language.EN)).singleElement().asString().startsWith(place("state-insured.drl", "$p.dayBeforeBirthday( 18 )", 2, 1)
                + "error: \"end\" is missing before rule");
    }

    @Test
    void aWrongDayOfAValueIsNoMistakeOfThePlaces() throws IOException {
        spoil("parameters.yaml", "{from: 2022-01-01, value: 60000", "{from: 2022-02-30, value: 60000");
        String place = place("parameters.yaml", "2022-02-30", 0, 14);
        assertThat(problems(Language.EN)).singleElement().asString().startsWith(place).contains("There is no day \"2022-02-30\" in the calendar");
        assertThat(problems(Language.RU)).singleElement().asString().startsWith(place).contains("Дня \"2022-02-30\" в календаре нет");
        assertThat(problems(Language.KK)).singleElement().asString().startsWith(place).contains("Күнтізбеде \"2022-02-30\" деген күн жоқ");
    }

    /** What it was to be is not said to be missing, too. */
    @Test
    void aMisspeltPropertyIsOneMistake() throws IOException {
        String text = Files.readString(pack.resolve("parameters.yaml"));
        Files.writeString(pack.resolve("parameters.yaml"), text.replaceFirst("\\bunit:", "unti:"));
        String place = place("parameters.yaml", "unti:", 0, 3);
        assertThat(problems(Language.EN)).singleElement().asString().startsWith(place)
                .contains(".unti: There is no property \"unti\" here; ").endsWith("\nMaybe unit is meant");
        assertThat(problems(Language.RU)).singleElement().asString().startsWith(place).endsWith("\nВозможно, имеется в виду unit");
        assertThat(problems(Language.KK)).singleElement().asString().startsWith(place).endsWith("\nМүмкін, дұрысы – unit");
    }

    @Test
    void aRuleWithoutItsIdIsNoMistakeOfThePlaces() throws IOException {
        String id = Pattern.compile("rules: \\[([^],]+)").matcher(Files.readString(pack.resolve("places.yaml"))).results().findFirst().orElseThrow().group(1);
        for (String file : RulesCheck.facts().keySet()) {
            Path path = pack.resolve(file + ".drl");
            Files.writeString(path, Files.readString(path).replace("    @id(\"" + id + "\")\n", ""));
        }
        assertThat(problems(Language.EN)).singleElement().asString().endsWith("needs @id(\"…\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everySentenceExistsInEveryLanguage(String language) {
        Set<String> keys = bundle("en").keySet();
        assertThat(new TreeSet<>(bundle(language).keySet())).isEqualTo(new TreeSet<>(keys));
        assertThat(keys).allSatisfy(key -> assertThat(bundle(language).getString(key)).matches(".*\\p{IsCyrillic}.*"));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("kz.kepil.engine.rules.check.pack-check", Locale.forLanguageTag(language));
    }
}
