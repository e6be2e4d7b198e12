package kz.kepil.tests.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** Reads a scenario in one of its years and checks all that needs no engine. */
final class ScenarioReader {

    private final SuiteFolder.Entry entry;
    private final VerdictShape shape;

    private ScenarioReader(SuiteFolder.Entry entry, VerdictShape shape) {
        this.entry = entry;
        this.shape = shape;
    }

    static @Nullable Scenario read(SuiteFolder.Entry entry, VerdictShape shape) {
        return new ScenarioReader(entry, shape).scenario(entry.scenario());
    }

    private @Nullable Scenario scenario(Place place) {
        if (!place.isObjectOf(List.of("name", "years", "inquiry", "contribution", "expect", "holds", "nearMiss"))) {
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
        return question == null ? null : new Scenario(entry.file(), place.line(), entry.year(), text, question);
    }

    private @Nullable Place defaults() {
        Place common = entry.defaults();
        return common != null && common.isObjectOf(List.of("inquiry")) ? common.at("inquiry") : null;
    }

    private Scenario.Verdict verdict(Place place) {
        Place own = place.at("inquiry");
        Place defaults = defaults();
        for (Place inquiry : Stream.of(defaults, own).filter(Objects::nonNull).toList()) {
            if (!inquiry.node().isObject()) {
                inquiry.wrong("an object belongs here, not " + inquiry.node() + "\nMaybe its lines should be indented.");
            }
        }
        InquiryText inquiry = InquiryText.of(defaults, own, place);
        String day = inquiry.json().path("asOf").asText();
        if (day.matches("\\d{4}-.*") && !day.startsWith(String.valueOf(entry.year()))) {
            place.wrong("the day " + day + " does not belong to the year " + entry.year()
                    + "\nMaybe the scenario belongs to another year's folder, or the day should begin with <year>.");
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
