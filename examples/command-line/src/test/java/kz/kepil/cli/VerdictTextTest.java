package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** What a reader finds on the page, and in which order. */
class VerdictTextTest {

    private static String check(String language, String sample) {
        return kepil("check", "--lang", language, sample(sample)).out();
    }

    private static String asked(String person, String more) {
        String inquiry = "{\"asOf\": \"2026-02-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\","
                + " \"legalStatus\": \"CITIZEN\"" + person + "}" + more + "}";
        return kepil(inquiry.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-").out();
    }

    /** The lines of the block under a heading. */
    private static String block(String text, String heading) {
        return Arrays.stream(text.split("\n\n")).filter(block -> block.startsWith(heading)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Сақтандырылмаған – | Қант диабеті, E10.9 | Не істеуге болады | Қалған көмек | Қалай жасалады | Неге олай | Бұл – ақпарат",
        "ru | Не застрахован(а) – | Сахарный диабет, E10.9 | Что можно сделать | Остальная помощь | Как это сделать | Почему так | Это информация",
        "en | Not insured on | Diabetes mellitus, E10.9 | What can be done | Other care | How it is done | Why | This is information"})
    void statusDiseasesStepsTheRestHowAndTheReasonsComeInThatOrder(
            String language, String status, String disease, String steps, String rest, String how, String why, String note) {
        String text = check(language, "diabetes-2026-not-insured");
        assertThat(text).startsWith(status).containsSubsequence("\n\n" + disease, "\n\n" + steps, "\n\n" + rest, "\n\n" + how,
                "\n\n" + why, "\n" + note);
    }

    /** A verdict on a man or woman of whom something is said, on a day of 2026. */
    private static String of(String language, String born, String sex, String more) {
        String inquiry = "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"" + born + "\", \"sex\": \"" + sex
                + "\", \"legalStatus\": \"CITIZEN\"" + more + "}}";
        return kepil(inquiry.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out().replace('\u00A0', ' ');
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Өкпе обыры, C34.1 | Тегін (ТМККК) жоспарлы стационар | Бұл да тегін (ТМККК) жедел көмек",
        "ru | Рак лёгкого, C34.1 | Бесплатно (ГОБМП) плановый стационар | Тоже бесплатно (ГОБМП) скорая помощь",
        "en | Lung cancer, C34.1 | Free (TMKKK) planned inpatient care | Also free (TMKKK) ambulance"})
    void aPatientWithLungCancerWhoIsNotInsuredSeesFirstWhatIsFree(String language, String disease, String free, String also) {
        String text = of(language, "1970-01-01", "MALE", ", \"conditions\": [{\"icd10\": \"C34.1\"}]");
        List<String> lines = text.lines().toList();
        assertThat(lines.indexOf(disease)).isBetween(1, 7);
        assertThat(inOneLine(lines.get(lines.indexOf(disease) + 1))).isEqualTo(" " + inOneLine(lines.get(lines.indexOf(disease) + 1)).strip());
        assertThat(inOneLine(block(text, disease))).containsSubsequence(disease + " " + free, also);
        // The steps in short fit on a screen with what is free.
        assertThat(lines.indexOf(lines.stream().filter(line -> line.contains("3. ")).findFirst().orElseThrow())).isLessThan(28);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 2026 жылғы 1 қыркүйек күнінен бастап | сақтандырылмаған | мүгедектігі бар адам | сақтандыруы 18 жаста аяқталады | МӘС",
        "ru | с 1 сентября 2026 года | не застрахован(а) | лицо с инвалидностью | заканчиваются в 18 лет | МСЭ",
        "en | from 1 September 2026 | not insured | person with a disability | end at 18 | assessment office"})
    void aFamilyWithAChildWithADisabilityOf17IsToldWhatEndsWhenAndWhatToDo(
            String language, String day, String status, String ground, String ends, String where) {
        String text = of(language, "2008-09-01", "FEMALE",
                ", \"circumstances\": [{\"type\": \"DISABILITY\", \"group\": \"CHILD\", \"from\": \"2012-01-01\"}]");
        assertThat(inOneLine(text.split("\n\n")[0])).contains(day, status, ground);
        assertThat(inOneLine(text.split("\n\n")[1])).contains(ends, where);
        // Whoever studies on is insured, and is told of the group all the same.
        String student = of(language, "2008-09-01", "FEMALE", ", \"circumstances\": [{\"type\": \"DISABILITY\", \"group\": \"CHILD\","
                + " \"from\": \"2012-01-01\"}, {\"type\": \"FULL_TIME_STUDENT\", \"from\": \"2025-09-01\", \"confirmed\": true,"
                + " \"level\": \"HIGHER\"}]");
        assertThat(inOneLine(student.split("\n\n")[0])).contains(day, ground).doesNotContain(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Учаскелік дәрігерде немесе акушерде жүкті әйелдер тіркеліміне тұру | акушер-гинеколог емес",
        "ru | Встать на учёт по беременности у участкового врача | не акушер-гинеколог",
        "en | Be entered in the register of pregnant women by the district doctor | not the obstetrician-gynaecologist"})
    void aWomanPregnantSinceTodayIsToldToBeRegistered(String language, String step, String where) {
        String text = of(language, "1998-09-01", "FEMALE",
                ", \"circumstances\": [{\"type\": \"PREGNANT\", \"from\": \"2026-03-10\", \"registered\": false}]");
        assertThat(inOneLine(text)).containsSubsequence(step, where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Тыныс алу ағзаларының аурулары, J06.9 | Өз есебінен | дәрі-дәрмек"
            + " | ; мыналардан басқа: амбулаториялық дәрі-дәрмек, динамикалық бақылау (өз есебінен)",
        "ru | Болезни органов дыхания, J06.9 | За свой счёт | лекарства"
            + " | ; кроме: амбулаторные лекарства, динамическое наблюдение (за свой счёт)",
        "en | Diseases of the respiratory system, J06.9 | Paid by the person | medicines"
            + " | ; except: outpatient medicines, dynamic observation (paid by the person)"})
    void aPensionerWithAColdIsNotPromisedMedicines(String language, String disease, String paid, String medicines, String exception) {
        String text = of(language, "1955-09-01", "MALE", ", \"circumstances\": [{\"type\": \"PENSION_RECIPIENT\", \"from\": \"2018-03-10\"}],"
                + " \"conditions\": [{\"icd10\": \"J06.9\"}]");
        String[] lines = block(text, disease).split("\n");
        assertThat(Arrays.stream(lines).filter(line -> line.contains(medicines)).toList())
                .singleElement().asString().startsWith("  " + paid + "  ");
        assertThat(inOneLine(text)).as("why").containsOnlyOnce(exception);
        assertThat(inOneLine(text).replace(exception, "")).as("nor elsewhere").containsOnlyOnce(medicines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 2024 жылғы 31 тамыз | жарна төленсе немесе басқа негіз пайда болса | Сақтандыру тоқтап қалмауы үшін берешекті өтеу | қолжетімді болады",
        "ru | 31 августа 2024 года | если уплачены взносы или появилось другое основание | чтобы страхование не прекратилось | будет доступна",
        "en | 31 August 2024 | if contributions are paid or another ground begins | so that the insurance does not end | once they are paid"})
    void whoIsStillInsuredIsToldUntilWhenAndWhatToPaySoThatItDoesNotEnd(
            String language, String day, String then, String step, String asIfNotInsured) {
        String text = inOneLine(check(language, "laid-off-three-months-ago"));
        assertThat(text).containsSubsequence(day, then, step).doesNotContain(asIfNotInsured);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | жұмыс беруші де төлесе, сақтандыру тоқтамайды", "ru | страхование не прекратится, если заплатит и работодатель",
        "en | the insurance does not end if the employer pays, too"})
    void whoIsStillInsuredThoughTheEmployerOwesIsToldThatItNeedNotEnd(String language, String step) {
        StringBuilder payments = new StringBuilder();
        for (int month = 0; month < 12; month++) {
            String of = YearMonth.of(2025, 4).plusMonths(month).toString();
            for (String type : List.of("EMPLOYER_DEDUCTION", "EMPLOYEE_CONTRIBUTION")) {
                payments.append(payments.isEmpty() ? "" : ", ").append("{\"type\": \"").append(type).append("\", \"month\": \"").append(of)
                        .append("\", \"income\": 300000, \"amount\": 9000, \"paidOn\": \"").append(of).append("-25\"}");
            }
        }
        String inquiry = "{\"asOf\": \"2026-06-28\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\":"
                + " \"CITIZEN\", \"circumstances\": [{\"type\": \"EMPLOYEE\", \"from\": \"2020-01-01\", \"to\": \"2026-04-30\"}]},"
                + " \"payments\": [" + payments + "]}";
        String text = kepil(inquiry.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out();
        assertThat(inOneLine(text)).contains(step);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | 2026 жылғы мәндер алынды: ең төменгі жалақы, айлық есептік көрсеткіш | шұғыл стационар (өмірге қауіп төнгенде ғана) | шұғыл стационар (өмірге қауіп болмағанда)",
        "ru | взяты значения 2026 года: минимальная заработная плата, месячный расчётный показатель | экстренный стационар (только при угрозе жизни) | экстренный стационар (когда угрозы жизни нет)",
        "en | carried over from 2026: minimum wage, monthly calculation index | emergency inpatient care (only when life is in danger) | emergency inpatient care (when life is not in danger)"})
    void aDayWhoseLawIsNotKnownYetSaysInWordsWhatWasCarriedOver(String language, String carried, String danger, String calm) {
        String inquiry = "{\"asOf\": \"2027-03-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}";
        String text = inOneLine(kepil(inquiry.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out());
        assertThat(text).containsSubsequence(carried, danger, calm).doesNotContain("minimum-wage", "mrp");
        assertThat(inOneLine(of(language, "1990-01-01", "MALE", ""))).doesNotContain(danger);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Жұмыс, мән-жайлар және төлемдер туралы айтылмады", "ru | О работе, обстоятельствах и платежах ничего не сказано",
        "en | Nothing is said of work, circumstances or payments"})
    void birthDateSexAndCitizenshipAloneSayWhatWasAssumed(String language, String assumed) {
        assertThat(inOneLine(of(language, "1990-01-01", "MALE", "").split("\n\n")[0])).contains(assumed);
        assertThat(inOneLine(of(language, "2015-01-01", "MALE", ""))).doesNotContain(assumed);
    }

    @ParameterizedTest
    @CsvSource({"kk, жүктілік", "ru, беременн", "en, pregnan"})
    void aManReadsNothingOfPregnanciesEvenIfHeAsks(String language, String pregnancy) {
        String inquiry = "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\","
                + " \"circumstances\": [{\"type\": \"EMPLOYEE\", \"from\": \"2020-01-01\"}]},"
                + " \"services\": [{\"service\": \"PREGNANCY_REGISTRATION\"}, {\"service\": \"AMBULANCE\"}]}";
        assertThat(kepil(inquiry.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out()).doesNotContain(pregnancy);
    }

    /** Papers stand with their step, though several need the same. */
    @Test
    void whateverAStepNeedsStandsUnderItsNumber() {
        String text = check("en", "diabetes-2026-not-insured").replace('\u00A0', ' ');
        List<String> steps = Arrays.stream(block(text, "What can be done").split("\n")).filter(line -> line.matches(".* \\d\\. .*")).toList();
        assertThat(steps).hasSizeGreaterThan(3);
        String how = inOneLine(block(text, "How it is done")) + " ";
        for (int i = 0; i < steps.size(); i++) {
            String papers = steps.get(i).contains("  free ") ? "identity document" : "IIN";
            assertThat(how).containsPattern(" " + (i + 1) + "\\. [^0-9]*papers: " + papers + " ");
        }
        assertThat(how).containsPattern("3–5\\. how to pay: banks").doesNotContain("in general");
    }

    @Test
    void theCheapestStepComesFirstWithItsPlaceAndWhatStepsShareStandsOnce() {
        String steps = block(check("en", "diabetes-2026-not-insured"), "What can be done");
        assertThat(steps).containsSubsequence("free ", "unemployed", "51,000.00\u00A0₸");
        assertThat(inOneLine(block(check("en", "diabetes-2026-not-insured"), "How it is done"))).contains("employment centre").containsOnlyOnce("payment terminals");
    }

    @Test
    void whoIsNotInsuredReadsWhatWaitsForInsurance() {
        String text = check("en", "diabetes-2026-not-insured");
        assertThat(block(text, "Diabetes mellitus")).containsPattern("Paid by oneself until insured +[^\\n]").doesNotContain("Paid by the person");
        assertThat(block(text, "Other care")).contains("Free (TMKKK)").contains("ambulance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Туберкулез, A15.0   | Тегін (ТМККК)     | Өз есебінен",
        "ru | Туберкулёз, A15.0   | Бесплатно (ГОБМП) | За свой счёт",
        "en | Tuberculosis, A15.0 | Free (TMKKK)      | Paid by the person"})
    void whoIsTreatedFreeForTuberculosisReadsNoBarePaid(String language, String disease, String free, String paid) {
        String text = check(language, "asylum-seeker");
        assertThat(block(text, disease)).containsPattern(Pattern.quote(free) + " +[^\\n]").doesNotContain(paid);
        assertThat(text).doesNotContainPattern("(?m)^  " + paid + "  ");
    }

    /** Of a screening that is due only if an unknown fact is so no rule holds; it has its sentence all the same. */
    @Test
    void whatDependsOnAnUnknownFactIsSaid() {
        String woman = """
                {"asOf": "2026-01-01", "person": {"birthDate": "1955-01-01", "sex": "FEMALE", "legalStatus": "CITIZEN", "unknown": ["PREGNANT"]}}""";
        String text = kepil(woman.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-").out();
        assertThat(text.replaceAll("\\s+", " ")).containsPattern("Screening [^:]+: hepatitis B and C, risk groups: due every 6 months");
    }

    @Test
    void whatThePersonCannotNeedIsLeftOut() {
        assertThat(check("en", "military-officer")).doesNotContain("pregnancy", "obstetrician", "pathological", "donor");
        assertThat(check("en", "pregnant-not-working")).contains("registration of a pregnancy", "obstetrician").doesNotContain("donor");
        assertThat(check("en", "newborn")).contains("Screening").contains("none is due");
    }

    @Test
    void medicinesWithoutADiseaseDependOnTheDisease() {
        assertThat(block(check("en", "student"), "Who pays")).containsPattern("Depends on the disease +[^\\n]*medicines");
    }

    @Test
    void everyServiceThatIsAskedAboutIsAnsweredFirst() {
        String text = asked("", ", \"services\": [{\"service\": \"PLANNED_INPATIENT\", \"icd10\": \"A15.0\"}, {\"service\": \"AMBULANCE\"}]");
        assertThat(block(text, "Services asked about")).contains("planned inpatient care (tuberculosis, A15.0)", "ambulance");
        assertThat(block(asked("", ", \"services\": [{\"service\": \"AMBULANCE\"}]"), "Services asked about")).contains("ambulance");
        assertThat(asked("", "")).doesNotContain("Services asked about");
    }

    @Test
    void whatIsTakenForGrantedIsSaid() {
        assertThat(block(asked("", ""), "Not insured")).contains("Assumed", "or payments");
        assertThat(block(asked(", \"circumstances\": [{\"type\": \"EMPLOYEE\", \"from\": \"2020-01-01\"}]", ""), "Why"))
                .contains("Assumed", "No payments are named");
        assertThat(block(check("en", "pregnant-not-working"), "Why")).contains("No work is named");
        assertThat(check("en", "pensioner")).doesNotContain("Assumed");
        assertThat(check("en", "newborn")).doesNotContain("Assumed");
    }

    @Test
    void questionsComeDirectlyUnderTheStatus() {
        String text = check("en", "woman-who-may-be-pregnant");
        assertThat(text.split("\n\n")[0]).startsWith("Undetermined on").contains("Are you pregnant?", "if every answer is no");
    }

    @Test
    void warningsAreInWordsAndWithTheirPlaceOnlyWhenAsked() {
        String inquiry = "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\":"
                + " \"CITIZEN\", \"conditions\": [{\"icd10\": \"I21.9\"}]}, \"payments\": [{\"type\": \"ESP\", \"month\": \"2026-02\","
                + " \"amount\": 4250, \"paidOn\": \"2026-02-05\"}]}";
        byte[] in = inquiry.getBytes(StandardCharsets.UTF_8);
        String plain = kepil(in, "check", "--lang", "en", "-").out().replaceAll("\\s+", " ");
        assertThat(plain).contains("Acute myocardial infarction, I21.9: the day of the diagnosis is missing",
                "single aggregated payment (ESP), February 2026: this kind of payment did not exist").doesNotContain("$.");
        assertThat(kepil(in, "check", "--codes", "--lang", "en", "-").out()).contains("$.payments[0]");
        String later = inquiry.replace("2026-03-10", "2027-03-10");
        assertThat(kepil(later.getBytes(StandardCharsets.UTF_8), "check", "--lang", "en", "-")).satisfiesAnyOf(
                run -> assertThat(run.out()).contains("the law of this day is not fully known yet"),
                run -> assertThat(run.err()).contains("2027-03-10"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void everyLineFitsTheTerminal(int width) {
        for (String language : List.of("kk", "ru", "en")) {
            for (String sample : List.of("diabetes-2026-not-insured", "asylum-seeker", "child-with-cerebral-palsy-turning-18")) {
                Run run = kepil(new byte[0], Ansi.OFF, 0, width, "check", "--lang", language, sample(sample));
                assertThat(run.outLines()).hasSizeGreaterThan(15);
                if (width >= 60) {
                    assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
                }
            }
        }
    }

    @Test
    void aDashNeverBeginsALine() {
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(check(language, "pensioner")).doesNotContainPattern("(?m)^ *– ");
        }
    }

    @Test
    void coloursAreThereOnlyWhenAskedAndFrightenNobody() {
        String file = sample("diabetes-2026-not-insured");
        assertThat(kepil(new byte[0], Ansi.OFF, 0, "check", file).out()).doesNotContain("\u001B");
        assertThat(kepil(new byte[0], Ansi.ON, 0, "check", "--lang", "en", file).out())
                .startsWith("\u001B[1m\u001B[33mNot insured\u001B[0m on").doesNotContain("\u001B[31m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | адам жұмыс істемейді деп есептелді.", "ru | человек не работает.", "en | the person counts as not working."})
    void thatNoWorkIsNamedIsSaidWheneverStepsMayRestOnIt(String language, String notWorking) {
        String circumstance = ", \"circumstances\": [{\"type\": ";
        String registered = circumstance + "\"PREGNANT\", \"from\": \"2026-02-01\", \"registered\": false}]";
        String born = circumstance + "\"PREGNANT\", \"from\": \"2025-02-01\", \"to\": \"2025-11-01\", \"registered\": true}]";
        String recovered = circumstance + "\"DISABILITY\", \"group\": \"II\", \"from\": \"2020-02-01\", \"to\": \"2026-03-09\"}]";
        for (String each : List.of(registered, born, recovered)) {
            assertThat(inOneLine(of(language, "1990-01-01", "FEMALE", each))).as(each).containsOnlyOnce(notWorking);
        }
        StringBuilder payments = new StringBuilder();
        for (int month = 0; month < 10; month++) {
            String of = YearMonth.of(2025, 11).plusMonths(month).toString();
            payments.append(payments.isEmpty() ? "" : ", ").append("{\"type\": \"SELF_PAYER\", \"month\": \"").append(of)
                    .append("\", \"amount\": 4250, \"paidOn\": \"").append(of).append("-20\"}");
        }
        String selfPayer = "{\"asOf\": \"2026-09-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\":"
                + " \"CITIZEN\"}, \"payments\": [" + payments + "]}";
        assertThat(inOneLine(kepil(selfPayer.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out()))
                .containsOnlyOnce(notWorking);
        String works = circumstance + "\"EMPLOYEE\", \"from\": \"2020-02-01\"}]";
        String pensioner = circumstance + "\"PENSION_RECIPIENT\", \"from\": \"2020-02-01\"}]";
        assertThat(inOneLine(of(language, "1990-01-01", "FEMALE", works))).doesNotContain(notWorking);
        assertThat(inOneLine(of(language, "1955-01-01", "FEMALE", pensioner))).doesNotContain(notWorking);
        assertThat(inOneLine(of(language, "2015-01-01", "FEMALE", ""))).doesNotContain(notWorking);
        assertThat(inOneLine(check(language, "tourist"))).doesNotContain(notWorking);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Сұралған қызметтер | Сақтандырылғанша өз есебінен жоспарлы стационар | жедел көмек (",
        "ru | Услуги, о которых спросили | За свой счёт до страхования плановый стационар | скорая помощь (",
        "en | Services asked about | Paid by oneself until insured planned inpatient care | ambulance ("})
    void aServiceAskedAboutWithoutADiseaseIsAnsweredThoughThePersonHasOne(String language, String asked, String planned, String ambulance) {
        String inquiry = "{\"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1970-01-01\", \"sex\": \"MALE\", \"legalStatus\":"
                + " \"CITIZEN\", \"conditions\": [{\"icd10\": \"I10\"}]}, \"services\": [{\"service\": \"PLANNED_INPATIENT\"}%s]}";
        String two = String.format(inquiry, ", {\"service\": \"AMBULANCE\", \"icd10\": \"U07.1\"}");
        assertThat(inOneLine(block(kepil(two.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out(), asked)))
                .contains(planned, ambulance);
        String one = String.format(inquiry, "");
        assertThat(inOneLine(block(kepil(one.getBytes(StandardCharsets.UTF_8), "check", "--lang", language, "-").out(), asked)))
                .contains(planned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Ескерілгені | Жұмыс, мән-жайлар | сондықтан олар жоқ деп есептелді. | Өкпе обыры, C34.1",
        "ru | Принято | О работе, обстоятельствах | поэтому считается, что их нет. | Рак лёгкого, C34.1",
        "en | Assumed | Nothing is said of work | so there are taken to be none. | Lung cancer, C34.1"})
    void whatIsAssumedStandsInOnePlaceAfterWhatIsFree(String language, String label, String begins, String ends, String disease) {
        String healthy = inOneLine(of(language, "1970-01-01", "MALE", ""));
        assertThat(healthy).containsOnlyOnce(label).containsPattern(label + " " + begins + "[^.]*" + Pattern.quote(ends));
        String ill = of(language, "1970-01-01", "MALE", ", \"conditions\": [{\"icd10\": \"C34.1\"}]");
        assertThat(inOneLine(ill)).containsOnlyOnce(label).containsSubsequence(disease, label + " " + begins, ends);
        assertThat(block(ill, "  " + label)).startsWith("  " + label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Тыныс алу ағзаларының аурулары, J06.9 | Тегін (ТМККК) жедел көмек, | оңалтудың 1-кезеңі",
        "ru | Болезни органов дыхания, J06.9 | Бесплатно (ГОБМП) скорая помощь, | 1-й этап реабилитации",
        "en | Diseases of the respiratory system, J06.9 | Free (TMKKK) ambulance, | first stage of rehabilitation"})
    void theFirstStageOfRehabilitationDoesNotHeadTheBlockOfACold(String language, String disease, String free, String rehabilitation) {
        String cold = ", \"conditions\": [{\"icd10\": \"J06.9\"}]";
        assertThat(inOneLine(block(of(language, "1990-01-01", "MALE", cold), disease)))
                .startsWith(disease + " " + free).containsOnlyOnce(rehabilitation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | негіз сақталғанша бұл баланың мүгедектігіне байланысты: | 18 жаста аяқталады",
        "ru | пока сохраняется основание это зависит от инвалидности ребёнка: | до 18 лет",
        "en | as long as the ground holds it depends on the child's disability: | ends at 18"})
    void aParentOfAChildWithADisabilityIsToldWhatTheInsuranceDependsOn(String language, String depends, String ends) {
        String carer = ", \"circumstances\": [{\"type\": \"CARING_FOR_DISABLED_CHILD\", \"from\": \"2018-03-10\"%s}]";
        assertThat(inOneLine(of(language, "1985-01-01", "FEMALE", String.format(carer, "")).split("\n\n")[0])).containsSubsequence(depends, ends);
        assertThat(inOneLine(of(language, "1985-01-01", "FEMALE", String.format(carer, ", \"to\": \"2026-08-31\"")))).doesNotContain(ends);
    }

    /** Spec 11: the rest of the verdict is that of the completion in which nothing unknown is so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Жауаптардың бәрі «жоқ» болса, не істеуге болады | Берешек белгісіздің бәріне жауап «жоқ» болса: | Қант диабеті, E11.9 – белгісіздің бәріне жауап «жоқ» болса: өз есебінен:",
        "ru | Что можно сделать, если на все вопросы ответ «нет», | Задолженность если на всё неизвестное ответ «нет»: | Сахарный диабет, E11.9 – если на всё неизвестное ответ «нет»: за свой счёт:",
        "en | What can be done if every answer is no | Owed if all that is not known is answered “no”: | Diabetes mellitus, E11.9 – if all that is not known is answered “no”: paid by the person:"})
    void whatDependsOnUnknownFactsIsNoFact(String language, String steps, String owed, String disease) {
        String text = inOneLine(of(language, "1975-05-01", "MALE", ", \"unknown\": [\"payments\"], \"conditions\": [{\"icd10\": \"E11.9\"}]"));
        assertThat(text).containsSubsequence(steps, owed, disease);
    }

    /** The grounds of a child end at 18, on 1 June 2026; then nothing but TMKKK is free. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | бейінді маманның кеңесі, диагностика (зертхана, КТ, МРТ), жоспарлы стационар және тағы 5 қызмет – сақтандырылғанша өз есебінен | шұғыл стационар – тегін (ТМККК) | өзгерістер",
        "ru | консультация специалиста, диагностика (анализы, КТ, МРТ), плановый стационар и ещё 5 услуг – за свой счёт до страхования | экстренный стационар – бесплатно (ГОБМП) | изменения",
        "en | specialist's consultation, diagnostics (laboratory, CT, MRI), planned inpatient care and 5 more services – paid by oneself until insured | emergency inpatient care – free (TMKKK) | changes in"})
    void theNextChangeSaysWhichServicesThoseThatArePaidFirst(String language, String paid, String free, String jargon) {
        assertThat(inOneLine(of(language, "2008-06-01", "MALE", "").split("\n\n")[0])).containsSubsequence(paid, free).doesNotContain(jargon);
        // Whoever is treated free is told that this goes on.
        String ill = inOneLine(of(language, "2008-06-01", "MALE", ", \"conditions\": [{\"icd10\": \"A15.0\"}]").split("\n\n")[0]);
        assertThat(ill).contains(language.equals("kk") ? "(тегін емделетін аурудан басқасы) – сақтандырылғанша өз есебінен"
                : language.equals("ru") ? "(кроме заболевания, которое лечат бесплатно) – за свой счёт" : "(except for the disease that is treated free) – paid by oneself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kk | бұл күнгі заңнама әлі толық белгілі емес", "ru | законодательство на этот день известно не полностью", "en | the law of this day is not fully known yet"})
    void everyTextOfADayWhoseLawIsNotKnownSaysSo(String language, String provisional) {
        byte[] inquiry = "{\"asOf\": \"2027-03-10\", \"person\": {\"birthDate\": \"1990-01-01\", \"sex\": \"MALE\", \"legalStatus\": \"CITIZEN\"}}".getBytes(StandardCharsets.UTF_8);
        for (String command : List.of("check", "confirm", "explain")) {
            assertThat(inOneLine(kepil(inquiry, command, "--lang", language, "-").out())).as(command).containsOnlyOnce(provisional);
        }
        assertThat(inOneLine(of(language, "1990-01-01", "MALE", ""))).doesNotContain(provisional);
    }
}
