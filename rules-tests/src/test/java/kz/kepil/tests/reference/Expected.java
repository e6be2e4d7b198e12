package kz.kepil.tests.reference;

import java.util.List;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.Warning;

/**
 * What the reference says: all of the verdict but the names of the rules, which are the engine's own, and what it repeats of
 * the inquiry.
 *
 * @param edition the edition of the law
 * @param insurance the insurance status
 * @param scope what the legal status gives
 * @param employerExemption whether employer and employee pay nothing
 * @param dental dental care
 * @param conditions who pays for the conditions' care
 * @param screenings the screenings that are due
 * @param services who pays for the services
 * @param nextSteps the steps that are open
 * @param questions the unknown facts that matter
 * @param warnings what should be looked at
 */
public record Expected(
        String edition,
        Insurance insurance,
        Scope scope,
        EmployerExemption employerExemption,
        Dental dental,
        List<ConditionVerdict> conditions,
        List<ScreeningVerdict> screenings,
        List<ServiceVerdict> services,
        List<NextStep> nextSteps,
        List<UnknownFact> questions,
        List<Warning> warnings) {

    /** The same parts of an engine's verdict. */
    public static Expected of(Entitlement verdict) {
        return new Expected(verdict.edition(), verdict.insurance(), verdict.scope(), verdict.employerExemption(), verdict.dental(),
                verdict.conditions(), verdict.screenings(), verdict.services(), verdict.nextSteps(), verdict.questions(),
                verdict.warnings());
    }
}
