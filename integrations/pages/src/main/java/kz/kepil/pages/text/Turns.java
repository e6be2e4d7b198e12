package kz.kepil.pages.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
        Entitlement before = Objects.requireNonNull(turn, "turn").before();
        Entitlement after = turn.after();
        List<String> said = new ArrayList<>();
        if (concernsInsurance(turn)) {
            said.add(words.inner(words.of("insurance-status", after.insurance().status())));
        }
        grounds(said, "next.ended", before, after);
        grounds(said, "next.begun", after, before);
        if (said.isEmpty() && !before.insurance().grounds().equals(after.insurance().grounds())) {
            after.insurance().grounds().stream().filter(ground -> !before.insurance().grounds().contains(ground))
                    .forEach(ground -> said.add(words.of("payer", ground.payer())));
        } else if (said.isEmpty() && !Objects.equals(before.insurance().validThrough(), after.insurance().validThrough())) {
            said.add(words.inner(words.get("part.insurance")) + ": " + words.until(after.insurance().validThrough()));
        }
        List<String> due = codesOfScreening(after);
        List<String> wereDue = codesOfScreening(before);
        screening(said, "next.screening-due", after, due.stream().filter(code -> !wereDue.contains(code)).toList());
        screening(said, "next.screening-over", before, wereDue.stream().filter(code -> !due.contains(code)).toList());
        List<Change> others = difference(turn).changes().stream().filter(change -> !change.part().equals("insurance")).toList();
        said.addAll(new ChangedCare(words, before, after, ifInsured(after), disease -> disease(disease, before)).said(others));
        if (said.isEmpty()) {
            said.add(words.get("next.parts", others.stream().map(this::part).distinct().collect(Collectors.joining(", "))));
        }
        return String.join("; ", said);
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

    /** The verdict of the same day for whoever has paid; null unless the person is not insured then and would be. */
    private @Nullable Entitlement ifInsured(Entitlement verdict) {
        if (verdict.insurance().status() != InsuranceStatus.NOT_INSURED) {
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
        return Objects.requireNonNull(turn, "turn").before().insurance().status() != turn.after().insurance().status() || !codes(turn.before()).equals(codes(turn.after()));
    }

    /**
     * What changes next.
     *
     * @param forecast looks ahead
     * @return the next turning point in a sentence, and where the status changes the steps before it; if there are none, those from that
     *     day on; where nothing changes, that
     */
    public List<String> next(Forecast forecast) {
        return told(forecast).stream().findFirst().map(this::lines).orElseGet(() -> List.of(words.get("next.none", forecast.until())));
    }

    private List<String> lines(TurningPoint turn) {
        List<String> lines = new ArrayList<>();
        lines.add(sentence(turn));
        InsuranceStatus status = turn.after().insurance().status();
        if (turn.before().insurance().status() != status) {
            if (status == InsuranceStatus.INSURED && turn.stepsBefore().stream().anyMatch(Steps::comesByItself)) {
                lines.add(words.get("next.by-itself"));
            }
            List<NextStep> before = turn.stepsBefore().stream().filter(step -> !Steps.comesByItself(step)).toList();
            if (!before.isEmpty()) {
                lines.add(words.get(status == InsuranceStatus.INSURED ? "next.sooner" : "next.before", steps(turn.before(), before)));
            } else if (!turn.steps().isEmpty()) {
                lines.add(words.get("next.after", steps(turn.after(), turn.steps())));
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
        LocalDate known = engine.knownDays().to();
        boolean provisional = known != null && Objects.requireNonNull(turn, "turn").day().isAfter(known) && !inquiry.asOf().isAfter(known);
        String sentence = words.get(pays() ? "next.if-paying" : "next.if", turn.day(), inShort(turn));
        return provisional ? sentence + " (" + words.get("next.provisional") + ")" : sentence;
    }

    /** Steps with their costs, in one line. */
    private String steps(Entitlement verdict, List<NextStep> steps) {
        Sentences sentences = new Sentences(words, rules, verdict, codes);
        return steps.stream().map(step -> words.inner(sentences.of(step.code())) + " (" + words.cost(step.cost()) + ")")
                .collect(Collectors.joining("; "));
    }
}
