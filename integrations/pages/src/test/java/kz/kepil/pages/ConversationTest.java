package kz.kepil.pages;

import static kz.kepil.pages.Inquiries.ENGINE;
import static kz.kepil.pages.Inquiries.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
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

class ConversationTest {

    /** What S3 says a doctor does not say: that something has to be done, and what frightens. */
    static final Map<Language, Pattern> NEVER = Map.of(
            Language.KK, pattern("міндетті|тиіссіз|мәжбүр|керек|қауіп(?!сіз)|қорқ|өлім|айыппұл|асқын|кеш қал"),
            Language.RU, pattern("долж(ен|на|ны)|обязан|придётся|вынужден|нужно|опасн|риск|смерт|штраф|осложнени|поздно"),
            Language.EN, pattern("must|have to|obliged|need to|danger|risk|death|die|fine|penalty|complication|too late"));

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<!\\w)(" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Conversation diabetic(Language language) {
        return Conversation.of(ENGINE, sample("diabetes-2026-not-insured"), language).orElseThrow();
    }

    @Test
    void itReadsInKazakhAsTheSourceDoes() {
        assertThat(diabetic(Language.KK).text()).containsSubsequence(
                "Дәрігер:", "Жағдайыңызға қарай Сізге", "маманның кеңесі", "жыл бойы тұрақты түрде қажет",
                "МӘМС шеңберінде жолдаманы әзірге бере алмаймын",
                "Пациент:", "Демек, маған емдеуден бас тартасыз ба?",
                "Жоқ, бұл бас тарту емес. Мен Сізге ең тиімді емдеу нұсқасын таңдауға көмектескім келеді.",
                "Егер осы қызметтерді ақылы түрде алсаңыз, бұл әлдеқайда қымбатқа түседі.",
                "МӘМС айлық жарнасы қазір – 4\u00A0250\u00A0теңге, бір жылға – 51\u00A0000\u00A0теңге.", "8\u00A0000–15\u00A0000\u00A0теңге",
                "Маған не істеу керек?", "таңдау – өзіңізде", "Жұмыссыз ретінде тіркелу", "12 айға алдын ала төлеу",
                "Сол кезде мен жолдаманы ала аламын ба?", "Иә, әрине.", "қайта келесіз, мен Сізге жолдаманы беремін.",
                "Негізгі фраза:", "Бұл қазіргі таңда Сіз үшін ең тиімді және қауіпсіз нұсқа.",
                "Пациентті қорқытпау", "«Сіз міндеттісіз» деп айтпау", "Пайда мен қамқорлық тілінде сөйлесу", "Шешім пациенттің өзінде");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingFrightensAndNothingHasToBeDone(Language language) {
        int conversations = 0;
        for (String name : Inquiries.names()) {
            Optional<Conversation> talk = Conversation.of(ENGINE, sample(name), language);
            if (talk.isPresent()) {
                conversations++;
                assertThat(talk.get().doctor()).as(name).hasSizeGreaterThan(6)
                        .allSatisfy(line -> assertThat(line).doesNotContainPattern(NEVER.get(language)));
            }
        }
        assertThat(conversations).isPositive();
        assertThat("Сіз міндеттісіз").containsPattern(NEVER.get(Language.KK));
        assertThat("Вы должны").containsPattern(NEVER.get(Language.RU));
        assertThat("You must").containsPattern(NEVER.get(Language.EN));
    }

    @Test
    void whoeverHasNothingThatWaitsNeedsNone() {
        assertThat(Conversation.of(ENGINE, sample("pregnant-not-working"), Language.KK)).isEmpty();
        assertThat(Conversation.of(ENGINE, sample("tourist"), Language.KK)).isEmpty();
    }

    /** Of chronic hepatitis all is free except further rehabilitation: it is needed once, and its price is not that of a visit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | медициналық оңалту. | жыл бойы | маманның бір ақылы кеңесі | осы қызметтерді | бұл көмекті ақылы түрде алсаңыз | МӘМС айлық жарнасы",
        "RU | медицинская реабилитация. | в течение всего года | Одна платная консультация | эти услуги | эту помощь платно | Месячный взнос",
        "EN | further rehabilitation. | through the whole year | One paid consultation | these services | Paid for, this care costs | MAMS contribution of a month"})
    void whoeverLacksRehabilitationAloneIsToldOfItAlone(Language language, String need, String allYear, String visit, String services, String dearer,
            String contribution) {
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1990, 5, 20), Sex.MALE, LegalStatus.CITIZEN)
                .conditions(List.of(new Condition(Icd10.of("B18.1"), LocalDate.of(2025, 11, 1), true, false))).build());
        String talk = Conversation.of(ENGINE, inquiry, language).orElseThrow().text();
        assertThat(talk).contains(need, dearer, contribution, Words.in(language).of("service", ServiceType.OUTPATIENT_MEDICINES))
                .doesNotContainIgnoringCase(allYear).doesNotContainIgnoringCase(visit).doesNotContain(services);
    }

    @Test
    void thePageSaysWhatTheTextSays() {
        assertThat(diabetic(Language.EN).html()).contains("<html lang=\"en\">", "So you refuse to treat me?", "The key phrase", "Speak of benefit and care");
    }

    private static Inquiry ill(List<UnknownFact> unknown, String... diseases) {
        return Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1985, 5, 1), Sex.FEMALE, LegalStatus.CITIZEN).unknown(unknown)
                .conditions(Stream.of(diseases).map(code -> new Condition(Icd10.of(code), LocalDate.of(2025, 11, 1), true, false)).toList()).build());
    }

    /** Tuberculosis is treated free, diabetes waits for insurance from 2026 on; the doctor, who has the diagnoses, reads their names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Мына аурудың емі Сізге қазір де тегін: туберкулез, A15.0. | Мына аурудың емі сақтандыруды күтіп тұр: қант диабеті, E10.9. Ол үшін Сізге мыналар қажет: | осы қызметтерді | Мына көмек Сізге қазір де тегін:",
        "RU | Для Вас и сейчас бесплатно лечат: туберкулёз, A15.0. | Лечение, которое ждёт страхования: сахарный диабет, E10.9. Для него Вам нужны: | эти услуги | Эта помощь для Вас и сейчас бесплатна:",
        "EN | The treatment of tuberculosis, A15.0 is free for you now. | The treatment of diabetes mellitus, E10.9 waits for the insurance. For it you need: | these services | This care is free for you now, too:"})
    void whatIsFreeAndWhatWaitsIsToldByDiseaseAndEachServiceOnce(Language language, String free, String waits, String these, String alsoFree) {
        String talk = Conversation.of(ENGINE, ill(List.of(), "A15.0", "E10.9"), language).orElseThrow().text();
        // “These services” comes before what is free is listed: it can only be what waits.
        assertThat(talk).containsSubsequence(free, waits, these, alsoFree);
        for (ServiceType service : ServiceType.values()) {
            String name = Words.in(language).of("service", service);
            assertThat(Pattern.compile("[:,] " + Pattern.quote(name) + "[,.]").matcher(talk).results().count()).as(name).isLessThanOrEqualTo(1);
        }
        assertThat(diabetic(language).text()).doesNotContain("E10.9");
    }

    /** Spec 11: the questions are the facts on which the status depends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Алдымен мынаны нақтылаңыз: | осы айдың жарналары төленді ме? | Бұл әңгіме қажет емес",
        "RU | Сначала уточните: | за этот месяц | Такой разговор не нужен",
        "EN | To be asked first: | for this month been paid? | No such conversation is needed"})
    void whoseStatusIsNotDeterminedIsAskedFirst(Language language, String first, String question, String none) {
        Inquiry unknown = ill(List.of(UnknownFact.PAYMENTS), "E11.9");
        assertThat(Conversation.of(ENGINE, unknown, language)).isEmpty();
        assertThat(Conversation.whyNone(ENGINE, unknown, language)).containsSubsequence(first, question).doesNotContain(none);
        assertThat(Conversation.whyNone(ENGINE, sample("woman-who-may-be-pregnant"), language)).contains(first).hasLineCount(4);
        // Tuberculosis is treated free whatever the answer.
        assertThat(Conversation.whyNone(ENGINE, ill(List.of(UnknownFact.PAYMENTS), "A15.0"), language)).startsWith(none);
        assertThat(Conversation.whyNone(ENGINE, sample("tourist"), language)).startsWith(none);
    }

    /** Medicines for a cold are not waited for: nobody else ever pays for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | қант диабеті, E10.9. Ол үшін | Оның бір бөлігі мына ауруға да қажет: тыныс алу ағзаларының аурулары, J06.9.",
        "RU | сахарный диабет, E10.9. Для него | Часть этого нужна Вам и при другом заболевании: болезни органов дыхания, J06.9.",
        "EN | diabetes mellitus, E10.9 waits | A part of it you need for this, too: diseases of the respiratory system, J06.9."})
    void aDiseaseForWhichAPartOfTheCareWaitsIsToldApart(Language language, String waits, String part) {
        assertThat(Conversation.of(ENGINE, ill(List.of(), "A15.0", "E10.9", "J06.9"), language).orElseThrow().text()).containsSubsequence(waits, part);
    }

    /** Whether she is employed does not change her status, for nobody paid for her; the ways are those of somebody who is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Белгісіз: еңбек шарты бойынша жұмыс. Жауап «жоқ» деп есептелді | Белгісіздің бәріне жауап «жоқ» болса, мынадай жолдар бар",
        "RU | Неизвестно: работа по трудовому договору. Считается, что ответ «нет» | Если на всё неизвестное ответ «нет», есть такие пути",
        "EN | Not known: employment. The answer counts as “no” | If all that is not known is answered “no”, these ways are open"})
    void whatIsNotKnownIsNamedAndTheWaysRestOnIt(Language language, String notKnown, String ways) {
        String talk = Conversation.of(ENGINE, ill(List.of(UnknownFact.of(CircumstanceType.EMPLOYEE)), "E10.9"), language).orElseThrow().text();
        assertThat(talk).containsSubsequence(notKnown, ways).containsOnlyOnce(notKnown);
        assertThat(diabetic(language).text()).doesNotContain(notKnown, ways);
    }

    /** A man's pregnancy is not asked for and not told as unknown. */
    @Test
    void whatCannotBeOfThePersonIsNotNamed() {
        Inquiry man = Inquiry.of(LocalDate.of(2026, 3, 10), Person.builder(LocalDate.of(1985, 5, 1), Sex.MALE, LegalStatus.CITIZEN)
                .unknown(List.of(UnknownFact.of(CircumstanceType.PREGNANT))).conditions(List.of(Condition.of("E10.9"))).build());
        assertThat(Conversation.of(ENGINE, man, Language.EN).orElseThrow().text()).doesNotContain("Not known");
    }

    /** In 2027 cancer is treated free, and diabetes waits: observation by the district doctor is free for the first alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Мына көмек Сізге қазір де тегін: | 2026 жылы маманның бір ақылы кеңесі 8 000–15 000",
        "RU | Эта помощь для Вас и сейчас бесплатна: | В 2026 году одна платная консультация специалиста стоила 8 000–15 000",
        "EN | This care is free for you now, too: | In 2026 one paid consultation of a specialist cost 8,000 to 15,000"})
    void whatIsFreeForOneDiseaseAloneIsNotPromised(Language language, String free, String price) {
        Inquiry ill = Inquiry.of(LocalDate.of(2027, 3, 15), Person.builder(LocalDate.of(1958, 1, 1), Sex.MALE, LegalStatus.CITIZEN)
                .conditions(List.of(Condition.of("E11.9"), Condition.of("C61"))).build());
        List<String> doctor = Conversation.of(ENGINE, ill, language).orElseThrow().doctor();
        Words words = Words.in(language);
        assertThat(doctor.stream().filter(line -> line.startsWith(free)).findFirst()).get().asString()
                .contains(words.of("service", ServiceType.AMBULANCE)).doesNotContain(words.of("service", ServiceType.DISTRICT_DOCTOR_OBSERVATION));
        assertThat(doctor).anyMatch(line -> line.contains(price)).contains(words.get("talk.dearer"));
    }

    /** No price is known of a year before 2026. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsDearerThanAPriceThatIsNotKnown(Language language) {
        Inquiry ill = Inquiry.of(LocalDate.of(2025, 3, 10), Person.builder(LocalDate.of(1985, 5, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .conditions(List.of(Condition.of("J06.9"))).build());
        assertThat(Conversation.of(ENGINE, ill, language).orElseThrow().doctor())
                .doesNotContain(Words.in(language).get("talk.dearer"), Words.in(language).get("talk.dearer-one"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KK | Мына аурулардың емі Сізге қазір де тегін: туберкулез, A15.0; | Мына аурулардың емі сақтандыруды күтіп тұр: қант диабеті, E10.9; | Олар үшін Сізге",
        "RU | Для Вас и сейчас бесплатно лечат: туберкулёз, A15.0; | Лечение, которое ждёт страхования: сахарный диабет, E10.9; | Для него Вам",
        "EN | The treatment of these diseases is free for you now: tuberculosis, A15.0; | The treatment of these diseases waits for the insurance: diabetes mellitus, E10.9; | For them you"})
    void severalDiseasesAreToldInThePlural(Language language, String free, String waits, String need) {
        assertThat(Conversation.of(ENGINE, ill(List.of(), "A15.0", "G40.9", "E10.9", "I50"), language).orElseThrow().text()).containsSubsequence(free, waits, need);
    }
}
