package kz.kepil.tests.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Funding;

/** The dental care of spec 06. */
final class Teeth {

    private static final Set<Award> PENDANTS = Set.of(Award.ALTYN_ALQA, Award.KUMIS_ALQA);
    private static final Set<DisabilityGroup> GROUPS = Set.of(DisabilityGroup.I, DisabilityGroup.II, DisabilityGroup.III);

    private final Inquiry inquiry;
    private final PersonAt at;

    private Teeth(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.at = new PersonAt(inquiry.person(), inquiry.asOf());
    }

    /**
     * "Eligibility is that of the group, for every legal status with mams; others are not eligible and have no grounds." "MAMS
     * when insured and eligible for at least one kind, else PAID."
     */
    static Dental of(Inquiry inquiry, boolean insured) {
        Teeth teeth = new Teeth(inquiry);
        boolean mams = Residency.of(inquiry).mams();
        List<String> emergency = mams ? teeth.emergency() : List.of();
        List<String> planned = mams ? teeth.planned() : List.of();
        // "planned care needs the district doctor's referral in 2021-2022; from 2023 neither kind needs one. Emergency never."
        boolean referral = inquiry.asOf().getYear() <= 2022 && !planned.isEmpty();
        boolean eligible = !emergency.isEmpty() || !planned.isEmpty();
        return new Dental(new DentalCare(!emergency.isEmpty(), emergency, false), new DentalCare(!planned.isEmpty(), planned, referral),
                insured && eligible ? Funding.MAMS : Funding.PAID);
    }

    private List<String> emergency() {
        List<String> grounds = new ArrayList<>();
        addIf(grounds, "DEN-E01", at.age() < 18);
        addIf(grounds, "DEN-E02", at.is(CircumstanceType.PREGNANT));
        addIf(grounds, "DEN-E03", at.is(CircumstanceType.WAR_VETERAN));
        addIf(grounds, "DEN-E04", at.now(CircumstanceType.DISABILITY).stream().anyMatch(of -> GROUPS.contains(of.group())));
        addIf(grounds, "DEN-E05", at.now(CircumstanceType.HONOURED_MOTHER).stream().anyMatch(of -> PENDANTS.contains(of.award())));
        addIf(grounds, "DEN-E06", at.is(CircumstanceType.SOCIAL_ASSISTANCE));
        addIf(grounds, "DEN-E07", at.is(CircumstanceType.PENSION_RECIPIENT));
        addIf(grounds, "DEN-E08", Diagnosis.all(inquiry).stream()
                .anyMatch(disease -> disease.infectious() || disease.sociallySignificant() || disease.dangerous()));
        addIf(grounds, "DEN-E09", at.is(CircumstanceType.CARING_FOR_DISABLED_CHILD) && !at.working());
        addIf(grounds, "DEN-E10", caresForGroupI() && !at.working());
        return grounds;
    }

    /** "to 2025-12-31 only with sinceChildhood, from 2026 any". */
    private boolean caresForGroupI() {
        return at.now(CircumstanceType.CARING_FOR_GROUP_I).stream()
                .anyMatch(care -> inquiry.asOf().getYear() >= 2026 || Boolean.TRUE.equals(care.sinceChildhood()));
    }

    private List<String> planned() {
        List<String> grounds = new ArrayList<>();
        addIf(grounds, "DEN-P01", at.age() < 18);
        addIf(grounds, "DEN-P02", at.is(CircumstanceType.PREGNANT));
        return grounds;
    }

    private static void addIf(List<String> grounds, String code, boolean holds) {
        if (holds) {
            grounds.add(code);
        }
    }
}
