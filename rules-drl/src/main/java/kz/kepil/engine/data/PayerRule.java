package kz.kepil.engine.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.kepil.api.Contribution;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.Parameter.Value;
import kz.kepil.engine.fact.Days;
import org.jspecify.annotations.Nullable;

/** How the amount of one kind of payment for a month comes about. Immutable. */
public final class PayerRule {

    /** Which payment suffices for a month whose income is not stated. */
    private enum IncomeNotStated {
        /** Any above zero. */
        ANY_AMOUNT,
        /** None. */
        NO_AMOUNT
    }

    /** Of which month a payment made in advance must reach the amount. */
    private enum AmountOf {
        /** Of that in which it is made. */
        MONTH_OF_PAYMENT,
        /** Of that for which it is made. */
        MONTH_PAID_FOR
    }

    private static final List<String> PARTS = List.of("rate", "ceiling", "base", "city", "other");
    private static final int PERCENT = 2;
    private static final int SHARE_AND_INDEX = 2;

    /**
     * What the amount of a month is made of.
     *
     * @param values rate, multiple and minimum wage; or share and calculation index
     * @param rate the part that is taken of a base, for example 0.05; the share, where a share is taken
     * @param reach the largest base to which a rate is applied; the index, where a share is taken
     * @param largest the amount with that base
     */
    private record Terms(List<Value> values, BigDecimal rate, BigDecimal reach, BigDecimal largest) {

        static Terms of(List<Value> values, BigDecimal rate, BigDecimal reach) {
            return new Terms(values, rate, reach, round(rate.multiply(reach)));
        }

        BigDecimal amount(BigDecimal base) {
            return base.compareTo(reach) < 0 ? round(rate.multiply(base)) : largest;
        }
    }

    private final PaymentType type;
    private final Texts formula;
    private final boolean incomeBased;
    private final boolean anyAmountSuffices;
    /** How many months can be paid in advance; null where none can. */
    private final @Nullable Parameter prepaidMonths;
    private final boolean byMonthOfPayment;
    /** The one that tells whether this kind of payment exists. */
    private final Parameter decisive;
    /** The first month of the terms, which follow month by month up to the last that the pack's law reaches; null where there is no payment. */
    private final YearMonth firstMonth;
    private final @Nullable Terms[] inCity;
    private final @Nullable Terms[] elsewhere;

    private PayerRule(PaymentType type, YamlNode node, Parameters parameters, LocalDate last) {
        Map<String, YamlNode> parts = node.entries("rate", "ceiling", "base", "city", "other", "incomeNotStated", "prepaid", "formula");
        this.type = type;
        this.formula = node.get("formula").texts();
        Parameter rate = parameter("rate", parts, parameters);
        Parameter ceiling = parameter("ceiling", parts, parameters);
        Parameter base = parameter("base", parts, parameters);
        Parameter city = parameter("city", parts, parameters);
        Parameter other = parameter("other", parts, parameters);
        this.incomeBased = ceiling != null;
        if (incomeBased) {
            this.anyAmountSuffices = node.get("incomeNotStated").constant(IncomeNotStated.class) == IncomeNotStated.ANY_AMOUNT;
        } else {
            this.anyAmountSuffices = false;
            if (parts.containsKey("incomeNotStated")) {
                parts.get("incomeNotStated").wrong(Mistakes.of("payer.income", type));
            }
        }
        Map<String, YamlNode> prepaid = parts.containsKey("prepaid") ? parts.get("prepaid").entries("months", "amountOf") : null;
        this.prepaidMonths = prepaid == null ? null : parameter("months", prepaid, parameters);
        this.byMonthOfPayment = prepaid != null
                && parts.get("prepaid").get("amountOf").constant(AmountOf.class) == AmountOf.MONTH_OF_PAYMENT;
        if (rate != null && (ceiling == null) != (base == null) && city == null && other == null) {
            this.decisive = rate;
            this.firstMonth = first();
            Parameter multiple = Objects.requireNonNull(ceiling == null ? base : ceiling);
            Parameter minimumWage = parameters.get("minimum-wage");
            this.inCity = terms(last, day -> ofRate(rate.at(day), multiple.at(day), minimumWage.at(day)));
            this.elsewhere = inCity;
        } else if (rate == null && ceiling == null && base == null && city != null && other != null) {
            if (!(city.first().equals(other.first()) && city.last().equals(other.last()))) {
                throw node.error(Mistakes.of("payer.days", type));
            }
            this.decisive = city;
            this.firstMonth = first();
            Parameter index = parameters.get("mrp");
            this.inCity = terms(last, day -> ofShare(city.at(day), index.at(day)));
            this.elsewhere = terms(last, day -> ofShare(other.at(day), index.at(day)));
        } else {
            if (PARTS.stream().map(parts::get).anyMatch(part -> part != null && !part.isSound())) {
                throw new PackException("A parameter of " + type + " is unknown");
            }
            throw node.error(Mistakes.of("payer.parts", type));
        }
    }

    private PayerRule(PayerRule rule, Parameter decisive, @Nullable Parameter prepaidMonths) {
        this.type = rule.type;
        this.formula = rule.formula;
        this.incomeBased = rule.incomeBased;
        this.anyAmountSuffices = rule.anyAmountSuffices;
        this.prepaidMonths = prepaidMonths;
        this.byMonthOfPayment = rule.byMonthOfPayment;
        this.decisive = decisive;
        this.firstMonth = rule.firstMonth;
        this.inCity = rule.inCity;
        this.elsewhere = rule.elsewhere;
    }

    private @Nullable Terms[] terms(LocalDate last, Function<LocalDate, Terms> ofMonth) {
        Terms[] terms = new Terms[1 + months(YearMonth.from(last))];
        for (int i = 0; i < terms.length; i++) {
            LocalDate day = firstMonth.plusMonths(i).atDay(1);
            terms[i] = decisive.find(day) == null ? null : ofMonth.apply(day);
        }
        return terms;
    }

    private static Terms ofRate(Value rate, Value multiple, Value minimumWage) {
        return Terms.of(List.of(rate, multiple, minimumWage), rate.value().movePointLeft(PERCENT),
                multiple.value().multiply(minimumWage.value()));
    }

    private static Terms ofShare(Value share, Value index) {
        return Terms.of(List.of(share, index), share.value(), index.value());
    }

    private int months(YearMonth month) {
        return Days.months(firstMonth, month);
    }

    /** The same rule that tells of every parameter that it uses. */
    PayerRule with(Parameters observed) {
        return new PayerRule(this, observed.get(decisive.name()), prepaidMonths == null ? null : observed.get(prepaidMonths.name()));
    }

    static PayerRule read(PaymentType type, YamlNode node, Parameters parameters, LocalDate last) {
        return new PayerRule(type, node, parameters, last);
    }

    private static @Nullable Parameter parameter(String part, Map<String, YamlNode> parts, Parameters parameters) {
        YamlNode node = parts.get(part);
        if (node == null) {
            return null;
        }
        Parameter parameter = parameters.find(node.text());
        if (parameter == null) {
            node.unknown(parameters.names());
            return null;
        }
        return parameter;
    }

    /** {@return the kind of payment} */
    public PaymentType type() {
        return type;
    }

    /**
     * Whether this kind of payment exists in a month. Of months after the last that the pack's law reaches nothing else is known than that what
     * exists then goes on.
     *
     * @param month the month
     * @return true when it exists
     */
    public boolean existsIn(YearMonth month) {
        int at = months(month);
        Terms terms = at < 0 ? null : inCity[Math.min(at, inCity.length - 1)];
        if (terms != null) {
            decisive.tell(terms.values().get(0));
        }
        return terms != null;
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
        return incomeBased;
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
        Terms terms = terms(month, locality);
        for (int i = 0; i < terms.values().size(); i++) {
            decisive.tell(terms.values().get(i));
        }
        return incomeBased ? terms.amount(needed(income)) : terms.largest();
    }

    /**
     * Whether payments for a month suffice.
     *
     * @param paid tenge
     * @param month as for the amount
     * @param income the largest that is stated; null when none is
     * @param locality as for the amount
     * @return true when they reach the amount, or when no income is stated and they suffice without
     */
    public boolean suffices(BigDecimal paid, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        if (incomeBased && income == null) {
            return anyAmountSuffices && paid.signum() > 0;
        }
        return paid.compareTo(amount(month, income, locality)) >= 0;
    }

    /** Whether months can be paid in advance. */
    boolean isPrepayable() {
        return prepaidMonths != null;
    }

    /**
     * How many months can be paid in advance.
     *
     * @param day the day of the payment
     * @return 0 when none can
     */
    public BigDecimal prepaidMonths(LocalDate day) {
        Value months = prepaidMonths == null ? null : prepaidMonths.find(day);
        return months == null ? BigDecimal.ZERO : months.value();
    }

    /**
     * Whether a payment suffices as one that is made in advance. Of months after the last that the pack's law reaches no amount is known:
     * for them, that of the month of the payment counts.
     *
     * @param payment a payment of this kind
     * @return false also where no month can be paid in advance on its day
     */
    public boolean sufficesInAdvance(Payment payment) {
        if (prepaidMonths == null || prepaidMonths.find(payment.paidOn()) == null) {
            return false;
        }
        boolean unknown = months(payment.month()) >= inCity.length;
        return suffices(payment.amount(), byMonthOfPayment || unknown ? YearMonth.from(payment.paidOn()) : payment.month(),
                payment.income(), payment.locality());
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
        List<Value> values = terms(month, locality).values();
        String calculation;
        if (values.size() == SHARE_AND_INDEX) {
            calculation = plain(values.get(0)) + " × " + plain(values.get(1));
        } else {
            String reach = plain(values.get(1)) + " × " + plain(values.get(2));
            calculation = plain(values.get(0)) + "% × "
                    + (incomeBased ? "min(" + needed(income).toPlainString() + ", " + reach + ")" : reach);
        }
        BigDecimal amount = amount(month, income, locality);
        return new Contribution(type, month, amount, formula, calculation + " = " + amount.toPlainString(),
                values.stream().map(value -> value.inFull().get()).toList());
    }

    private Terms terms(YearMonth month, @Nullable Locality locality) {
        return Objects.requireNonNull((locality == Locality.OTHER ? elsewhere : inCity)[months(month)]);
    }

    private static BigDecimal needed(@Nullable BigDecimal income) {
        return Objects.requireNonNull(income, "income");
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static String plain(Value value) {
        return value.value().toPlainString();
    }
}
