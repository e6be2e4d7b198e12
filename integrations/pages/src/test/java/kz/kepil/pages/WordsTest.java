package kz.kepil.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.pages.text.Care;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.GroupNames;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Steps;
import kz.kepil.pages.text.Turns;
import kz.kepil.pages.text.Words;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d\\$)?s");

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        String file = "words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysWithAsManyPlaceholders(Language language) throws IOException {
        Properties english = words(Language.EN);
        Properties other = words(language);
        assertThat(new TreeSet<>(other.stringPropertyNames())).hasSizeGreaterThan(200).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group() + (match.group(1) == null ? found.size() : "")));
        return found;
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"KK", "RU"})
    void nothingIsLeftInLatinLetters(Language language) throws IOException {
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            if (!key.startsWith("pattern.")) {
                assertThat(words.getProperty(key).replaceAll("%(\\d\\$)?s", "")).as(key).doesNotContainPattern("[A-Za-z]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantThatIsToldHasAWord(Language language) {
        Words words = Words.in(language);
        assertNamed(words, "insurance-status", InsuranceStatus.values());
        assertNamed(words, "no-ground", InsuranceStatus.values());
        assertNamed(words, "payer", Payer.values());
        assertNamed(words, "funding", Funding.values());
        assertNamed(words, "funding", Care.Bearer.values());
        assertNamed(words, "service", ServiceType.values());
        assertNamed(words, "legal", LegalStatus.values());
        assertNamed(words, "warning", WarningCode.values());
        assertNamed(words, "poster.locality", Locality.values());
    }

    private static void assertNamed(Words words, String kind, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            assertThat(words.of(kind, constant)).as(kind + "." + constant).isNotBlank();
        }
    }

    @Test
    void aNullIsNamed() {
        Words words = Words.in(Language.EN);
        EntitlementEngine engine = Inquiries.ENGINE;
        Inquiry inquiry = Inquiries.sample("tourist");
        Consultation consultation = Consultation.of(inquiry, engine);
        Sentences sentences = new Sentences(words, engine.rules(), consultation.verdict(), false);
        named("language", () -> Words.in((Language) missing()));
        named("language", () -> new OwnWords(missing()));
        named("key", () -> words.get(missing()));
        named("key", () -> words.has(missing()));
        named("texts", () -> words.in((Texts) missing()));
        named("words", () -> new Steps(missing(), sentences, List.of(), List.of()));
        named("sentences", () -> new Steps(words, missing(), List.of(), List.of()));
        named("steps", () -> new Steps(words, sentences, missing(), List.of()));
        named("advice", () -> new Steps(words, sentences, List.of(), missing()));
        named("rules", () -> new Sentences(words, missing(), consultation.verdict(), false));
        named("names", () -> new Care(words, missing(), consultation));
        named("grounds", () -> new Care.Item(ServiceType.AMBULANCE, "ambulance", false, missing()));
        named("inquiry", () -> new Turns(words, engine, missing(), false));
        named("days", () -> new GroupNames(words, engine.rules(), missing()));
        named("kit", () -> DistrictPages.of(engine, missing(), Language.EN));
        named("portrait", () -> PortraitPage.of(engine, missing(), Language.EN));
        named("language", () -> PatientSheet.of(engine, inquiry, missing()));
    }

    private static final class OwnWords extends Words {
        OwnWords(Language language) {
            super(language, bundle(Words.class, "words", language));
        }
    }

    /** What a caller without a null checker may hand over. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return (T) null;
    }

    private static void named(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentencesBehindASemicolonHaveNoCapital(Language language) {
        Words words = Words.in(language);
        assertThat(words.sentences(Inquiries.ENGINE.rules().ofCode("GUI-01"))).contains("; ").doesNotContainPattern("; \\p{Lu}\\p{Ll}");
    }

    @Test
    void everyAnswerOfThePackHasItsQuestion() {
        EntitlementEngine engine = EntitlementEngine.create();
        assertThat(engine.procedures().answers(engine.knownDays().to())).hasSizeGreaterThan(8).extracting(Advice::name)
                .allMatch(name -> Words.in(Language.EN).has("question." + name));
        assertThat(CommonAnswers.of(engine, engine.knownDays().to(), Language.KK).text()).contains("МӘМС – жинақтаушы қор ма?\n— МӘМС жинақтаушы қор емес.",
                "Өткен айлар қай мөлшермен төленеді?\n— Өткен кезеңдер үшін төлемдер сол кезеңде қолданыста болған сомалар бойынша төленеді.");
    }
}
