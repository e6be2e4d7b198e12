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
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class CheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"kk, әлі белгісіз, өз есебінен", "ru, пока не ясно, за свой счёт", "en, not certain yet, paid by the person"})
    void whatIsUnknownMayDecideDentalCare(String language, String open, String no) {
        List<String> dental = kepil("check", "--lang", language, sample("woman-who-may-be-pregnant")).outLines().stream()
                .filter(line -> line.matches(" *(Стоматология|Dental care).*")).toList();
        assertThat(dental).isNotEmpty().allSatisfy(line -> assertThat(line).contains(open).doesNotContain(no));
    }

    @ParameterizedTest
    @CsvSource({"2030-01-01", "2020-12-31"})
    void commonAnswersOfADayWithoutLawAreRefused(String day) {
        Run answers = kepil("answers", "--lang", "en", "--as-of", day);
        assertThat(answers.exitCode()).isEqualTo(2);
        assertThat(answers.out()).isEmpty();
        assertThat(answers.err()).startsWith("kepil answers: --as-of: ");
    }

    @Test
    void oneFileIsAnsweredWithoutAHeading() {
        Run run = kepil("check", "--lang", "en", sample("pregnant-not-working"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).first().isEqualTo("Insured on 10 March 2026");
        assertThat(run.out()).containsPattern("(?s)Status +Pregnant.*?– the\\s+state\\s+pays").contains("Until ", "Owed ")
                .doesNotContain("SI-06", "RES-1");
        assertThat(kepil("check", "--codes", "--lang", "en", sample("pregnant-not-working")).out()).contains("[SI-06]", "[RES-1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Сақтандырылмаған     | барлығы: | 45 000,00 ₸",
        "ru | Не застрахован(а)    | итого: | 45 000,00 ₸",
        "en | Not insured          | together: | 45,000.00 ₸"})
    void everyLanguageAnswersInFull(String language, String status, String total, String amount) {
        Run run = kepil("check", "--lang", language, sample("prisoner-minimum-security"));
        assertThat(run.out().replace('\u00A0', ' ')).startsWith(status).containsPattern(total + " +" + Pattern.quote(amount));
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void severalFilesAreHeadedByTheirNamesAndBadOnesDoNotStopTheOthers() throws IOException {
        Path named = Files.writeString(folder.resolve("a.json"),
                "{\"id\": \"A-1\", \"asOf\": \"2026-03-10\","
                + " \"person\": {\"birthDate\": \"2020-01-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}");
        Path bad = Files.writeString(folder.resolve("bad.json"),
                "{\"asOf\": \"2026-02-30\",\n \"person\": {\"birthDate\": 7, \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}");
        String[] files = {named.toString(), folder.resolve("missing.json").toString(), bad.toString(), sample("newborn")};
        Run run = kepil("check", "--lang", "en", "--full", files[0], files[1], files[2], files[3]);
        Run summary = kepil("check", "--lang", "en", files[0], files[1], files[2], files[3]);
        assertThat(summary.exitCode()).isEqualTo(2);
        assertThat(summary.err()).isEqualTo(run.err());
        assertThat(summary.out()).startsWith("a.json (A-1): Insured, until 31 December 2037 (that day included)\n  Next change  from 1 January 2027")
                .contains("\nnewborn.json: Insured, until ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).startsWith(named + "  A-1\nInsured on").contains("\n\n" + sample("newborn") + "\nInsured on");
        assertThat(run.err()).contains(
                folder.resolve("missing.json") + ": there is no such file\n",
                bad + ":1: $.asOf: ",
                bad + ":2: $.person.birthDate: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Сақтандырылмаған  | Алдымен | тегін – жұмыссыз ретінде тіркелу        | Нақтылау керек",
        "ru | Не застрахован(а) | Сначала | бесплатно – зарегистрироваться безработ | Уточнить",
        "en | Not insured       | First   | free – register as unemployed           | To be asked"})
    void ofSeveralFilesThereIsASummaryAndAWordOnHowToSeeAll(String language, String status, String first, String step, String question) {
        Run run = kepil("check", "--lang", language, sample("diabetes-2026-not-insured"), sample("tourist"), sample("woman-who-may-be-pregnant"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).hasSizeLessThanOrEqualTo(11).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(run.out()).startsWith("diabetes-2026-not-insured.json: " + status + "\n").containsPattern("(?m)^  " + first + " +" + step)
                
                .containsSubsequence("tourist.json", "woman-who-may-be-pregnant.json", question, "kepil check FILE", "--full");
        assertThat(kepil("check", "--full", "--lang", language, sample("tourist")).out()).isEqualTo(kepil("check", "--lang", language, sample("tourist")).out());
    }

    @ParameterizedTest
    @CsvSource({"kk, Не өзгереді", "ru, Что изменится", "en, Next change"})
    void aSummarySaysWhatChangesNextIfSomethingDoes(String language, String label) throws IOException {
        Path girl = Files.writeString(folder.resolve("girl.json"), "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"2008-06-01\","
                + " \"sex\": \"FEMALE\", \"legalStatus\": \"CITIZEN\"}}");
        String text = kepil("check", "--lang", language, girl.toString(), sample("tourist")).out();
        assertThat(text).containsPattern(label + " +[^\n]*2026");
        assertThat(text.substring(text.indexOf("tourist.json"))).doesNotContain(label);
    }

    @Test
    void standardInputIsRead() throws IOException {
        Run run = kepil(Files.readAllBytes(Path.of(sample("tourist"))), "check", "--lang", "en", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Not in the system on 12 July 2025");
    }

    @Test
    void theJsonFormatsHoldOneVerdictALine() throws IOException {
        String[] files = {sample("newborn"), sample("tourist")};
        Run lean = kepil("check", "--format", "json", files[0], files[1]);
        Run rich = kepil("check", "--format", "rich", files[0], files[1]);
        assertThat(lean.exitCode()).isZero();
        assertThat(rich.exitCode()).isZero();
        for (int i = 0; i < files.length; i++) {
            var verdict = Run.engine().evaluate(InquiryReader.of(Run.engine()).read(Files.readString(Path.of(files[i]))));
            assertThat(lean.outLines().get(i)).isEqualTo(EntitlementWriter.lean().write(verdict));
            assertThat(rich.outLines().get(i)).isEqualTo(EntitlementWriter.rich(Run.engine()).write(verdict));
        }
        assertThat(lean.outLines()).hasSize(2);
        assertThat(rich.outLines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                                  | 1: $: The text is empty",
        "[]                                                  | 1: $: […] is a list",
        "{                                                   | 1: $: The text ends too early",
        "{\"asOf\": \"2026-03-10\"}                          | 1: $.person: The required property \"person\" is missing",
        "{\"asOf\": 20260310}                                | 1: $.asOf: ",
        "{\"asOf\": \"2019-01-01\", \"person\": {\"birthDate\": \"2000-01-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}"
            + " | 1: $.asOf: The law of 2019-01-01 is not known here"})
    void badTextIsExplainedWithFileAndLine(String json, String message) {
        Run run = kepil(json.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        int path = message.indexOf("$");
        assertThat(run.err()).startsWith("-:" + message.substring(0, path)).contains(message.substring(path));
    }

    @Test
    void brokenUtf8DeepNestingAndHugeFilesAreExplained() throws IOException {
        byte[] latin = Files.readString(Path.of(sample("newborn"))).replace("қ", "\u00E9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(kepil(latin, "check", "--lang", "en", "-"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("is not valid UTF-8"));
        assertThat(kepil("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("nested more than"));
        assertThat(kepil(" ".repeat(20_000_000).getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("is longer than"));
    }

    @Test
    void problemsAreInTheLanguageAsked() {
        byte[] wrong = "{\"asOf\": \"2026-02-30\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(kepil(wrong, "check", "--lang", "ru", "-").err()).containsPattern("\\$\\.asOf: .*[а-я]{3}");
        assertThat(kepil(wrong, "check", "--lang", "kk", "-").err()).containsPattern("\\$\\.asOf: .*[әіңғүұқөһ]");
        assertThat(kepil("check", "--lang", "kk", folder.toString()).err()).isEqualTo(folder + ": бұл қалта; сұрау жазылған файл керек\n");
    }

    @Test
    void coloursFollowTheTerminal() {
        assertThat(kepil(new byte[0], Ansi.ON, 0, "check", sample("newborn")).out()).contains("\u001B[");
        assertThat(kepil(new byte[0], Ansi.ON, 0, "check", "--format", "json", sample("newborn")).out()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource({"kk, бұл күнгі заңнама әлі толық белгілі емес", "ru, законодательство на этот день известно не полностью", "en, the law of this day is not fully known yet"})
    void aSummaryOfADayWhoseLawIsNotKnownSaysSo(String language, String provisional) throws IOException {
        Path later = Files.writeString(folder.resolve("later.json"),
                "{\"asOf\": \"2027-03-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}");
        assertThat(kepil("check", "--lang", language, later.toString(), sample("newborn")).out().replaceAll("\\s+", " ")).containsOnlyOnce(provisional);
    }
}
