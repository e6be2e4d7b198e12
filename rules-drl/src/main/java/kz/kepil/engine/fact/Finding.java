package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** What a rule found. */
public sealed interface Finding {

    /**
     * The rule that found it.
     *
     * @return its code and name
     */
    RuleName rule();

    /**
     * The legal status gives this.
     *
     * @param rule the rule
     * @param tmkkk how much of the guaranteed volume
     * @param mams whether the insurance system is open
     */
    record ScopeFound(RuleName rule, TmkkkScope tmkkk, boolean mams) implements Finding {
    }

    /**
     * The person is insured.
     *
     * @param rule the rule
     * @param payer who pays
     * @param lastDay the last day on which the ground holds; null when no end is known
     */
    record InsuredFound(RuleName rule, Payer payer, @Nullable LocalDate lastDay) implements Finding {
    }

    /**
     * Employer and employee pay nothing.
     *
     * @param rule the rule
     */
    record ExemptionFound(RuleName rule) implements Finding {
    }

    /**
     * A month is owed.
     *
     * @param rule the rule
     * @param obligor by whom
     * @param amount tenge; null when it is not known
     */
    record DebtFound(RuleName rule, Obligor obligor, @Nullable BigDecimal amount) implements Finding {
    }
}
