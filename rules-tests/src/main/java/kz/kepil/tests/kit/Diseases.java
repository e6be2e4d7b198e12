package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Life;
import org.jspecify.annotations.Nullable;

/** Conditions, risk factors and services asked about. */
final class Diseases {

    private final Draws draws;
    private final DiseaseCodes codes;

    Diseases(Draws draws) {
        this.draws = draws;
        codes = new DiseaseCodes(draws);
    }

    void addTo(Life life) {
        int conditions = draws.of(0, 0, 0, 1, 1, 2, 3);
        for (int i = 0; i < conditions; i++) {
            life.conditions.add(condition(life, repeated(life) ? draws.of(life.conditions).icd10() : code(life)));
        }
        if (draws.chance(15)) {
            life.riskFactors.add(draws.of(RiskFactor.values()));
        }
        if (draws.chance(5)) {
            life.riskFactors.add(draws.of(RiskFactor.values()));
        }
        if (draws.chance(6)) {
            addPastScreenings(life);
        }
        if (draws.chance(60)) {
            life.services = services(life);
        }
    }

    /** A disease that keeps from a screening while it is under observation, or that leads to one. */
    void addScreened(Life life) {
        life.conditions.add(condition(life, codes.near(DiseaseCodes.SCREENED)));
    }

    /** Screenings done this year, last year, or near the ends of six months and of three years. */
    void addPastScreenings(Life life) {
        int many = draws.of(0, 1, 2, 3);
        for (int i = 0; i < many; i++) {
            LocalDate on = switch (draws.between(0, 5)) {
                case 0 -> draws.near(life.asOf.minusMonths(6));
                case 1 -> draws.near(life.asOf.minusYears(3));
                case 2 -> LocalDate.of(life.asOf.getYear(), 1, 1).minusDays(draws.between(0, 1));
                case 3 -> life.asOf.minusDays(draws.between(0, 400));
                default -> draws.dayBetween(LocalDate.of(life.asOf.getYear(), 1, 1), life.asOf);
            };
            life.screened.add(new PastScreening("SCR-" + draws.of(1, 2, 3, 4, 5, 6, 7, 7, 7, 8, 9, 10), on));
        }
        if (draws.chance(30)) {
            life.riskFactors.add(draws.of(RiskFactor.HEAVY_SMOKER, RiskFactor.HARMFUL_WORK, RiskFactor.DIALYSIS_PATIENT));
        }
    }

    private boolean repeated(Life life) {
        return !life.conditions.isEmpty() && draws.chance(8);
    }

    private Condition condition(Life life, Icd10 code) {
        return new Condition(code, diagnosedOn(life.asOf), draws.chance(50), draws.chance(young(life) ? 50 : 20));
    }

    private static boolean young(Life life) {
        return life.birth.isAfter(life.asOf.minusYears(19));
    }

    private Icd10 code(Life life) {
        if (young(life) && draws.chance(50)) {
            return codes.near(DiseaseCodes.OF_CHILDREN);
        }
        if (draws.chance(life.status == LegalStatus.CITIZEN ? 10 : 40)) {
            return codes.near(DiseaseCodes.DANGEROUS);
        }
        if (draws.chance(8)) {
            return codes.near(DiseaseCodes.OBSERVED_OR_EPIDEMIC);
        }
        return codes.near(draws.chance(15) ? DiseaseCodes.LIMITED : DiseaseCodes.LISTED);
    }

    /** Near six months or one year before asOf, where the acute diseases leave the list; or any day; or none. */
    private @Nullable LocalDate diagnosedOn(LocalDate asOf) {
        return switch (draws.between(0, 6)) {
            case 0, 1 -> null;
            case 2 -> draws.near(asOf.minusMonths(6));
            case 3 -> draws.near(asOf.minusYears(1));
            case 4 -> draws.near(YearMonth.from(asOf).minusMonths(draws.of(6, 6, 12)).atEndOfMonth());
            case 5 -> asOf.minusDays(draws.between(0, 5));
            default -> asOf.minusDays(draws.between(0, 4000));
        };
    }

    /** A few services, some of them twice and for the same disease. */
    private List<ServiceRequest> services(Life life) {
        List<ServiceRequest> services = new ArrayList<>();
        int many = draws.of(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
        for (int i = 0; i < many; i++) {
            Icd10 before = i == 0 ? null : services.get(i - 1).icd10();
            ServiceType service = draws.chance(8) ? ServiceType.EMERGENCY_INPATIENT : draws.of(ServiceType.values());
            Boolean lifeThreatening =
                    service == ServiceType.EMERGENCY_INPATIENT && draws.chance(70) ? Boolean.valueOf(draws.chance(40)) : null;
            services.add(new ServiceRequest(
                    service, before != null && draws.chance(30) ? before : diseaseAsked(life), lifeThreatening));
        }
        return services;
    }

    private @Nullable Icd10 diseaseAsked(Life life) {
        if (draws.chance(35)) {
            return null;
        }
        return life.conditions.isEmpty() || draws.chance(30) ? code(life) : draws.of(life.conditions).icd10();
    }
}
