package kz.kepil.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Contribution;
import kz.kepil.api.DatedValue;
import kz.kepil.api.procedure.Sanction;

/** Writes calculations with numbers and amounts as the language writes them. Immutable. */
final class Calculation {

    private static final String TENGE = "KZT";
    private static final String TIMES = " × ";
    /** In the calculation of a contribution: the income, of which no more than a ceiling counts. */
    private static final Pattern INCOME = Pattern.compile("min\\(([0-9.]+), ");

    private final Labels labels;

    Calculation(Labels labels) {
        this.labels = labels;
    }

    boolean restsOnIncome(Contribution contribution) {
        return INCOME.matcher(contribution.calculation()).find();
    }

    String of(Contribution contribution) {
        List<DatedValue> values = contribution.values();
        Matcher income = INCOME.matcher(contribution.calculation());
        if (!income.find()) {
            return together(values.stream().map(this::factor), contribution.amount());
        }
        // The rate, and how many minimum wages of the income count.
        DatedValue rate = values.get(0);
        List<DatedValue> ceiling = values.subList(1, values.size());
        BigDecimal most = ceiling.stream().map(DatedValue::value).reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal earned = new BigDecimal(income.group(1));
        return together(Stream.of(factor(rate), tenge(earned.min(most))), contribution.amount()) + "; "
                + labels.get("calculation.ceiling", tenge(earned),
                        ceiling.stream().map(this::factor).collect(Collectors.joining(TIMES)) + " = " + tenge(most));
    }

    String of(Sanction sanction) {
        // The multiple or the percentage, the cost or the rate, and the number of cases.
        String[] factors = sanction.calculation().split(" = ")[0].split(TIMES);
        boolean percent = factors[0].endsWith("%");
        BigDecimal multiple = new BigDecimal(factors[0].replace("%", ""));
        return together(Stream.of(percent ? labels.quantity(multiple, "%") : labels.number(multiple), tenge(new BigDecimal(factors[1])),
                labels.counted("cases", Integer.parseInt(factors[2]))), sanction.amount());
    }

    private String together(Stream<String> factors, BigDecimal amount) {
        return factors.collect(Collectors.joining(TIMES)) + " = " + labels.money(amount);
    }

    /** A multiple of another value stands as a bare number before it. */
    private String factor(DatedValue value) {
        boolean multiple = !value.unit().equals("%") && !value.unit().equals(TENGE);
        return multiple ? labels.number(value.value()) : labels.quantity(value.value(), value.unit());
    }

    /** Tenge with decimals only where there are any. */
    private String tenge(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return whole ? labels.quantity(amount, TENGE) : labels.money(amount);
    }
}
