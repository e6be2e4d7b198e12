package kz.kepil.tests.reference;

import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.TmkkkScope;

/** The table RES of spec 04. */
final class Residency {

    private Residency() {
    }

    static Scope of(Inquiry inquiry) {
        return of(inquiry.person(), inquiry.asOf());
    }

    /** By the law of a day; "dates before 2021-01-01" by that of 2021, which says nothing else. */
    static Scope of(Person person, LocalDate day) {
        boolean from2023 = day.getYear() >= 2023;
        return switch (person.legalStatus()) {
            case CITIZEN -> scope("RES-1", TmkkkScope.FULL, true);
            case KANDAS -> scope("RES-2", TmkkkScope.FULL, true);
            case PERMANENT_RESIDENT_FOREIGNER, PERMANENT_RESIDENT_STATELESS -> scope("RES-3", TmkkkScope.FULL, true);
            case REFUGEE -> scope("RES-4", TmkkkScope.FULL, from2023);
            case EAEU_WORKER, EAEU_WORKER_FAMILY -> scope("RES-5", TmkkkScope.EMERGENCY_AND_DANGEROUS, true);
            case CIS_VISITOR -> scope("RES-6", emergencyWhen(from2023), false);
            case FOREIGN_VISITOR -> scope("RES-7", emergencyWhen(from2023 && person.emergencyCareAgreement()), false);
            case STATELESS_VISITOR, ASYLUM_SEEKER -> scope("RES-8", TmkkkScope.DANGEROUS_ONLY, false);
        };
    }

    private static TmkkkScope emergencyWhen(boolean condition) {
        return condition ? TmkkkScope.EMERGENCY_AND_DANGEROUS : TmkkkScope.DANGEROUS_ONLY;
    }

    private static Scope scope(String code, TmkkkScope tmkkk, boolean mams) {
        return new Scope(tmkkk, mams, List.of(code));
    }
}
