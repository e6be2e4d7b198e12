package kz.kepil.analyst.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tools say besides the texts of a pack is there in three languages. */
class ToldTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%s");

    private static Properties texts(String name, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(ImpactStudy.class.getResourceAsStream("/kz/kepil/analyst/" + name + "/" + name + "_" + language
                + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"impact, kk", "impact, ru", "book, kk", "book, ru"})
    void everyTextIsThereAndInItsLanguage(String name, String language) throws IOException {
        Properties english = texts(name, "en");
        Properties other = texts(name, language);
        assertThat(new TreeSet<>(other.stringPropertyNames())).hasSizeGreaterThan(50).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            String text = other.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(PLACEHOLDER.matcher(text).results().count()).as(key).isEqualTo(PLACEHOLDER.matcher(english.getProperty(key)).results().count());
            assertThat(text.replaceAll("%s|examples\\.\\w+", "")).as(key).doesNotContainPattern("[A-Za-z]").doesNotContainPattern("(?<![а-яё])долж(ен|на|ны)(?![а-яё])");
        }
    }
}
