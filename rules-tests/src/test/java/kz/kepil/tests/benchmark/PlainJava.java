package kz.kepil.tests.benchmark;

import static kz.kepil.engine.fact.Access.WITHOUT_MAMS;
import static kz.kepil.engine.fact.Access.WITH_MAMS;
import static kz.kepil.engine.fact.Consequences.exempts;
import static kz.kepil.engine.fact.Consequences.hasScope;
import static kz.kepil.engine.fact.Consequences.insuredBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Access;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.fact.Situation;
import org.jspecify.annotations.Nullable;

/** Scope, state categories and exemption as a programmer would write them without rules: the limit of what can be reached. */
final class PlainJava {

    private static final int OF_2022 = 20220328;
    private static final int OF_2023 = 20230101;
    private static final int OF_2026 = 20260101;

    private final Map<String, RuleName> names;

    PlainJava(Map<String, RuleName> names) {
        this.names = Map.copyOf(names);
    }

    private void enter(Fact fact, String rule) {
        fact.enterRule(Objects.requireNonNull(names.get(rule), rule));
    }

    void scope(LegalStatusOnDay status) {
        status.enterStage();
        boolean from2023 = status.getLaw() >= OF_2023;
        switch (status.getLegalStatus()) {
            case CITIZEN -> scope(status, "RES-1", TmkkkScope.FULL, WITH_MAMS);
            case KANDAS -> scope(status, "RES-2", TmkkkScope.FULL, WITH_MAMS);
            case PERMANENT_RESIDENT_FOREIGNER, PERMANENT_RESIDENT_STATELESS -> scope(status, "RES-3", TmkkkScope.FULL, WITH_MAMS);
            case REFUGEE -> scope(status, from2023 ? "RES-4" : "RES-4.to-2022", TmkkkScope.FULL, from2023 ? WITH_MAMS : WITHOUT_MAMS);
            case EAEU_WORKER, EAEU_WORKER_FAMILY -> scope(status, "RES-5", TmkkkScope.EMERGENCY_AND_DANGEROUS, WITH_MAMS);
            case CIS_VISITOR -> scope(status, from2023 ? "RES-6.from-2023" : "RES-6.to-2022",
                    from2023 ? TmkkkScope.EMERGENCY_AND_DANGEROUS : TmkkkScope.DANGEROUS_ONLY, WITHOUT_MAMS);
            case FOREIGN_VISITOR -> {
                boolean agreed = from2023 && status.isEmergencyCareAgreement();
                scope(status, agreed ? "RES-7.with-agreement" : from2023 ? "RES-7.without-agreement" : "RES-7.to-2022",
                        agreed ? TmkkkScope.EMERGENCY_AND_DANGEROUS : TmkkkScope.DANGEROUS_ONLY, WITHOUT_MAMS);
            }
            case STATELESS_VISITOR, ASYLUM_SEEKER -> scope(status, "RES-8", TmkkkScope.DANGEROUS_ONLY, WITHOUT_MAMS);
        }
    }

    private void scope(LegalStatusOnDay status, String rule, TmkkkScope tmkkk, Access access) {
        enter(status, rule);
        hasScope(status, tmkkk, access);
    }

    void exemption(PersonOnDay person) {
        person.enterStage();
        if (person.getAge() < 18) {
            exempt(person, "EX-1");
        }
        if (person.isPensionRecipient()) {
            exempt(person, "EX-2");
        }
        if (person.isDisability()) {
            exempt(person, "EX-3");
        }
        if (person.isConfirmedStudent()) {
            exempt(person, "EX-4");
        }
        if (person.isHonouredMother()) {
            exempt(person, "EX-5");
        }
    }

    private void exempt(PersonOnDay person, String rule) {
        enter(person, rule);
        exempts(person);
    }

    void stateCategories(PersonOnDay person) {
        person.enterStage();
        if (person.isInSystem()) {
            inSystem(person);
        }
    }

    private void inSystem(PersonOnDay person) {
        if (person.getAge() < 18) {
            insured(person, "SI-01", Payer.STATE, person.dayBeforeBirthday(18));
        }
        if (person.isMaternityLeave()) {
            insured(person, "SI-03.maternity", Situation.MATERNITY_LEAVE);
        }
        if (person.isAdoptionLeave()) {
            insured(person, "SI-03.adoption", Situation.ADOPTION_LEAVE);
        }
        if (person.isChildcareLeaveUnder3()) {
            insured(person, "SI-03.childcare", Situation.CHILDCARE_LEAVE_UNDER_3);
        }
        if (person.isPensionRecipient()) {
            insured(person, "SI-09.pension", Situation.PENSION_RECIPIENT);
        }
        if (person.isWarVeteran()) {
            insured(person, "SI-09.veteran", Situation.WAR_VETERAN);
        }
        if (person.isPrisonerAboveMinimumSecurity()) {
            insured(person, "SI-10", Situation.PRISONER_ABOVE_MINIMUM_SECURITY);
        }
        if (person.isRemandDetainee()) {
            insured(person, "SI-11.remand-prison", Situation.REMAND_DETAINEE);
        }
        if (person.isHonouredMother()) {
            insured(person, "SI-12", Situation.HONOURED_MOTHER);
        }
        if (person.isConfirmedStudent()) {
            insured(person, "SI-14", Situation.CONFIRMED_STUDENT);
        }
        if (person.isDisability()) {
            insured(person, "SI-15", Situation.DISABILITY);
        }
        if (!person.isWorking()) {
            notWorking(person, person.getLaw());
        }
    }

    private void notWorking(PersonOnDay person, int law) {
        if (person.isCaringForChildUnder3()) {
            insured(person, "SI-02", Situation.CARING_FOR_CHILD_UNDER_3);
        }
        if (person.isRegisteredUnemployed()) {
            if (law < OF_2026) {
                insured(person, "SI-04.state", Situation.REGISTERED_UNEMPLOYED);
            } else if (!person.isSubsidisedJob()) {
                insured(person, "SI-04.local-budget", Payer.LOCAL_BUDGET, person.lastDayOf(Situation.REGISTERED_UNEMPLOYED));
            }
        }
        if (person.isKandas()) {
            if (law >= OF_2023) {
                insured(person, "SI-05.not-working", Payer.STATE, null);
            } else if (person.getYearsOfStatus() < 1) {
                insured(person, "SI-05.first-year", Payer.STATE, person.lastDayOfStatusYear(1));
            }
        }
        if (person.isRegisteredPregnancy() && person.getMonthsSincePensionContribution() > 2) {
            insured(person, "SI-06", Situation.REGISTERED_PREGNANCY);
        }
        if (person.isCaringForDisabledChild()) {
            insured(person, law < OF_2026 ? "SI-07" : "SI-07.from-2026", Situation.CARING_FOR_DISABLED_CHILD);
        }
        if (law < OF_2022 && person.isCaringForGroupISinceChildhood()) {
            insured(person, "SI-08.disabled-since-childhood", Situation.CARING_FOR_GROUP_I_SINCE_CHILDHOOD);
        }
        if (law >= OF_2022 && person.isCaringForGroupI()) {
            insured(person, law < OF_2026 ? "SI-08.group-i" : "SI-08.from-2026", Situation.CARING_FOR_GROUP_I);
        }
        if (law >= OF_2022 && person.isHouseArrest()) {
            insured(person, "SI-11.house-arrest", Situation.HOUSE_ARREST);
        }
        if (person.isSocialAssistance()) {
            insured(person, "SI-13", Situation.SOCIAL_ASSISTANCE);
        }
    }

    private void insured(PersonOnDay person, String rule, Situation situation) {
        insured(person, rule, Payer.STATE, person.lastDayOf(situation));
    }

    private void insured(PersonOnDay person, String rule, Payer payer, @Nullable LocalDate lastDay) {
        enter(person, rule);
        insuredBy(person, payer, lastDay);
    }
}
