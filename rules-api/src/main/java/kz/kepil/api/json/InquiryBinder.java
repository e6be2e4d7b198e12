package kz.kepil.api.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
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
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Makes an inquiry of a JSON value, or finds all that is wrong with it. Every part is looked at, whatever the others are like. */
final class InquiryBinder {

    private static final Set<String> INQUIRY = names("id", "asOf", "person", "payments", "services");
    private static final Set<String> PERSON = names("iin", "birthDate", "sex", "legalStatus", "legalStatusSince", "emergencyCareAgreement",
            "voluntaryPolicy", "district", "lastPensionContribution", "circumstances", "conditions", "riskFactors", "unknown");
    private static final Set<String> CIRCUMSTANCE = names(Stream.concat(Stream.of("type", "from", "to"),
            Arrays.stream(Attribute.values()).map(Attribute::property)).toArray(String[]::new));
    private static final Set<String> CONDITION = names("icd10", "diagnosedOn", "underObservation", "postOperative");
    private static final Set<String> PAYMENT = names("type", "month", "amount", "paidOn", "income", "locality");
    private static final Set<String> SERVICE = names("service", "icd10");
    private static final Set<String> UNKNOWN = names(Stream.concat(constants(CircumstanceType.class),
            Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION.name(), UnknownFact.PAYMENTS.name())).toArray(String[]::new));

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /** Far more than an amount may have, and little enough to be read at once. */
    private static final int LONGEST_NUMBER = 100;

    private final Problems problems;
    private final DateRange supportedDays;

    InquiryBinder(Problems problems, DateRange supportedDays) {
        this.problems = problems;
        this.supportedDays = supportedDays;
    }

    /** The inquiry; null when anything is wrong, be it found here or before. */
    @Nullable Inquiry inquiry(Node node) {
        if (!isObject(node, INQUIRY)) {
            return null;
        }
        String id = text(optional(node, "id"));
        LocalDate asOf = date(required(node, "asOf", () -> Messages.of("word.date")));
        if (asOf != null && !supportedDays.contains(asOf)) {
            problems.about(node).add(".asOf", InquiryProblems.unsupportedDay(asOf, supportedDays).message());
        }
        Node personNode = required(node, "person", () -> Messages.of("word.object"));
        Person person = personNode == null ? null : person(personNode, asOf);
        List<@Nullable Payment> payments = list(optional(node, "payments"), this::payment);
        Node servicesNode = optional(node, "services");
        List<@Nullable ServiceRequest> services = list(servicesNode, this::service);
        if (!problems.isEmpty() || asOf == null || person == null) {
            return null;
        }
        return new Inquiry(id, asOf, person, whole(payments), servicesNode == null ? ServiceRequest.every() : whole(services));
    }

    private @Nullable Person person(Node node, @Nullable LocalDate asOf) {
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

        Set<CircumstanceType> types = EnumSet.noneOf(CircumstanceType.class);
        List<@Nullable Circumstance> circumstances =
                list(optional(node, "circumstances"), element -> circumstance(element, birthDate, sex, types));
        List<@Nullable Condition> conditions = list(optional(node, "conditions"), element -> condition(element, asOf));
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
                lastPensionContribution, whole(circumstances), whole(conditions), whole(riskFactors), whole(unknown));
    }

    /** Besides, notes the type even if the rest of the circumstance is wrong. */
    private @Nullable Circumstance circumstance(Node node, @Nullable LocalDate birthDate, @Nullable Sex sex, Set<CircumstanceType> types) {
        if (!isObject(node, CIRCUMSTANCE)) {
            return null;
        }
        CircumstanceType type = constant(required(node, "type", () -> allowed(CircumstanceType.class)), CircumstanceType.class);
        LocalDate from = date(required(node, "from", () -> Messages.of("word.date")));
        LocalDate to = date(optional(node, "to"));
        if (type == null) {
            return null;
        }
        types.add(type);
        InquiryCheck.circumstance(birthDate, sex, type, from, to, attribute -> given(node, type, attribute), problems.about(node));
        LocalDate childBirthDate = date(attribute(node, type, Attribute.CHILD_BIRTH_DATE));
        Boolean sinceChildhood = bool(attribute(node, type, Attribute.SINCE_CHILDHOOD));
        Boolean minimumSecurity = bool(attribute(node, type, Attribute.MINIMUM_SECURITY));
        Award award = constant(attribute(node, type, Attribute.AWARD), Award.class);
        DisabilityGroup group = constant(attribute(node, type, Attribute.GROUP), DisabilityGroup.class);
        StudyLevel studyLevel = constant(attribute(node, type, Attribute.STUDY_LEVEL), StudyLevel.class);
        Boolean confirmed = bool(attribute(node, type, Attribute.CONFIRMED));
        SocialLevel socialLevel = constant(attribute(node, type, Attribute.SOCIAL_LEVEL), SocialLevel.class);
        return from == null ? null : new Circumstance(
                type, from, to, childBirthDate, sinceChildhood, minimumSecurity, award, group, studyLevel, confirmed, socialLevel);
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

    private @Nullable Condition condition(Node node, @Nullable LocalDate asOf) {
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

    private @Nullable Payment payment(Node node) {
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

    private @Nullable ServiceRequest service(Node node) {
        if (!isObject(node, SERVICE)) {
            return null;
        }
        ServiceType service = constant(required(node, "service", () -> allowed(ServiceType.class)), ServiceType.class);
        Icd10 icd10 = icd10(optional(node, "icd10"));
        return service == null ? null : new ServiceRequest(service, icd10);
    }

    private @Nullable UnknownFact unknownFact(Node node) {
        String name = string(node);
        if (name == null) {
            return null;
        }
        if (!UNKNOWN.contains(name)) {
            notAllowed(node, name, UNKNOWN);
            return null;
        }
        return new UnknownFact(name);
    }

    private boolean isObject(Node node, Set<String> known) {
        if (!is(node, Node.Kind.OBJECT)) {
            return false;
        }
        for (var member : node.members.entrySet()) {
            if (!known.contains(member.getKey()) && !problems.isFull()) {
                problems.add(member.getValue(), Messages.withHint(
                        Messages.of("property.unknown", Messages.shortened(member.getKey()), String.join(", ", known)),
                        Nearest.hint(member.getKey(), known)));
            }
        }
        return true;
    }

    /** A member that may be absent or, which is the same, null. */
    private static @Nullable Node optional(Node object, String name) {
        Node node = object.members.get(name);
        return node == null || node.kind == Node.Kind.NULL ? null : node;
    }

    private @Nullable Node required(Node object, String name, Supplier<Object> allowed) {
        Node node = optional(object, name);
        if (node == null && !problems.isFull()) {
            problems.about(object).add("." + name, Messages.of("property.missing", name, allowed.get()));
        }
        return node;
    }

    private <T> List<@Nullable T> list(@Nullable Node node, Function<Node, @Nullable T> element) {
        List<@Nullable T> list = new ArrayList<>();
        if (node != null && is(node, Node.Kind.LIST)) {
            for (Node each : node.elements) {
                if (problems.isFull()) {
                    break;
                }
                list.add(element.apply(each));
            }
        }
        return list;
    }

    private static <T> List<T> whole(List<@Nullable T> list) {
        return list.stream().map(Objects::requireNonNull).toList();
    }

    private boolean is(Node node, Node.Kind kind) {
        if (node.kind == kind) {
            return true;
        }
        Texts hint = null;
        if (kind == Node.Kind.TEXT && (node.kind == Node.Kind.NUMBER || node.kind == Node.Kind.BOOLEAN)) {
            hint = Messages.of("maybe.quotes", Messages.shortened(node.text));
        } else if (kind == Node.Kind.BOOLEAN && (node.text.equals("true") || node.text.equals("false"))) {
            hint = Messages.of("maybe.noQuotes", node.text);
        } else if (kind == Node.Kind.OBJECT && node.path().equals("$") && node.kind == Node.Kind.LIST) {
            hint = Messages.of("maybe.lines");
        }
        problems.add(node, Messages.withHint(Messages.of("kind", node, word(node.kind), word(kind)), hint));
        return false;
    }

    private static Texts word(Node.Kind kind) {
        return Messages.of(switch (kind) {
            case OBJECT -> "word.object";
            case LIST -> "word.list";
            case TEXT -> "word.text";
            case NUMBER -> "word.number";
            case BOOLEAN -> "word.boolean";
            case NULL -> "word.null";
        });
    }

    private @Nullable String string(@Nullable Node node) {
        return node == null || !is(node, Node.Kind.TEXT) ? null : node.text;
    }

    /** Free text, which goes out again: it must be writable. */
    private @Nullable String text(@Nullable Node node) {
        String text = string(node);
        if (text != null && hasHalfCharacter(text)) {
            problems.add(node, Messages.of("text.halfCharacter", node));
            return null;
        }
        return text;
    }

    static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private @Nullable Boolean bool(@Nullable Node node) {
        return node == null || !is(node, Node.Kind.BOOLEAN) ? null : Boolean.valueOf(node.text);
    }

    private boolean isTrue(@Nullable Node node) {
        return Boolean.TRUE.equals(bool(node));
    }

    private <E extends Enum<E>> @Nullable E constant(@Nullable Node node, Class<E> type) {
        String name = string(node);
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            notAllowed(node, name, constants(type).toList());
            return null;
        }
    }

    private void notAllowed(Node node, String name, Collection<String> allowed) {
        problems.add(node, Messages.withHint(
                Messages.of("constant", node, String.join(", ", allowed)), Nearest.hint(name, allowed)));
    }

    private @Nullable LocalDate date(@Nullable Node node) {
        String text = string(node);
        if (text == null) {
            return null;
        }
        boolean wellFormed = DATE.matcher(text).matches();
        LocalDate date = wellFormed ? day(text.substring(0, 4), text.substring(5, 7), text.substring(8)) : null;
        if (date == null) {
            problems.add(node, wellFormed
                    ? Messages.of("date.impossible", node)
                    : Messages.withHint(Messages.of("date.malformed", node), hint(meantDay(text))));
        }
        return date;
    }

    private @Nullable YearMonth month(@Nullable Node node) {
        String text = string(node);
        if (text == null) {
            return null;
        }
        if (!MONTH.matcher(text).matches()) {
            LocalDate day = meantDay(text);
            problems.add(node, Messages.withHint(Messages.of("month.malformed", node), hint(day == null ? null : YearMonth.from(day))));
            return null;
        }
        return YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The day that a text in another form means; null when it means none. */
    private static @Nullable LocalDate meantDay(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : null;
    }

    private static @Nullable Texts hint(@Nullable Object meant) {
        return meant == null ? null : Messages.of("maybe.meant", meant);
    }

    private @Nullable Iin iin(@Nullable Node node) {
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

    private @Nullable Icd10 icd10(@Nullable Node node) {
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

    /** Keyboards of Kazakhstan are often in Cyrillic, where some letters look like Latin ones and the decimal mark is a comma. */
    private static @Nullable Texts meantCode(String text) {
        String cyrillic = "АВСЕНІКМОРТУХЅЈавсенікмортухѕј";
        String latin = "ABCEHIKMOPTYXSJabcehikmoptyxsj";
        String latinised = text.strip().codePoints().limit(10)
                .map(c -> cyrillic.indexOf(c) < 0 ? c : latin.charAt(cyrillic.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        try {
            Icd10 code = Icd10.of(latinised.replace(',', '.'));
            return Messages.of(latinised.equals(text.strip()) ? "maybe.meant" : "maybe.latin", code);
        } catch (IllegalArgumentException notEvenThen) {
            return null;
        }
    }

    private @Nullable BigDecimal amount(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        boolean text = node.kind == Node.Kind.TEXT;
        if (!(text ? DECIMAL.matcher(node.text).matches() : node.kind == Node.Kind.NUMBER)) {
            problems.add(node, Messages.withHint(Messages.of("amount.malformed", node), text ? meantAmount(node.text) : null));
            return null;
        }
        if (text && node.text.startsWith("-")) {
            problems.add(node, Messages.of("amount.negative", Messages.shortened(node.text)));
            return null;
        }
        try {
            if (node.text.length() <= LONGEST_NUMBER) {
                BigDecimal amount = new BigDecimal(node.text);
                InquiryCheck.amount(amount, problems.about(node));
                return amount;
            }
        } catch (NumberFormatException absurdExponent) {
            // As absurd as too many digits.
        }
        problems.add(node, InquiryCheck.tooManyDigits(Messages.shortened(node.text)));
        return null;
    }

    private static @Nullable Texts meantAmount(String text) {
        String plain = text.replaceAll("[\\s\u00A0\u202F]", "").replaceFirst(",(?=[0-9]{1,2}$)", ".");
        return DECIMAL.matcher(plain).matches() ? Messages.of("maybe.meant", Messages.quoted(plain)) : null;
    }

    private static Set<String> names(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    private static Stream<String> constants(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name);
    }

    private static String allowed(Class<? extends Enum<?>> type) {
        return constants(type).collect(Collectors.joining(", "));
    }
}
