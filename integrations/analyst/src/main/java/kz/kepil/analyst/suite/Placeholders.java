package kz.kepil.analyst.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes out for one year what stands in angle brackets:
 * <ul>
 *   <li>{@code <year>}, {@code <year-1>}, {@code <year+1>}: the year, and those around it, as in {@code <year-18>-05-15};
 *   <li>{@code <self-payer>}: an amount of {@code amounts.yaml}, as it is in the month of the payment or of the arrears, and
 *       elsewhere in the year; of months of arrears, one stretch for each amount;
 *   <li>{@code <self-payer of <year-1>-06..<year>-05>}: the same, added up over months;
 *   <li>{@code <12 * self-payer>}, {@code <self-payer - 0.01>}, {@code <self-payer + sole-proprietor>}: multiples, sums and
 *       differences.
 * </ul>
 */
final class Placeholders {

    private static final Pattern YEAR = Pattern.compile("<year(?:([+-]\\d{1,2}))?>");
    private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>");
    private static final Pattern TERM = Pattern.compile("([+-] )?(?:(\\d+) \\* )?(?:(\\d+(?:\\.\\d+)?)|(.*?)(?: of (\\S*))?)");
    private static final Pattern LEADING_MONTHS = Pattern.compile("^\\d{4}-\\d{2}(\\.\\.\\d{4}-\\d{2})?(?= )");

    private final int year;
    private final YearAmounts amounts;
    /** Whether a year has no amount, so that what stands for it says nothing. */
    private boolean lacking;

    Placeholders(int year, YearAmounts amounts) {
        this.year = year;
        this.amounts = amounts;
    }

    /** The place with everything in it written out. */
    Place writtenOut(Place place) {
        return new Place(place.file(), place.pointer(), node(place, ""));
    }

    /** @param month the month of the object around it; empty when it has none */
    private JsonNode node(Place place, String month) {
        if (place.node().isObject()) {
            String own = years(place.node().path("month").asText());
            ObjectNode object = YamlFile.NODES.objectNode();
            place.properties().forEach(property -> object.set(property.name(), node(property, own)));
            return object;
        }
        if (place.node().isArray()) {
            ArrayNode array = YamlFile.NODES.arrayNode();
            place.elements().forEach(element -> array.add(node(element, month)));
            return array;
        }
        return place.node().isTextual() && place.node().textValue().indexOf('<') >= 0 ? text(place, month) : place.node();
    }

    private String years(String text) {
        return YEAR.matcher(text).replaceAll(match ->
                String.valueOf(year + (match.group(1) == null ? 0 : Integer.parseInt(match.group(1)))));
    }

    private JsonNode text(Place place, String month) {
        String text = years(place.node().textValue());
        Matcher leading = LEADING_MONTHS.matcher(text);
        boolean leads = leading.find();
        List<YearMonth> months = Months.of(leads ? leading.group() : month);
        if (leads && !months.isEmpty()) {
            return YamlFile.NODES.textNode(stretches(place, text.substring(leading.end()), months));
        }
        List<YearMonth> when = months.isEmpty() ? List.of(YearMonth.of(year, 1)) : months;
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            BigDecimal amount = amount(place, brackets.group(1), when);
            return amount == null ? place.node() : DecimalNode.valueOf(amount);
        }
        return YamlFile.NODES.textNode(brackets.replaceAll(match -> Matcher.quoteReplacement(amountText(place, match, when))));
    }

    /** Months with what is said of them: where it changes with a year, one stretch of each. */
    private String stretches(Place place, String said, List<YearMonth> months) {
        List<String> stretches = new ArrayList<>();
        List<YearMonth> same = new ArrayList<>();
        String before = "";
        for (YearMonth month : months) {
            String now = BRACKETS.matcher(said).replaceAll(match -> Matcher.quoteReplacement(amountText(place, match, List.of(month))));
            if (!now.equals(before) && !same.isEmpty()) {
                stretches.add(Months.text(same) + before);
                same.clear();
            }
            same.add(month);
            before = now;
        }
        stretches.add(Months.text(same) + before);
        return String.join(Months.AND, stretches);
    }

    private String amountText(Place place, MatchResult match, List<YearMonth> when) {
        BigDecimal amount = amount(place, match.group(1), when);
        return amount == null ? match.group() : amount.toPlainString();
    }

    /** The amount, which must be the same in all the months; null when it is wrong. */
    private @Nullable BigDecimal amount(Place place, String expression, List<YearMonth> when) {
        TreeSet<BigDecimal> different = new TreeSet<>();
        lacking = false;
        for (YearMonth month : when) {
            BigDecimal amount = sum(place, expression, month);
            if (amount == null) {
                return null;
            }
            different.add(amount);
        }
        if (lacking) {
            return BigDecimal.ONE;
        }
        if (different.size() > 1) {
            place.wrong("placeholder.changes", expression, when.get(0), when.get(when.size() - 1));
            return null;
        }
        return different.first();
    }

    private @Nullable BigDecimal sum(Place place, String expression, YearMonth month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : expression.split(" (?=[+-] )")) {
            Matcher term = TERM.matcher(part);
            BigDecimal value = term.matches() ? value(place, term, month) : null;
            if (value == null) {
                return null;
            }
            BigDecimal times = term.group(2) == null ? BigDecimal.ONE : new BigDecimal(term.group(2));
            sum = "- ".equals(term.group(1)) ? sum.subtract(value.multiply(times)) : sum.add(value.multiply(times));
        }
        return sum;
    }

    private @Nullable BigDecimal value(Place place, Matcher term, YearMonth month) {
        String name = term.group(4);
        if (name == null) {
            return new BigDecimal(term.group(3));
        }
        if (!amounts.names().contains(name)) {
            TreeSet<String> allowed = new TreeSet<>(amounts.names());
            allowed.addAll(List.of("year", "year-1", "year+1"));
            place.wrong(SuiteProblems.unknown("placeholder", name, allowed));
            return null;
        }
        List<YearMonth> months = term.group(5) == null ? List.of(month) : Months.of(term.group(5));
        if (months.isEmpty()) {
            place.wrong("placeholder.months", term.group(5), name);
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth each : months) {
            BigDecimal amount = amounts.of(name, each.getYear());
            if (amount == null) {
                if (!amounts.isOpen(name, each.getYear())) {
                    place.wrong("placeholder.year", name, String.valueOf(each.getYear()));
                }
                lacking = true;
            } else {
                sum = sum.add(amount);
            }
        }
        return sum;
    }
}
