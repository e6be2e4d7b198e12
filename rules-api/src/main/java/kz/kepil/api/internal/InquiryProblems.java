package kz.kepil.api.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.tree.Nearest;
import org.jspecify.annotations.Nullable;

/** Problems that only an engine can find, because it knows from when to when it has the law. */
public final class InquiryProblems {

    private InquiryProblems() {
    }

    /**
     * The day of an inquiry lies outside the law that the engine has.
     *
     * @param asOf the day
     * @param supported the days for which the engine has the law
     * @return the problem, at {@code $.asOf}
     */
    public static Problem unsupportedDay(LocalDate asOf, DateRange supported) {
        return new Problem("$.asOf", null, supported.to() == null
                ? Messages.of("day.unsupported.open", asOf, supported.from())
                : Messages.of("day.unsupported", asOf, supported.from(), supported.to()));
    }

    /**
     * Types of circumstances that the engine does not know, or knows with other attributes.
     *
     * @param inquiry the inquiry
     * @param known the types that the engine knows, the constants among them
     * @param problems takes what is found
     */
    public static void unknownTypes(Inquiry inquiry, List<CircumstanceType> known, List<Problem> problems) {
        List<Circumstance> circumstances = inquiry.person().circumstances();
        for (int i = 0; i < circumstances.size(); i++) {
            check(circumstances.get(i).type(), "$.person.circumstances[", i, "].type", known, problems);
        }
        List<UnknownFact> unknown = inquiry.person().unknown();
        for (int i = 0; i < unknown.size(); i++) {
            CircumstanceType type = unknown.get(i).circumstance();
            if (type != null) {
                check(type, "$.person.unknown[", i, "]", known, problems);
            }
        }
    }

    private static void check(CircumstanceType type, String before, int index, String after, List<CircumstanceType> known, List<Problem> problems) {
        if (!type.isConstant() && known.stream().noneMatch(each -> each.equals(type) && each.attributes().equals(type.attributes()))) {
            List<String> names = known.stream().map(CircumstanceType::name).toList();
            problems.add(new Problem(before + index + after, null, Messages.withHint(
                    Messages.of("constant", Messages.quoted(type.name()), String.join(", ", names)), Nearest.hint(type.name(), names))));
        }
    }

    /**
     * A payer's type does not exist in a month.
     *
     * @param payer the type
     * @param month the month
     * @param since the first month in which it exists; null when it has always existed
     * @param until the last month in which it exists; null when it has no end
     * @return the problem, at {@code payer}
     */
    public static Problem payerNotInForce(PaymentType payer, YearMonth month, @Nullable YearMonth since, @Nullable YearMonth until) {
        if (since != null && month.isBefore(since)) {
            return new Problem("payer", null, Messages.of("payer.since", payer, month, since));
        }
        if (until != null && month.isAfter(until)) {
            return new Problem("payer", null, Messages.of("payer.until", payer, month, until));
        }
        throw new IllegalArgumentException(payer + " exists in " + month);
    }

    /**
     * There are no parameters for a month.
     *
     * @param month the month
     * @param first the first month that has parameters
     * @param last the last month that has parameters
     * @return the problem, at {@code month}
     */
    public static Problem monthWithoutParameters(YearMonth month, YearMonth first, YearMonth last) {
        return new Problem("month", null, Messages.of("month.noParameters", month, first, last));
    }

    /**
     * What is wrong with the income of a payer whose contribution depends on it: it is missing, negative or absurd.
     *
     * @param payer the payer's type
     * @param income tenge; null when it is not given
     * @return the problems, at {@code income}; empty when there are none
     */
    public static List<Problem> income(PaymentType payer, @Nullable BigDecimal income) {
        if (income == null) {
            return List.of(new Problem("income", null, Messages.of("income.missing", payer)));
        }
        List<Problem> problems = new ArrayList<>();
        InquiryCheck.amount(income, (step, message) -> problems.add(new Problem("income", null, message)));
        return problems;
    }
}
