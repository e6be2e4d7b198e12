package kz.kepil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.PackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack with mistakes in its YAML makes no engine: all of them are told at once, in three languages, with line and column. */
class BrokenPackTest {

    private final EditedPack pack = new EditedPack();
    /** What must be told, without the sentence: {@code file:line:column: path: }. */
    private final List<String> places = new ArrayList<>();

    /** Spoils a part of a file; the mistake is at the first character of what is wrong. */
    private void spoil(String file, String part, String by, String wrong) {
        pack.with(file, part, by);
        String text = pack.text(file);
        int at = text.indexOf(by) + by.indexOf(wrong);
        long line = 1 + text.substring(0, at).chars().filter(character -> character == '\n').count();
        places.add(file + ":" + line + ":" + (at - text.lastIndexOf('\n', at - 1)) + ": ");
    }

    private Texts mistakes() {
        return catchThrowableOfType(PackException.class, pack::engine).texts();
    }

    @Test
    void theMistakesOfAllFilesAreToldAtOnceInThreeLanguages() {
        spoil("acts.yaml", "number: \"405-V\"", "nubmer: \"405-V\"", "nubmer");
        spoil("acts.yaml", "link: {code: Z1500000405, seen", "link: {code: \"Z 15\", seen", "\"Z 15\"");
        spoil("places.yaml", "{confidence: WEAK, rules: [GUI-14]}", "{confidence: WEKA, rules: [GUI-14]}", "WEKA");
        spoil("diseases.yaml", "I20-I25, E10-E14", "I25-I20, E10-E14", "I25-I20");
        spoil("services.yaml", "AMBULANCE: NEVER", "AMBULANCE: NEVRE", "NEVRE");
        spoil("services.yaml", "hepatitisScreening: SCR-7", "hepatitisScreening: SCR-70", "SCR-70");
        spoil("parameters.yaml", "value: 2651,", "value: much,", "much");
        spoil("parameters.yaml", "value: 85000, act: budget-2026", "value: -85000, act: budget-2026", "-85000");
        spoil("parameters.yaml", "unit: \"working day\"\n  act: order-478-2017", "unit: \"workday\"\n  act: order-478-2017", "\"workday\"");
        spoil("payers.yaml", "base: self-payer-base", "base: self-payr-base", "self-payr-base");
        spoil("payers.yaml", "amountOf: MONTH_OF_PAYMENT", "amountOf: MONTH_OF_PAYMNT", "MONTH_OF_PAYMNT");
        spoil("circumstances.yaml", "anyOf: [WAR_VETERAN]", "anyOf: [WAR_VETRAN]", "WAR_VETRAN");
        spoil("circumstances.yaml", "personUnder: 18", "personUnder: eighteen", "eighteen");
        spoil("circumstances.yaml", "words: [SPECIAL_SERVICE]", "words: [SPECIAL_SERVCE]", "SPECIAL_SERVCE");
        spoil("advice.yaml", "\nstep-where:", "\nstep-wher:", "step-wher");
        spoil("vocabulary.yaml", "en: \"age\"", "en: \"\"", "\"\"");
        spoil("questions.yaml", "ru: \"Вы беременны?\"", "ur: \"Вы беременны?\"", "ur: \"");
        spoil("questions.yaml", "bornBefore: 1945-05-09", "bornBefor: 1945-05-09", "bornBefor:");
        Texts mistakes = mistakes();
        places.removeIf(place -> place.startsWith("advice.yaml"));
        assertThat(mistakes.en()).contains(places).contains("\"MONTH_OF_PAYMNT\" is not one of the values that are allowed: MONTH_OF_PAYMENT, MONTH_PAID_FOR\n"
                + "Maybe MONTH_OF_PAYMENT is meant", "Maybe step-where is meant", "a whole number from 1 to 99", "The text is empty; allowed: a text",
                "The required property \"ru\" is missing", "Maybe number is meant", "\"Z 15\" is not a code of the site; allowed: ");
        assertThat(mistakes.ru()).contains(places).contains("Возможно, имеется в виду MONTH_OF_PAYMENT", "допускается: целое число от 1 до 99",
                "Текст пуст", "не код на сайте", "не диапазон рубрик");
        assertThat(mistakes.kk()).contains(places).contains("Мүмкін, дұрысы – MONTH_OF_PAYMENT", "рұқсат етілетіні: 1 бен 99 арасындағы бүтін сан",
                "Мәтін бос", "сайттағы код емес", "айдарлар аралығы емес");
    }

    @Test
    void whatCannotBeIsTold() {
        spoil("payers.yaml", "  base: entrepreneur-base\n", "  base: entrepreneur-base\n  incomeNotStated: ANY_AMOUNT\n  prepaid: {months: prepaid-months, amountOf: MONTH_PAID_FOR}\n",
                "ANY_AMOUNT");
        spoil("circumstances.yaml", "payments: {type: SELF_PAYER", "payments: {type: PLATFORM", "PLATFORM");
        pack.with("parameters.yaml", "due-day:\n", "due-days:\n");
        Texts mistakes = mistakes();
        assertThat(mistakes.en()).contains("The amount of SOLE_PROPRIETOR depends on no income", "2 payers have \"prepaid\"; allowed: exactly one",
                "The amount of PLATFORM depends on an income", "$['due-day']", "The required property \"due-day\" is missing").contains(places);
        assertThat(mistakes.ru()).contains("Сумма PLATFORM зависит от дохода").contains(places);
        assertThat(mistakes.kk()).contains("PLATFORM сомасы табысқа байланысты").contains(places);
    }

    @Test
    void everyMissingWordOfTheVocabularyAndEveryMissingQuestionIsNamedAtOnce() {
        pack.with("vocabulary.yaml", "\n  kandas:\n", "\n  kandass:\n").with("vocabulary.yaml", "\n  REFUGEE:\n", "\n  REFUGES:\n")
                .with("vocabulary.yaml", "\n  \"not in\":\n", "\n  \"not inn\":\n").with("vocabulary.yaml", "\n  Prepayment:\n", "\n  Prepayments:\n")
                .with("vocabulary.yaml", "    not:\n      kk: \"жұмыс істемейді\"\n      ru: \"не работает\"\n      en: \"does not work\"\n", "")
                .with("questions.yaml", "\n  FARM_HEAD:\n", "\n  FARM_HAED:\n");
        Texts mistakes = mistakes();
        assertThat(mistakes.en()).contains("$.words.kandas: The word kandas is missing, for the rule SI-05 ", "Maybe it stands here as kandass",
                "$.values.REFUGEE: The value REFUGEE is missing, for the rule RES-4 ", "The comparison not in is missing, for the rule SVC-00 ",
                "there is no Prepayment, for the rule STA-5 ", "The word working needs \"not\", for the rule ",
                "There is no property \"FARM_HAED\" here", "Maybe FARM_HEAD is meant").doesNotContain("The required property \"FARM_HEAD\" is missing");
        assertThat(mistakes.ru()).contains("Нет слова kandas, оно нужно правилу SI-05 ", "Нет значения REFUGEE", "Нет сравнения not in",
                "Слову working нужно «not»", "FARM_HEAD");
        assertThat(mistakes.kk()).contains("kandas сөзі жоқ", "REFUGEE мәні жоқ", "not in салыстыруы жоқ", "working сөзіне «not» керек", "FARM_HEAD");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(catchThrowableOfType(PackException.class, () -> pack.without("questions.yaml").engine()).texts())
                .satisfies(texts -> assertThat(texts.en()).isEqualTo("questions.yaml:1:1: The file is missing; allowed: a file of this name in the folder of the pack"))
                .satisfies(texts -> assertThat(texts.ru()).startsWith("questions.yaml:1:1: Файла нет"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void everySentenceExistsInEveryLanguage(String language) {
        ResourceBundle bundle = bundle(language);
        assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(new TreeSet<>(bundle("en").keySet()));
        assertThat(bundle.keySet()).allSatisfy(key -> assertThat(bundle.getString(key)).matches(".*\\p{IsCyrillic}.*"));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("kz.kepil.engine.data.data", Locale.forLanguageTag(language));
    }
}
