package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskTest {

    private static final String WOMAN = "\"birthDate\": \"1997-02-11\", \"sex\": \"FEMALE\", \"legalStatus\": \"CITIZEN\"";

    @TempDir
    private Path folder;

    private String file(String person) throws IOException {
        return Files.writeString(folder.resolve("a.json"), "{\"asOf\": \"2026-03-10\", \"person\": {" + person + "}}").toString();
    }

    private static Run ask(String language, String answers, String file) {
        return kepil(answers.replace(" ", "\n").replace('_', ' ').getBytes(StandardCharsets.UTF_8), "ask", "--lang", language, file);
    }

    private static List<String> asked(Run run) {
        return run.outLines().stream().filter(line -> line.matches("\\d+\\. .*")).toList();
    }

    /** Each language is understood whatever the language of the questions. The status is certain after three; the fourth is about the rest. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | иә жоқ жоқ  | Сақтандырылған – | Жұмыс істемейтін",
        "ru | да НЕТ нет  | Застрахован(а) – по состоянию на | Неработающая",
        "en | Yes no n    | Insured on       | Pregnant",
        "kk | да no ЖОҚ   | Сақтандырылған – | Жұмыс істемейтін",
        "ru | жоқ жоқ жоқ | Статус не определён | –"})
    void aPregnantWomanWithoutWorkIsInsuredAfterThreeQuestions(String language, String answers, String status, String ground) throws IOException {
        Run run = ask(language, answers, file(WOMAN + ", \"unknown\": [\"payments\", \"lastPensionContribution\", \"DISABILITY\","
                + " \"FULL_TIME_STUDENT\", \"EMPLOYEE\", \"PREGNANT\", \"REGISTERED_UNEMPLOYED\"]"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("(?m)^" + Pattern.quote(status)).contains(ground);
        assertThat(asked(run)).hasSize(4);
    }

    /** A pregnancy alone does not say that she does not work: the question comes, and until it is answered nothing is certain. */
    @ParameterizedTest
    @CsvSource({"kk, Еңбек шарты, Жұмыс істемейтін, Мәртебесі анықталмады", "ru, по трудовому договору, Неработающая, Статус не определён",
        "en, labour contract, 'Pregnant and registered, not working', Undetermined on"})
    void aFileThatMarksNothingIsAskedAboutWorkToo(String language, String work, String ground, String undetermined) throws IOException {
        Run pregnant = ask(language, "иә", file(WOMAN));
        assertThat(asked(pregnant)).hasSize(2);
        assertThat(asked(pregnant).get(1)).contains(work);
        assertThat(pregnant.out()).contains(undetermined).doesNotContain(ground);
        Run idle = ask(language, "иә " + "жоқ ".repeat(40), file(WOMAN));
        assertThat(idle.exitCode()).isZero();
        assertThat(idle.out()).contains(ground).doesNotContain(undetermined);
        Run works = ask(language, "иә иә " + "жоқ ".repeat(40), file(WOMAN));
        assertThat(works.out()).doesNotContain(ground).doesNotContain(undetermined);
    }

    @Test
    void anInterviewMayEndWithoutInsurance() throws IOException {
        Run run = ask("en", "no ".repeat(40), file(WOMAN));
        assertThat(asked(run)).hasSizeGreaterThan(16).doesNotHaveDuplicates().anyMatch(question -> question.contains("labour contract"));
        assertThat(run.out()).containsPattern("(?m)^Not insured on").contains("What can be done").doesNotContain("Not told");
    }

    @Test
    void whatIsGivenOrCannotBeSoOrChangesNothingIsNotAsked() throws IOException {
        String man = WOMAN.replace("FEMALE", "MALE");
        Run run = ask("en", "no ".repeat(40), file(man + ", \"lastPensionContribution\": \"2026-02\", \"circumstances\":"
                + " [{\"type\": \"EMPLOYEE\", \"from\": \"2026-01-01\"}, {\"type\": \"DISABILITY\", \"from\": \"2025-01-01\","
                + " \"to\": \"2025-12-31\", \"group\": \"II\"}]"));
        assertThat(asked(run)).isNotEmpty().noneMatch(question -> question.matches(".*(pregnant|maternity|mother|a disability\\?).*"))
                .noneMatch(question -> question.matches(".*(unemployed|well-being|civil-law).*"))
                .first().asString().isEqualTo("1. Do you receive pension payments?");
        assertThat(ask("en", "", file(man + ", \"unknown\": [\"PREGNANT\"]")).out()).startsWith("Not insured");
        assertThat(ask("en", "yes", file(WOMAN.replace("1997", "1950"))).out()).startsWith("1. Do you receive pension payments?");
        assertThat(asked(ask("en", "no ".repeat(40), sample("tourist")))).noneMatch(question -> question.matches(".*(work|earn|contribution|child).*"));
    }

    @Test
    void whatNobodyKnowsStaysOpenAndIsNotAskedAgain() throws IOException {
        Run run = ask("ru", "не_знаю нет білмеймін", file(WOMAN + ", \"unknown\": [\"PREGNANT\", \"EMPLOYEE\", \"DISABILITY\"]"));
        assertThat(asked(run)).hasSize(3);
        assertThat(run.out()).containsOnlyOnce("1. Вы беременны?").containsPattern("(?m)^Статус не определён")
                .containsPattern("Уточнить +Вы работаете по трудовому договору\\?");
        // Somebody in work is not insured by a pregnancy: it is certain, and no longer asked.
        Run works = ask("en", "don't_know yes", file(WOMAN + ", \"unknown\": [\"PREGNANT\", \"EMPLOYEE\"]"));
        assertThat(asked(works)).hasSize(2);
        assertThat(works.out()).containsPattern("(?m)^Not insured on");
    }

    /** Each of them works at every question, in each language. */
    @ParameterizedTest
    @CsvSource({"kk, артқа, жетеді", "ru, назад, хватит", "en, back, enough"})
    void oneMayAskGoBackAndHaveEnough(String language, String back, String enough) throws IOException {
        String file = file(WOMAN + ", \"unknown\": [\"PREGNANT\", \"EMPLOYEE\", \"DISABILITY\"]");
        String straight = ask(language, "да да да", file).out();
        Run detour = ask(language, back + " да ? нет " + back + " да да", file);
        assertThat(detour.exitCode()).isZero();
        assertThat(detour.out()).contains(language.equals("en") ? "“?” explains" : "«?» – ");
        assertThat(verdict(detour.out(), language)).isEqualTo(verdict(straight, language));
        Run early = ask(language, "да " + enough, file);
        assertThat(early.exitCode()).isZero();
        assertThat(verdict(early.out(), language)).isEqualTo(verdict(ask(language, "да", file).out(), language));
    }

    /** From what was understood on. */
    private static String verdict(String out, String language) {
        String title = Labels.in(Language.valueOf(language.toUpperCase(Locale.ROOT))).get("form.understood");
        return out.substring(out.indexOf("\n" + title));
    }

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() throws IOException {
        Run run = ask("kk", "мүмкін иә", file(WOMAN));
        assertThat(asked(run)).hasSize(2);
        assertThat(run.out()).contains("Былай жауап беріңіз: иә, жоқ, білмеймін.\n    Мүмкін, ").contains("\nМәртебесі анықталмады");
    }

    @Test
    void theEndOfTheInputEndsTheInterview() throws IOException {
        Run run = ask("en", "no", file(WOMAN));
        assertThat(run.exitCode()).isZero();
        assertThat(asked(run)).hasSize(2);
        assertThat(run.out()).contains("\nUndetermined on 10 March 2026").contains("To be asked");
    }

    @Test
    void aBadFileIsExplained() throws IOException {
        Run run = ask("en", "", file("\"sex\": \"FEMALE\""));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a.json:1: $.person.birthDate: ");
        assertThat(ask("en", "", sample("nobody")).err()).contains("there is no such file");
    }
}
