package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Makes an inquiry of a text in which nothing is wrong, in one pass and without a tree, which is several times as fast. Of any
 * other text it gives nothing: {@link InquiryBinder} reads it once more and finds all that is wrong. Not thread-safe.
 */
public final class InquiryParser {

    /** Every name that a member may have. */
    private enum Name {
        ID("id"), AS_OF("asOf"), PERSON("person"), PAYMENTS("payments"), SERVICES("services"),
        IIN("iin"), BIRTH_DATE("birthDate"), SEX("sex"), LEGAL_STATUS("legalStatus"), LEGAL_STATUS_SINCE("legalStatusSince"),
        EMERGENCY_CARE_AGREEMENT("emergencyCareAgreement"), VOLUNTARY_POLICY("voluntaryPolicy"), DISTRICT("district"),
        LAST_PENSION_CONTRIBUTION("lastPensionContribution"), CIRCUMSTANCES("circumstances"), CONDITIONS("conditions"),
        SCREENED("screened"), RISK_FACTORS("riskFactors"), UNKNOWN("unknown"),
        TYPE("type"), FROM("from"), TO("to"), REGISTERED("registered"), CHILD_BIRTH_DATE("childBirthDate"),
        SINCE_CHILDHOOD("sinceChildhood"), MINIMUM_SECURITY("minimumSecurity"), AWARD("award"), GROUP("group"), LEVEL("level"),
        CONFIRMED("confirmed"),
        ICD10("icd10"), DIAGNOSED_ON("diagnosedOn"), UNDER_OBSERVATION("underObservation"), POST_OPERATIVE("postOperative"),
        CODE("code"), ON("on"),
        MONTH("month"), AMOUNT("amount"), PAID_ON("paidOn"), INCOME("income"), LOCALITY("locality"),
        SERVICE("service"), LIFE_THREATENING("lifeThreatening");

        private final String text;

        Name(String text) {
            this.text = text;
        }
    }

    private static final Words<Name> INQUIRY = names(Name.ID, Name.AS_OF, Name.PERSON, Name.PAYMENTS, Name.SERVICES);
    private static final Words<Name> PERSON = names(Name.IIN, Name.BIRTH_DATE, Name.SEX, Name.LEGAL_STATUS, Name.LEGAL_STATUS_SINCE,
            Name.EMERGENCY_CARE_AGREEMENT, Name.VOLUNTARY_POLICY, Name.DISTRICT, Name.LAST_PENSION_CONTRIBUTION, Name.CIRCUMSTANCES,
            Name.CONDITIONS, Name.SCREENED, Name.RISK_FACTORS, Name.UNKNOWN);
    private static final Words<Name> CIRCUMSTANCE = names(Name.TYPE, Name.FROM, Name.TO, Name.REGISTERED, Name.CHILD_BIRTH_DATE,
            Name.SINCE_CHILDHOOD, Name.MINIMUM_SECURITY, Name.AWARD, Name.GROUP, Name.LEVEL, Name.CONFIRMED);
    private static final Words<Name> CONDITION = names(Name.ICD10, Name.DIAGNOSED_ON, Name.UNDER_OBSERVATION, Name.POST_OPERATIVE);
    private static final Words<Name> SCREENED = names(Name.CODE, Name.ON);
    private static final Words<Name> PAYMENT =
            names(Name.TYPE, Name.MONTH, Name.AMOUNT, Name.PAID_ON, Name.INCOME, Name.LOCALITY);
    private static final Words<Name> REQUEST = names(Name.SERVICE, Name.ICD10, Name.LIFE_THREATENING);

    private static final Words<Sex> SEX = Words.of(Sex.class);
    private static final Words<LegalStatus> LEGAL_STATUS = Words.of(LegalStatus.class);
    private static final Words<Award> AWARD = Words.of(Award.class);
    private static final Words<DisabilityGroup> GROUP = Words.of(DisabilityGroup.class);
    /** Two attributes share the name; the type of the circumstance tells which is meant. */
    private static final Words<Enum<?>> LEVEL =
            new Words<>(Stream.<Enum<?>>concat(Stream.of(StudyLevel.values()), Stream.of(SocialLevel.values())).toList(), Enum::name);
    private static final Words<RiskFactor> RISK_FACTOR = Words.of(RiskFactor.class);
    private static final Words<PaymentType> PAYMENT_TYPE = Words.of(PaymentType.class);
    private static final Words<Locality> LOCALITY = Words.of(Locality.class);
    private static final Words<ServiceType> SERVICE = Words.of(ServiceType.class);

    private final JsonScanner json;
    private final Askable askable;
    /** The names of the members that the object being read has had, a bit each. */
    private long seen;

    private static Words<Name> names(Name... names) {
        return new Words<>(List.of(names), name -> name.text);
    }

    private InquiryParser(JsonScanner json, Askable askable) {
        this.json = json;
        this.askable = askable;
    }

    /**
     * Reads an inquiry.
     *
     * @param utf8 holds the text
     * @param start where it begins
     * @param end where it ends
     * @param askable of what one may ask
     * @return the inquiry; null when anything is wrong with it or unusual
     */
    public static @Nullable Inquiry parse(byte[] utf8, int start, int end, Askable askable) {
        try {
            JsonScanner json = new JsonScanner(utf8, start, end);
            Inquiry inquiry = new InquiryParser(json, askable).inquiry();
            json.takeEnd();
            return askable.days().contains(inquiry.asOf()) && inquiry.problems().isEmpty() ? inquiry : null;
        } catch (JsonScanner.Refused refused) {
            return null;
        }
    }

    /** Whether an object has a first member. */
    private boolean opens() {
        seen = 0;
        return json.opens('{', '}');
    }

    private boolean goesOn() {
        return json.goesOn('}');
    }

    /** Takes the name of a member that is not null; null instead of that of one that is. */
    private @Nullable Name name(Words<Name> known) {
        Name name = json.name(known);
        long bit = 1L << name.ordinal();
        if ((seen & bit) != 0) {
            throw JsonScanner.refused();
        }
        seen |= bit;
        return json.takesNull() ? null : name;
    }

    private <T> List<T> list(Supplier<T> element) {
        long before = seen;
        List<T> list = new ArrayList<>();
        if (json.opens('[', ']')) {
            do {
                list.add(element.get());
            } while (json.goesOn(']'));
        }
        seen = before;
        return list;
    }

    private static <T> T given(@Nullable T required) {
        if (required == null) {
            throw JsonScanner.refused();
        }
        return required;
    }

    private Inquiry inquiry() {
        String id = null;
        LocalDate asOf = null;
        Person person = null;
        List<Payment> payments = List.of();
        List<ServiceRequest> services = null;
        if (opens()) {
            do {
                Name name = name(INQUIRY);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case ID -> id = json.text();
                    case AS_OF -> asOf = json.date();
                    case PERSON -> {
                        long before = seen;
                        person = person();
                        seen = before;
                    }
                    case PAYMENTS -> payments = list(this::payment);
                    case SERVICES -> services = list(this::service);
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        return new Inquiry(id, given(asOf), given(person), payments, services);
    }

    private Person person() {
        Iin iin = null;
        LocalDate birthDate = null;
        Sex sex = null;
        LegalStatus legalStatus = null;
        LocalDate legalStatusSince = null;
        boolean emergencyCareAgreement = false;
        boolean voluntaryPolicy = false;
        String district = null;
        YearMonth lastPensionContribution = null;
        List<Circumstance> circumstances = List.of();
        List<Condition> conditions = List.of();
        List<PastScreening> screened = List.of();
        List<RiskFactor> riskFactors = List.of();
        List<UnknownFact> unknown = List.of();
        if (opens()) {
            do {
                Name name = name(PERSON);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case IIN -> iin = iin();
                    case BIRTH_DATE -> birthDate = json.date();
                    case SEX -> sex = json.word(SEX);
                    case LEGAL_STATUS -> legalStatus = json.word(LEGAL_STATUS);
                    case LEGAL_STATUS_SINCE -> legalStatusSince = json.date();
                    case EMERGENCY_CARE_AGREEMENT -> emergencyCareAgreement = json.bool();
                    case VOLUNTARY_POLICY -> voluntaryPolicy = json.bool();
                    case DISTRICT -> district = json.text();
                    case LAST_PENSION_CONTRIBUTION -> lastPensionContribution = json.month();
                    case CIRCUMSTANCES -> circumstances = list(this::circumstance);
                    case CONDITIONS -> conditions = list(this::condition);
                    case SCREENED -> screened = list(this::screened);
                    case RISK_FACTORS -> riskFactors = list(() -> json.word(RISK_FACTOR));
                    case UNKNOWN -> unknown = list(() -> json.word(askable.facts()));
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        return new Person(iin, given(birthDate), given(sex), given(legalStatus), legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
    }

    private Iin iin() {
        try {
            return Iin.of(json.text());
        } catch (IllegalArgumentException invalid) {
            throw JsonScanner.refused();
        }
    }

    private Icd10 icd10() {
        try {
            return Icd10.of(json.text());
        } catch (IllegalArgumentException invalid) {
            throw JsonScanner.refused();
        }
    }

    private Circumstance circumstance() {
        CircumstanceType type = null;
        LocalDate from = null;
        LocalDate to = null;
        Boolean registered = null;
        LocalDate childBirthDate = null;
        Boolean sinceChildhood = null;
        Boolean minimumSecurity = null;
        Award award = null;
        DisabilityGroup group = null;
        Boolean confirmed = null;
        Enum<?> level = null;
        if (opens()) {
            do {
                Name name = name(CIRCUMSTANCE);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case TYPE -> type = json.word(askable.types());
                    case FROM -> from = json.date();
                    case TO -> to = json.date();
                    case REGISTERED -> registered = json.bool();
                    case CHILD_BIRTH_DATE -> childBirthDate = json.date();
                    case SINCE_CHILDHOOD -> sinceChildhood = json.bool();
                    case MINIMUM_SECURITY -> minimumSecurity = json.bool();
                    case AWARD -> award = json.word(AWARD);
                    case GROUP -> group = json.word(GROUP);
                    case LEVEL -> level = json.word(LEVEL);
                    case CONFIRMED -> confirmed = json.bool();
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        boolean student = given(type).attributes().contains(Attribute.STUDY_LEVEL);
        if (level != null && student != level instanceof StudyLevel) {
            throw JsonScanner.refused();
        }
        return new Circumstance(type, given(from), to, registered, childBirthDate, sinceChildhood, minimumSecurity, award, group,
                student ? (StudyLevel) level : null, confirmed, student ? null : (SocialLevel) level);
    }

    private Condition condition() {
        Icd10 icd10 = null;
        LocalDate diagnosedOn = null;
        boolean underObservation = false;
        boolean postOperative = false;
        if (opens()) {
            do {
                Name name = name(CONDITION);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case ICD10 -> icd10 = icd10();
                    case DIAGNOSED_ON -> diagnosedOn = json.date();
                    case UNDER_OBSERVATION -> underObservation = json.bool();
                    case POST_OPERATIVE -> postOperative = json.bool();
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        return new Condition(given(icd10), diagnosedOn, underObservation, postOperative);
    }

    private PastScreening screened() {
        String code = null;
        LocalDate on = null;
        if (opens()) {
            do {
                Name name = name(SCREENED);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case CODE -> code = json.text();
                    case ON -> on = json.date();
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        return new PastScreening(given(code), given(on));
    }

    private Payment payment() {
        PaymentType type = null;
        YearMonth month = null;
        BigDecimal amount = null;
        LocalDate paidOn = null;
        BigDecimal income = null;
        Locality locality = null;
        if (opens()) {
            do {
                Name name = name(PAYMENT);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case TYPE -> type = json.word(PAYMENT_TYPE);
                    case MONTH -> month = json.month();
                    case AMOUNT -> amount = json.amount();
                    case PAID_ON -> paidOn = json.date();
                    case INCOME -> income = json.amount();
                    case LOCALITY -> locality = json.word(LOCALITY);
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        return new Payment(given(type), given(month), given(amount), given(paidOn), income, locality);
    }

    private ServiceRequest service() {
        ServiceType service = null;
        Icd10 icd10 = null;
        Boolean lifeThreatening = null;
        if (opens()) {
            do {
                Name name = name(REQUEST);
                if (name == null) {
                    continue;
                }
                switch (name) {
                    case SERVICE -> service = json.word(SERVICE);
                    case ICD10 -> icd10 = icd10();
                    case LIFE_THREATENING -> lifeThreatening = json.bool();
                    default -> throw JsonScanner.refused();
                }
            } while (goesOn());
        }
        return new ServiceRequest(given(service), icd10, lifeThreatening);
    }
}
