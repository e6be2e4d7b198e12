package kz.kepil.api.portrait;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import org.jspecify.annotations.Nullable;

/**
 * What a district works with (S4; spec 09, POR): the irregular payers, what those who are not insured can do, and the lists for the bodies
 * in charge, by id alone. A plain fold over inquiries and their verdicts; only of irregular payers is the evaluator asked again, about the
 * month before. It takes as much memory as the lists are long. Not thread-safe.
 */
public final class DistrictKit {

    private static final int MONTHS_BACK = 12;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.-]+");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?=(\\d{12}))");
    private static final Comparator<OpenStep> OPEN_TO_MOST = Comparator.comparingLong((OpenStep step) -> -step.people())
            .thenComparing(OpenStep::least, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(OpenStep::code);

    private final Evaluator evaluator;
    private final Map<@Nullable String, IrregularPayers> irregular = new HashMap<>();
    private final Map<Segment, Tally> segments = new EnumMap<>(Segment.class);
    private final List<UnpaidMonths> unpaid = new ArrayList<>();
    private final List<String> neverPaid = new ArrayList<>();
    private final List<String> foreigners = new ArrayList<>();
    private long withoutId;
    private @Nullable DateRange days;

    /** The people of one segment who are not insured. */
    private static final class Tally {
        private long notInsured;
        private final Map<String, Open> steps = new TreeMap<>();
    }

    private static final class Open {
        private long people;
        private @Nullable BigDecimal least;
        private @Nullable BigDecimal most;
        private final SortedMap<String, Long> rules = new TreeMap<>();

        void add(@Nullable BigDecimal cost, Stream<String> holding) {
            people++;
            if (cost != null) {
                least = least == null ? cost : least.min(cost);
                most = most == null ? cost : most.max(cost);
            }
            holding.forEach(rule -> rules.merge(rule, 1L, Long::sum));
        }

        OpenStep of(String code) {
            String rule = rules.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed())).map(Map.Entry::getKey).orElse(code);
            return new OpenStep(code, rule, people, least, most);
        }
    }

    /**
     * A kit about nobody yet.
     *
     * @param evaluator gave the verdicts that will be added
     */
    public DistrictKit(Evaluator evaluator) {
        this.evaluator = Objects.requireNonNull(evaluator, "evaluator");
        for (Segment segment : Segment.values()) {
            segments.put(segment, new Tally());
        }
    }

    /**
     * Adds a person.
     *
     * @param inquiry the person on a day
     * @param verdict what the evaluator answers to the inquiry
     */
    public void add(Inquiry inquiry, Entitlement verdict) {
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(verdict, "verdict");
        LocalDate asOf = inquiry.asOf();
        days = days == null ? new DateRange(asOf, asOf) : new DateRange(asOf.isBefore(days.from()) ? asOf : days.from(),
                days.to() == null || asOf.isAfter(days.to()) ? asOf : days.to());
        Segment segment = Segment.of(inquiry);
        boolean notInsured = Portrait.isNotInsured(verdict);
        String id = mark(inquiry);
        boolean listed = false;
        if (notInsured) {
            addSteps(segments.get(segment), verdict);
            if (segment == Segment.NEVER_PAID) {
                listed = true;
                addTo(neverPaid, id);
            }
            if (inquiry.person().legalStatus() != LegalStatus.CITIZEN) {
                listed = true;
                addTo(foreigners, id);
            }
        }
        if (segment == Segment.EMPLOYEE || segment == Segment.SOLE_PROPRIETOR) {
            listed |= addIrregular(inquiry, verdict, segment, notInsured, id);
        }
        withoutId += listed && id == null ? 1 : 0;
    }

    private static void addTo(List<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** The mark of an inquiry, unless it is, or holds, a person's number, however that is spaced. */
    private static @Nullable String mark(Inquiry inquiry) {
        String id = inquiry.id();
        Iin iin = inquiry.person().iin();
        if (id == null) {
            return null;
        }
        String together = BETWEEN_DIGITS.matcher(id).replaceAll("");
        return iin != null && together.contains(iin.digits())
                || TWELVE_DIGITS.matcher(together).results().anyMatch(found -> isIin(found.group(1))) ? null : id;
    }

    private static boolean isIin(String id) {
        try {
            Iin.of(id);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static void addSteps(Tally tally, Entitlement verdict) {
        tally.notInsured++;
        for (NextStep step : verdict.nextSteps()) {
            tally.steps.computeIfAbsent(step.code(), code -> new Open()).add(step.cost(), Portrait.rulesOf(step, verdict));
        }
    }

    private boolean addIrregular(Inquiry inquiry, Entitlement verdict, Segment segment, boolean notInsured, @Nullable String id) {
        YearMonth now = YearMonth.from(inquiry.asOf());
        Map<YearMonth, ArrearsMonth> missed = missed(inquiry, verdict, now);
        boolean paid = known(inquiry).map(Payment::month).anyMatch(month ->
                month.isBefore(now) && !month.isBefore(now.minusMonths(MONTHS_BACK)) && !missed.containsKey(month));
        if (missed.isEmpty() || !paid) {
            return false;
        }
        String district = inquiry.person().district();
        boolean employee = segment == Segment.EMPLOYEE;
        irregular.merge(district, new IrregularPayers(district, employee ? 1 : 0, employee ? 0 : 1, notInsured ? 1 : 0), IrregularPayers::plus);
        List<ArrearsMonth> months = missed.values().stream().filter(month -> month.obligor() != Obligor.SELF).toList();
        if (months.isEmpty()) {
            return false;
        }
        if (id != null) {
            unpaid.add(new UnpaidMonths(id, months));
        }
        return true;
    }

    /**
     * The unpaid months of M-12 … M-1. A verdict looks at twelve months, and at M-12 no longer once M is covered: then that on the last day
     * of M-1 does.
     */
    private SortedMap<YearMonth, ArrearsMonth> missed(Inquiry inquiry, Entitlement verdict, YearMonth now) {
        SortedMap<YearMonth, ArrearsMonth> missed = new TreeMap<>();
        months(verdict).forEach(month -> missed.put(month.month(), month));
        LocalDate before = now.atDay(1).minusDays(1);
        YearMonth oldest = now.minusMonths(MONTHS_BACK);
        Person person = inquiry.person();
        boolean hadTheStatus = person.legalStatusSince() == null || !person.legalStatusSince().isAfter(before);
        if (!missed.containsKey(oldest) && evaluator.supportedDays().contains(before) && !person.birthDate().isAfter(before) && hadTheStatus) {
            List<Payment> known = known(inquiry).map(payment -> payment.paidOn().isAfter(before)
                    ? new Payment(payment.type(), payment.month(), payment.amount(), before, payment.income(), payment.locality()) : payment).toList();
            // What was found out in this month was not known then, and no month is owed for it.
            Inquiry then = inquiry.withPerson(person.withConditions(List.of()).withScreened(List.of()));
            months(evaluator.evaluate(then.withAsOf(before).withPayments(known).withServices(List.of())))
                    .filter(month -> month.month().equals(oldest)).forEach(month -> missed.put(month.month(), month));
        }
        return missed;
    }

    private static Stream<ArrearsMonth> months(Entitlement verdict) {
        return Stream.concat(verdict.insurance().arrears().months().stream(), verdict.insurance().dormant().months().stream());
    }

    private static Stream<Payment> known(Inquiry inquiry) {
        return inquiry.payments().stream().filter(payment -> !payment.paidOn().isAfter(inquiry.asOf()));
    }

    /** {@return the first and the last day of the inquiries; null when nobody was added} */
    public @Nullable DateRange days() {
        return days;
    }

    /**
     * Wage workers and entrepreneurs, insured or not, with a paid and an unpaid month among the twelve before that of the inquiry.
     *
     * @return how many they are by district; those districts first that have most of them
     */
    public List<IrregularPayers> irregularPayers() {
        return irregular.values().stream().sorted(Comparator.comparingLong((IrregularPayers each) -> -each.people())
                .thenComparing(IrregularPayers::district, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** {@return of every segment what those who are not insured can do, in the order of the definition} */
    public List<SegmentSteps> segments() {
        return segments.entrySet().stream().map(each -> new SegmentSteps(each.getKey(), each.getValue().notInsured,
                each.getValue().steps.entrySet().stream().map(step -> step.getValue().of(step.getKey())).sorted(OPEN_TO_MOST).toList())).toList();
    }

    /** {@return for the revenue office: the irregular payers with the months that an employer or an entrepreneur did not pay} */
    public List<UnpaidMonths> unpaidMonths() {
        return List.copyOf(unpaid);
    }

    /** {@return for the bodies that keep the list of the uninsured up to date: those who never paid} */
    public List<String> neverPaid() {
        return List.copyOf(neverPaid);
    }

    /** {@return for the same bodies: those who are not insured and no citizens} */
    public List<String> foreigners() {
        return List.copyOf(foreigners);
    }

    /** {@return how many belong on a list and are on none, because their inquiry has no mark, or a person's number as mark} */
    public long withoutId() {
        return withoutId;
    }
}
