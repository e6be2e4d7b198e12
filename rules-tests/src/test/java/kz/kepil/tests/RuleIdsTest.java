package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.json.AuditRecordWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.Replay;
import kz.kepil.api.law.Citation;
import kz.kepil.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule keeps its id whatever becomes of its sentence, records lead to their rules, and what rests on no document says where to read it. */
class RuleIdsTest {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final RuleBook RULES = ENGINE.rules();
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** Records as they were written when rules had no ids, of persons whom the second reading of the law judges as the first did. */
    static List<String> records() throws IOException {
        return Files.readAllLines(RESOURCES.resolve(Path.of("records", "named-by-sentence.jsonl")));
    }

    static List<String[]> given() throws IOException {
        return Files.readAllLines(RESOURCES.resolve(Path.of("kz", "kepil", "tests", "rule-ids.txt"))).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).filter(parts -> parts.length == 2).toList();
    }

    @Test
    void noIdIsEverChanged() throws IOException {
        List<String[]> given = given();
        Set<String> ids = RULES.all().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).containsAll(given.stream().map(parts -> parts[0]).toList());
        assertThat(given.stream().map(parts -> parts[0])).as("rule-ids.txt lacks a new id").containsAll(ids);
    }

    @Test
    void everyNameThatARuleHadLeadsToIt() throws IOException {
        for (String[] parts : given()) {
            assertThat(RULES.find(parts[1]).map(RuleInfo::id)).as("former-names.yaml lacks \"%s\"", parts[1]).contains(parts[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatNamesSentencesReplays(String record) {
        assertThat(record).contains("\"name\":").doesNotContain("\"holds\":true,\"id\":");
        Replay.Outcome outcome = Replay.with(ENGINE).run(record.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.rulesLost()).isEmpty();
        // The first reading knew neither dormant debt nor observed diseases.
        assertThat(outcome.differences()).allSatisfy(change -> {
            assertThat(change.path()).startsWith("$.insurance.dormant");
            assertThat(change.recorded()).isNull();
        });
        assertThat(outcome.rulesGained()).allMatch(id -> id.matches("ARR-.*|OBS-1.*"));
    }

    @Test
    void anotherCommaInASentenceMakesNoDifference() throws IOException {
        byte[] inquiry = Files.readAllBytes(Path.of("..", "examples", "inquiries", "house-arrest-2022.json"));
        String record = AuditRecordWriter.write(ENGINE.record(InquiryReader.of(ENGINE).read(inquiry)));
        String other = record.replace("SI-11 Under house arrest, not working", "SI-11 Under house arrest not working");
        assertThat(other).isNotEqualTo(record);
        Replay.Outcome outcome = Replay.with(ENGINE).run(other.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isEqualTo(new Replay.Outcome(true, List.of(), List.of(), List.of()));
        String withoutId = other.replace("\"id\":\"SI-11.house-arrest\",", "");
        assertThat(Replay.with(ENGINE).run(withoutId.getBytes(StandardCharsets.UTF_8)).rulesLost())
                .as("a sentence that no rule had is not found").containsExactly("SI-11 Under house arrest not working");
    }

    @Test
    void whatRestsOnNoDocumentSaysWhereToReadIt() throws IOException {
        assertThat(RULES.all()).allSatisfy(rule -> assertThat(rule.places() != null).as(rule.id()).isEqualTo(common(rule.sources())));
        JsonNode places = yaml("places.yaml");
        Set<String> named = new TreeSet<>();
        places.forEach(entry -> Stream.of("rules", "values", "lists").forEach(kind ->
                entry.path(kind).forEach(name -> named.add(kind + " " + name.asText()))));
        Set<String> needed = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        RULES.all().forEach(rule -> known.add("rules " + rule.id()));
        yaml("parameters.yaml").properties().forEach(parameter -> parameter.getValue().get("values").forEach(value -> {
            String name = "values " + parameter.getKey() + " " + value.get("from").asText();
            known.add(name);
            if (common(List.of(value.get("source").asText().split(", *")))) {
                needed.add(name);
            }
        }));
        yaml("diseases.yaml").get("lists").properties().forEach(list -> {
            known.add("lists " + list.getKey());
            if (common(List.of(list.getValue().get("source").asText().split(", *")))) {
                needed.add("lists " + list.getKey());
            }
        });
        assertThat(named).as("places.yaml").containsAll(needed).isSubsetOf(known);
    }

    @Test
    void everyActIsNamedInThreeLanguages() {
        assertThat(RULES.all()).flatExtracting(RuleInfo::acts).isNotEmpty().allSatisfy(cited -> {
            assertThat(cited.texts().kk()).contains(cited.act().number()).contains(" жылғы ");
            assertThat(cited.texts().ru()).contains(cited.act().number()).contains(" года ").doesNotContain("{");
            assertThat(cited.texts().en()).contains(cited.act().number()).contains(String.valueOf(cited.act().date().getYear()));
        });
        assertThat(RULES.rule("STA-5").acts().get(0).texts().ru()).isEqualTo("Закон РК от 16 ноября 2015 года № 405-V, п. 3-2 ст. 5");
        assertThat(RULES.rule("SI-04.local-budget").acts().get(0).texts().kk())
                .isEqualTo("ҚР 2015 жылғы 16 қарашадағы № 405-V Заңы, 26-1-баптың 1-тармағының 1) тармақшасы");
    }

    @Test
    void theDocumentationHasEveryActThatRulesName() throws IOException {
        String table = Files.readString(Path.of("..", "docs", "sources.md"));
        assertThat(RULES.all()).flatExtracting(RuleInfo::acts).extracting(Citation::act).allSatisfy(act ->
                assertThat(table).contains("| `" + act.id() + "` | [" + act.name().en() + "](" + act.links().get(Language.RU) + ") | "));
    }

    private static boolean common(List<String> sources) {
        return sources.contains("L") || sources.contains("L1");
    }

    private static JsonNode yaml(String file) throws IOException {
        try (InputStream in = RuleIdsTest.class.getResourceAsStream("/kz/kepil/pack/" + file)) {
            return new YAMLMapper().readTree(in);
        }
    }
}
