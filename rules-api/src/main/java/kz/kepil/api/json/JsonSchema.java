package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.CircumstanceType;

/** The JSON schemas of the interchange form. Those of the artifact name the types of circumstances that every pack has. */
public enum JsonSchema {
    /** An inquiry, as {@link InquiryReader} reads it. */
    INQUIRY,
    /** A verdict in the lean form. */
    ENTITLEMENT,
    /** A verdict in the rich form. */
    ENTITLEMENT_RICH,
    /** What was wrong with a line of a population. */
    BAD_LINE,
    /** What will change, as {@link ForecastWriter} writes it. */
    FORECAST,
    /** What differs between two verdicts. */
    DIFFERENCE,
    /** Which rules hold, and what the others lack. */
    EXPLANATION,
    /** A verdict with all that made it. */
    AUDIT_RECORD,
    /** Medicines and services with their prices. */
    BASKET,
    /** What a basket costs beside the contribution. */
    COMPARISON,
    /** An application for a refund. */
    REFUND_APPLICATION,
    /** What is decided about a refund. */
    REFUND_DECISION,
    /** A question about attachment to a clinic. */
    ATTACHMENT_REQUEST,
    /** How somebody is attached. */
    ATTACHMENT,
    /** A question about a sanction. */
    SANCTION_REQUEST,
    /** The sanction. */
    SANCTION;

    private static final Pattern ALL = Pattern.compile("(\"SOCIAL_ASSISTANCE\", \"SOCIAL_LEVEL\")");
    private static final Pattern CONDITION = Pattern.compile("(\"if\": \\{\"properties\": \\{\"type\": \\{\"enum\": \\[)([^]]*)(].*?)(?=\"if\"|\\z)",
            Pattern.DOTALL);
    private static final Pattern OTHERWISE = Pattern.compile("\"else\": \\{\"properties\": \\{\"(\\w+)\"");

    /**
     * The schema, with the types of circumstances that an engine knows and their attributes.
     *
     * @param evaluator what judges, for example an engine by the pack of a folder
     * @return the schema: one JSON object
     */
    public String of(Evaluator evaluator) {
        List<CircumstanceType> others = Objects.requireNonNull(evaluator, "evaluator").circumstanceTypes().stream()
                .filter(type -> !type.isConstant()).toList();
        String file = "/kz/kepil/schema/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
        try (InputStream in = Objects.requireNonNull(JsonSchema.class.getResourceAsStream(file), file)) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return others.isEmpty() ? schema : with(others, schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String with(List<CircumstanceType> others, String schema) {
        String all = ALL.matcher(schema).replaceAll("$1" + listed(others, type -> true));
        return CONDITION.matcher(all).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) + found.group(2) + listed(others, type -> type.attributes().stream().anyMatch(concerned(found.group(3)))) + found.group(3)));
    }

    /** Of which attributes a condition on the type speaks. */
    private static Predicate<Attribute> concerned(String then) {
        Matcher otherwise = OTHERWISE.matcher(then);
        if (otherwise.find()) {
            return attribute -> attribute.property().equals(otherwise.group(1));
        }
        return attribute -> attribute == (then.contains("POSTGRADUATE") ? Attribute.STUDY_LEVEL : Attribute.SOCIAL_LEVEL);
    }

    private static String listed(List<CircumstanceType> types, Predicate<CircumstanceType> which) {
        return types.stream().filter(which).map(type -> ", \"" + type.name() + "\"").collect(Collectors.joining());
    }
}
