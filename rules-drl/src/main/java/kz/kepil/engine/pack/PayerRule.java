package kz.kepil.engine.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.Contribution;
import kz.kepil.api.DatedValue;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** How the amount of one kind of payment for a month comes about. Immutable. */
public final class PayerRule {

    private static final int PERCENT = 2;

    private final PaymentType type;
    private final Texts formula;
    private final Parameter minimumWage;
    private final Parameter calculationIndex;
    private final @Nullable Parameter rate;
    private final @Nullable Parameter ceiling;
    private final @Nullable Parameter base;
    private final @Nullable Parameter city;
    private final @Nullable Parameter other;
    private final Parameter decisive;
    private final LocalDate packEnd;

    private PayerRule(PaymentType type, YamlNode node, Parameters parameters, LocalDate packEnd) {
        Map<String, YamlNode> parts = node.entries("rate", "ceiling", "base", "city", "other", "formula");
        this.type = type;
        this.formula = node.get("formula").texts();
        this.minimumWage = parameters.get("minimum-wage");
        this.calculationIndex = parameters.get("monthly-calculation-index");
        this.rate = parameter("rate", parts, parameters);
        this.ceiling = parameter("ceiling", parts, parameters);
        this.base = parameter("base", parts, parameters);
        this.city = parameter("city", parts, parameters);
        this.other = parameter("other", parts, parameters);
        this.packEnd = packEnd;
        boolean rated = rate != null && (ceiling == null) != (base == null) && city == null && other == null;
        boolean indexed = rate == null && ceiling == null && base == null && city != null && other != null;
        if (!rated && !indexed) {
            throw node.error(type + ": expected rate with either ceiling or base, or city with other");
        }
        if (indexed && !(city.first().equals(other.first()) && city.last().equals(other.last()))) {
            throw node.error(type + ": city and other must have values for the same days");
        }
        this.decisive = Objects.requireNonNull(rate != null ? rate : city);
    }

    private PayerRule(PayerRule rule, Parameters parameters) {
        this.type = rule.type;
        this.formula = rule.formula;
        this.minimumWage = parameters.get(rule.minimumWage.name());
        this.calculationIndex = parameters.get(rule.calculationIndex.name());
        this.rate = same(rule.rate, parameters);
        this.ceiling = same(rule.ceiling, parameters);
        this.base = same(rule.base, parameters);
        this.city = same(rule.city, parameters);
        this.other = same(rule.other, parameters);
        this.decisive = parameters.get(rule.decisive.name());
        this.packEnd = rule.packEnd;
    }

    private static @Nullable Parameter same(@Nullable Parameter parameter, Parameters parameters) {
        return parameter == null ? null : parameters.get(parameter.name());
    }

    /** The same rule over other parameters of the same names. */
    PayerRule with(Parameters parameters) {
        return new PayerRule(this, parameters);
    }

    static PayerRule read(PaymentType type, YamlNode node, Parameters parameters, LocalDate packEnd) {
        return new PayerRule(type, node, parameters, packEnd);
    }

    private static @Nullable Parameter parameter(String part, Map<String, YamlNode> parts, Parameters parameters) {
        YamlNode node = parts.get(part);
        if (node == null) {
            return null;
        }
        Parameter parameter = parameters.find(node.text());
        if (parameter == null) {
            throw node.error("unknown parameter \"" + node.text() + "\"");
        }
        return parameter;
    }

    /**
     * Whether this kind of payment exists in a month. Of months after the pack's end nothing else is known than that what
     * exists then goes on.
     *
     * @param month the month
     * @return true when it exists
     */
    public boolean existsIn(YearMonth month) {
        LocalDate day = month.atDay(1);
        return decisive.find(day.isAfter(packEnd) ? packEnd : day) != null;
    }

    /**
     * The first month in which this kind of payment exists.
     *
     * @return the month
     */
    public YearMonth first() {
        return YearMonth.from(decisive.first());
    }

    /**
     * The last month for which the amount is known.
     *
     * @return the month
     */
    public YearMonth last() {
        return YearMonth.from(decisive.last());
    }

    /**
     * Whether the amount depends on the month's income.
     *
     * @return true when it does
     */
    public boolean isIncomeBased() {
        return ceiling != null;
    }

    /**
     * The amount for a month.
     *
     * @param month a month in which this kind of payment exists and for which the pack has the parameters
     * @param income tenge; needed when the amount depends on it
     * @param locality for ESP; null means a city
     * @return tenge, rounded once to two decimals, half up
     */
    public BigDecimal amount(YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        LocalDate day = month.atDay(1);
        if (rate == null) {
            return round(share(locality).at(day).value().multiply(calculationIndex.at(day).value()));
        }
        BigDecimal reach = multiple().at(day).value().multiply(minimumWage.at(day).value());
        return percentOf(rate.at(day), isIncomeBased() ? needed(income).min(reach) : reach);
    }

    /**
     * The amount for a month, with its formula and its values.
     *
     * @param month as for the amount
     * @param income as for the amount
     * @param locality as for the amount
     * @return the contribution
     */
    public Contribution contribution(YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        LocalDate day = month.atDay(1);
        String calculation;
        List<DatedValue> values;
        if (rate == null) {
            values = List.of(share(locality).at(day), calculationIndex.at(day));
            calculation = plain(values.get(0)) + " × " + plain(values.get(1));
        } else {
            values = List.of(rate.at(day), multiple().at(day), minimumWage.at(day));
            String reach = plain(values.get(1)) + " × " + plain(values.get(2));
            calculation = plain(values.get(0)) + "% × "
                    + (isIncomeBased() ? "min(" + needed(income).toPlainString() + ", " + reach + ")" : reach);
        }
        BigDecimal amount = amount(month, income, locality);
        return new Contribution(type, month, amount, formula, calculation + " = " + amount.toPlainString(), values);
    }

    private Parameter share(@Nullable Locality locality) {
        return Objects.requireNonNull(locality == Locality.OTHER ? other : city);
    }

    private Parameter multiple() {
        return Objects.requireNonNull(ceiling == null ? base : ceiling);
    }

    private static BigDecimal needed(@Nullable BigDecimal income) {
        return Objects.requireNonNull(income, "income");
    }

    private static BigDecimal percentOf(DatedValue percent, BigDecimal base) {
        return round(base.multiply(percent.value()).movePointLeft(PERCENT));
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static String plain(DatedValue value) {
        return value.value().toPlainString();
    }
}
