package kz.kepil.analyst.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.ProcedureReader;
import kz.kepil.api.json.Reading;
import org.jspecify.annotations.Nullable;

/** Reads scenarios and checks all that needs no engine. */
final class ScenarioReader {

    private static final List<String> PARTS = Stream.concat(
            Stream.of("name", "years", "inquiry", "contribution", "expect", "holds", "nearMiss"),
            Stream.concat(ProcedureKind.WORDS.stream(), Stream.of("rules", "error"))).toList();
    private static final List<String> DEFAULTS = Stream.concat(Stream.of("inquiry"), ProcedureKind.WORDS.stream()).toList();

    private final VerdictShape shape;
    private final InquiryReader inquiries;
    private final ProcedureReader procedures;

    ScenarioReader(VerdictShape shape, DateRange days, Collection<CircumstanceType> types) {
        this.shape = shape;
        this.inquiries = InquiryReader.of(days, types);
        this.procedures = ProcedureReader.of(days);
    }

    /** The scenario of an entry; null when it has none. */
    @Nullable Scenario read(SuiteFolder.Entry entry) {
        Place place = entry.scenario();
        if (!place.isObjectOf(PARTS)) {
            return null;
        }
        Place name = place.at("name");
        String text = name == null ? null : name.text();
        if (text == null || text.isBlank()) {
            place.wrong("name.none");
            return null;
        }
        ProcedureKind kind = Arrays.stream(ProcedureKind.values()).filter(each -> place.at(each.word()) != null).findFirst().orElse(null);
        Place contribution = place.at("contribution");
        Scenario.Question question = kind != null ? procedure(kind, entry)
                : contribution == null ? verdict(entry) : amount(place, contribution);
        return question == null ? null : new Scenario(entry.file(), place.line(), entry.year(), text, question);
    }

    /** What the file says of every question of a kind; null when it says nothing. */
    private static @Nullable Place defaults(SuiteFolder.Entry entry, String kind) {
        Place common = entry.defaults();
        return common != null && common.isObjectOf(DEFAULTS) ? common.at(kind) : null;
    }

    private static InquiryText merged(SuiteFolder.Entry entry, String kind) {
        Place own = entry.scenario().at(kind);
        Place defaults = defaults(entry, kind);
        for (Place layer : Stream.of(defaults, own).filter(Objects::nonNull).toList()) {
            if (!layer.node().isObject()) {
                layer.wrong("object", layer.node());
            }
        }
        return InquiryText.of(defaults, own, entry.scenario());
    }

    private static void mustBeOf(int year, String day, Place place) {
        if (day.matches("\\d{4}-.*") && !day.startsWith(String.valueOf(year))) {
            place.wrong("day.year", day, String.valueOf(year));
        }
    }

    private static void mustNotHave(Place place, String other, List<String> foreign) {
        foreign.stream().map(place::at).filter(Objects::nonNull).forEach(property -> property.wrong("foreign", other));
    }

    private Scenario.@Nullable Verdict verdict(SuiteFolder.Entry entry) {
        Place place = entry.scenario();
        InquiryText text = merged(entry, "inquiry");
        mustBeOf(entry.year(), text.json().path("asOf").asText(), place);
        mustNotHave(place, "inquiry", List.of("error"));
        Place expect = place.at("expect");
        ObjectNode expected = expect == null ? YamlFile.NODES.objectNode() : shape.writtenOut(expect);
        Set<String> granted = codes(place.at("holds"));
        granted.addAll(codesOf(expected));
        Set<String> nearMiss = codes(place.at("nearMiss"));
        Set<String> rules = new TreeSet<>(texts(place.at("rules")));
        // What is there and wrong is told already.
        if (Stream.of("expect", "holds", "nearMiss", "rules").map(place::at).allMatch(part -> part == null || part.node().isEmpty())) {
            place.wrong("expects.nothing");
        }
        nearMiss.stream().filter(granted::contains).forEach(code -> place.wrong("both", code));
        String json = text.json().toString();
        Reading reading = inquiries.tryRead(json.getBytes(StandardCharsets.UTF_8));
        wrong("inquiry", text, place, reading.problems());
        return reading.inquiry() == null ? null : new Scenario.Verdict(reading.inquiry(), json, expected, granted, nearMiss, rules);
    }

    private static void wrong(String kind, InquiryText text, Place place, List<Problem> problems) {
        problems.forEach(problem ->
                place.file().wrongAt(text.position(problem.path()), problem.path().replaceFirst("^\\$", kind), problem.message()));
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

    private Scenario.@Nullable Procedure procedure(ProcedureKind kind, SuiteFolder.Entry entry) {
        Place place = entry.scenario();
        mustNotHave(place, kind.word(), Stream.concat(Stream.of("inquiry", "contribution", "holds"),
                ProcedureKind.WORDS.stream().filter(word -> !word.equals(kind.word()))).toList());
        InquiryText text = merged(entry, kind.word());
        mustBeOf(entry.year(), text.json().path("date").asText(), place);
        Place expect = place.at("expect");
        Place error = place.at("error");
        if ((expect == null) == (error == null)) {
            place.wrong("expect.or.error");
            return null;
        }
        if (expect != null && !expect.isObjectOf(kind.properties())) {
            return null;
        }
        String json = text.json().toString();
        if (error == null) {
            try {
                kind.check(procedures, json.getBytes(StandardCharsets.UTF_8));
            } catch (InvalidInquiryException refused) {
                wrong(kind.word(), text, place, refused.problems());
            }
        }
        ObjectNode expected = expect == null ? YamlFile.NODES.objectNode() : (ObjectNode) expect.node();
        return new Scenario.Procedure(kind, json, expected, texts(place.at("rules")), codes(place.at("nearMiss")),
                error == null ? null : error.text());
    }

    private static Scenario.@Nullable Amount amount(Place place, Place contribution) {
        mustNotHave(place, "contribution", List.of("inquiry", "holds", "nearMiss", "rules", "error"));
        Place expect = place.at("expect");
        if (!contribution.isObjectOf(List.of("payer", "month", "income", "locality"))
                || expect != null && !expect.isObjectOf(List.of("amount", "error"))) {
            return null;
        }
        Place payer = contribution.at("payer");
        Place month = contribution.at("month");
        if (payer == null || month == null || expect == null || expect.node().size() != 1) {
            place.wrong("contribution.parts");
            return null;
        }
        String payerName = payer.constant(PaymentType.class);
        YearMonth when = month.parsed("month", YearMonth::parse);
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
                texts(expect.at("error")));
    }

    private static @Nullable Place given(Place object, String property) {
        Place place = object.at(property);
        return place == null || place.node().isNull() ? null : place;
    }

    /** A text or a list of texts. */
    private static List<String> texts(@Nullable Place place) {
        if (place == null) {
            return List.of();
        }
        return (place.node().isArray() ? place.elements() : List.of(place)).stream().map(Place::text).filter(Objects::nonNull).toList();
    }
}
