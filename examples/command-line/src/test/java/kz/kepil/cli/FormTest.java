package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.json.InquiryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kepil ask} without a file. */
class FormTest {

    @TempDir
    private Path folder;

    private static Run ask(String language, String answers, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "ask";
        args[1] = "--lang";
        args[2] = language;
        System.arraycopy(more, 0, args, 3, more.length);
        return kepil((answers.replace("|", "\n") + "\n").getBytes(StandardCharsets.UTF_8), args);
    }

    private static long questions(Run run) {
        return run.outLines().stream().filter(line -> line.matches("\\d+\\. .*")).count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "kk; иә; Жұмыс істемейтін; жүктілік",
        "ru; да; Неработающая; беременность",
        "en; yes; Pregnant and registered; pregnancy"})
    void aPregnantWomanIsUnderstoodInEveryLanguage(String language, String yes, String ground, String understood) {
        Run run = ask(language, "10.03.2026|970211448881|1||1|" + yes + "||");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(understood, ground);
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void nothingIsAskedThatDecidesNothing() {
        Run child = ask("en", "2026-03-10|01.05.2020|1|1||");
        assertThat(child.out()).contains("Insured on 10 March 2026").doesNotContain("Work at present", "contributions to MAMS");
        assertThat(questions(child)).isEqualTo(6);
        Run tourist = ask("en", "2026-03-10|01.05.1990|2|10|no|no||");
        assertThat(tourist.out()).contains("Not in the system").doesNotContain("Work at present");
        Run worker = ask("en", "2026-03-10|01.05.1990|2|1|1|||1|||");
        assertThat(worker.out()).contains("Have contributions to MAMS been paid?").contains("Insured on 10 March 2026");
    }

    @Test
    void contributionsMayHaveStopped() {
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1||||3|01.2026||").out()).contains("Insured on 10 March 2026", "contributions paid: 11 months");
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1||||2||").out()).contains("Not insured on 10 March 2026");
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1||||4||").out()).contains("Undetermined on 10 March 2026", "Not known  ");
    }

    @Test
    void whatNobodyKnowsIsMarked() {
        Run run = ask("en", "2026-03-10|01.05.1990|1|1||1?||");
        assertThat(run.out()).contains("Undetermined on 10 March 2026", "Are you pregnant?");
    }

    @Test
    void answersThatAreNoneAreAskedForAgainWithAHint() {
        Run run = ask("en", "10.13.2026|2019-01-01|2026-03-10|97|31.02.1990|01.05.1990|3|2|x|1||99|||2|Q|E10.9|maybe|yes|tomorrow||");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("There is no answer for such a day", "neither an IIN nor a date of birth", "Maybe a number from 1 to 2",
                "Maybe numbers from 1 to ", "no codes of ICD-10", "Please answer: yes, no", "Maybe written 17.05.2023", "Diabetes mellitus, E10.9");
    }

    @Test
    void theEndOfTheInputEndsItEarlyOrTooEarly() {
        Run early = ask("kk", "2026-03-10|970211448881|1");
        assertThat(early.exitCode()).isZero();
        assertThat(early.out()).contains("Сақтандырылмаған – 2026 жылғы 10 наурыз");
        Run tooEarly = ask("ru", "2026-03-10");
        assertThat(tooEarly.exitCode()).isEqualTo(2);
        assertThat(tooEarly.err()).contains("Ответов мало").contains("Возможно");
    }

    @Test
    void theInquiryIsKeptWhenAskedFor() throws IOException {
        Path named = folder.resolve("a.json");
        Path given = folder.resolve("b.json");
        Run run = ask("en", "2026-03-10|970211448881|1||1|yes||" + named);
        assertThat(run.err()).isEqualTo("The inquiry is kept in " + named + "\n");
        ask("en", "2026-03-10|970211448881|1||1|yes|", "--save", given.toString());
        assertThat(Files.readString(given)).isEqualTo(Files.readString(named));
        Inquiry kept = InquiryReader.of(Run.engine()).read(Files.readString(named));
        assertThat(kept.person().sex()).isEqualTo(Sex.FEMALE);
        assertThat(kept.person().circumstances()).singleElement().satisfies(each -> assertThat(each.type()).isEqualTo(CircumstanceType.PREGNANT));
        assertThat(kepil("check", "--lang", "en", named.toString()).out()).startsWith("Insured on 10 March 2026");
    }
}
