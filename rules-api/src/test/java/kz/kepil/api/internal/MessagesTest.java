package kz.kepil.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%[^%]*?[a-z]");

    private static TreeMap<String, String> bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        TreeMap<String, String> bundle = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
        return bundle;
    }

    private static TreeSet<String> placeholders(String template) {
        TreeSet<String> placeholders = new TreeSet<>();
        PLACEHOLDER.matcher(template).results().map(MatchResult::group).forEach(placeholders::add);
        return placeholders;
    }

    @ParameterizedTest
    @CsvSource({"kk, 'Мүмкін, '", "ru, 'Возможно, '", "en, 'Maybe '"})
    void saysTheSameInEveryLanguage(String language, String maybe) throws IOException {
        TreeMap<String, String> english = bundle("en");
        TreeMap<String, String> bundle = bundle(language);
        assertThat(bundle).hasSizeGreaterThan(50);
        assertThat(bundle.keySet()).isEqualTo(english.keySet());
        bundle.forEach((key, template) -> {
            assertThat(template).as(key).isNotBlank().doesNotContain("\n").doesNotEndWith(" ");
            assertThat(placeholders(template)).as(key).isEqualTo(placeholders(english.get(key)));
            assertThat(template.startsWith(maybe)).as(key).isEqualTo(key.startsWith("maybe."));
        });
    }

    @Test
    void writesEachLanguageInItsOwnLetters() throws IOException {
        assertThat(bundle("kk").values()).anyMatch(template -> template.matches(".*[әғқңөұүһі].*"));
        assertThat(bundle("ru").values()).noneMatch(template -> template.matches(".*[әғқңөұүһі].*"));
        assertThat(bundle("en").values()).noneMatch(template -> template.matches(".*[\\p{IsCyrillic}].*"));
    }

    @Test
    void putsTextsInTheirLanguage() {
        Texts texts = Messages.of("property.missing", "sex", Messages.of("word.date"));
        assertThat(texts.kk()).isEqualTo("Міндетті «sex» қасиеті жоқ; рұқсат етілетіні: ЖЖЖЖ-АА-КК түріндегі күн");
        assertThat(texts.ru()).isEqualTo("Нет обязательного свойства «sex»; допускается: дата в виде ГГГГ-ММ-ДД");
        assertThat(texts.en()).isEqualTo("The required property \"sex\" is missing; allowed: a date as YYYY-MM-DD");
    }

    @Test
    void shortensWhatCameFromOutside() {
        assertThat(Messages.quoted("x".repeat(80))).isEqualTo('"' + "x".repeat(80) + '"');
        assertThat(Messages.quoted("😀".repeat(81))).isEqualTo('"' + "😀".repeat(80) + "…\"");
        assertThat(Messages.shortened("a\nb\u007F%s")).isEqualTo("a\\u000ab\\u007f%s");
    }
}
