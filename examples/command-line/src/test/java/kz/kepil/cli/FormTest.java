package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.text.Language;
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

    private Inquiry saved(Run run, Path file) throws IOException {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return InquiryReader.of(Run.engine()).read(Files.readString(file));
    }

    /** What is saved of the answers, which end with the last line, and each of which is understood. */
    private Inquiry told(String... lines) throws IOException {
        Path file = folder.resolve("told.json");
        Run run = kepil(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "ask", "--lang", "en", "--save", file.toString());
        assertThat(run.out()).doesNotContain("\n    Maybe ");
        return saved(run, file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "kk; иә; жоқ; Жұмыс істемейтін; жүктілік",
        "ru; да; нет; Неработающая; беременность",
        "en; yes; no; Pregnant and registered; pregnancy"})
    void aPregnantWomanIsUnderstoodInEveryLanguage(String language, String yes, String no, String ground, String understood) {
        Run run = ask(language, "10.03.2026|970211448881|1||1|" + yes + "||" + no + "|2|||");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(understood, ground);
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void nothingIsAskedThatChangesNothing() {
        Run child = ask("en", "2026-03-10|01.05.2020|1|1||||");
        assertThat(child.out()).contains("Insured on 10 March 2026").doesNotContain("Work at present", "contributions to MAMS", "pregnancy", "screenings");
        assertThat(questions(child)).isEqualTo(8);
        Run tourist = ask("en", "2026-03-10|01.05.1990|2|10|no|no||||");
        assertThat(tourist.out()).contains("Not in the system").doesNotContain("Work at present", "contributions to MAMS", "risk", "screening (", "a pension", "study", "a disability");
        Run worker = ask("en", "2026-03-10|01.05.1990|2|1|1|||1||||");
        assertThat(worker.out()).contains("Have contributions to MAMS been paid?", "Insured on 10 March 2026")
                .doesNotContain("pregnancy", "registration as unemployed", "well-being");
    }

    /** The verdict does not say that the inquiry holds no work and no payments to somebody who has just said so. */
    @ParameterizedTest
    @CsvSource({"kk, жоқ, Ескерілгені", "ru, нет, Принято ", "en, no, Assumed"})
    void whatWasToldIsNotCalledAssumed(String language, String no, String assumed) {
        Run run = ask(language, "2026-03-10|01.05.1981|2|1|" + no + "|" + no + "|" + no + "|2|||");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(Labels.in(Language.valueOf(language.toUpperCase(Locale.ROOT))).get("form.understood")).doesNotContain(assumed);
    }

    @Test
    void contributionsMayHaveStopped() {
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1|||no|3|01.2026|||").out()).contains("Insured on 10 March 2026", "contributions paid: 11 months");
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1|||no|2|||").out()).contains("Not insured on 10 March 2026");
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1|||no|4|||").out()).contains("Undetermined on 10 March 2026", "Not known  ");
        assertThat(ask("en", "2026-03-10|01.05.1990|2|1|||no|3||||").out()).contains("Undetermined on 10 March 2026", "Not known  ");
    }

    @Test
    void whatNobodyKnowsIsMarked() {
        Run run = ask("en", "2026-03-10|01.05.1990|1|1||1?||");
        assertThat(run.out()).contains("Undetermined on 10 March 2026", "Are you pregnant?");
        assertThat(ask("en", "2026-03-10|01.05.1990|1|1||1?,2?,3?,4?,5?,6?,7?,8?,9?,10?,11?,12?,13?,14?,15?,16?,17?").out())
                .contains("Maybe numbers from 1 to 17");
    }

    @Test
    void answersThatAreNoneAreAskedForAgainWithAHint() {
        Run run = ask("en", "10.13.2026|2019-01-01|2026-03-10|97|31.02.1990|01.05.1990|3|man|x|1||99||soon|no||Q|I64|tomorrow||x|||");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("There is no answer for such a day", "neither an IIN nor a date of birth", "Maybe a number from 1 to 2",
                "Maybe numbers from 1 to ", "This month does not fit", "no codes of ICD-10", "Maybe written 17.05.2023", "Maybe numbers from 1 to 5");
    }

    /** Nobody is taken for a woman, a citizen or of some age who has not said so. */
    @ParameterizedTest
    @CsvSource({"kk, білмеймін, Әзірге жауап беру үшін мәлімет аз", "ru, не знаю, Пока ответить нельзя", "en, don't know, Nothing can be answered yet"})
    void thereIsNoDefaultForWhoItIs(String language, String unknown, String needed) {
        Run run = ask(language, "2026-03-10|||01.05.1990||" + unknown + "||2|жетеді||" + unknown + "|2|хватит");
        assertThat(run.exitCode()).isZero();
        assertThat(questions(run)).isEqualTo(6);
        assertThat(run.out()).contains(needed);
        Run early = ask(language, "2026-03-10|01.05.1990||");
        assertThat(early.exitCode()).isEqualTo(2);
        assertThat(early.err()).isNotBlank();
    }

    @Test
    void theEndOfTheInputEndsItEarlyOrTooEarly() {
        Run early = ask("kk", "2026-03-10|970211448881|1");
        assertThat(early.exitCode()).isZero();
        assertThat(early.out()).contains("Сақтандырылмаған – 2026 жылғы 10 наурыз", "Айтылмағандықтан былай деп есептелді");
        Run tooEarly = ask("ru", "2026-03-10");
        assertThat(tooEarly.exitCode()).isEqualTo(2);
        assertThat(tooEarly.err()).contains("Ответов мало").contains("Возможно");
    }

    /** Wherever the answers end, what was told before counts. */
    @Test
    void nothingThatWasToldIsLostWhereverTheAnswersEnd() throws IOException {
        List<String> lines = List.of("10.03.2026", "970211448881", "1", "1", "05.2025", "1,6", "12.2025", "03.2026", "3", "01.2026",
                "E11,I64", "2024-05-05", "1", "2026-02-01");
        for (int end = 3; end <= lines.size(); end++) {
            Inquiry told = told(lines.subList(0, end).toArray(String[]::new));
            Person person = told.person();
            String heard = lines.subList(0, end).toString();
            assertThat(person.circumstances()).as(heard).extracting(Circumstance::type).containsExactlyElementsOf(
                    end < 4 ? List.of() : end < 6 ? List.of(CircumstanceType.EMPLOYEE)
                            : List.of(CircumstanceType.EMPLOYEE, CircumstanceType.PREGNANT, CircumstanceType.DISABILITY));
            assertThat(person.circumstances()).as(heard).extracting(Circumstance::from)
                    .filteredOn(List.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1))::contains)
                    .hasSize(end < 5 ? 0 : end < 7 ? 1 : end < 8 ? 2 : 3);
            assertThat(told.payments()).as(heard).hasSize(end < 10 ? 0 : 11);
            assertThat(person.conditions()).as(heard).extracting(each -> each.icd10().code()).containsExactlyElementsOf(
                    end < 11 ? List.of() : List.of("E11", "I64"));
            assertThat(person.conditions()).as(heard).extracting(Condition::diagnosedOn).filteredOn(LocalDate.of(2024, 5, 5)::equals)
                    .hasSize(end < 12 ? 0 : 1);
            assertThat(person.screened()).as(heard).extracting(PastScreening::on).containsExactlyElementsOf(
                    end < 13 ? List.of() : List.of(end < 14 ? told.asOf() : LocalDate.of(2026, 2, 1)));
            assertThat(Run.engine().problems(told)).isEmpty();
        }
    }

    /** The disease, the pregnancy, the disability whose detail was not told stay, and it is said what was taken in its place. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "kk; жүктілік: жүкті әйелдер тіркелімінде; диагноз қойылған күн белгісіз; мүгедектік: бірінші топ",
        "ru; беременность: в регистре беременных; день диагноза неизвестен; инвалидность: ",
        "en; pregnancy: in the register of pregnant women; the day of the diagnosis not known; a disability: group one"})
    void aDetailThatWasNotToldIsSaid(String language, String pregnancy, String diagnosis, String disability) {
        String begin = "10.03.2026|970211448881|1||";
        assertThat(understood(kepil((begin + "1").replace("|", "\n").getBytes(StandardCharsets.UTF_8), "ask", "--lang", language))).contains(pregnancy);
        String unknown = understood(ask(language, begin + "1|||no|2|||"));
        assertThat(unknown).contains(pregnancy);
        assertThat(understood(ask(language, begin + "||no|2|I64||||"))).contains(diagnosis);
        assertThat(ask(language, "10.03.2026|970211448881|1||1|да||нет|2|||").out()).doesNotContain(pregnancy);
        assertThat(kepil((begin + "8").replace("|", "\n").getBytes(StandardCharsets.UTF_8), "ask", "--lang", language).out()).contains(disability);
    }

    /** What stands before the verdict, in one line. */
    private static String understood(Run run) {
        assertThat(run.exitCode()).isZero();
        return run.out().replaceAll("\\s+", " ");
    }

    /** Whatever is asked, an empty line, “don't know” and a question mark are answers, and nonsense is not. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "kk; білмеймін; 10.03.2026|970211448881|1||1,2,6,8", "ru; не знаю; 10.03.2026|01.05.1980|2|2||1,2|1,2,3", "en; don't know; 10.03.2026|2008-05-17|2|1||5"})
    void everyQuestionTakesTheAnswersThatEveryQuestionTakes(String language, String unknown, String person) {
        for (String answer : List.of("", unknown)) {
            Run plain = ask(language, person + ("|" + answer).repeat(60));
            assertThat(plain.exitCode()).as(plain.out()).isZero();
            Run asking = ask(language, person + ("|?|/no/such/name|" + answer).repeat(60));
            assertThat(asking.exitCode()).as(asking.out()).isZero();
            assertThat(questions(asking)).as("a name that cannot be written is asked for again").isEqualTo(questions(plain) + 1).isGreaterThan(8);
        }
    }

    @Test
    void oneMayGoBackFromEveryQuestion() throws IOException {
        List<String> lines = List.of("10.03.2026", "01.05.1976", "woman", "citizen", "1", "05.2025", "6", "03.2026", "3", "01.2026",
                "E11,I64", "yes", "01.02.2026", "1", "1", "02.02.2026");
        Inquiry straight = told(lines.toArray(String[]::new));
        assertThat(straight.person().circumstances()).hasSize(2);
        assertThat(straight.payments()).hasSize(11);
        assertThat(straight.person().conditions()).extracting(Condition::diagnosedOn).containsExactly(null, LocalDate.of(2026, 2, 1));
        assertThat(straight.person().riskFactors()).hasSize(1);
        assertThat(straight.person().screened()).extracting(PastScreening::on).containsExactly(LocalDate.of(2026, 2, 2));
        List<String> whole = new ArrayList<>(lines.subList(0, lines.size() - 1));
        whole.addAll(Collections.nCopies(lines.size() - 1, "back"));
        whole.addAll(lines);
        assertThat(told(whole.toArray(String[]::new))).as("back to the beginning").isEqualTo(straight);
        for (int at = 1; at < lines.size(); at++) {
            List<String> detour = new ArrayList<>(lines);
            detour.addAll(at, List.of("back", lines.get(at - 1)));
            assertThat(told(detour.toArray(String[]::new))).as("back from %s", at).isEqualTo(straight);
        }
    }

    @ParameterizedTest
    @CsvSource({"kk, жетеді, Айтылмағандықтан", "ru, хватит, Не сказано", "en, enough, Not told"})
    void enoughIsEnoughAtAnyTime(String language, String enough, String assumed) {
        String[] lines = {"10.03.2026", "970211448881", "1", "1", "05.2025", "1", "no", "3", "01.2026"};
        for (int at = 3; at <= lines.length; at++) {
            Run run = ask(language, String.join("|", List.of(lines).subList(0, at)) + "|" + enough + "|");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains(assumed);
            assertThat(questions(run)).as("the last is whether to keep it").isGreaterThanOrEqualTo(5);
        }
    }

    /** The status of a child is certain from the beginning; much else is not. */
    @ParameterizedTest
    @CsvSource({"kk, мүгедектік, 18 жас", "ru, инвалидность, 18", "en, a disability, a child with a disability and its insurance end at 18"})
    void somebodyOf17IsAskedAboutADisability(String language, String disability, String step) throws IOException {
        Run run = ask(language, "10.03.2026|17.05.2008|2|1||4|1||||||");
        assertThat(run.out()).containsPattern("\\d  +" + disability + "\n");
        Run all = ask(language, "10.03.2026|17.05.2008|2|1||" + number(run, disability) + "|1||||||");
        assertThat(all.exitCode()).isZero();
        assertThat(all.out()).contains(step);
    }

    /** The number under which an option is shown. */
    private static String number(Run run, String option) {
        return run.outLines().stream().filter(line -> line.matches(" +\\d+ +" + option)).findFirst().orElseThrow().strip().split(" ")[0];
    }

    @Test
    void codesMayBeTypedWithCyrillicLetters() throws IOException {
        Inquiry told = told("10.03.2026", "01.05.1980", "2", "1", "", "", "no", "2", "Е11.9, І10");
        assertThat(told.person().conditions()).extracting(each -> each.icd10().code()).containsExactly("E11.9", "I10");
    }

    @Test
    void theInquiryIsKeptWhenAskedFor() throws IOException {
        Path named = folder.resolve("a.json");
        Path given = folder.resolve("b.json");
        Run run = ask("en", "2026-03-10|970211448881|1||1|yes||no|2|||" + named);
        assertThat(run.err()).isEqualTo("The inquiry is kept in " + named + "\n");
        ask("en", "2026-03-10|970211448881|1||1|yes||no|2||", "--save", given.toString());
        assertThat(Files.readString(given)).isEqualTo(Files.readString(named));
        Inquiry kept = InquiryReader.of(Run.engine()).read(Files.readString(named));
        assertThat(kept.person().sex()).isEqualTo(Sex.FEMALE);
        assertThat(kept.person().circumstances()).singleElement().satisfies(each -> assertThat(each.type()).isEqualTo(CircumstanceType.PREGNANT));
        assertThat(kepil("check", "--lang", "en", named.toString()).out()).startsWith("Insured on 10 March 2026");
    }

    /** A file that is there is not overwritten without a word, and one that cannot be written costs nobody the answers. */
    @ParameterizedTest
    @CsvSource({"kk, иә, Бұл файлға жазылмайды, файлы бар", "ru, да, В этот файл нельзя записать, уже есть", "en, yes, This file cannot be written, exists"})
    void aFileIsNeitherLostNorForgotten(String language, String yes, String refused, String exists) throws IOException {
        String answers = "2026-03-10|01.05.2020|1|1||||";
        Path there = Files.writeString(folder.resolve("there.json"), "mine");
        Path other = folder.resolve("other.json");
        Run declined = ask(language, answers + there + "||");
        assertThat(declined.out()).contains(exists);
        assertThat(there).hasContent("mine");
        Run replaced = ask(language, answers + yes + "|" + there + "|" + yes);
        assertThat(replaced.exitCode()).isZero();
        assertThat(saved(replaced, there).person().sex()).isEqualTo(Sex.FEMALE);
        Run again = ask(language, answers + folder + "|" + folder.resolve("no/such.json") + "|\0|" + other);
        assertThat(again.err()).contains(refused);
        assertThat(saved(again, other).person().sex()).isEqualTo(Sex.FEMALE);
        Run named = ask(language, answers + folder.resolve("named.json"), "--save", folder.toString());
        assertThat(saved(named, folder.resolve("named.json")).person().sex()).isEqualTo(Sex.FEMALE);
        Run lost = kepil("2026-03-10\n01.05.2020\n1\n1".getBytes(StandardCharsets.UTF_8), "ask", "--lang", language, "--save", folder.toString());
        assertThat(lost.exitCode()).isEqualTo(3);
        assertThat(lost.err()).contains(refused);
    }
}
