package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read is there in three languages, fits on a line where it is a label, and holds to the terms of the glossary. */
class GlossaryTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String PACK = "/kz/kepil/pack/";
    private static final Path LABELS = Path.of("..", "examples", "command-line", "src", "main", "resources", "kz", "kepil", "cli");
    private static final Path WORDS = Path.of("..", "integrations", "pages", "src", "main", "resources", "kz", "kepil", "pages", "text");
    private static final int LINE = 100;

    /** By where they stand. */
    private static final Map<String, Texts> SENTENCES = new LinkedHashMap<>();
    private static final Map<String, Texts> MESSAGES = new LinkedHashMap<>();
    private static final Map<String, Texts> ADVICE = new LinkedHashMap<>();

    @BeforeAll
    static void readAllTexts() throws IOException {
        for (RuleInfo rule : EntitlementEngine.create().rules().all()) {
            SENTENCES.put(rule.name(), rule.texts());
        }
        for (String file : List.of("vocabulary.yaml", "parameters.yaml", "payers.yaml", "diseases.yaml", "questions.yaml")) {
            addTexts(SENTENCES, file, yaml(PACK + file));
        }
        addTexts(ADVICE, "advice.yaml", yaml(PACK + "advice.yaml"));
        addBundles(SENTENCES, "labels", Stream.of(Language.values()).map(language -> reader(LABELS.resolve(file("labels", language)))));
        addBundles(SENTENCES, "words", Stream.of(Language.values()).map(language -> reader(WORDS.resolve(file("words", language)))));
        addBundles(MESSAGES, "messages", Stream.of(Language.values())
                .map(language -> reader(resource("/kz/kepil/api/internal/" + file("messages", language)))));
    }

    private static void addTexts(Map<String, Texts> texts, String path, JsonNode node) {
        if (node.path("kk").isTextual()) {
            texts.put(path, new Texts(node.path("kk").asText(), node.path("ru").asText(), node.path("en").asText()));
        }
        node.properties().forEach(each -> addTexts(texts, path + " " + each.getKey(), each.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addTexts(texts, path + " " + (i + 1), node.get(i));
        }
    }

    private static void addBundles(Map<String, Texts> texts, String name, Stream<Reader> readers) throws IOException {
        List<Properties> bundles = readers.map(GlossaryTest::properties).toList();
        for (String key : bundles.get(0).stringPropertyNames()) {
            texts.put(name + " " + key, new Texts(bundles.get(0).getProperty(key), bundles.get(1).getProperty(key, ""),
                    bundles.get(2).getProperty(key, "")));
        }
        assertThat(bundles).extracting(bundle -> new TreeSet<>(bundle.stringPropertyNames())).containsOnly(
                new TreeSet<>(bundles.get(0).stringPropertyNames()));
    }

    private static Properties properties(Reader reader) {
        try (reader) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String file(String name, Language language) {
        return name + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }

    private static Reader reader(Path file) {
        try {
            return Files.newBufferedReader(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GlossaryTest.class.getResourceAsStream(name), name);
    }

    private static JsonNode yaml(String file) throws IOException {
        try (InputStream in = resource(file)) {
            return YAML.readTree(in);
        }
    }

    private record Term(String name, JsonNode node) {

        boolean isNamedIn(Texts texts, Language language) {
            return begins(node.path("forms").path(key(language)).asText(), texts.in(language));
        }

        boolean mayBeLeftOut(Language language) {
            return StreamSupport.stream(node.path("implied").spliterator(), false).anyMatch(each -> each.asText().equals(key(language)));
        }

        boolean isNamedWrongly(Texts texts, Language language) {
            JsonNode never = node.path("never").path(key(language));
            return never.isTextual() && begins(never.asText(), texts.in(language));
        }

        private static boolean begins(String forms, String text) {
            return Pattern.compile("(?<!\\w)(?:" + forms + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                    | Pattern.UNICODE_CHARACTER_CLASS).matcher(text).find();
        }

        private static String key(Language language) {
            return language.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Term> terms() throws IOException {
        return yaml(PACK + "glossary.yaml").properties().stream().map(each -> new Term(each.getKey(), each.getValue())).toList();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermHasOneRenderingInEachLanguage(Term term) {
        Map<Language, Integer> named = new EnumMap<>(Language.class);
        Stream.of(SENTENCES, MESSAGES, ADVICE).forEach(all -> all.forEach((where, texts) -> {
            List<Language> naming = Arrays.stream(Language.values()).filter(language -> term.isNamedIn(texts, language)).toList();
            naming.forEach(language -> named.merge(language, 1, Integer::sum));
            for (Language language : Language.values()) {
                assertThat(naming.isEmpty() || naming.contains(language) || term.mayBeLeftOut(language))
                        .as("%s names \"%s\" in %s and not in %s: %s", where, term, naming, language, texts).isTrue();
                assertThat(term.isNamedWrongly(texts, language)).as("%s says in %s what is never said for \"%s\": %s",
                        where, language, term, texts).isFalse();
            }
        }));
        assertThat(named).as("a term that no text names needs no entry").containsKeys(Language.KK, Language.RU);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void theGlossaryHoldsToItself(Term term) {
        Texts own = new Texts(term.node().path("kk").asText(), term.node().path("ru").asText(), term.node().path("en").asText());
        assertThat(Language.values()).allMatch(language -> term.isNamedIn(own, language))
                .noneMatch(language -> term.isNamedWrongly(own, language));
    }

    @Test
    void theTestSeesAWrongWord() throws IOException {
        Term arrears = terms().stream().filter(term -> term.name().equals("arrears")).findFirst().orElseThrow();
        Texts wrong = new Texts("Қарызы бар", "Есть долг", "Arrears");
        assertThat(arrears.isNamedWrongly(wrong, Language.KK)).isTrue();
        assertThat(arrears.isNamedWrongly(wrong, Language.RU)).isTrue();
        assertThat(arrears.isNamedIn(wrong, Language.KK)).isFalse();
        assertThat(arrears.isNamedIn(wrong, Language.EN)).isTrue();
        assertThat(arrears.isNamedIn(new Texts("", "по задолженности", ""), Language.RU)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLabelFitsOnALine(Language language) {
        assertThat(SENTENCES).hasSizeGreaterThan(500).allSatisfy((where, texts) ->
                assertThat(texts.in(language).lines()).as(where).isNotEmpty()
                        .allSatisfy(line -> assertThat(line).isNotBlank().hasSizeLessThanOrEqualTo(LINE)));
        assertThat(MESSAGES).isNotEmpty().allSatisfy((where, texts) -> assertThat(texts.in(language)).as(where).isNotBlank());
    }

    /** A bare date takes no case ending, which these two words need: «2026-03-10 күнінен бастап», «күніне дейін». */
    @Test
    void kazakhTextsGiveADayItsCase() {
        assertThat(Stream.of(SENTENCES, MESSAGES, ADVICE).flatMap(all -> all.entrySet().stream())).allSatisfy(each ->
                assertThat(each.getValue().kk()).as(each.getKey())
                        .doesNotContainPattern("(\\d{4}(-\\d\\d)+|%(\\d\\$)?s|\\{value}) (бастап|дейін)"));
    }

    /** The guides for people, which hold more than terms; so only what is never said is looked for. */
    @ParameterizedTest
    @MethodSource("terms")
    void theReadmesSayNothingThatIsNeverSaid(Term term) throws IOException {
        Path root = Path.of("..");
        Texts readmes = new Texts(Files.readString(root.resolve("README.kk.md")), Files.readString(root.resolve("README.ru.md")),
                Files.readString(root.resolve("README.md")));
        assertThat(Language.values()).noneMatch(language -> term.isNamedWrongly(readmes, language));
    }

    /** Except the names of awards, which stand in quotation marks. */
    @Test
    void russianTextsHaveNoKazakhLetters() {
        assertThat(SENTENCES).allSatisfy((where, texts) ->
                assertThat(texts.ru().replaceAll("«[^»]*»", "")).as(where).doesNotContainPattern("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]"));
    }
}
