package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.DebtFound;
import kz.kepil.engine.fact.Finding.ExemptionFound;
import kz.kepil.engine.fact.Finding.InsuredFound;
import kz.kepil.engine.fact.Finding.ScopeFound;
import org.jspecify.annotations.Nullable;

/** The words of the consequences: each records one finding of the rule that is firing. */
public final class Record {

    private Record() {
    }

    /**
     * The legal status gives this.
     *
     * @param person the person
     * @param tmkkk how much of the guaranteed volume of free care
     * @param access whether the insurance system is open
     */
    public static void hasScope(PersonOnDay person, TmkkkScope tmkkk, Access access) {
        person.add(new ScopeFound(person.rule(), tmkkk, access == Access.WITH_MAMS));
    }

    /**
     * Insured, without an end.
     *
     * @param fact on which the ground rests
     * @param payer who pays
     */
    public static void insuredBy(Fact fact, Payer payer) {
        insuredBy(fact, payer, null);
    }

    /**
     * Insured up to a day.
     *
     * @param fact on which the ground rests
     * @param payer who pays
     * @param lastDay the last day, inclusive; null when no end is known
     */
    public static void insuredBy(Fact fact, Payer payer, @Nullable LocalDate lastDay) {
        fact.add(new InsuredFound(fact.rule(), payer, lastDay));
    }

    /**
     * Employer and employee pay nothing for the person.
     *
     * @param person the person
     */
    public static void exempts(PersonOnDay person) {
        person.add(new ExemptionFound(person.rule()));
    }

    /**
     * The month is owed, and how much is not known.
     *
     * @param month the month
     * @param obligor who owes it
     */
    public static void owedBy(MissedMonth month, Obligor obligor) {
        month.add(new DebtFound(month.rule(), obligor, null));
    }

    /**
     * The month is owed.
     *
     * @param month the month
     * @param obligor who owes it
     * @param amount tenge
     */
    public static void owedBy(MissedMonth month, Obligor obligor, BigDecimal amount) {
        month.add(new DebtFound(month.rule(), obligor, amount));
    }
}
