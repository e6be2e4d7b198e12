package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static kz.kepil.pages.Inquiries.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatientSheetTest {

    private static final String DIABETIC = "diabetes-2026-not-insured";

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSheetTellsWhoItIsOrOfWhatDisease(Language language) {
        for (String name : Inquiries.names()) {
            Inquiry inquiry = sample(name);
            String page = PatientSheet.of(ENGINE, inquiry, language).html();
            assertThat(page).as(name).doesNotContain(name).doesNotContain(String.valueOf(inquiry.person().birthDate()));
            if (inquiry.person().iin() != null) {
                assertThat(page).as(name).doesNotContain(inquiry.person().iin().digits());
            }
            inquiry.person().conditions().forEach(condition -> assertThat(page).as(name).doesNotContain(condition.icd10().code())
                    .doesNotContain(Objects.requireNonNull(ENGINE.diseaseName(condition.icd10())).in(language)));
        }
    }

    @Test
    void theDiagnosisIsToldToWhoeverAsksForIt() {
        assertThat(PatientSheet.of(ENGINE, sample(DIABETIC), Language.KK).withDiagnosis().html()).contains("<h2>Қант диабеті, E10.9</h2>");
    }

    @Test
    void theUninsuredDiabeticReadsWhatIsFreeWhatCanBeDoneAndThatNothingIsAbolished() {
        assertThat(PatientSheet.of(ENGINE, sample(DIABETIC), Language.RU).html()).containsSubsequence(
                "<html lang=\"ru\">", "<strong>Не застрахован(а)</strong>", "12 месяцев, 51\u00A0000\u00A0тенге", "Бесплатно (ГОБМП)",
                "За свой счёт до страхования", "Ни одна услуга не отменяется", "Что можно сделать", "бесплатно", "Зарегистрироваться безработным",
                "51\u00A0000\u00A0тенге", "Где посмотреть статус", "fms.kz", "Где заплатить", "Kaspi", "Это информация, а не юридическая консультация.");
    }

    /** Women of every age: some come to the age of a screening within the year. */
    @ParameterizedTest
    @CsvSource({"KK, тиесілі болатын скрининг: ", "RU, станет положен скрининг: ", "EN, screening that becomes due: "})
    void whichScreeningBecomesDueIsSaid(Language language, String due) {
        Words words = Words.in(language);
        boolean told = false;
        for (int age = 17; age < 75; age++) {
            Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(2026 - age, 6, 1), Sex.FEMALE, LegalStatus.CITIZEN).build());
            String page = PatientSheet.of(ENGINE, inquiry, language).html();
            assertThat(page).as("at " + age).doesNotContain(words.get("next.parts", words.inner(words.get("part.screenings"))));
            told |= IntStream.rangeClosed(1, 10).mapToObj(number -> words.get("screening.SCR-" + number)).anyMatch(name -> page.matches("(?s).*" + due + "[^<;]*" + name + ".*"));
        }
        assertThat(told).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noHeadingStandsTwice(Language language) {
        for (String name : Inquiries.names()) {
            for (PatientSheet sheet : List.of(PatientSheet.of(ENGINE, sample(name), language), PatientSheet.of(ENGINE, sample(name), language).withDiagnosis())) {
                String page = sheet.html();
                assertThat(Pattern.compile("<h2>(.*?)</h2>").matcher(page).results().map(found -> found.group(1))).as(name).doesNotHaveDuplicates();
                for (String list : page.split("<dl ")) {
                    assertThat(Pattern.compile("<dt>(.*?)</dt>").matcher(list).results().map(found -> found.group(1))).as(name).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void diseasesThatArePaidAlikeAreToldTogether() {
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN)
                .conditions(List.of(new Condition(Icd10.of("E10.9"), null, true, false), new Condition(Icd10.of("A15.0"), LocalDate.of(2025, 11, 1), true, false),
                        new Condition(Icd10.of("E11.9"), null, true, false))).build());
        assertThat(PatientSheet.of(ENGINE, inquiry, Language.EN).html()).contains("<h2>Your diseases whose treatment waits for insurance</h2>", "<h2>Your disease that is treated free</h2>");
        assertThat(PatientSheet.of(ENGINE, inquiry, Language.EN).withDiagnosis().html()).contains("<h2>Diabetes mellitus, E10.9; diabetes mellitus, E11.9</h2>");
    }

    @Test
    void whatWasTakenForGrantedIsToldAsInEveryVerdict() {
        Inquiry nobody = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN).build());
        assertThat(PatientSheet.of(ENGINE, nobody, Language.RU).html())
                .contains("О работе, обстоятельствах и платежах ничего не сказано, поэтому считается, что их нет.");
    }

    @Test
    void whoeverIsInsuredReadsUntilWhen() {
        assertThat(PatientSheet.of(ENGINE, sample("student"), Language.EN).html())
                .contains("status insured", "<strong>Insured</strong>").doesNotContain("What can be done");
    }

    @Test
    void whatComesNextIsToldWhereNothingIsUnknown() {
        Inquiry girl = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(2008, 6, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.disability(LocalDate.of(2012, 1, 1), DisabilityGroup.CHILD)).build());
        assertThat(PatientSheet.of(ENGINE, girl, Language.EN).html()).containsSubsequence("<h2>What will change</h2>",
                "<p>From 1 June 2026, if nothing else changes: not insured; ground that ends: ", "<p>Before that day: ");
        assertThat(PatientSheet.of(ENGINE, girl, Language.KK).html()).containsSubsequence("<h2>Алда не өзгереді</h2>",
                "<p>2026 жылғы 1 маусым күнінен бастап, басқа ештеңе өзгермесе: сақтандырылмаған; аяқталатын негіз: ", "<p>Осы күнге дейін: ");
        assertThat(PatientSheet.of(ENGINE, sample("tourist"), Language.EN).html()).contains("<p>Up to and including ", " nothing changes</p>");
        assertThat(PatientSheet.of(ENGINE, sample("woman-who-may-be-pregnant"), Language.EN).html())
                .containsSubsequence("<h2>What will change</h2>", "<p>Can be told once what is not known is known.</p>").doesNotContain("nothing changes");
    }

    static Inquiry ill(LocalDate day, String born, List<UnknownFact> unknown, String... diseases) {
        return Inquiry.of(day, Person.builder(LocalDate.parse(born), Sex.MALE, LegalStatus.CITIZEN).unknown(unknown)
                .conditions(Stream.of(diseases).map(code -> new Condition(Icd10.of(code), LocalDate.of(2026, 1, 15), true, false)).toList()).build());
    }

    /** Spec 12: without the diagnosis asked for no diagnosis; who pays for what tells which disease is meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Тегін емделетін ауруыңыз | Емі сақтандыруды күтіп тұрған ауруыңыз; амбулаториялық дәрі-дәрмек – сақтандырылғанша өз есебінен"
            + " | Емі сақтандыруды күтіп тұрған ауруыңыз; амбулаториялық дәрі-дәрмек – өз есебінен | \\d-ауру",
        "RU | Ваше заболевание, которое лечат бесплатно"
            + " | Ваше заболевание, лечение которого ждёт страхования; амбулаторные лекарства – за свой счёт до страхования"
            + " | Ваше заболевание, лечение которого ждёт страхования; амбулаторные лекарства – за свой счёт | № \\d",
        "EN | Your disease that is treated free | Your disease whose treatment waits for insurance; outpatient medicines – paid by oneself until insured"
            + " | Your disease whose treatment waits for insurance; outpatient medicines – paid by the person | no\\. \\d"})
    void whichDiseaseIsMeantIsToldByWhoPays(Language language, String free, String waits, String own, String number) {
        Inquiry inquiry = ill(LocalDate.of(2026, 3, 10), "1990-05-20", List.of(), "A15.0", "I10", "J06.9");
        String page = PatientSheet.of(ENGINE, inquiry, language).html();
        assertThat(page).containsSubsequence("<h2>" + free + "</h2>", "<h2>" + waits + "</h2>", "<h2>" + own + "</h2>");
        assertThat(Pattern.compile("<h2>(.*?)</h2>").matcher(page).results().map(found -> found.group(1))).noneMatch(heading -> heading.matches(".*" + number + ".*"));
    }

    /** Spec 11: what is not determined is told for the completion in which nothing unknown is so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Нақтылау керек: | Белгісіздің бәріне жауап «жоқ» болса: төленбеген жарна: 12 ай | Жауаптардың бәрі «жоқ» болса, не істеуге болады | Төленбеген жарна",
        "RU | Уточнить: | Если на всё неизвестное ответ «нет»: не оплачены взносы: 12 месяцев | Что можно сделать, если на все вопросы ответ «нет», | Не оплачены взносы",
        "EN | To be asked: | If all that is not known is answered “no”: contributions not paid: 12 months | What can be done if every answer is no | Contributions not paid"})
    void whatIsOwedIsNoFactWhereThePaymentsAreNotKnown(Language language, String asked, String owed, String steps, String asFact) {
        String page = PatientSheet.of(ENGINE, ill(LocalDate.of(2026, 3, 10), "1975-05-01", List.of(UnknownFact.PAYMENTS), "E11.9"), language).html();
        assertThat(page).containsSubsequence(asked, owed, steps).doesNotContain(asFact);
        assertThat(PatientSheet.of(ENGINE, sample(DIABETIC), language).html()).contains("<li>" + asFact);
    }

    /** The observation of an infarction under TMKKK lasts six months from the diagnosis on 15 January 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | 2026 жылғы 15 шілде | амбулаториялық дәрі-дәрмек, бейінді маманның кеңесі, диагностика (зертхана, КТ, МРТ) және тағы 6 қызмет | ауруыңыздың емі | сақтандырылғанша өз есебінен | өзгерістер",
        "RU | 15 июля 2026 года | амбулаторные лекарства, консультация специалиста, диагностика (анализы, КТ, МРТ) и ещё 6 услуг | лечение Вашего заболевания | за свой счёт до страхования | изменения",
        "EN | 15 July 2026 | outpatient medicines, specialist's consultation, diagnostics (laboratory, CT, MRI) and 6 more services | treatment of your disease | paid by oneself until insured | changes in"})
    void whichServicesChangeIsToldWithoutADiagnosis(Language language, String day, String services, String disease, String who, String jargon) {
        String turning = PatientSheet.of(ENGINE, ill(LocalDate.of(2026, 3, 10), "1960-06-01", List.of(), "I21.9"), language).html()
                .split("<h2>" + Words.in(language).get("sheet.turning") + "</h2>", 2)[1].replace("&#39;", "'");
        assertThat(turning).containsSubsequence(day, services + " (" + disease + ") – " + who);
        assertThat(turning.split("</section>", 2)[0]).doesNotContain(jargon, "I21");
    }

    /** Epilepsy stays free; of the others the insurance would pay for one: without their names both would read like a contradiction. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | амбулаториялық дәрі-дәрмек, динамикалық бақылау (кейбір ауруларыңыздың емі) – өз есебінен | ауруларыңыздың бірінің емі | Осы күнге дейін: жоғарыда аталғандар",
        "RU | амбулаторные лекарства, динамическое наблюдение (некоторые из Ваших заболеваний) – за свой счёт | лечение одного из | До этого дня можно: то, что названо выше",
        "EN | outpatient medicines, dynamic observation (for some of your diseases) – paid by oneself | treatment of one of | Before that day: what is named above"})
    void whatChangesForSomeDiseasesIsToldOnceAndStepsThatStandAboveAreNotRepeated(Language language, String some, String one, String before) {
        Inquiry boy = Inquiry.of(LocalDate.of(2026, 3, 3), Person.builder(LocalDate.of(2008, 9, 14), Sex.MALE, LegalStatus.CITIZEN)
                .circumstances(Circumstance.disability(LocalDate.of(2012, 1, 1), DisabilityGroup.CHILD))
                .conditions(List.of(new Condition(Icd10.of("G80.1"), LocalDate.of(2010, 1, 1), true, false),
                        new Condition(Icd10.of("G40.2"), LocalDate.of(2012, 1, 1), false, false),
                        new Condition(Icd10.of("Q21.0"), LocalDate.of(2008, 10, 1), false, true))).build());
        String turning = PatientSheet.of(ENGINE, boy, language).html().split("<h2>" + Words.in(language).get("sheet.turning") + "</h2>", 2)[1].split("</section>", 2)[0];
        assertThat(turning).containsOnlyOnce("<li class=\"one-line\">" + some).contains("<p>" + before + "</p>").doesNotContain(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | аударым мен жарна төленеді | босату", "RU | уплачиваются отчисления и взносы | освобождение", "EN | deductions and contributions are due | exemption"})
    void whatAnEmployerPaysFromThenOnIsToldInPlainWords(Language language, String due, String jargon) {
        Inquiry girl = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(2008, 6, 1), Sex.FEMALE, LegalStatus.CITIZEN).build());
        assertThat(PatientSheet.of(ENGINE, girl, language).html()).contains(due).doesNotContain(jargon);
    }

    /** The law of 2027 is known in part only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Бұл күнгі заңнама әлі толық белгілі емес | соңғы белгілі заңнама бойынша", "RU | Законодательство на этот день известно не полностью | по последнему известному закону",
        "EN | The law of this day is not fully known yet | by the law known last"})
    void aDayWhoseLawIsProvisionalSaysSoOnce(Language language, String today, String later) {
        assertThat(PatientSheet.of(ENGINE, ill(LocalDate.of(2027, 3, 10), "1975-05-01", List.of(), "E11.9"), language).html())
                .containsOnlyOnce(today).doesNotContain(later);
        Inquiry before = Inquiry.of(LocalDate.of(2026, 9, 10), Person.builder(LocalDate.of(2015, 5, 1), Sex.MALE, LegalStatus.CITIZEN).build());
        assertThat(PatientSheet.of(ENGINE, before, language).html()).containsOnlyOnce(later).doesNotContain(today);
    }

    /** S1: two months without pension contributions; the last was made for November 2025, so that February 2026 is the first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | өздігінен | 2026 жылғы 1 ақпан күнінен бастап: | бұл үшін ештеңе істеудің қажеті жоқ | Бұл үшін ештеңе істеудің қажеті жоқ: ол өздігінен болады | Ертерек сақтандырылу үшін: | екі ай қатарынан",
        "RU | само собой | С 1 февраля 2026 года: | делать для этого ничего не требуется | Делать для этого ничего не требуется: это наступит само собой | Чтобы застраховаться раньше, можно: | после двух месяцев",
        "EN | by itself | From 1 February 2026: | nothing is to be done for it | Nothing is to be done for it: it comes by itself | To be insured sooner: | two months without"})
    void aWaitingIsToldAsWhatComesByItself(Language language, String cost, String from, String nothing, String itself, String sooner, String rule) {
        Inquiry woman = Inquiry.of(LocalDate.of(2026, 1, 20), Person.builder(LocalDate.of(1995, 5, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .lastPensionContribution(YearMonth.of(2025, 11)).circumstances(Circumstance.pregnant(LocalDate.of(2026, 1, 15), true)).build());
        String page = PatientSheet.of(ENGINE, woman, language).html();
        assertThat(page).containsSubsequence(">" + cost + "<", from, nothing, itself, sooner);
        assertThat(page.substring(page.indexOf(sooner))).doesNotContain(rule);
    }

    /** Until 14 August 2025 the screening of whoever is not insured is paid; the insurance would pay for it. */
    @ParameterizedTest
    @CsvSource({"KK, сақтандырылғанша өз есебінен: мінез-құлықтық", "RU, за свой счёт до страхования: выявление поведенческих", "EN, paid by oneself until insured: behavioural"})
    void aScreeningThatTheInsuranceWouldPayForWaitsForIt(Language language, String screening) {
        assertThat(PatientSheet.of(ENGINE, sample("kandas-after-the-first-year"), language).html()).contains(screening);
    }

    /** Nobody paid for her, so that her status is the same whether she is employed or not; the ways that are open are not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Белгісіз: еңбек шарты бойынша жұмыс. Жауап «жоқ» деп есептелді | Жауаптардың бәрі «жоқ» болса | Белгісіз жайт анықталғаннан кейін",
        "RU | Неизвестно: работа по трудовому договору. Считается, что ответ «нет» | если на все вопросы ответ «нет» | Можно будет сказать, когда",
        "EN | Not known: employment. The answer counts as “no” | if every answer is no | Can be told once"})
    void whatIsNotKnownIsNamedThoughTheStatusDoesNotDependOnIt(Language language, String notKnown, String steps, String next) {
        String page = PatientSheet.of(ENGINE, ill(LocalDate.of(2026, 5, 12), "1990-06-01", List.of(UnknownFact.of(CircumstanceType.EMPLOYEE)), "E10.9"),
                language).html();
        assertThat(page).containsSubsequence(notKnown, steps, next).containsOnlyOnce(notKnown).containsOnlyOnce(next);
        assertThat(PatientSheet.of(ENGINE, sample(DIABETIC), language).html()).doesNotContain(notKnown, steps, next);
    }

    /** An emergency is paid for by TMKKK or by the insurance, a planned stay by the insurance or by the person. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Кез келген жағдайда тегін | Әлі белгісіз | Нақтылау керек:", "RU | Бесплатно в любом случае | Пока не ясно | Уточнить:",
        "EN | Free in either case | Not certain yet | To be asked:"})
    void whatIsFreeWhateverTheAnswersIsSaidToBeFree(Language language, String free, String uncertain, String toBeAsked) {
        Words words = Words.in(language);
        List<UnknownFact> unknown = List.of(UnknownFact.PAYMENTS, UnknownFact.of(CircumstanceType.PREGNANT));
        String rest = PatientSheet.of(ENGINE, ill(LocalDate.of(2026, 5, 12), "1990-06-01", unknown, "E10.9"), language).html();
        assertThat(listed(rest, free)).contains(words.of("service", ServiceType.EMERGENCY_INPATIENT)).doesNotContain(words.of("service", ServiceType.PLANNED_INPATIENT));
        assertThat(rest).contains(uncertain).containsOnlyOnce(toBeAsked);
        // From 2027 on the state of the patient decides.
        String later = PatientSheet.of(ENGINE, ill(LocalDate.of(2027, 5, 12), "1990-06-01", unknown, "E10.9"), language).html();
        assertThat(listed(later, free)).contains(words.get("care.danger", words.of("service", ServiceType.EMERGENCY_INPATIENT)))
                .doesNotContain(words.get("care.no-danger", words.of("service", ServiceType.EMERGENCY_INPATIENT)));
    }

    private static List<String> listed(String page, String who) {
        return Pattern.compile("<dt>" + who + "</dt>\\s*<dd>(.*?)</dd>", Pattern.DOTALL).matcher(page).results().map(found -> found.group(1))
                .flatMap(items -> Stream.of(items.replace("*", "").strip().split(", (?![^(]*\\))"))).toList();
    }
}
