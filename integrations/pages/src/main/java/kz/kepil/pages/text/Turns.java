package kz.kepil.pages.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.kepil.api.Difference;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.Forecast;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;

/**
 * Tells the turning points of a forecast to the person in short: what becomes of the insurance, and what else changes. What the person
 * cannot need, and what is for after death, is left out, as in the verdict. Immutable.
 */
public final class Turns {

    private final Words words;
    private final RuleBook rules;
    private final Inquiry inquiry;
    private final boolean codes;

    /**
     * The turning points of one person in a language.
     *
     * @param words the language
     * @param rules the book in which the rules stand
     * @param inquiry the question on which the forecast was made
     * @param codes whether the codes are told, too
     */
    public Turns(Words words, RuleBook rules, Inquiry inquiry, boolean codes) {
        this.words = Objects.requireNonNull(words, "words");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.inquiry = Objects.requireNonNull(inquiry, "inquiry");
        this.codes = codes;
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
     * The status, the grounds that end and begin, or what else is new of the insurance, and the names of the parts that change.
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
        String parts = difference(turn).changes().stream().filter(change -> !change.part().equals("insurance"))
                .filter(change -> !change.part().equals("screenings") || due.contains(change.entry()) && wereDue.contains(change.entry()))
                .map(change -> part(change, after)).distinct().collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            said.add(words.get("next.parts", parts));
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

    private String part(Change change, Entitlement verdict) {
        String name = words.inner(words.get("part." + change.part().replaceFirst("\\..*", "")));
        return change.part().equals("screenings") && change.entry() != null ? name + " (" + screening(change.entry(), verdict) + ")" : name;
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
        if (turn.before().insurance().status() != turn.after().insurance().status()) {
            if (!turn.stepsBefore().isEmpty()) {
                lines.add(words.get("next.before", steps(turn.before(), turn.stepsBefore())));
            } else if (!turn.steps().isEmpty()) {
                lines.add(words.get("next.after", steps(turn.after(), turn.steps())));
            }
        }
        return lines;
    }

    /**
     * A turning point of a forecast with payments that go on, in a sentence. Whoever pays is told that this rests on further payments.
     *
     * @param turn the turning point
     * @return the sentence
     */
    public String sentence(TurningPoint turn) {
        return words.get(pays() ? "next.if-paying" : "next.if", Objects.requireNonNull(turn, "turn").day(), inShort(turn));
    }

    /** Steps with their costs, in one line. */
    private String steps(Entitlement verdict, List<NextStep> steps) {
        Sentences sentences = new Sentences(words, rules, verdict, codes);
        return steps.stream().map(step -> words.inner(sentences.of(step.code())) + " (" + words.cost(step.cost()) + ")")
                .collect(Collectors.joining("; "));
    }
}
