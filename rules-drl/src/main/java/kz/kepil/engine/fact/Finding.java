package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.kepil.api.procedure.AttachmentChannel;
import kz.kepil.api.procedure.AttachmentDocument;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** What a rule found. */
public sealed interface Finding {

    /** {@return the rule that found it} */
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
     * @param lapsing whether payments have stopped, and the ground only lasts on for a time
     */
    record InsuredFound(RuleName rule, Payer payer, @Nullable LocalDate lastDay, boolean lapsing) implements Finding {
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

    /**
     * The missed months do not stand in the way for now.
     *
     * @param rule the rule
     */
    record DormantFound(RuleName rule) implements Finding {
    }

    /**
     * The disease is socially significant.
     *
     * @param rule the rule
     * @param orphan whether it is an orphan disease, which is more specific than any other ground
     */
    record SocialFound(RuleName rule, boolean orphan) implements Finding {
    }

    /**
     * The disease is dangerous to others.
     *
     * @param rule the rule
     */
    record DangerFound(RuleName rule) implements Finding {
    }

    /**
     * Dynamic observation and outpatient medicines exist for the disease.
     *
     * @param rule the rule
     */
    record ObservationFound(RuleName rule) implements Finding {
    }

    /**
     * The day of the diagnosis is needed and not given.
     *
     * @param rule the rule
     */
    record DateMissing(RuleName rule) implements Finding {
    }

    /**
     * The guaranteed volume takes the disease.
     *
     * @param rule the rule
     * @param forAll whether it does so for everyone, whatever the legal status
     */
    record GuaranteeFound(RuleName rule, boolean forAll) implements Finding {
    }

    /**
     * The person has a right to a kind of dental care.
     *
     * @param rule the rule
     * @param kind which kind
     * @param byReferral whether the district doctor's referral is needed
     */
    record DentalFound(RuleName rule, DentalKind kind, boolean byReferral) implements Finding {
    }

    /**
     * A screening is due.
     *
     * @param rule the rule
     * @param forCancer whether it looks for cancer
     */
    record ScreeningFound(RuleName rule, boolean forCancer) implements Finding {
    }

    /**
     * Who pays.
     *
     * @param rule the rule
     * @param funding who pays
     * @param basis on what it rests besides the rule
     */
    record FundingFound(RuleName rule, Funding funding, FundingBasis basis) implements Finding {
    }

    /**
     * A step is open to the person.
     *
     * @param rule the rule
     * @param cost tenge; null when it is not known
     * @param firstDay the first day on which the step leads to insurance; null when that is at once
     */
    record StepFound(RuleName rule, @Nullable BigDecimal cost, @Nullable LocalDate firstDay) implements Finding {
    }

    /**
     * What was asked for is refused.
     *
     * @param rule the rule
     */
    record RefusalFound(RuleName rule) implements Finding {
    }

    /**
     * Attachment to a clinic can be asked for.
     *
     * @param rule the rule
     * @param channel where
     */
    record WayFound(RuleName rule, AttachmentChannel channel) implements Finding {
    }

    /**
     * A document has to be shown.
     *
     * @param rule the rule
     * @param document which
     */
    record DocumentFound(RuleName rule, AttachmentDocument document) implements Finding {
    }

    /**
     * A sanction is imposed.
     *
     * @param rule the rule
     * @param multiple how many times the cost or the per-capita rate, or how many per cent of it
     * @param percent whether the multiple is in per cent
     */
    record SanctionFound(RuleName rule, BigDecimal multiple, boolean percent) implements Finding {
    }
}
