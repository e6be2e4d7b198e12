package kz.kepil.analyst.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.ContributionCalculator;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.engine.data.Once;
import org.jspecify.annotations.Nullable;

/** Runs scenarios against an engine. Immutable and thread-safe. */
public final class ScenarioRunner {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Evaluator evaluator;
    private final ContributionCalculator calculator;
    /** Made when the first procedure is asked: it needs the catalogue, verdicts do not. */
    private final Supplier<ProcedureKind.Asked> procedures;
    private final EntitlementWriter writer = EntitlementWriter.lean();

    private ScenarioRunner(Evaluator evaluator, ContributionCalculator calculator, @Nullable EntitlementEngine engine) {
        this.evaluator = evaluator;
        this.calculator = calculator;
        this.procedures = new Once<>(() -> new ProcedureKind.Asked(Objects.requireNonNull(engine, "engine")));
    }

    /**
     * A runner for an engine.
     *
     * @param engine the engine
     * @return a runner
     */
    public static ScenarioRunner of(EntitlementEngine engine) {
        return new ScenarioRunner(engine, engine, engine);
    }

    /**
     * A runner for what judges and what calculates. It fails on scenarios of procedures.
     *
     * @param evaluator judges the inquiries of scenarios
     * @param calculator calculates their contributions
     * @return a runner
     */
    public static ScenarioRunner of(Evaluator evaluator, ContributionCalculator calculator) {
        return new ScenarioRunner(evaluator, calculator, null);
    }

    /**
     * Runs scenarios on all cores.
     *
     * @param scenarios the scenarios
     * @param ran takes each that ran, on any thread
     * @return those that fail, in the order of the scenarios
     */
    public List<Failure> run(Collection<Scenario> scenarios, Consumer<Scenario> ran) {
        return scenarios.parallelStream().map(scenario -> {
            Failure failure = run(scenario);
            ran.accept(scenario);
            return failure;
        }).filter(Objects::nonNull).toList();
    }

    /**
     * Runs a scenario.
     *
     * @param scenario the scenario
     * @return what differs from what it expects; null when nothing does
     */
    public @Nullable Failure run(Scenario scenario) {
        List<Difference> differences = new ArrayList<>();
        try {
            if (scenario.question() instanceof Scenario.Verdict verdict) {
                run(verdict, differences);
            } else if (scenario.question() instanceof Scenario.Amount amount) {
                run(amount, differences);
            } else if (scenario.question() instanceof Scenario.Procedure procedure) {
                run(procedure, differences);
            }
        } catch (RuntimeException e) {
            return new Failure(scenario, List.of(), e);
        }
        return differences.isEmpty() ? null : new Failure(scenario, differences, null);
    }

    private void run(Scenario.Verdict verdict, List<Difference> differences) {
        Entitlement entitlement = evaluator.evaluate(verdict.inquiry());
        JsonNode actual = withFirstDays(tree(writer.write(entitlement)), entitlement);
        compare("", verdict.expected(), actual, differences);
        Set<String> codes = ScenarioReader.codesOf(actual);
        Set<String> missing = new TreeSet<>(verdict.granted());
        missing.removeAll(codes);
        if (!missing.isEmpty() && differences.isEmpty()) {
            differences.add(Difference.of(SuiteProblems.message("difference.hold"), missing, codes));
        }
        unwanted(verdict.nearMiss(), codes, differences);
        Set<String> told = verdict.rules().stream().map(ScenarioRunner::code).collect(Collectors.toSet());
        Set<String> rules = entitlement.rules().stream().filter(rule -> told.contains(code(rule))).collect(Collectors.toCollection(TreeSet::new));
        if (!rules.equals(verdict.rules())) {
            differences.add(Difference.of("rules", verdict.rules(), rules));
        }
    }

    /** The code with which the id of a rule begins. */
    private static String code(String rule) {
        return rule.split("\\.", 2)[0];
    }

    /** The first days of steps too, which the lean form leaves out. */
    private static JsonNode withFirstDays(JsonNode verdict, Entitlement entitlement) {
        List<NextStep> steps = entitlement.nextSteps();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate from = steps.get(i).from();
            ((ObjectNode) verdict.get("nextSteps").get(i)).put("from", from == null ? null : from.toString());
        }
        return verdict;
    }

    private static void unwanted(Set<String> nearMiss, Set<String> codes, List<Difference> differences) {
        Set<String> unwanted = new TreeSet<>(nearMiss);
        unwanted.retainAll(codes);
        if (!unwanted.isEmpty()) {
            differences.add(Difference.of(SuiteProblems.message("difference.near-miss"), SuiteProblems.message("difference.none-of", unwanted), codes));
        }
    }

    private void run(Scenario.Amount question, List<Difference> differences) {
        String amount = null;
        List<Problem> problems = List.of();
        try {
            amount = calculator.contribution(question.payer(), question.month(), question.income(), question.locality())
                    .amount().toPlainString();
        } catch (InvalidInquiryException e) {
            problems = e.problems();
        }
        Texts error = told(problems);
        if (question.amount() != null && !question.amount().equals(amount)) {
            differences.add(Difference.of("amount", question.amount(), amount == null ? SuiteProblems.message("difference.error", error) : amount));
        }
        for (String part : question.error()) {
            if (amount != null || !error.en().contains(part)) {
                // A suite names a part of the English message, so this one is told in every language.
                differences.add(Difference.of("error", SuiteProblems.message("difference.message", part),
                        amount == null ? SuiteProblems.message("difference.error", error.en()) : amount));
            }
        }
    }

    private void run(Scenario.Procedure question, List<Difference> differences) {
        ProcedureKind.Answer answer = question.kind().answer(procedures.get(), question.json());
        if (question.error() != null || !answer.problems().isEmpty()) {
            List<Problem> problems = answer.problems();
            Texts error = told(problems);
            if (question.error() == null) {
                differences.add(Difference.of("error", SuiteProblems.message("difference.no-error"), error));
            } else if (problems.size() != 1 || !error.en().contains(question.error())) {
                differences.add(Difference.of("error", SuiteProblems.message("difference.one-message", question.error()),
                        problems.isEmpty() ? answer.json() : error.en()));
            }
            return;
        }
        JsonNode json = tree(answer.json());
        question.expected().propertyStream().forEach(expected -> {
            JsonNode actual = json.get(expected.getKey());
            compare(expected.getKey(), expected.getValue(), actual == null ? null : brief(actual), differences);
        });
        List<String> sentences = json.findValuesAsText("en");
        question.rules().stream().filter(rule -> !sentences.contains(rule)).forEach(rule ->
                differences.add(Difference.of("rules", rule, sentences)));
        unwanted(question.nearMiss(), new TreeSet<>(json.findValuesAsText("code")), differences);
    }

    private static Texts told(List<Problem> problems) {
        return new Texts(told(problems, Language.KK), told(problems, Language.RU), told(problems, Language.EN));
    }

    private static String told(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem.path() + ": " + problem.message().in(language)).collect(Collectors.joining("\n"));
    }

    /** A value in which a rule stands for its code, and a way or a document for its constant. */
    private static JsonNode brief(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = YamlFile.NODES.arrayNode();
            value.forEach(element -> list.add(brief(element)));
            return list;
        }
        return Stream.of("code", "channel", "document", "name").filter(value::has).findFirst().map(value::get).orElse(value);
    }

    /**
     * The names of the rules that the answer of a procedure holds.
     *
     * @param scenario a scenario of a procedure that expects an answer
     * @return their names; of another scenario none
     */
    public Set<String> rules(Scenario scenario) {
        return scenario.question() instanceof Scenario.Procedure procedure
                ? new TreeSet<>(tree(procedure.kind().answer(procedures.get(), procedure.json()).json()).findValuesAsText("name"))
                : Set.of();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Compares what is expected, and nothing else. */
    static void compare(String path, JsonNode expected, @Nullable JsonNode actual, List<Difference> differences) {
        if (expected.isObject() && actual != null && actual.isObject()) {
            expected.propertyStream().forEach(property -> compare(
                    path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                    property.getValue(), actual.get(property.getKey()), differences));
        } else if (!agrees(expected, actual)) {
            differences.add(Difference.of(path, expected, actual == null ? SuiteProblems.message("difference.nothing") : actual));
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
}
