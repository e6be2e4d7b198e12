package kz.kepil.api.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What spec 01 rejects although each value is well formed. The checks take parts that may be null, so that a reader can
 * apply them to what is well formed in a text that is not.
 */
public final class InquiryCheck {

    /** So many facts of an inquiry may be unknown. */
    public static final int MOST_UNKNOWN = 16;

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000000");
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 20;
    private static final int LONGEST_DISTRICT = 100;
    /** The programmes of spec 07, in its order. */
    /** The codes of the screenings that can be named. */
    public static final List<String> SCREENINGS = IntStream.rangeClosed(1, 10).mapToObj(number -> "SCR-" + number).toList();
    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.values());

    /** Takes what is wrong with the part that is checked. */
    @FunctionalInterface
    public interface Found {
        /**
         * Takes a problem.
         *
         * @param step where, from the part that is checked: {@code .to}, {@code [3]} or nothing for the part itself
         * @param message what is wrong
         */
        void add(String step, Texts message);

        private Found under(String step) {
            return (further, message) -> add(step + further, message);
        }

        /** Puts the place together when something is wrong, which it rarely is. */
        private Found under(String list, int index) {
            return (further, message) -> add(list + "[" + index + "]" + further, message);
        }
    }

    private InquiryCheck() {
    }

    /**
     * What is wrong with an inquiry, whatever the law.
     *
     * @param inquiry the inquiry
     * @return all problems in the order of the interchange JSON
     */
    public static List<Problem> problems(Inquiry inquiry) {
        List<Problem> problems = new ArrayList<>();
        LocalDate asOf = inquiry.asOf();
        Person person = inquiry.person();
        Found found = (step, message) -> problems.add(new Problem("$" + step, null, message));
        Found ofPerson = found.under(".person");
        person(asOf, person.birthDate(), person.legalStatusSince(), person.district(), ofPerson);
        for (int i = 0; i < person.circumstances().size(); i++) {
            Circumstance circumstance = person.circumstances().get(i);
            circumstance(person.birthDate(), person.sex(), circumstance.type(), circumstance.from(), circumstance.to(),
                    circumstance::attribute, ofPerson.under(".circumstances", i));
        }
        for (int i = 0; i < person.conditions().size(); i++) {
            Condition condition = person.conditions().get(i);
            diagnosedOn(asOf, condition.diagnosedOn(), ofPerson.under(".conditions", i));
        }
        for (int i = 0; i < person.screened().size(); i++) {
            PastScreening screening = person.screened().get(i);
            screened(asOf, screening.code(), screening.on(), ofPerson.under(".screened", i));
        }
        if (!person.unknown().isEmpty()) {
            unknown(person.unknown(), person.circumstances().stream().map(Circumstance::type).collect(Collectors.toSet()),
                    person.lastPensionContribution() != null, ofPerson.under(".unknown"));
        }
        for (int i = 0; i < inquiry.payments().size(); i++) {
            Payment payment = inquiry.payments().get(i);
            if (isSound(payment.amount()) && (payment.income() == null || isSound(payment.income()))) {
                continue;
            }
            Found ofPayment = found.under(".payments", i);
            amount(payment.amount(), ofPayment.under(".amount"));
            amount(payment.income(), ofPayment.under(".income"));
        }
        List<ServiceRequest> services = inquiry.services() == null ? List.of() : inquiry.services();
        for (int i = 0; i < services.size(); i++) {
            lifeThreatening(services.get(i).service(), services.get(i).lifeThreatening(), found.under(".services", i));
        }
        return problems;
    }

    /**
     * Checks the person's own dates and the district.
     *
     * @param asOf the day of the inquiry, if known
     * @param birthDate the birth date, if known
     * @param legalStatusSince the day on which the legal status began, if known
     * @param district the district, if known
     * @param found takes what is wrong with the person
     */
    public static void person(@Nullable LocalDate asOf, @Nullable LocalDate birthDate, @Nullable LocalDate legalStatusSince,
            @Nullable String district, Found found) {
        notAfter(asOf, birthDate, found.under(".birthDate"));
        notAfter(asOf, legalStatusSince, found.under(".legalStatusSince"));
        notBeforeBirth(birthDate, legalStatusSince, found.under(".legalStatusSince"));
        if (district != null && district.codePointCount(0, district.length()) > LONGEST_DISTRICT) {
            found.add(".district", Messages.of("district.tooLong", Messages.quoted(district), LONGEST_DISTRICT));
        }
    }

    /**
     * Whether nobody of a sex can be in a circumstance.
     *
     * @param type the circumstance's type
     * @param sex the sex
     * @return true for a pregnancy of a man and the like
     */
    public static boolean isRefused(CircumstanceType type, Sex sex) {
        return type.sex() != null && type.sex() != sex;
    }

    /**
     * Checks a circumstance.
     *
     * @param birthDate the birth date, if known
     * @param sex the sex, if known
     * @param type the circumstance's type
     * @param from its first day, if known
     * @param to its last day, if known
     * @param given the attributes' values, null for those that are not given; shown in messages as they print
     * @param found takes what is wrong with the circumstance
     */
    public static void circumstance(@Nullable LocalDate birthDate, @Nullable Sex sex, CircumstanceType type, @Nullable LocalDate from,
            @Nullable LocalDate to, Function<Attribute, @Nullable Object> given, Found found) {
        if (sex != null && isRefused(type, sex)) {
            found.add(".type", Messages.of("circumstance.sex", type, sex, Objects.requireNonNull(type.sex())));
        }
        notBeforeBirth(birthDate, from, found.under(".from"));
        if (from != null && to != null && to.isBefore(from)) {
            found.add(".to", Messages.withHint(Messages.of("circumstance.endsTooEarly", to, from), Messages.of("maybe.swapped", from, to)));
        }
        for (Attribute attribute : ATTRIBUTES) {
            Object value = given.apply(attribute);
            boolean belongs = type.attributes().contains(attribute);
            if (value == null && belongs && attribute.required()) {
                found.add("." + attribute.property(),
                        Messages.of("attribute.missing", type, attribute.property(), allowed(attribute)));
            } else if (value != null && !belongs) {
                found.add("." + attribute.property(), foreign(type, attribute, value));
            }
        }
    }

    private static Texts foreign(CircumstanceType type, Attribute attribute, Object value) {
        String others = Arrays.stream(CircumstanceType.values())
                .filter(other -> other.attributes().stream().anyMatch(its -> its.property().equals(attribute.property())))
                .map(CircumstanceType::name).collect(Collectors.joining(", "));
        String allowed = type.attributes().stream().map(Attribute::property).collect(Collectors.joining(", "));
        Texts foreign = allowed.isEmpty()
                ? Messages.of("attribute.foreign.none", type, attribute.property(), value)
                : Messages.of("attribute.foreign", type, attribute.property(), value, allowed);
        // Whoever says that the child has a disability means that, and not a child under three.
        return type == CircumstanceType.CARING_FOR_DISABLED_CHILD ? foreign : Messages.withHint(foreign, Messages.of("maybe.type", others));
    }

    private static Object allowed(Attribute attribute) {
        return switch (attribute) {
            case CHILD_BIRTH_DATE -> Messages.of("word.date");
            case REGISTERED, SINCE_CHILDHOOD, MINIMUM_SECURITY, CONFIRMED -> "true, false";
            case AWARD -> names(Award.values());
            case GROUP -> names(DisabilityGroup.values());
            case STUDY_LEVEL -> names(StudyLevel.values());
            case SOCIAL_LEVEL -> names(SocialLevel.values());
        };
    }

    private static String names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }

    /**
     * Checks the day of a diagnosis.
     *
     * @param asOf the day of the inquiry, if known
     * @param diagnosedOn the day of the diagnosis, if known
     * @param found takes what is wrong with the condition
     */
    public static void diagnosedOn(@Nullable LocalDate asOf, @Nullable LocalDate diagnosedOn, Found found) {
        notAfter(asOf, diagnosedOn, found.under(".diagnosedOn"));
    }

    /**
     * Checks a screening that was done.
     *
     * @param asOf the day of the inquiry, if known
     * @param code the programme's code, if known
     * @param on the day on which it was done, if known
     * @param found takes what is wrong with the screening
     */
    public static void screened(@Nullable LocalDate asOf, @Nullable String code, @Nullable LocalDate on, Found found) {
        if (code != null && !SCREENINGS.contains(code)) {
            found.add(".code", Messages.of("constant", Messages.quoted(Messages.shortened(code)), screenings()));
        }
        notAfter(asOf, on, found.under(".on"));
    }

    /**
     * The codes of the screenings that can be named.
     *
     * @return the codes, as a message lists them
     */
    public static String screenings() {
        return String.join(", ", SCREENINGS);
    }

    /**
     * Checks that only emergency inpatient care says whether life is threatened.
     *
     * @param service the service asked for
     * @param lifeThreatening what is said; null when nothing is
     * @param found takes what is wrong with the request
     */
    public static void lifeThreatening(ServiceType service, @Nullable Object lifeThreatening, Found found) {
        if (lifeThreatening != null && service != ServiceType.EMERGENCY_INPATIENT) {
            found.add(".lifeThreatening", Messages.of("lifeThreatening.foreign", service, lifeThreatening));
        }
    }

    /**
     * Checks the list of facts that are not known (spec 11).
     *
     * @param unknown the facts, null where one could not be read
     * @param circumstances the types of the circumstances that are given
     * @param pensionContribution whether the last pension contribution is given
     * @param found takes what is wrong with the list
     */
    public static void unknown(List<? extends @Nullable UnknownFact> unknown, Set<CircumstanceType> circumstances,
            boolean pensionContribution, Found found) {
        if (unknown.size() > MOST_UNKNOWN) {
            found.add("", Messages.of("unknown.tooMany", unknown.size(), MOST_UNKNOWN));
        }
        Set<UnknownFact> before = new HashSet<>();
        for (int i = 0; i < unknown.size(); i++) {
            UnknownFact fact = unknown.get(i);
            if (fact == null) {
                continue;
            }
            if (!before.add(fact)) {
                found.add("[" + i + "]", Messages.of("unknown.repeated", fact));
            } else if (fact.circumstance() != null && circumstances.contains(fact.circumstance())) {
                found.add("[" + i + "]", Messages.of("unknown.given", fact, "person.circumstances"));
            } else if (pensionContribution && fact.equals(UnknownFact.LAST_PENSION_CONTRIBUTION)) {
                found.add("[" + i + "]", Messages.of("unknown.given", fact, "person.lastPensionContribution"));
            }
        }
    }

    private static boolean isSound(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(LARGEST_AMOUNT) <= 0
                && Math.abs((long) amount.scale()) <= MOST_DECIMALS && amount.precision() <= MOST_DIGITS;
    }

    /**
     * Checks an amount of tenge; cheap whatever its exponent.
     *
     * @param amount the amount, if known
     * @param found takes what is wrong with it
     */
    public static void amount(@Nullable BigDecimal amount, Found found) {
        if (amount == null || isSound(amount)) {
            return;
        }
        if (amount.signum() < 0) {
            found.add("", Messages.of("amount.negative", shown(amount)));
        } else if (amount.compareTo(LARGEST_AMOUNT) > 0) {
            found.add("", Messages.of("amount.tooLarge", shown(amount)));
        } else {
            found.add("", tooManyDigits(shown(amount)));
        }
    }

    /**
     * Says of an amount that nobody should calculate with it.
     *
     * @param shown the amount as it was written
     * @return the message
     */
    public static Texts tooManyDigits(String shown) {
        return Messages.of("amount.tooManyDigits", shown, MOST_DIGITS, MOST_DECIMALS);
    }

    private static String shown(BigDecimal amount) {
        return Messages.shortened(amount.toString());
    }

    private static void notAfter(@Nullable LocalDate asOf, @Nullable LocalDate date, Found found) {
        if (asOf != null && date != null && date.isAfter(asOf)) {
            found.add("", Messages.of("date.afterAsOf", date, asOf));
        }
    }

    private static void notBeforeBirth(@Nullable LocalDate birthDate, @Nullable LocalDate date, Found found) {
        if (birthDate != null && date != null && date.isBefore(birthDate)) {
            found.add("", Messages.of("date.beforeBirth", date, birthDate));
        }
    }
}
