package kz.kepil.api.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * The verdict: what a person is entitled to on a day, who pays, and on which grounds. Immutable.
 *
 * @param id the inquiry's own mark
 * @param asOf the day of the verdict
 * @param edition the edition of the law, named by its year
 * @param insurance the insurance status
 * @param scope what the legal status gives
 * @param employerExemption whether employer and employee pay nothing
 * @param dental dental care
 * @param conditions one for each condition, in the inquiry's order
 * @param screenings the screenings that are due, sorted by code
 * @param services one for each service asked, in the inquiry's order
 * @param nextSteps the steps open to the person, cheapest first
 * @param questions the unknown facts that decide the status, sorted; empty if and only if it is determined (spec 11)
 * @param warnings sorted by code, then in the inquiry's order
 * @param rules the ids of the rules that were found to hold, sorted; they lead to texts and sources in the catalogue
 */
public record Entitlement(
        @Nullable String id,
        LocalDate asOf,
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
        List<Warning> warnings,
        List<String> rules) {

    /** Checks that the required parts are there and copies the lists. */
    public Entitlement {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(insurance, "insurance");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(employerExemption, "employerExemption");
        Objects.requireNonNull(dental, "dental");
        conditions = Copies.list(conditions, "conditions");
        screenings = Copies.list(screenings, "screenings");
        services = Copies.list(services, "services");
        nextSteps = Copies.list(nextSteps, "nextSteps");
        questions = Copies.list(questions, "questions");
        warnings = Copies.list(warnings, "warnings");
        rules = Copies.list(rules, "rules");
    }
}
