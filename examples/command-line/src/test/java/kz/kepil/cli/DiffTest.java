package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.DifferenceWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {

    private static final String[] TURN_OF_THE_YEAR = {"--from", "2025-12-31", "--to", "2026-01-01"};

    @TempDir
    private Path folder;

    private static Run diff(String sample, String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "diff";
        args[1] = "--lang";
        args[2] = "en";
        args[3] = sample(sample);
        System.arraycopy(options, 0, args, 4, options.length);
        return kepil(args);
    }

    private static Inquiry inquiry(String sample) throws IOException {
        return InquiryReader.of(Run.engine()).read(Files.readString(Path.of(sample(sample))));
    }

    @Test
    void theSamePersonOnTwoDays() {
        Run run = diff("unemployed-in-a-subsidised-job-2025", TURN_OF_THE_YEAR);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).startsWith(
                "Insured on 31 December 2025", "→ Not insured on 1 January 2026");
        assertThat(run.out()).containsPattern("No longer hold +Registered as unemployed – the state\\s+pays").containsPattern("Insurance +status: insured → not insured")
                .containsPattern("who pays: MAMS \\(no\\s+further\\s+payment\\) → paid\\s+by\\s+oneself\\s+until\\s+insured:[^:]*specialist's\\s+consultation")
                .doesNotContainPattern("[A-Z]{2,3}-\\d|\\$\\.|\\d{4}-\\d{2}");
    }

    @Test
    void twoPersons() {
        Run run = kepil("diff", "--lang", "en", sample("tourist"), sample("newborn"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines().get(0)).startsWith("Not in the system on");
        assertThat(run.outLines().get(1)).startsWith("→ Insured on");
        assertThat(run.out()).containsPattern("New grounds +Child under 18 – the state pays\n")
                .containsPattern("Scope +insurance system|insurance system: no ");
    }

    /** What one of the inquiries does not ask about is neither gone nor new; that it is left out is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | сұрауда да сұралғанда ғана | енді жоқ: | жаңа:", "ru | если о них спрашивают оба запроса | больше нет: | новое:",
        "en | only where both inquiries ask about them | no longer: | new:"})
    void aServiceThatOneInquiryDoesNotAskAboutIsNotGone(String language, String note, String gone, String added) throws IOException {
        Path asking = folder.resolve("asking.json");
        String man = "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1990-05-20\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}%s}";
        Files.writeString(asking, man.formatted(", \"services\": [{\"service\": \"AMBULANCE\"}, {\"service\": \"REHABILITATION\"}]"));
        Path all = Files.writeString(folder.resolve("all.json"), man.formatted(""));
        for (String[] files : new String[][] {{asking.toString(), all.toString()}, {all.toString(), asking.toString()}}) {
            String text = kepil("diff", "--lang", language, files[0], files[1]).out().replaceAll("\\s+", " ");
            assertThat(text).contains(note).doesNotContain(gone, added);
        }
        String other = kepil("diff", "--lang", language, asking.toString(), sample("tourist")).out().replaceAll("\\s+", " ");
        assertThat(other).contains(note);
        assertThat(other.split(" " + Labels.in(Language.valueOf(language.toUpperCase(Locale.ROOT))).get("part.services") + " ", 2)[1]).doesNotContain(gone, added);
    }

    @Test
    void aManIsNotToldOfServicesOfWomen() {
        String text = kepil("diff", "--lang", "en", sample("pregnant-not-working"), sample("prisoner-minimum-security")).out();
        assertThat(text).doesNotContain("gynaecolog", "labour", "pregnancy", "both inquiries");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "pregnant-not-working | --set person.legalStatus=ASYLUM_SEEKER                    | Not in the system",
        "pregnant-not-working | --set $.person.lastPensionContribution=2026-02             | Not insured",
        "pregnant-not-working | --set person.circumstances=[]                              | Not insured",
        "pregnant-not-working | --add-circumstance EMPLOYEE                                | Not insured",
        "pregnant-not-working | --add-circumstance EMPLOYEE,2026-03-11                     | Insured",
        "prisoner-minimum-security | --set person.circumstances[0].minimumSecurity=false   | Insured",
        "prisoner-minimum-security | --add-circumstance DISABILITY,2021-01-01,group=II,to=2021-01-02 | Not insured",
        "prisoner-minimum-security | --add-circumstance FULL_TIME_STUDENT,level=HIGHER,confirmed=true | Insured",
        "prisoner-minimum-security | --add-circumstance {\"type\":\"WAR_VETERAN\",\"from\":\"2021-01-01\"} | Insured",
        "prisoner-minimum-security | --set person.circumstances[1].type=WAR_VETERAN --set person.circumstances[1].from=2021-01-01 | Insured"})
    void theSamePersonWithAChange(String sample, String options, String after) {
        Run run = diff(sample, options.split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().get(1)).startsWith("→ " + after + " on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--set person.legalStatus=REFUGE           | : $.person.legalStatus: ",
        "--set person.colour=red                   | : $.person.colour: ",
        "--set asOf=2019-01-01                     | : $.asOf: The law of 2019-01-01 is not known here",
        "--set person.circumstances[7].type=WAR_VETERAN | : $.person.circumstances[7].from: ",
        "--add-circumstance DISABILITY             | : $.person.circumstances[1].group: ",
        "--add-circumstance PREGNANT,soon          | : $.person.circumstances[1].from: ",
        "--to 2030-01-01                           | : $.asOf: The law of 2030-01-01 is not known here"})
    void aChangeThatMakesNoInquiryIsExplainedWithItsPath(String options, String message) {
        Run run = diff("pregnant-not-working", options.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sample("pregnant-not-working") + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--set asOf                                | 'asOf' is not a change; allowed: a path and a value, like asOf=2026-01-01",
        "--set person..sex=MALE                    | is not a change",
        "--set person.sex.of=MALE                  | leads through a value that has no parts",
        "--set person[0]=MALE                      | leads through a value that has no parts",
        "--set person.circumstances=[}             | '[}' is not JSON ",
        "--add-circumstance {\"type\":\"PREGNANT\"}} | is not JSON ",
        "--add-circumstance PREGNANT,2026-01-15,so | 'so' of 'PREGNANT,2026-01-15,so' is no attribute"})
    void aChangeThatCannotBeMadeIsWrongUsage(String options, String message) {
        Run run = diff("pregnant-not-working", options.split(" "));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void nothingDiffers() {
        Run run = diff("newborn", "--set", "person.district=Сайрам");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("Changed +the verdicts are the same\n$");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | енді жоқ: 2025 ж. сәуір – 2025 ж. желтоқсан: 9 ай × 4 250,00 ₸ = 38 250,00 ₸",
        "ru | больше нет: апрель 2025 – декабрь 2025: 9 месяцев × 4 250,00 ₸ = 38 250,00 ₸",
        "en | no longer: April 2025 – December 2025: 9 months × 4,250.00 ₸ = 38,250.00 ₸"})
    void debtIsToldByRunsOfMonths(String language, String run) {
        Run diff = kepil("diff", sample("pregnant-not-working"), "--to", "2026-12-31", "--lang", language);
        assertThat(diff.out().replaceAll("[\\s\u00A0]+", " ")).contains(run);
        assertThat(diff.outLines()).hasSizeLessThan(12);
    }

    @Test
    void codesAndPathsStandWhereTheyAreAskedFor() {
        Run run = diff("pregnant-not-working", "--codes", "--set", "person.legalStatus=REFUGEE");
        assertThat(run.out()).contains("[RES-4]", "[$.services[", "grounds: RES-1 → RES-4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kk | бұл – жарнаны қайтару туралы өтініш", "ru | это заявление на возврат взноса", "en | this is an application for a refund"})
    void aFileOfAnotherKindIsNamed(String language, String kind) {
        String refund = Path.of("..", "procedures", "refund-not-used-2026.json").toString();
        Run run = kepil("diff", sample("newborn"), refund, "--lang", language);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(kind).endsWith(": kepil refund " + refund + "\n");
    }

    @Test
    void aFileThatIsBadOrMissingIsNamed() {
        Run missing = kepil("diff", "--lang", "en", sample("newborn"), sample("nobody"));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo(sample("nobody") + ": there is no such file\n");
        assertThat(missing.out()).isEmpty();
    }

    @Test
    void jsonHoldsTheDifferenceAndKeepsToItsSchema() throws IOException {
        Inquiry inquiry = inquiry("unemployed-in-a-subsidised-job-2025");
        Run run = diff("unemployed-in-a-subsidised-job-2025", "--from", "2025-12-31", "--to", "2026-01-01", "--format", "json");
        assertThat(run.out()).isEqualTo(DifferenceWriter.write(Run.engine().compare(
                inquiry.withAsOf(LocalDate.of(2025, 12, 31)), inquiry.withAsOf(LocalDate.of(2026, 1, 1)))) + "\n");
        assertThat(SamplesTest.errors("difference", run.out())).isEmpty();
    }

    /** With every sample against every other each kind of field comes up. */
    @ParameterizedTest
    @CsvSource({"kk", "ru", "en"})
    void everyDifferenceIsInTheLanguageAskedAndFits(String language) throws IOException {
        try (var files = Files.list(Run.SAMPLES)) {
            for (Path file : files.sorted().toList()) {
                Run run = kepil("diff", "--lang", language, file.toString(), sample("employee-whose-employer-stopped-paying"),
                        "--set", "person.unknown=[\"PREGNANT\",\"payments\"]", "--set", "person.legalStatusSince=null",
                        "--set", "person.conditions=[{\"icd10\":\"I21\"}]");
                assertThat(run.err()).isEmpty();
                assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
                if (!language.equals("en")) {
                    assertThat(run.out().replaceAll("[A-Z]+-[A-Z0-9]+|\\bI+\\b|enbek\\.kz|E10\\.9|I21|\\$\\.[\\w.\\[\\]]+", ""))
                            .doesNotContainPattern("[a-zA-Z]{2}");
                }
            }
        }
    }
}
