package kz.kepil.engine.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.Circumstances;
import kz.kepil.engine.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a yes is taken to mean (spec 11). */
class AssumptionsTest {

    private static final Pack PACK = Pack.builtIn(Corridor.stages());
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static final Inquiry WITHOUT_FACTS =
            Inquiry.of(DAY, Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN).build());

    private static Circumstance assumed(Assumptions assumptions, CircumstanceType type) {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN).build()
                .withUnknown(List.of(UnknownFact.of(type)));
        List<Circumstance> circumstances =
                assumptions.assume(Inquiry.of(DAY, person), UnknownFact.of(type), true).person().circumstances();
        assertThat(circumstances).hasSize(1);
        return circumstances.get(0);
    }

    static Stream<Circumstance> withAttributes() {
        return Stream.of(Circumstance.caringForChild(DAY, DAY), Circumstance.childcareLeave(DAY, DAY),
                Circumstance.caringForGroupI(DAY, true), Circumstance.prisoner(DAY, false),
                Circumstance.honouredMother(DAY, Award.ALTYN_ALQA), Circumstance.disability(DAY, DisabilityGroup.I),
                Circumstance.fullTimeStudent(DAY, StudyLevel.HIGHER, true), Circumstance.socialLevel(DAY, SocialLevel.D));
    }

    @ParameterizedTest
    @MethodSource("withAttributes")
    void theAttributesAreThoseOfTheTable(Circumstance expected) {
        assertThat(assumed(new Assumptions(PACK), expected.type())).isEqualTo(expected);
    }

    static List<CircumstanceType> types() {
        return PACK.circumstances().types().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasItsAttributes(CircumstanceType type) {
        Circumstance circumstance = assumed(new Assumptions(PACK), type);
        assertThat(circumstance.type()).isEqualTo(type);
        assertThat(circumstance.from()).isEqualTo(DAY);
        assertThat(circumstance.to()).isNull();
        assertThat(type.attributes()).allSatisfy(attribute -> assertThat(circumstance.attribute(attribute)).isNotNull());
    }

    @Test
    void paymentsAndThePensionContributionAreThoseOfTheTable() {
        Assumptions assumptions = new Assumptions(PACK);
        assertThat(assumptions.assume(WITHOUT_FACTS, UnknownFact.LAST_PENSION_CONTRIBUTION, true).person().lastPensionContribution())
                .isEqualTo(YearMonth.of(2024, 6));
        assertThat(assumptions.assume(WITHOUT_FACTS, UnknownFact.PAYMENTS, true).payments()).hasSize(13)
                .contains(Payment.of(PaymentType.SELF_PAYER, YearMonth.of(2024, 5), new BigDecimal("4250.00"), LocalDate.of(2024, 5, 1)));
    }

    @Test
    void anotherTextAnotherAssumption() throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(AssumptionsTest.class.getResourceAsStream("/kz/kepil/pack/circumstances.yaml"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String other = text.replace("{award: ALTYN_ALQA}", "{award: BATYR_ANA}").replace("{level: HIGHER, confirmed: true}",
                "{level: TECHNICAL, confirmed: false}").replace("{monthsAgo: 0}", "{monthsAgo: 2}")
                .replace("{type: SELF_PAYER, dayOfMonth: 1}", "{type: SOLE_PROPRIETOR, dayOfMonth: 25}");
        Assumptions changed = new Assumptions(PACK,
                Circumstances.read("circumstances.yaml", new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))));
        assertThat(changed.assume(WITHOUT_FACTS, UnknownFact.LAST_PENSION_CONTRIBUTION, true).person().lastPensionContribution())
                .isEqualTo(YearMonth.of(2024, 4));
        assertThat(changed.assume(WITHOUT_FACTS, UnknownFact.PAYMENTS, true).payments()).hasSize(13).allSatisfy(payment -> {
            assertThat(payment.type()).isEqualTo(PaymentType.SOLE_PROPRIETOR);
            assertThat(payment.paidOn()).isEqualTo(payment.month().atDay(25));
        });
        assertThat(assumed(changed, CircumstanceType.HONOURED_MOTHER)).isEqualTo(Circumstance.honouredMother(DAY, Award.BATYR_ANA));
        assertThat(assumed(changed, CircumstanceType.FULL_TIME_STUDENT))
                .isEqualTo(Circumstance.fullTimeStudent(DAY, StudyLevel.TECHNICAL, false));
    }
}
