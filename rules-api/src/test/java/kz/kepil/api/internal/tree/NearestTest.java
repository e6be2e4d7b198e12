package kz.kepil.api.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "flaw, lawn, 2", "'', abc, 3", "abc, '', 3", "same, same, 0", "yaer, year, 1", "ab, ba, 1"})
    void countsLetters(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void hintsAtTheNearest() {
        assertThat(Nearest.hint("full-time student", List.of("PREGNANT",
                "FULL_TIME_STUDENT")).en()).isEqualTo("Maybe FULL_TIME_STUDENT is meant");
        assertThat(Nearest.hint("CITIZAN", List.of("CITY", "CITIZEN")).ru()).isEqualTo("Возможно, имеется в виду CITIZEN");
        assertThat(Nearest.hint("kz.kepil.engine.data.PackFiles", List.of("kz.kepil.engine.fact.Patient"))).isNull();
        assertThat(Nearest.hint("TOURIST", List.of("CITY", "CITIZEN"))).isNull();
        assertThat(Nearest.hint("", List.of("A", "B"))).isNull();
        assertThat(Nearest.hint("x".repeat(100_000), List.of("x".repeat(100_000)))).isNull();
    }

    /** What people write who know the word but not the name. */
    @ParameterizedTest
    @CsvSource({"PENSIONER, PENSION_RECIPIENT", "PENSION, PENSION_RECIPIENT", "STUDENTS, FULL_TIME_STUDENT", "STUDENT, FULL_TIME_STUDENT",
        "PREGNANCY, PREGNANT", "UNEMPLOYED, REGISTERED_UNEMPLOYED", "DISABLED, DISABILITY", "CHILD, ", "MOTHER, HONOURED_MOTHER",
        "VETERAN, WAR_VETERAN", "FARMER, FARM_HEAD", "PRISONNER, PRISONER", "EMPLOYE, EMPLOYEE", "MATERNITY, MATERNITY_LEAVE",
        "SOLE PROPRIETOR, SOLE_PROPRIETOR", "SELF_EMPLOYED, ", "CIVIL, CIVIL_CONTRACT", "TOURIST, "})
    void aWordOfACircumstanceLeadsToItsName(String written, String meant) {
        assertMeant(written, meant, Stream.of(CircumstanceType.values()).map(CircumstanceType::name).toList());
    }

    @ParameterizedTest
    @CsvSource({"MEDICINES, OUTPATIENT_MEDICINES", "CONSULTATION, SPECIALIST_CONSULTATION", "INPATIENT, PLANNED_INPATIENT", "REHABILITATON, REHABILITATION",
        "SCREENING, PREVENTIVE_SCREENING"})
    void aWordOfAServiceLeadsToItsName(String written, String meant) {
        assertMeant(written, meant, Stream.of(ServiceType.values()).map(Enum::name).toList());
    }

    @Test
    void aWordOfAStatusAPaymentOrAPropertyLeadsToItsName() {
        assertMeant("FOREIGNER", "FOREIGN_VISITOR", Stream.of(LegalStatus.values()).map(Enum::name).toList());
        assertMeant("EMPLOYER", "EMPLOYER_DEDUCTION", Stream.of(PaymentType.values()).map(Enum::name).toList());
        assertMeant("status", "legalStatus", List.of("birthDate", "sex", "legalStatus", "legalStatusSince"));
        assertMeant("colour", null, List.of("birthDate", "sex", "legalStatus", "legalStatusSince", "circumstances", "conditions", "unknown"));
    }

    @ParameterizedTest
    @CsvSource({"F, FEMALE", "m, MALE", "fem, FEMALE", "X, ", "E, "})
    void theBeginningOfOneNameAloneLeadsToIt(String written, String meant) {
        assertMeant(written, meant, List.of("FEMALE", "MALE", "ELF", "EMU"));
    }

    private static void assertMeant(String written, String meant, List<String> names) {
        Texts hint = Nearest.hint(written, names);
        assertThat(hint == null ? null : hint.en()).isEqualTo(meant == null ? null : "Maybe " + meant + " is meant");
    }
}
