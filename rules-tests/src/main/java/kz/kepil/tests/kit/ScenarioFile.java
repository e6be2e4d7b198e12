package kz.kepil.tests.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** Reads one file of scenarios and checks all that needs no engine. */
final class ScenarioFile {

    private final Path path;
    private final VerdictShape shape;
    private @Nullable Place defaults;

    private ScenarioFile(Path path, VerdictShape shape) {
        this.path = path;
        this.shape = shape;
    }

    static List<Scenario> read(Path path, VerdictShape shape, List<String> problems) {
        Place root = YamlFile.read(path, problems);
        return root == null ? List.of() : new ScenarioFile(path, shape).scenarios(root);
    }

    private List<Scenario> scenarios(Place root) {
        if (!root.isObjectOf(List.of("defaults", "scenarios"))) {
            return List.of();
        }
        Place common = root.at("defaults");
        if (common != null && common.isObjectOf(List.of("inquiry"))) {
            defaults = common.at("inquiry");
        }
        Place list = root.at("scenarios");
        if (list == null) {
            root.wrong("there are no scenarios\nMaybe the line \"scenarios:\" is missing.");
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Place place : list.elements()) {
            Scenario scenario = scenario(place);
            if (scenario != null) {
                Integer earlier = names.putIfAbsent(scenario.name(), place.line());
                if (earlier != null) {
                    place.wrong("the name \"" + scenario.name() + "\" stands on line " + earlier + " already"
                            + "\nMaybe say how the two differ.");
                }
                scenarios.add(scenario);
            }
        }
        return scenarios;
    }

    private @Nullable Scenario scenario(Place place) {
        if (!place.isObjectOf(List.of("name", "inquiry", "contribution", "expect", "holds", "nearMiss"))) {
            return null;
        }
        Place name = place.at("name");
        String text = name == null ? null : name.text();
        if (text == null || text.isBlank()) {
            place.wrong("the scenario has no name\nMaybe add \"name: \" with one sentence about the person.");
            return null;
        }
        Place contribution = place.at("contribution");
        Scenario.Question question = contribution == null ? verdict(place) : amount(place, contribution);
        return question == null ? null : new Scenario(path, place.line(), text, question);
    }

    private Scenario.Verdict verdict(Place place) {
        Place own = place.at("inquiry");
        for (Place inquiry : Stream.of(defaults, own).filter(Objects::nonNull).toList()) {
            if (!inquiry.node().isObject()) {
                inquiry.wrong("an object belongs here, not " + inquiry.node() + "\nMaybe its lines should be indented.");
            }
        }
        InquiryText inquiry = InquiryText.of(defaults, own, place);
        String year = path.getName(path.getNameCount() - 2).toString();
        String day = inquiry.json().path("asOf").asText();
        if (year.matches("\\d{4}") && day.matches("\\d{4}-.*") && !day.startsWith(year)) {
            place.wrong("the day " + day + " does not belong to the folder " + year + ""
                    + "\nMaybe the scenario belongs to another year's folder.");
        }
        Place expect = place.at("expect");
        ObjectNode expected = expect == null ? YamlFile.NODES.objectNode() : shape.writtenOut(expect);
        Set<String> granted = codes(place.at("holds"));
        granted.addAll(codesOf(expected));
        Set<String> nearMiss = codes(place.at("nearMiss"));
        if (expected.isEmpty() && granted.isEmpty() && nearMiss.isEmpty()) {
            place.wrong("the scenario expects nothing\nMaybe add expect, holds or nearMiss.");
        }
        nearMiss.stream().filter(granted::contains).forEach(code ->
                place.wrong(code + " is expected to hold and to be missed\nMaybe one of the two is another code."));
        return new Scenario.Verdict(inquiry, expected, granted, nearMiss);
    }

    private Set<String> codes(@Nullable Place list) {
        Set<String> codes = new TreeSet<>();
        if (list != null) {
            list.elements().stream().map(shape::code).filter(Objects::nonNull).forEach(codes::add);
        }
        return codes;
    }

    /**
     * The codes that a verdict, or a part of one, holds: all that stands as a code, among grounds or as a socially
     * significant disease, and DNG-1 where a disease is dangerous.
     */
    static Set<String> codesOf(JsonNode verdict) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode object : verdict.findParents("code")) {
            codes.add(object.get("code").asText());
        }
        for (JsonNode grounds : verdict.findValues("grounds")) {
            grounds.forEach(ground -> {
                if (ground.isTextual()) {
                    codes.add(ground.textValue());
                }
            });
        }
        for (JsonNode disease : verdict.findValues("sociallySignificant")) {
            if (disease.isTextual()) {
                codes.add(disease.textValue());
            }
        }
        if (verdict.findValues("dangerous").contains(BooleanNode.TRUE)) {
            codes.add("DNG-1");
        }
        return codes;
    }

    private Scenario.@Nullable Amount amount(Place place, Place contribution) {
        for (String foreign : List.of("inquiry", "holds", "nearMiss")) {
            Place property = place.at(foreign);
            if (property != null) {
                property.wrong("does not go with contribution\nMaybe make two scenarios of it.");
            }
        }
        Place expect = place.at("expect");
        if (!contribution.isObjectOf(List.of("payer", "month", "income", "locality"))
                || expect != null && !expect.isObjectOf(List.of("amount", "error"))) {
            return null;
        }
        Place payer = contribution.at("payer");
        Place month = contribution.at("month");
        if (payer == null || month == null || expect == null || expect.node().size() != 1) {
            place.wrong("a contribution needs payer, month, and either expect.amount or expect.error\nMaybe one of them is missing.");
            return null;
        }
        String payerName = payer.constant(PaymentType.class);
        YearMonth when = month.parsed("month", "2026-03", YearMonth::parse);
        Place income = given(contribution, "income");
        Place locality = given(contribution, "locality");
        BigDecimal base = income == null ? null : income.amount();
        String where = locality == null ? null : locality.constant(Locality.class);
        Place amount = expect.at("amount");
        String tenge = amount == null ? null : VerdictShape.tenge(amount);
        if (payerName == null || when == null) {
            return null;
        }
        return new Scenario.Amount(PaymentType.valueOf(payerName), when, base, where == null ? null : Locality.valueOf(where), tenge,
                error(expect.at("error")));
    }

    private static @Nullable Place given(Place object, String property) {
        Place place = object.at(property);
        return place == null || place.node().isNull() ? null : place;
    }

    private static List<String> error(@Nullable Place error) {
        if (error == null) {
            return List.of();
        }
        return (error.node().isArray() ? error.elements() : List.of(error)).stream().map(Place::text).filter(Objects::nonNull).toList();
    }
}
