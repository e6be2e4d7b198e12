package kz.kepil.api.procedure;

import java.util.List;
import kz.kepil.api.internal.Copies;

/**
 * What is told to whoever gets a verdict, besides the verdict (spec 08, CNF; 09; 12). Immutable.
 *
 * @param steps for each of the verdict's next steps how it is taken, in the same order
 * @param statusConfirmation how the status is confirmed; empty for who is insured and has nothing to pay
 * @param waysToPay how contributions can be paid; empty for who is insured and has nothing to pay
 * @param waysToCheckStatus how the status can be looked up; empty for who is insured and has nothing to pay
 * @param answers what else is good to know, for what the verdict says
 */
public record VerdictAdvice(
        List<StepAdvice> steps, List<Advice> statusConfirmation, List<Advice> waysToPay, List<Advice> waysToCheckStatus,
        List<Advice> answers) {

    /** Copies the lists. */
    public VerdictAdvice {
        steps = Copies.list(steps, "steps");
        statusConfirmation = Copies.list(statusConfirmation, "statusConfirmation");
        waysToPay = Copies.list(waysToPay, "waysToPay");
        waysToCheckStatus = Copies.list(waysToCheckStatus, "waysToCheckStatus");
        answers = Copies.list(answers, "answers");
    }
}
