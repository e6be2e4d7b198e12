package kz.kepil.pages.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Difference;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Tells the turning points of a forecast to the person in short: what becomes of the insurance, and what else changes. What the person
 * cannot need, and what is for after death, is left out, as in the verdict. Immutable.
 */
public final class Turns {

    /**
     * What is told in one paragraph. Immutable.
     *
     * @param text the sentence, or the beginning of it
     * @param details what belongs to it; none where the sentence says all
     */
    public record Told(String text, List<String> details) {

        /** Checks that the parts are there and copies the list. */
        public Told {
            Objects.requireNonNull(text, "text");
            details = List.copyOf(Objects.requireNonNull(details, "details"));
        }

        private String line() {
            return details.isEmpty() ? text : text + "; " + String.join("; ", details);
        }
    }

    private final Words words;
    private final EntitlementEngine engine;
    private final RuleBook rules;
    private final Inquiry inquiry;
    private final boolean codes;
    private final boolean diagnosis;

    /**
     * The turning points of one person in a language.
     *
     * @param words the language
     * @param engine made the forecast, and is asked who would pay for what waits for insurance
     * @param inquiry the question on which the forecast was made
     * @param codes whether the codes are told, too
     */
    public Turns(Words words, EntitlementEngine engine, Inquiry inquiry, boolean codes) {
        this(words, engine, inquiry, codes, true);
    }

    private Turns(Words words, EntitlementEngine engine, Inquiry inquiry, boolean codes, boolean diagnosis) {
        this.words = Objects.requireNonNull(words, "words");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.rules = engine.rules();
        this.inquiry = Objects.requireNonNull(inquiry, "inquiry");
        this.codes = codes;
        this.diagnosis = diagnosis;
    }

    /** {@return the same turning points, with no disease named} */
    public Turns withoutDiagnosis() {
        return new Turns(words, engine, inquiry, codes, false);
    }

    /**
     * The turning points that are told.
     *
     * @param forecast looks ahead
     * @return those of its turning points at which something changes for the person
     */
    public List<TurningPoint> told(Forecast forecast) {
        return Objects.requireNonNull(forecast, "forecast").turningPoints().stream().filter(turn -> !difference(turn).changes().isEmpty()).toList();
    }

    /**
     * What changes for the person.
     *
     * @param turn the turning point
     * @return its difference, without the services of which the person is not told
     */
    public Difference difference(TurningPoint turn) {
        Inquiry then = inquiry.withAsOf(Objects.requireNonNull(turn, "turn").day());
        return ToldDifference.of(turn.difference(), then, then);
    }

    /** {@return whether something was paid for the month of the inquiry or the one before, so that a forecast can take it to go on} */
    public boolean pays() {
        YearMonth now = YearMonth.from(inquiry.asOf());
        return inquiry.payments().stream().anyMatch(payment -> !payment.paidOn().isAfter(inquiry.asOf())
                && (payment.month().equals(now) || payment.month().equals(now.minusMonths(1))));
    }

    /**
     * The status, the grounds that end and begin, or what else is new of the insurance, and which services and what else changes.
     *
     * @param turn the turning point
     * @return all that, divided by semicolons
     */
    public String inShort(TurningPoint turn) {
        return String.join("; ", Stream.concat(ofInsurance(turn).stream(), ofCare(turn).stream()).toList());
    }

    /**
     * The status on the day of a turning point.
     *
     * @param turn the turning point
     * @return the status; of whoever was insured the day before and is, that it is so still
     */
    public String status(TurningPoint turn) {
        InsuranceStatus status = Objects.requireNonNull(turn, "turn").after().insurance().status();
        return isStillInsured(turn) ? words.get("next.still-insured") : words.inner(words.of("insurance-status", status));
    }

    private static boolean isStillInsured(TurningPoint turn) {
        return !changesStatus(turn) && turn.after().insurance().status() == InsuranceStatus.INSURED;
    }

    /** The status and the grounds, or what else is new of the insurance. */
    private List<String> ofInsurance(TurningPoint turn) {
        Entitlement before = Objects.requireNonNull(turn, "turn").before();
        Entitlement after = turn.after();
        List<String> said = new ArrayList<>();
        if (changesStatus(turn) || concernsInsurance(turn) && isStillInsured(turn)) {
            said.add(status(turn));
        }
        grounds(said, "next.ended", before, after);
        grounds(said, "next.begun", after, before);
        if (said.isEmpty() && !before.insurance().grounds().equals(after.insurance().grounds())) {
            after.insurance().grounds().stream().filter(ground -> !before.insurance().grounds().contains(ground))
                    .forEach(ground -> said.add(words.of("payer", ground.payer())));
        } else if (said.isEmpty() && !Objects.equals(before.insurance().validThrough(), after.insurance().validThrough())) {
            said.add(words.inner(words.get("part.insurance")) + ": " + words.until(after.insurance().validThrough()));
        }
        return said;
    }

    /** What becomes of care and of everything else; at least something where nothing is new of the insurance. */
    private List<String> ofCare(TurningPoint turn) {
        Entitlement before = turn.before();
        Entitlement after = turn.after();
        List<String> said = new ArrayList<>();
        List<String> due = codesOfScreening(after);
        List<String> wereDue = codesOfScreening(before);
        screening(said, "next.screening-due", after, due.stream().filter(code -> !wereDue.contains(code)).toList());
        screening(said, "next.screening-over", before, wereDue.stream().filter(code -> !due.contains(code)).toList());
        List<Change> others = difference(turn).changes().stream().filter(change -> !change.part().equals("insurance")).toList();
        said.addAll(new ChangedCare(words, before, after, ifInsured(after), disease -> disease(disease, before)).said(others));
        if (said.isEmpty() && ofInsurance(turn).isEmpty()) {
            said.add(words.get("next.parts", others.stream().map(this::part).distinct().collect(Collectors.joining(", "))));
        }
        return said;
    }

    private static List<String> codesOfScreening(Entitlement verdict) {
        return verdict.screenings().stream().map(ScreeningVerdict::code).toList();
    }

    private void screening(List<String> said, String key, Entitlement verdict, List<String> codes) {
        if (!codes.isEmpty()) {
            said.add(words.get(key, codes.stream().map(code -> screening(code, verdict)).collect(Collectors.joining(", "))));
        }
    }

    /** What is looked for; the whole sentence of a programme that has no short name. */
    private String screening(String code, Entitlement verdict) {
        String key = "screening." + code;
        return words.has(key) ? words.get(key) : words.inner(new Sentences(words, rules, verdict, codes).of(code));
    }

    private String part(Change change) {
        return words.inner(words.get("part." + change.part().replaceFirst("\\..*", "")));
    }

    /**
     * The verdict of the same day for whoever has paid.
     *
     * @param verdict a verdict on the person
     * @return that verdict; null unless the person is not insured then and would be
     */
    public @Nullable Entitlement ifInsured(Entitlement verdict) {
        if (Objects.requireNonNull(verdict, "verdict").insurance().status() != InsuranceStatus.NOT_INSURED) {
            return null;
        }
        Entitlement paid = engine.evaluate(engine.assume(inquiry.withAsOf(verdict.asOf()), UnknownFact.PAYMENTS, true));
        return paid.insurance().status() == InsuranceStatus.INSURED ? paid : null;
    }

    /** A disease by its name; where that is not told, by what is no diagnosis. */
    private String disease(Icd10 code, Entitlement before) {
        if (diagnosis) {
            Texts name = engine.diseaseName(code);
            return name == null ? words.get("care.disease-without-name", code.code()) : words.inner(words.disease(name, code));
        }
        if (before.conditions().size() == 1) {
            return words.get("next.disease");
        }
        boolean free = before.conditions().stream().anyMatch(each -> each.icd10().equals(code) && Care.isTreatedFree(each));
        return words.get(free ? "next.disease-free" : "next.disease-other");
    }

    /** The grounds of the insurance of one verdict that another does not have. */
    private void grounds(List<String> said, String key, Entitlement of, Entitlement other) {
        Collection<String> others = codes(other);
        Sentences sentences = new Sentences(words, rules, of, codes);
        String only = codes(of).stream().filter(code -> !others.contains(code)).map(sentences::of).map(words::inner).distinct()
                .collect(Collectors.joining("; "));
        if (!only.isEmpty()) {
            said.add(words.get(key, only));
        }
    }

    private static List<String> codes(Entitlement verdict) {
        return verdict.insurance().grounds().stream().map(InsuranceGround::code).toList();
    }

    /**
     * Whether the status or a ground of the insurance changes.
     *
     * @param turn the turning point
     * @return true when one does
     */
    public static boolean concernsInsurance(TurningPoint turn) {
        return changesStatus(Objects.requireNonNull(turn, "turn")) || !codes(turn.before()).equals(codes(turn.after()));
    }

    private static boolean changesStatus(TurningPoint turn) {
        return turn.before().insurance().status() != turn.after().insurance().status();
    }

    private static boolean endsGround(TurningPoint turn) {
        return !codes(turn.after()).containsAll(codes(turn.before()));
    }

    /**
     * What changes next.
     *
     * @param forecast looks ahead
     * @return the first turning point in a sentence and, if that is another day, the one on which the insurance ends or begins; where the
     *     status changes the steps before it; if there are none, those from that day on; where nothing changes, that
     */
    public List<String> next(Forecast forecast) {
        return next(forecast, List.of()).stream().map(Told::line).toList();
    }

    /**
     * The same where steps stand above already, which are not named again.
     *
     * @param forecast looks ahead
     * @param above the steps that stand above
     * @return a paragraph for each sentence
     */
    public List<Told> next(Forecast forecast, List<NextStep> above) {
        Objects.requireNonNull(above, "above");
        List<TurningPoint> days = nextDays(forecast);
        return days.isEmpty() ? List.of(new Told(words.get("next.none", forecast.until()), List.of()))
                : days.stream().flatMap(turn -> paragraphs(turn, above).stream()).toList();
    }

    /**
     * The days that are told of a forecast first.
     *
     * @param forecast looks ahead
     * @return the first turning point and, if that is another one, the first at which the insurance ends or begins, else a ground of it ends
     */
    public List<TurningPoint> nextDays(Forecast forecast) {
        List<TurningPoint> told = told(forecast);
        Stream<TurningPoint> insurance = told.stream().filter(Turns::changesStatus).findFirst()
                .or(() -> told.stream().filter(Turns::endsGround).findFirst()).stream();
        return Stream.concat(told.stream().limit(1), insurance).distinct().toList();
    }

    private List<Told> paragraphs(TurningPoint turn, List<NextStep> above) {
        List<Told> lines = new ArrayList<>();
        List<String> details = new ArrayList<>(ofCare(turn));
        List<String> first = new ArrayList<>(ofInsurance(turn));
        if (first.isEmpty()) {
            first.add(details.remove(0));
        }
        String known = provisional(turn);
        if (!details.isEmpty()) {
            details.add(details.remove(details.size() - 1) + known);
        }
        lines.add(new Told(begun(turn, String.join("; ", first)) + (details.isEmpty() ? known : ""), details));
        InsuranceStatus status = turn.after().insurance().status();
        if (changesStatus(turn)) {
            if (status == InsuranceStatus.INSURED && turn.stepsBefore().stream().anyMatch(Steps::comesByItself)) {
                lines.add(new Told(words.get("next.by-itself"), List.of()));
            }
            List<NextStep> before = turn.stepsBefore().stream().filter(step -> !Steps.comesByItself(step)).toList();
            if (!before.isEmpty()) {
                lines.add(new Told(words.get(status == InsuranceStatus.INSURED ? "next.sooner" : "next.before",
                        above.containsAll(before) ? words.get("next.above") : steps(turn.before(), before)), List.of()));
            } else if (!turn.steps().isEmpty()) {
                lines.add(new Told(words.get("next.after",
                        above.containsAll(turn.steps()) ? words.get("next.above") : steps(turn.after(), turn.steps())), List.of()));
            }
        }
        return lines;
    }

    /**
     * A turning point of a forecast with payments that go on, in a sentence. Whoever pays is told that this rests on further payments; of
     * a day whose law is not known yet, unless the inquiry's own day is one, that is told, too.
     *
     * @param turn the turning point
     * @return the sentence
     */
    public String sentence(TurningPoint turn) {
        return begun(turn, inShort(turn)) + provisional(turn);
    }

    private String begun(TurningPoint turn, String what) {
        return words.get(pays() ? "next.if-paying" : "next.if", turn.day(), what);
    }

    private String provisional(TurningPoint turn) {
        LocalDate known = engine.knownDays().to();
        boolean provisional = known != null && turn.day().isAfter(known) && !inquiry.asOf().isAfter(known);
        return provisional ? " (" + words.get("next.provisional") + ")" : "";
    }

    /** Steps with their costs, in one line. */
    private String steps(Entitlement verdict, List<NextStep> steps) {
        Sentences sentences = new Sentences(words, rules, verdict, codes);
        return steps.stream().map(step -> words.inner(sentences.of(step.code())) + " (" + words.cost(step.cost()) + ")")
                .collect(Collectors.joining("; "));
    }
}
