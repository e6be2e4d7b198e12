package kz.kepil.tests.reference;

import java.util.List;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.Warning;

/**
 * What the reference says: the parts of the verdict that it knows.
 *
 * @param edition the edition of the law
 * @param insurance the insurance status
 * @param scope what the legal status gives
 * @param employerExemption whether employer and employee pay nothing
 * @param warnings what should be looked at
 */
public record Expected(String edition, Insurance insurance, Scope scope, EmployerExemption employerExemption, List<Warning> warnings) {

    /** The same parts of an engine's verdict. */
    public static Expected of(Entitlement verdict) {
        return new Expected(verdict.edition(), verdict.insurance(), verdict.scope(), verdict.employerExemption(), verdict.warnings());
    }
}
