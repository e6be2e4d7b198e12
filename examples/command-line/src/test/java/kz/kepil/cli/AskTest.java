package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Each language is understood whatever the language of the questions. */
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
        assertThat(asked(run)).hasSize(ground.equals("–") ? 4 : 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void aFileThatMarksNothingIsAskedWhatLeadsToInsurance(String language) throws IOException {
        Run run = ask(language, "иә", file(WOMAN));
        assertThat(run.exitCode()).isZero();
        assertThat(asked(run)).hasSize(1);
        assertThat(run.out()).containsPattern("Жұмыс істемейтін|Неработающая|Pregnant and registered, not working");
    }

    @Test
    void anInterviewMayEndWithoutInsurance() throws IOException {
        Run run = ask("en", "no ".repeat(20), file(WOMAN));
        assertThat(asked(run)).hasSize(16).doesNotHaveDuplicates().noneMatch(question -> question.contains("labour contract"));
        assertThat(run.out()).containsPattern("(?m)^Not insured on").contains("What can be done");
    }

    @Test
    void whatIsGivenOrCannotBeSoOrDecidesNothingIsNotAsked() throws IOException {
        String man = WOMAN.replace("FEMALE", "MALE");
        Run run = ask("en", "no ".repeat(20), file(man + ", \"lastPensionContribution\": \"2026-02\", \"circumstances\":"
                + " [{\"type\": \"EMPLOYEE\", \"from\": \"2026-01-01\"}, {\"type\": \"DISABILITY\", \"from\": \"2025-01-01\","
                + " \"to\": \"2025-12-31\", \"group\": \"II\"}]"));
        assertThat(asked(run)).isNotEmpty().noneMatch(question -> question.matches(".*(pregnant|maternity|mother|a disability\\?).*"))
                .noneMatch(question -> question.matches(".*(unemployed|social assistance|well-being).*"))
                .first().asString().isEqualTo("1. Do you receive pension payments?");
        assertThat(ask("en", "", file(man + ", \"unknown\": [\"PREGNANT\", \"EMPLOYEE\"]")).out()).startsWith("Not insured");
        assertThat(ask("en", "yes", file(WOMAN.replace("1997", "1950"))).out()).startsWith("1. Do you receive pension payments?");
        assertThat(asked(ask("en", "", sample("pregnant-not-working")))).isEmpty();
        assertThat(asked(ask("en", "", sample("tourist")))).isEmpty();
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

    @Test
    void anAnswerThatIsNoneIsAskedForAgain() throws IOException {
        Run run = ask("kk", "мүмкін  иә", file(WOMAN));
        assertThat(asked(run)).hasSize(1);
        assertThat(run.out()).contains("Былай жауап беріңіз: иә, жоқ, білмеймін\n> ").contains("\nСақтандырылған");
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
