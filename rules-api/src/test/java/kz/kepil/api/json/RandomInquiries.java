package kz.kepil.api.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import org.jspecify.annotations.Nullable;

/** Inquiries of every shape: each constant occurs, most have problems of the kind that only a check finds. */
final class RandomInquiries implements Supplier<Inquiry> {

    private final Random random;

    RandomInquiries(long seed) {
        random = new Random(seed);
    }

    @Override
    public Inquiry get() {
        List<Payment> payments = list(4, () -> new Payment(one(PaymentType.values()), month(), amount(), day(), maybe(this::amount),
                maybe(() -> one(Locality.values()))));
        List<ServiceRequest> services = random.nextBoolean() ? null
                : list(3, () -> service());
        return new Inquiry(maybe(this::text), day(), person(), payments, services);
    }

    private ServiceRequest service() {
        ServiceType type = random.nextInt(3) == 0 ? ServiceType.EMERGENCY_INPATIENT : one(ServiceType.values());
        boolean foreign = random.nextInt(40) == 0;
        return new ServiceRequest(type, maybe(this::icd10),
                foreign || type == ServiceType.EMERGENCY_INPATIENT ? maybe(random::nextBoolean) : null);
    }

    private Person person() {
        return Person.builder(day(), one(Sex.values()), one(LegalStatus.values()))
                .iin(maybe(() -> Iin.of(one("061211600012", "061211600109", "900115400006"))))
                .legalStatusSince(maybe(this::day))
                .emergencyCareAgreement(random.nextBoolean())
                .voluntaryPolicy(random.nextBoolean())
                .district(maybe(this::text))
                .lastPensionContribution(maybe(this::month))
                .circumstances(list(4, this::circumstance))
                .conditions(list(3, () -> new Condition(icd10(), maybe(this::day), random.nextBoolean(), random.nextBoolean())))
                .screened(list(random.nextInt(4) == 0 ? 3 : 0, () -> new PastScreening(one("SCR-1", "SCR-5", "SCR-10", "SCR-11"), day())))
                .riskFactors(list(3, () -> one(RiskFactor.values())))
                .unknown(list(random.nextInt(20) == 0 ? 20 : 3, this::unknown))
                .build();
    }

    private Circumstance circumstance() {
        CircumstanceType type = one(CircumstanceType.values());
        return new Circumstance(type, day(), maybe(this::day),
                attribute(type, Attribute.REGISTERED, random::nextBoolean),
                attribute(type, Attribute.CHILD_BIRTH_DATE, this::day),
                attribute(type, Attribute.SINCE_CHILDHOOD, random::nextBoolean),
                attribute(type, Attribute.MINIMUM_SECURITY, random::nextBoolean),
                attribute(type, Attribute.AWARD, () -> one(Award.values())),
                attribute(type, Attribute.GROUP, () -> one(DisabilityGroup.values())),
                attribute(type, Attribute.STUDY_LEVEL, () -> one(StudyLevel.values())),
                attribute(type, Attribute.CONFIRMED, random::nextBoolean),
                attribute(type, Attribute.SOCIAL_LEVEL, () -> one(SocialLevel.values())));
    }

    /** Nearly always given when the type has it and absent when it has not; never both attributes that share a name. */
    private <T> @Nullable T attribute(CircumstanceType type, Attribute attribute, Supplier<T> value) {
        boolean belongs = type.attributes().contains(attribute);
        boolean ambiguous = !belongs && attribute.property().equals("level");
        return !ambiguous && belongs != (random.nextInt(40) == 0) ? value.get() : null;
    }

    private UnknownFact unknown() {
        return new UnknownFact(one(Stream.concat(Arrays.stream(CircumstanceType.values()).map(CircumstanceType::name),
                Stream.of("lastPensionContribution", "payments")).toArray(String[]::new)));
    }

    private Icd10 icd10() {
        return Icd10.of(one("E10", "E10.9", "M33.21", "Z99"));
    }

    private String text() {
        return one("", "Қазығұрт", "a\"b\\c\n\u0001\u2028", "😀", "x".repeat(101));
    }

    private BigDecimal amount() {
        return random.nextInt(30) == 0
                ? one(new BigDecimal("-1"), new BigDecimal("1e-999999999"), new BigDecimal("1e999999999"), new BigDecimal("1e-25"))
                : new BigDecimal(BigInteger.valueOf(random.nextInt(100_000_000)), random.nextInt(10) - 2);
    }

    private LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6000));
    }

    private YearMonth month() {
        return YearMonth.from(day());
    }

    private <T> List<T> list(int most, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
