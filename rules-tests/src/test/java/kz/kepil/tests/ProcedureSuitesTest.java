package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.ProcedureWriter;
import kz.kepil.tests.kit.ScenarioText;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The suites of the procedures, in folders, years and placeholders like those of the verdicts. A file has {@code defaults} for
 * its procedure and {@code scenarios} with a {@code name}, one of {@code refund}, {@code attachment} and {@code sanction} with what differs from the default
 * (null takes a property away), and some of:
 * <ul>
 *   <li>{@code expect}: properties of the answer, where a ground stands for its code, a way or document for its constant;</li>
 *   <li>{@code rules}: the English sentences that must stand in the answer;</li>
 *   <li>{@code nearMiss}: codes that must not stand in the answer, though little is missing;</li>
 *   <li>{@code error}: what the English message of the only problem contains.</li>
 * </ul>
 */
class ProcedureSuitesTest {

    private static final Path FOLDER = Path.of("src/test/resources/procedures");
    static final Path CODES = FOLDER.resolve("codes.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS = List.of("refund", "attachment", "sanction");
    private static final Set<String> PARTS = Set.of("name", "years", "refund", "attachment", "sanction", "expect", "rules", "nearMiss", "error");

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final Procedures PROCEDURES = ENGINE.procedures();
    private static final ProcedureReader READER = ProcedureReader.of(ENGINE);
    private static final ProcedureWriter WRITER = ProcedureWriter.of(ENGINE);

    private static final List<ScenarioText> SCENARIOS = ScenarioText.of(FOLDER, ENGINE.supportedDays());

    private static Stream<Integer> years() {
        return SCENARIOS.stream().map(ScenarioText::year).distinct();
    }

    private static List<ScenarioText> scenarios(int year) {
        return SCENARIOS.stream().filter(scenario -> scenario.year() == year).toList();
    }

    private static String kind(JsonNode scenario) {
        return KINDS.stream().filter(scenario::has).findFirst().orElseThrow();
    }

    private static ObjectNode input(ScenarioText text) {
        String kind = kind(text.scenario());
        ObjectNode input = text.defaults().get(kind).deepCopy();
        return input.setAll((ObjectNode) text.scenario().get(kind));
    }

    private static JsonNode answer(String kind, ObjectNode input) throws IOException {
        byte[] json = JSON.writeValueAsBytes(input);
        return JSON.readTree(switch (kind) {
            case "refund" -> WRITER.write(PROCEDURES.refund(READER.refund(json)));
            case "attachment" -> WRITER.write(PROCEDURES.attachment(READER.attachment(json)));
            default -> WRITER.write(PROCEDURES.sanction(READER.sanction(json)));
        });
    }

    @TestFactory
    Stream<DynamicNode> everyScenario() {
        NoneIsLost noneIsLost = new NoneIsLost(FOLDER);
        return noneIsLost.after(years().map(year -> DynamicContainer.dynamicContainer(String.valueOf(year), scenarios(year).stream()
                .map(text -> DynamicTest.dynamicTest(text.toString(), text.uri(), () -> {
                    noneIsLost.ran();
                    run(text);
                })))));
    }

    private static void run(ScenarioText text) throws IOException {
        JsonNode scenario = text.scenario();
        ObjectNode input = input(text);
        assertThat(PARTS).containsAll(scenario::fieldNames);
        assertThat(scenario.has("expect")).as("either an answer or an error is expected").isNotEqualTo(scenario.has("error"));
        assertThat(input.get("date").asText()).startsWith(text.year() + "-");
        if (scenario.has("error")) {
            assertThatThrownBy(() -> answer(kind(scenario), input)).isInstanceOf(InvalidInquiryException.class)
                    .hasMessageContaining(scenario.get("error").asText())
                    .satisfies(invalid -> assertThat(((InvalidInquiryException) invalid).problems()).hasSize(1));
            return;
        }
        JsonNode answer = answer(kind(scenario), input);
        // read again, so that numbers are of the kinds that the answer has
        JSON.readTree(scenario.get("expect").toString()).properties().forEach(expected -> {
            JsonNode actual = answer.get(expected.getKey());
            assertThat(actual).as(expected.getKey()).isNotNull();
            assertThat(brief(actual)).as(expected.getKey()).isEqualTo(expected.getValue());
        });
        assertThat(answer.findValuesAsText("en")).containsAll(texts(scenario.path("rules")));
        List<String> nearMiss = texts(scenario.path("nearMiss"));
        assertThat(answer.findValuesAsText("code")).as("codes").filteredOn(nearMiss::contains).isEmpty();
    }

    /** A value in which a rule stands for its code, and a way or a document for its constant. */
    private static JsonNode brief(JsonNode value) {
        if (value.isArray()) {
            var list = JSON.createArrayNode();
            value.forEach(element -> list.add(brief(element)));
            return list;
        }
        return Stream.of("code", "channel", "document", "name").filter(value::has).findFirst().map(value::get).orElse(value);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Every code, and every sentence of a code that has several, holds in some scenario of each year in which it is in force. */
    @ParameterizedTest
    @MethodSource("years")
    void everyRuleHoldsAndEveryCodeIsNearlyMissedInEveryYear(int year) throws IOException {
        Set<String> held = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        for (ScenarioText text : scenarios(year)) {
            JsonNode scenario = text.scenario();
            missed.addAll(texts(scenario.path("nearMiss")));
            if (!scenario.has("error")) {
                held.addAll(answer(kind(scenario), input(text)).findValuesAsText("name"));
            }
        }
        List<RuleInfo> rules = ENGINE.rules().all().stream()
                .filter(rule -> KINDS.contains(rule.file().replace(".drl", "")))
                .filter(rule -> rule.inForce().from().getYear() <= year)
                .filter(rule -> rule.inForce().to() == null || rule.inForce().to().getYear() >= year)
                .toList();
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(held).containsAll(rules.stream().map(RuleInfo::name).toList());
        assertThat(missed).containsExactlyElementsOf(new TreeSet<>(rules.stream().map(RuleInfo::code).toList()));
    }
}
