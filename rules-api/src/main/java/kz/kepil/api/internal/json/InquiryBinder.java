package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.internal.InquiryProblems;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.LatinLetters;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.LatinLetters;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.LatinLetters;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Makes an inquiry of a JSON value, or finds all that is wrong with it. Every part is looked at, whatever the others are like. */
public final class InquiryBinder extends Binder {

    private static final Set<String> INQUIRY = names("id", "asOf", "person", "payments", "services");
    private static final Set<String> PERSON = names("iin", "birthDate", "sex", "legalStatus", "legalStatusSince", "emergencyCareAgreement",
            "voluntaryPolicy", "district", "lastPensionContribution", "circumstances", "conditions", "screened", "riskFactors", "unknown");
    private static final Set<String> CIRCUMSTANCE = names(Stream.concat(Stream.of("type", "from", "to"),
            Arrays.stream(Attribute.values()).map(Attribute::property)).toArray(String[]::new));
    private static final Set<String> CONDITION = names("icd10", "diagnosedOn", "underObservation", "postOperative");
    private static final Set<String> PAYMENT = names("type", "month", "amount", "paidOn", "income", "locality");
    private static final Set<String> SERVICE = names("service", "icd10", "lifeThreatening");
    private static final Set<String> SCREENED = names("code", "on");

    private final Askable askable;

    /** Reads and tells what is wrong. */
    public InquiryBinder(Problems problems, Askable askable) {
        super(problems);
        this.askable = askable;
    }

    /** The inquiry; null when anything is wrong, be it found here or before. */
    public @Nullable Inquiry inquiry(Node node) {
        if (!isObject(node, INQUIRY)) {
            return null;
        }
        String id = text(optional(node, "id"));
        LocalDate asOf = date(required(node, "asOf", () -> Messages.of("word.date")));
        if (asOf != null && !askable.days().contains(asOf)) {
            problems.about(node).add(".asOf", InquiryProblems.unsupportedDay(asOf, askable.days()).message());
        }
        Node personNode = required(node, "person", () -> Messages.of("word.object"));
        Person person = personNode == null ? null : person(personNode, asOf);
        List<@Nullable Payment> payments = list(optional(node, "payments"), this::payment);
        Node servicesNode = optional(node, "services");
        List<@Nullable ServiceRequest> services = list(servicesNode, this::service);
        if (!problems.isEmpty() || asOf == null || person == null) {
            return null;
        }
        return new Inquiry(id, asOf, person, whole(payments), servicesNode == null ? null : whole(services));
    }

    @Nullable Person person(Node node, @Nullable LocalDate asOf) {
        if (!isObject(node, PERSON)) {
            return null;
        }
        Iin iin = iin(optional(node, "iin"));
        LocalDate birthDate = date(required(node, "birthDate", () -> Messages.of("word.date")));
        Sex sex = constant(required(node, "sex", () -> allowed(Sex.class)), Sex.class);
        LegalStatus legalStatus = constant(required(node, "legalStatus", () -> allowed(LegalStatus.class)), LegalStatus.class);
        LocalDate legalStatusSince = date(optional(node, "legalStatusSince"));
        boolean emergencyCareAgreement = isTrue(optional(node, "emergencyCareAgreement"));
        boolean voluntaryPolicy = isTrue(optional(node, "voluntaryPolicy"));
        String district = text(optional(node, "district"));
        Node contributionNode = optional(node, "lastPensionContribution");
        YearMonth lastPensionContribution = month(contributionNode);
        InquiryCheck.person(asOf, birthDate, legalStatusSince, district, problems.about(node));

        Set<CircumstanceType> types = new HashSet<>();
        List<@Nullable Circumstance> circumstances =
                list(optional(node, "circumstances"), element -> circumstance(element, birthDate, sex, types));
        List<@Nullable Condition> conditions = list(optional(node, "conditions"), element -> condition(element, asOf));
        List<@Nullable PastScreening> screened = list(optional(node, "screened"), element -> screened(element, asOf));
        List<@Nullable RiskFactor> riskFactors = list(optional(node, "riskFactors"), element -> constant(element, RiskFactor.class));
        Node unknownNode = optional(node, "unknown");
        List<@Nullable UnknownFact> unknown = list(unknownNode, this::unknownFact);
        if (unknownNode != null) {
            InquiryCheck.unknown(unknown, types, contributionNode != null, problems.about(unknownNode));
        }
        if (!problems.isEmpty() || birthDate == null || sex == null || legalStatus == null) {
            return null;
        }
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy, district,
                lastPensionContribution, whole(circumstances), whole(conditions), whole(screened), whole(riskFactors), whole(unknown));
    }

    /** Besides, notes the type even if the rest of the circumstance is wrong. */
    @Nullable Circumstance circumstance(Node node, @Nullable LocalDate birthDate, @Nullable Sex sex, Set<CircumstanceType> types) {
        if (!isObject(node, CIRCUMSTANCE)) {
            return null;
        }
        CircumstanceType type = type(required(node, "type", () -> String.join(", ", askable.typeNames())));
        LocalDate from = date(required(node, "from", () -> Messages.of("word.date")));
        LocalDate to = date(optional(node, "to"));
        if (type == null) {
            return null;
        }
        types.add(type);
        InquiryCheck.circumstance(birthDate, sex, type, from, to, attribute -> given(node, type, attribute), problems.about(node));
        Boolean registered = bool(attribute(node, type, Attribute.REGISTERED));
        LocalDate childBirthDate = date(attribute(node, type, Attribute.CHILD_BIRTH_DATE));
        Boolean sinceChildhood = bool(attribute(node, type, Attribute.SINCE_CHILDHOOD));
        Boolean minimumSecurity = bool(attribute(node, type, Attribute.MINIMUM_SECURITY));
        Award award = constant(attribute(node, type, Attribute.AWARD), Award.class);
        DisabilityGroup group = constant(attribute(node, type, Attribute.GROUP), DisabilityGroup.class);
        StudyLevel studyLevel = constant(attribute(node, type, Attribute.STUDY_LEVEL), StudyLevel.class);
        Boolean confirmed = bool(attribute(node, type, Attribute.CONFIRMED));
        SocialLevel socialLevel = constant(attribute(node, type, Attribute.SOCIAL_LEVEL), SocialLevel.class);
        return from == null ? null : new Circumstance(type, from, to, registered, childBirthDate, sinceChildhood, minimumSecurity, award, group,
                studyLevel, confirmed, socialLevel);
    }

    /** The value of an attribute if the type has it. */
    private @Nullable Node attribute(Node node, CircumstanceType type, Attribute attribute) {
        return type.attributes().contains(attribute) ? optional(node, attribute.property()) : null;
    }

    /** As {@link #attribute}, and the value of one that the type does not have; {@code level} stands for two attributes. */
    private @Nullable Node given(Node node, CircumstanceType type, Attribute attribute) {
        boolean ofStudents = type.attributes().contains(Attribute.STUDY_LEVEL);
        boolean other = attribute == (ofStudents ? Attribute.SOCIAL_LEVEL : Attribute.STUDY_LEVEL);
        return other ? null : optional(node, attribute.property());
    }

    @Nullable Condition condition(Node node, @Nullable LocalDate asOf) {
        if (!isObject(node, CONDITION)) {
            return null;
        }
        Icd10 icd10 = icd10(required(node, "icd10", () -> Messages.of("word.icd10")));
        LocalDate diagnosedOn = date(optional(node, "diagnosedOn"));
        boolean underObservation = isTrue(optional(node, "underObservation"));
        boolean postOperative = isTrue(optional(node, "postOperative"));
        InquiryCheck.diagnosedOn(asOf, diagnosedOn, problems.about(node));
        return icd10 == null ? null : new Condition(icd10, diagnosedOn, underObservation, postOperative);
    }

    @Nullable PastScreening screened(Node node, @Nullable LocalDate asOf) {
        if (!isObject(node, SCREENED)) {
            return null;
        }
        String code = string(required(node, "code", () -> InquiryCheck.screenings()));
        LocalDate on = date(required(node, "on", () -> Messages.of("word.date")));
        InquiryCheck.screened(asOf, code, on, problems.about(node));
        return code == null || on == null ? null : new PastScreening(code, on);
    }

    @Nullable Payment payment(Node node) {
        if (!isObject(node, PAYMENT)) {
            return null;
        }
        PaymentType type = constant(required(node, "type", () -> allowed(PaymentType.class)), PaymentType.class);
        YearMonth month = month(required(node, "month", () -> Messages.of("word.month")));
        BigDecimal amount = amount(required(node, "amount", () -> Messages.of("word.amount")));
        LocalDate paidOn = date(required(node, "paidOn", () -> Messages.of("word.date")));
        BigDecimal income = amount(optional(node, "income"));
        Locality locality = constant(optional(node, "locality"), Locality.class);
        return type == null || month == null || amount == null || paidOn == null ? null
                : new Payment(type, month, amount, paidOn, income, locality);
    }

    @Nullable ServiceRequest service(Node node) {
        if (!isObject(node, SERVICE)) {
            return null;
        }
        ServiceType service = constant(required(node, "service", () -> allowed(ServiceType.class)), ServiceType.class);
        Icd10 icd10 = icd10(optional(node, "icd10"));
        Node threatNode = optional(node, "lifeThreatening");
        if (service != null) {
            InquiryCheck.lifeThreatening(service, threatNode, problems.about(node));
        }
        Boolean lifeThreatening = bool(threatNode);
        return service == null ? null : new ServiceRequest(service, icd10, lifeThreatening);
    }

    @Nullable UnknownFact unknownFact(Node node) {
        String name = string(node);
        if (name == null) {
            return null;
        }
        UnknownFact fact = askable.fact(name);
        if (fact == null) {
            notAllowed(node, name, askable.factNames());
        }
        return fact;
    }

    private @Nullable CircumstanceType type(@Nullable Node node) {
        String name = string(node);
        if (node == null || name == null) {
            return null;
        }
        CircumstanceType type = askable.type(name);
        if (type == null) {
            notAllowed(node, name, askable.typeNames());
        }
        return type;
    }

    @Override
    protected Texts insteadOfList() {
        return Messages.of("maybe.lines");
    }

    @Nullable Iin iin(@Nullable Node node) {
        String text = string(node);
        if (text == null) {
            return null;
        }
        try {
            return Iin.of(text);
        } catch (IllegalArgumentException invalid) {
            problems.add(node, Messages.of(text.matches("[0-9]{12}") ? "iin.check" : "iin.digits", node));
            return null;
        }
    }

    @Nullable Icd10 icd10(@Nullable Node node) {
        String text = string(node);
        if (text == null) {
            return null;
        }
        try {
            return Icd10.of(text);
        } catch (IllegalArgumentException invalid) {
            problems.add(node, Messages.withHint(Messages.of("icd10", node), meantCode(text)));
            return null;
        }
    }

    /** With Latin letters and a point, where a Cyrillic keyboard gives other letters and a comma. */
    private static @Nullable Texts meantCode(String text) {
        String latinised = LatinLetters.of(text.strip());
        try {
            Icd10 code = Icd10.of(latinised.replace(',', '.'));
            return Messages.of(latinised.equals(text.strip()) ? "maybe.meant" : "maybe.latin", code);
        } catch (IllegalArgumentException notEvenThen) {
            return null;
        }
    }
}
