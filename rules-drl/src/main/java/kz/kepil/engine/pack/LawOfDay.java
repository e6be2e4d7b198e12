package kz.kepil.engine.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.data.Parameter;
import kz.kepil.engine.fact.Days;
import org.jspecify.annotations.Nullable;

/** What a pack says of a day whoever is judged on it; made once for each day. Immutable. */
public final class LawOfDay {

    private final int number;
    private final int turn;
    private final CalendarMonth[] months;
    private final int[] scopeTurns;
    private final int firstNumber;
    private final int prepaidMonths;
    private final int longPaidMonths;
    private final BigDecimal prepaidYear;
    private final String edition;
    private final @Nullable Warning provisional;

    LawOfDay(Pack pack, LocalDate day) {
        number = Days.number(day);
        turn = pack.turns().by(number);
        int lookBack = pack.parameters().get("arrears-months").at(day).value().intValueExact();
        YearMonth month = YearMonth.from(day);
        months = new CalendarMonth[lookBack + 1];
        for (int ago = 0; ago <= lookBack; ago++) {
            months[ago] = pack.month(month.minusMonths(ago));
        }
        LocalDate oldest = months[lookBack].first();
        firstNumber = Days.number(oldest.isBefore(pack.reach().from()) ? pack.reach().from() : oldest);
        scopeTurns = pack.turns("scope").between(firstNumber, number);
        BigDecimal prepaid = pack.payers().prepayable().prepaidMonths(day);
        prepaidMonths = prepaid.intValueExact();
        Parameter.Value longPaid = pack.parameters().get("long-paid-months").find(day);
        longPaidMonths = longPaid == null ? 0 : longPaid.value().intValueExact();
        prepaidYear = pack.payers().prepayable().amount(month, null, null).multiply(prepaid);
        edition = String.valueOf(day.getYear());
        provisional = pack.reach().isProvisional(day)
                ? new Warning(WarningCode.PROVISIONAL_LAW, "$.asOf", String.join(", ", pack.parameters().carriedOver(day))) : null;
    }

    /** {@return the day as a number, for example 20220328} */
    public int number() {
        return number;
    }

    /** {@return how often the law had turned by the day, see {@link Turns#by}} */
    public int turn() {
        return turn;
    }

    /** {@return how many months back from the day's month are looked at: the parameter {@code arrears-months}} */
    public int lookBack() {
        return months.length - 1;
    }

    /**
     * A month that is looked at.
     *
     * @param ago how many months before the day's, at most {@link #lookBack()}
     * @return the month
     */
    public CalendarMonth month(int ago) {
        return months[ago];
    }

    /** {@return the first day of the months that are looked at, as a number, and no day before the law that the pack knows} */
    public int firstNumber() {
        return firstNumber;
    }

    /** {@return the days on which the scope may have changed by law in these months, as numbers, sorted; not to be changed} */
    public int[] scopeTurns() {
        return scopeTurns;
    }

    /** {@return how many months can be paid in advance, by the payer who can; 0 when that is not possible yet} */
    public int prepaidMonths() {
        return prepaidMonths;
    }

    /** {@return how many months paid in a row prolong care after payments stopped; 0 when the law of the day knows nothing of it} */
    public int longPaidMonths() {
        return longPaidMonths;
    }

    /** {@return what it costs to pay as many months in advance as can be, at this month's amount, in tenge} */
    public BigDecimal prepaidYear() {
        return prepaidYear;
    }

    /** {@return the edition of the law, named by its year} */
    public String edition() {
        return edition;
    }

    /** {@return the warning that the law of the day is not known yet; null when it is known} */
    public @Nullable Warning provisional() {
        return provisional;
    }
}
