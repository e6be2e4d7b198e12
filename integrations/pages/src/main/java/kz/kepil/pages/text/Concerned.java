package kz.kepil.pages.text;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;

/** Which services a page for one person speaks of: what that person cannot need is noise. The verdict itself has all of them. */
final class Concerned {

    private static final int YOUNGEST_MOTHER = 12;
    private static final int OLDEST_MOTHER = 60;

    /** For a page that is read by the living. */
    private static final Set<ServiceType> AFTER_DEATH = EnumSet.of(ServiceType.PATHOLOGY, ServiceType.DONOR_PREPARATION);
    private static final Set<ServiceType> OF_MOTHERS = EnumSet.of(ServiceType.MATERNITY_EMERGENCY, ServiceType.PREGNANCY_REGISTRATION,
            ServiceType.OBSTETRICIAN_GYNAECOLOGIST);
    /** These have lines of their own. */
    private static final Set<ServiceType> TOLD_APART =
            EnumSet.of(ServiceType.PREVENTIVE_SCREENING, ServiceType.DENTAL_EMERGENCY, ServiceType.DENTAL_PLANNED);
    /** What the treatment of a disease consists of. */
    private static final Set<ServiceType> TREATMENT = EnumSet.of(ServiceType.SPECIALIST_CONSULTATION, ServiceType.DIAGNOSTICS,
            ServiceType.OUTPATIENT_MEDICINES, ServiceType.DYNAMIC_OBSERVATION, ServiceType.PLANNED_INPATIENT, ServiceType.DAY_HOSPITAL,
            ServiceType.HOME_HOSPITAL, ServiceType.REHABILITATION_STAGE_1, ServiceType.REHABILITATION, ServiceType.HIGH_TECHNOLOGY_CARE,
            ServiceType.PROCEDURES);
    /** What whoever is ill may need whatever the disease. */
    private static final Set<ServiceType> WHATEVER_THE_DISEASE = EnumSet.of(ServiceType.AMBULANCE, ServiceType.PRIMARY_CARE,
            ServiceType.DISTRICT_DOCTOR_OBSERVATION, ServiceType.EMERGENCY_INPATIENT, ServiceType.PALLIATIVE_CARE, ServiceType.BLOOD_PRODUCTS);
    /** What nobody is given for a disease that is known already. */
    private static final Set<ServiceType> NOT_FOR_A_DISEASE = EnumSet.of(ServiceType.IMMUNISATION, ServiceType.HIV_TB_DIAGNOSTICS,
            ServiceType.PRIMARY_DIAGNOSIS_OF_SOCIALLY_SIGNIFICANT_DISEASE, ServiceType.URGENT_OUTPATIENT);

    private Concerned() {
    }

    static boolean speaksOf(ServiceType service, Inquiry inquiry) {
        return !AFTER_DEATH.contains(service) && !TOLD_APART.contains(service) && mayNeed(service, inquiry);
    }

    /**
     * Whether the person is told when it changes who pays for a service: of what is named in the inquiry always, if they can need it at
     * all; else as of everything that is said without being asked.
     */
    static boolean isTold(ServiceType service, boolean forDisease, Inquiry inquiry) {
        boolean asked = inquiry.services() != null && inquiry.services().stream().anyMatch(each -> each.service() == service);
        return asked ? mayNeed(service, inquiry) : speaksOf(service, inquiry) && (!forDisease || isCareForDisease(service, true));
    }

    /** Whether the person can need the service at all, asked about or not. */
    static boolean mayNeed(ServiceType service, Inquiry inquiry) {
        return !OF_MOTHERS.contains(service) || mayBecomeMother(inquiry);
    }

    /** Whether somebody with a disease is told that this is free for them, too. */
    static boolean isNeededWhateverTheDisease(ServiceType service) {
        return WHATEVER_THE_DISEASE.contains(service);
    }

    private static boolean mayBecomeMother(Inquiry inquiry) {
        LocalDate birth = inquiry.person().birthDate();
        return inquiry.person().sex() == Sex.FEMALE && !birth.plusYears(YOUNGEST_MOTHER).isAfter(inquiry.asOf())
                && birth.plusYears(OLDEST_MOTHER).isAfter(inquiry.asOf());
    }

    /** Whether a service belongs to the care for a disease; {@code differs} says that it is paid otherwise than without one. */
    static boolean isCareForDisease(ServiceType service, boolean differs) {
        return TREATMENT.contains(service) || differs && !NOT_FOR_A_DISEASE.contains(service) && !OF_MOTHERS.contains(service);
    }
}
