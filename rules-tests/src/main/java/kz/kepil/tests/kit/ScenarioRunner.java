package kz.kepil.tests.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.ContributionCalculator;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.Reading;
import org.jspecify.annotations.Nullable;

/** Runs scenarios against an engine. Immutable and thread-safe. */
public final class ScenarioRunner {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Evaluator evaluator;
    private final ContributionCalculator calculator;
    private final InquiryReader reader;
    private final EntitlementWriter writer = EntitlementWriter.lean();

    private ScenarioRunner(Evaluator evaluator, ContributionCalculator calculator) {
        this.evaluator = evaluator;
        this.calculator = calculator;
        this.reader = InquiryReader.of(evaluator);
    }

    /**
     * A runner for an engine.
     *
     * @param engine the engine
     * @return a runner
     */
    public static ScenarioRunner of(EntitlementEngine engine) {
        return of(engine, engine);
    }

    /**
     * A runner for what judges and what calculates.
     *
     * @param evaluator judges the inquiries of scenarios
     * @param calculator calculates their contributions
     * @return a runner
     */
    public static ScenarioRunner of(Evaluator evaluator, ContributionCalculator calculator) {
        return new ScenarioRunner(evaluator, calculator);
    }

    /**
     * Runs a scenario.
     *
     * @param scenario the scenario
     * @throws InvalidScenarioException when its inquiry is not one; the message names file and line of each problem
     * @throws AssertionError when the engine answers otherwise, or fails; the message says where, what was expected and what
     *     came
     */
    public void run(Scenario scenario) {
        List<String> differences = new ArrayList<>();
        try {
            if (scenario.question() instanceof Scenario.Verdict verdict) {
                run(scenario, verdict, differences);
            } else if (scenario.question() instanceof Scenario.Amount amount) {
                run(amount, differences);
            }
        } catch (InvalidScenarioException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AssertionError(scenario + "\nThe engine failed: " + e, e);
        }
        if (!differences.isEmpty()) {
            throw new AssertionError(scenario + "\n" + String.join("\n", differences));
        }
    }

    private void run(Scenario scenario, Scenario.Verdict verdict, List<String> differences) {
        String json = verdict.inquiry().json().toString();
        Reading reading = reader.tryRead(json.getBytes(StandardCharsets.UTF_8));
        if (reading.inquiry() == null) {
            throw new InvalidScenarioException(reading.problems().stream()
                    .map(problem -> scenario.file() + ":" + verdict.inquiry().line(problem.path()) + " (" + scenario.year()
                            + "): inquiry " + problem.path() + ": " + problem.message().en())
                    .toList());
        }
        JsonNode actual;
        try {
            actual = MAPPER.readTree(writer.write(evaluator.evaluate(reading.inquiry())));
        } catch (JsonProcessingException e) {
            throw new AssertionError(scenario + "\nThe verdict is not JSON: " + e.getOriginalMessage(), e);
        }
        compare("", verdict.expected(), actual, differences);
        Set<String> codes = ScenarioReader.codesOf(actual);
        Set<String> missing = new TreeSet<>(verdict.granted());
        missing.removeAll(codes);
        if (!missing.isEmpty() && differences.isEmpty()) {
            differences.add(difference("codes that hold", missing, codes));
        }
        Set<String> unwanted = new TreeSet<>(verdict.nearMiss());
        unwanted.retainAll(codes);
        if (!unwanted.isEmpty()) {
            differences.add(difference("codes that are near misses", "none of " + unwanted, codes));
        }
        if (!differences.isEmpty()) {
            differences.add("The inquiry, for ./kepil check -\n" + json);
        }
    }

    private void run(Scenario.Amount question, List<String> differences) {
        String amount = null;
        String error = null;
        try {
            amount = calculator.contribution(question.payer(), question.month(), question.income(), question.locality())
                    .amount().toPlainString();
        } catch (InvalidInquiryException e) {
            error = e.problems().stream().map(problem -> problem.path() + ": " + problem.message().en()).collect(Collectors.joining("\n"));
        }
        String answer = amount == null ? "error " + error : amount;
        if (question.amount() != null && !question.amount().equals(amount)) {
            differences.add(difference("amount", question.amount(), answer));
        }
        for (String part : question.error()) {
            if (error == null || !error.contains(part)) {
                differences.add(difference("error", "a message that contains \"" + part + "\"", answer));
            }
        }
    }

    /** Compares what is expected, and nothing else. */
    static void compare(String path, JsonNode expected, @Nullable JsonNode actual, List<String> differences) {
        if (expected.isObject() && actual != null && actual.isObject()) {
            expected.propertyStream().forEach(property -> compare(
                    path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                    property.getValue(), actual.get(property.getKey()), differences));
        } else if (!agrees(expected, actual)) {
            differences.add(difference(path, expected, actual == null ? "nothing" : actual));
        }
    }

    private static boolean agrees(JsonNode expected, @Nullable JsonNode actual) {
        if (actual == null) {
            return false;
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!agrees(expected.get(i), actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isObject() && actual.isObject()) {
            return expected.propertyStream().allMatch(property -> agrees(property.getValue(), actual.get(property.getKey())));
        }
        return expected.equals(actual);
    }

    private static String difference(String path, Object expected, Object actual) {
        return "  " + path + "\n    expected: " + expected + "\n    actual:   " + actual;
    }
}
