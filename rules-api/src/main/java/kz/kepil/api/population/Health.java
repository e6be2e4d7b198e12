package kz.kepil.api.population;

import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Life;
import org.jspecify.annotations.Nullable;

/** Diseases of a population by age and sex, more of them with age. The shares are illustrative, not statistics. */
final class Health {

    private static final int MOST_CONDITIONS = 4;
    private static final int UNDER_OBSERVATION_PERCENT = 75;
    private static final int LONGEST_ILL_DAYS = 5_000;
    private static final int ACUTE_DAYS = 500;

    /**
     * How often a disease is met in an age.
     *
     * @param icd10 the code
     * @param least the youngest age
     * @param most the oldest age
     * @param perMille of so many of a thousand
     * @param sex only of this sex; null means of both
     */
    private record Share(Icd10 icd10, int least, int most, int perMille, @Nullable Sex sex) {

        boolean fits(int age, Sex other) {
            return age >= least && age <= most && (sex == null || sex == other);
        }
    }

    private static final List<Share> SHARES = List.of(
            // Children.
            of("G80", 1, 17, 4), of("P27.1", 0, 3, 2), of("Q21.0", 0, 17, 3), of("Q90", 0, 17, 1), of("E10", 3, 17, 2),
            of("J45.0", 3, 17, 12), of("G40", 1, 17, 4), of("F84.0", 3, 17, 4), of("D66", 0, 17, 1, Sex.MALE),
            // Adults.
            of("A15", 18, 70, 2), of("B18.1", 18, 75, 5), of("B18.2", 18, 75, 6), of("B20", 20, 55, 2), of("F20", 18, 70, 3),
            of("G40", 18, 60, 3), of("G35", 20, 55, 1), of("E10", 18, 60, 3), of("J45.0", 18, 75, 13), of("N11", 18, 75, 15),
            of("M32.1", 18, 60, 1), of("E04", 20, 75, 14), of("N80", 20, 49, 10, Sex.FEMALE), of("N60", 25, 60, 12, Sex.FEMALE),
            of("D66", 18, 60, 1, Sex.MALE), of("K29", 18, 75, 25),
            // The circulation.
            of("I10", 25, 39, 20), of("I10", 40, 59, 160), of("I10", 60, 120, 380), of("I20", 40, 59, 30), of("I20", 60, 120, 90),
            of("I21", 40, 59, 2), of("I21", 60, 120, 6), of("I25", 40, 59, 25), of("I25", 60, 120, 150), of("I44", 40, 59, 4),
            of("I44", 60, 120, 15), of("I48", 50, 120, 30), of("I50", 60, 120, 35), of("I63", 45, 120, 8), of("I05", 40, 75, 3),
            // Metabolism, airways, kidneys, joints, tumours, the nervous system.
            of("E11", 25, 39, 8), of("E11", 40, 59, 50), of("E11", 60, 120, 120), of("J44", 40, 59, 12), of("J44", 60, 120, 50),
            of("N18", 40, 120, 8), of("M17", 50, 120, 45), of("M54", 30, 65, 25), of("K25", 30, 65, 10), of("K74", 40, 75, 4),
            of("N40", 50, 120, 90, Sex.MALE), of("C50", 35, 80, 6, Sex.FEMALE), of("C34", 45, 80, 3), of("C18", 45, 85, 3),
            of("G30", 70, 120, 15));

    private static final Icd10 INFARCTION = Icd10.of("I21");
    private static final Icd10 STROKE = Icd10.of("I63");
    private static final Icd10 HEART_DEFECT = Icd10.of("Q21.0");
    private static final Icd10 KIDNEY_DISEASE = Icd10.of("N18");

    private final Draws draws;

    Health(Draws draws) {
        this.draws = draws;
    }

    private static Share of(String icd10, int least, int most, int perMille) {
        return of(icd10, least, most, perMille, null);
    }

    private static Share of(String icd10, int least, int most, int perMille, @Nullable Sex sex) {
        return new Share(Icd10.of(icd10), least, most, perMille, sex);
    }

    void addTo(Life life, int age) {
        Sex sex = life.sexOfInquiry();
        for (Share share : SHARES) {
            if (share.fits(age, sex) && draws.chancePerMille(share.perMille()) && life.conditions.size() < MOST_CONDITIONS) {
                life.conditions.add(condition(life, share.icd10()));
            }
        }
        boolean dialysis = life.conditions.stream().anyMatch(condition -> condition.icd10().equals(KIDNEY_DISEASE));
        if (dialysis && draws.chance(10)) {
            life.riskFactors.add(RiskFactor.DIALYSIS_PATIENT);
        }
        if (age >= 18 && draws.chancePerMille(8)) {
            life.riskFactors.add(RiskFactor.SURGERY_PLANNED);
        }
        if (age >= 20 && age < 63 && draws.chancePerMille(10)) {
            life.riskFactors.add(RiskFactor.HEALTH_WORKER_AT_RISK);
        }
    }

    private Condition condition(Life life, Icd10 icd10) {
        boolean acute = icd10.equals(INFARCTION) || icd10.equals(STROKE);
        LocalDate diagnosedOn = life.asOf.minusDays(draws.between(0, acute ? ACUTE_DAYS : LONGEST_ILL_DAYS));
        return new Condition(icd10, diagnosedOn, draws.chance(UNDER_OBSERVATION_PERCENT), icd10.equals(HEART_DEFECT) && draws.chance(60));
    }
}
