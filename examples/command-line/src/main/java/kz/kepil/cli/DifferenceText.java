package kz.kepil.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Difference;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Writes for people what differs between two verdicts: the grounds gained and lost, the debt by runs of months, the steps, and the other
 * fields, entries that differ in the same way together; codes and paths only for whoever asks for them. Immutable.
 */
final class DifferenceText {

    /** What the title says already. */
    private static final Set<String> IN_TITLE = Set.of("$.id", "$.asOf", "$.edition");
    /** What is written otherwise than field by field. */
    private static final Set<String> APART = Set.of("insurance.grounds", "insurance.arrears", "insurance.dormant", "nextSteps");
    /** The fields whose values are constants, and the labels of these. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "status", "insurance-status", "tmkkk", "tmkkk-scope", "mams", "mams");
    /** The parts whose entries are rules. */
    private static final Set<String> RULES = Set.of("screenings");
    /** The parts whose entries have a constant as key, and the labels of these. */
    private static final Map<String, String> NAMED = Map.of("warnings", "warning");

    private final Labels labels;
    private final Terminal terminal;
    private final FactNames facts;
    private final RuleBook rules;
    private final Function<Icd10, String> diseases;
    private final boolean codes;
    private final EntitlementEngine engine;
    private final @Nullable Inquiry asked;
    private final @Nullable Inquiry askedThen;

    /** Both inquiries say who would pay for what waits for insurance; of null that is not told. */
    DifferenceText(Labels labels, Terminal terminal, EntitlementEngine engine, boolean codes, @Nullable Inquiry before, @Nullable Inquiry after) {
        this.engine = engine;
        this.asked = before;
        this.askedThen = after;
        this.labels = labels;
        this.terminal = terminal;
        this.facts = new FactNames(labels, engine);
        this.rules = engine.rules();
        this.diseases = code -> labels.disease(engine.diseaseName(code), code);
        this.codes = codes;
    }

    /** The same of two inquiries that do not ask about the same services: those of which one says nothing are left out. */
    String ofUnlike(Difference difference) {
        return of(difference) + new Sheet(terminal).row(labels.get("label.note"), labels.get("difference.not-asked"));
    }

    String of(Difference difference) {
        Entitlement before = difference.before();
        Entitlement after = difference.after();
        Sheet sheet = new Sheet(terminal);
        title(sheet, "", before);
        title(sheet, "→ ", after);
        grounds(sheet, difference);
        debt(sheet, "label.owed", before.insurance().arrears(), after.insurance().arrears());
        debt(sheet, "label.dormant", before.insurance().dormant(), after.insurance().dormant());
        steps(sheet, before, after);
        fields(sheet, difference);
        if (difference.changes().stream().allMatch(change -> IN_TITLE.contains(change.path()))) {
            sheet.row(labels.get("label.changed"), labels.get("difference.none"));
        }
        return sheet.toString();
    }

    /** The grounds and the fields alone. */
    void changes(Sheet sheet, Difference difference) {
        grounds(sheet, difference);
        fields(sheet, difference);
    }

    private WhoPays whoPays(Entitlement verdict, @Nullable Inquiry inquiry) {
        return new WhoPays(verdict, inquiry == null ? null : new Turns(labels, engine, inquiry, codes).ifInsured(verdict));
    }

    private void fields(Sheet sheet, Difference difference) {
        Both both = new Both(whoPays(difference.before(), asked), whoPays(difference.after(), askedThen));
        difference.changes().stream().filter(change -> !IN_TITLE.contains(change.path())).filter(this::isShown)
                .collect(Collectors.groupingBy(Change::part, LinkedHashMap::new, Collectors.toList()))
                .forEach((part, ofPart) -> lines(part, ofPart, both).forEach(line ->
                        sheet.row(labels.get("part." + part.replace('.', '-')), line)));
    }

    private void grounds(Sheet sheet, Difference difference) {
        grounds(sheet, "label.gained", difference.groundsGained(), difference.after());
        grounds(sheet, "label.lost", difference.groundsLost(), difference.before());
    }

    private void title(Sheet sheet, String arrow, Entitlement verdict) {
        sheet.title(arrow + labels.of("insurance-status", verdict.insurance().status()),
                " " + labels.get("title.day", verdict.asOf()), Style.bold);
    }

    private void grounds(Sheet sheet, String label, List<String> grounds, Entitlement verdict) {
        Sentences sentences = new Sentences(labels, rules, verdict, codes);
        Set<String> screenings = verdict.screenings().stream().map(ScreeningVerdict::code).collect(Collectors.toSet());
        // One sentence may stand under several codes; it is said once, with who pays.
        Map<String, String> payers = new LinkedHashMap<>();
        Set<String> rights = GroundsOf.rights(verdict);
        for (String code : grounds.stream().filter(rights::contains).toList()) {
            String payer = verdict.insurance().grounds().stream().filter(ground -> ground.code().equals(code)).map(InsuranceGround::payer)
                    .filter(each -> each != Payer.PAYMENTS).map(each -> " – " + labels.of("payer", each)).findFirst().orElse("");
            if (codes || !screenings.contains(code)) {
                payers.merge(sentences.of(code), payer, (one, other) -> one.isEmpty() ? other : one);
            }
        }
        payers.forEach((sentence, payer) -> sheet.row(labels.get(label), sentence + payer));
    }

    /** The months that are owed no longer, or not in this way, and those that are owed now. */
    private void debt(Sheet sheet, String label, Arrears before, Arrears after) {
        debt(sheet, label, "difference.gone", without(before.months(), after.months()));
        debt(sheet, label, "difference.new", without(after.months(), before.months()));
        if (before.total().compareTo(after.total()) != 0) {
            sheet.row(labels.get(label), labels.get("field.total") + ": " + labels.money(before.total()) + " → " + labels.money(after.total()));
        }
    }

    private void debt(Sheet sheet, String label, String change, List<ArrearsMonth> months) {
        if (!months.isEmpty()) {
            new ArrearsText(labels).lines(months).forEach(run -> sheet.row(labels.get(label), labels.get(change) + ": " + run));
        }
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    private void steps(Sheet sheet, Entitlement before, Entitlement after) {
        Map<String, NextStep> earlier = before.nextSteps().stream().collect(Collectors.toMap(NextStep::code, step -> step));
        Set<String> later = after.nextSteps().stream().map(NextStep::code).collect(Collectors.toSet());
        Sentences gone = new Sentences(labels, rules, before, codes);
        Sentences now = new Sentences(labels, rules, after, codes);
        String label = labels.get("part.nextSteps");
        before.nextSteps().stream().filter(step -> !later.contains(step.code())).forEach(step ->
                sheet.row(label, labels.get("difference.gone") + ": " + labels.inner(gone.of(step.code()))));
        for (NextStep step : after.nextSteps()) {
            NextStep was = earlier.get(step.code());
            String sentence = now.of(step.code());
            if (was == null) {
                sheet.row(label, labels.get("difference.new") + ": " + labels.inner(sentence) + " – " + labels.cost(step.cost()));
            } else if (!Objects.equals(was.cost(), step.cost())) {
                sheet.row(label, sentence + ": " + labels.cost(was.cost()) + " → " + labels.cost(step.cost()));
            }
        }
    }

    private boolean isShown(Change change) {
        String place = change.path().substring("$.".length());
        return APART.stream().noneMatch(place::startsWith) && (codes || !change.field().equals("grounds"));
    }

    /** What is written of a part: what changed, and the names of the entries that changed so. */
    private List<String> lines(String part, List<Change> changes, Both both) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        changes.stream().collect(Collectors.groupingBy(change -> String.valueOf(change.entry()), LinkedHashMap::new, Collectors.toList()))
                .values().forEach(entry -> said(part, entry, both).forEach(what -> keys
                        .computeIfAbsent(what, same -> new ArrayList<>()).addAll(Stream.ofNullable(entry.get(0).entry()).toList())));
        return keys.entrySet().stream().map(each -> each.getKey()
                + (each.getValue().isEmpty() ? "" : ": " + String.join("; ", names(part, each.getValue(), both)))).toList();
    }

    /** The names of entries; services for a disease together, and diseases with the same services together. */
    private List<String> names(String part, List<String> keys, Both both) {
        if (!part.equals("services")) {
            return keys.stream().map(key -> name(part, key, both)).distinct().toList();
        }
        List<String> names = new ArrayList<>();
        Map<String, List<String>> ofDisease = new LinkedHashMap<>();
        for (String key : keys) {
            String[] words = key.replaceFirst("#\\d+$", "").split(", ", 2);
            (words.length == 1 ? names : ofDisease.computeIfAbsent(labels.inner(diseases.apply(Icd10.of(words[1]))), disease -> new ArrayList<>()))
                    .add(labels.get("service." + words[0]));
        }
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        ofDisease.forEach((disease, services) -> alike.computeIfAbsent(services, same -> new ArrayList<>()).add(disease));
        alike.forEach((services, of) -> names.add(String.join(", ", services) + " (" + String.join("; ", of) + ")"));
        return names.stream().distinct().toList();
    }

    /** What changed of an entry; of one that is there in one verdict only, that, and who pays. */
    private List<String> said(String part, List<Change> entry, Both both) {
        Entitlement after = both.after().verdict();
        boolean inList = entry.get(0).entry() != null;
        boolean isNew = inList && entry.stream().allMatch(change -> change.before() == null);
        boolean isGone = inList && entry.stream().allMatch(change -> change.after() == null);
        if (!isNew && !isGone) {
            boolean paidOtherwise = entry.stream().anyMatch(change -> change.field().equals("funding"));
            return entry.stream().filter(change -> codes || !paidOtherwise || !change.field().equals("referralRequired"))
                    .filter(change -> !change.field().equals("validThrough") || isInsured(after))
                    .map(change -> (change.field().equals("exempt") ? labels.get("next.exempt." + "true".equals(change.after()))
                            : labels.get("field." + change.field()) + ": " + values(change, both)) + path(change)).toList();
        }
        if (part.equals("services")) {
            // What is paid for a disease as without one has no line of its own; it is there all the same.
            String[] key = String.valueOf(entry.get(0).entry()).replaceFirst("#\\d+$", "").split(", ", 2);
            String other = key.length == 1 ? null : fundingWithoutDisease(key[0], isNew ? both.before().verdict() : after);
            Change funding = entry.stream().filter(change -> change.field().equals("funding")).findFirst().orElse(null);
            String own = funding == null ? null : isNew ? funding.after() : funding.before();
            if (other != null && funding != null && own != null) {
                return other.equals(own) ? List.of() : List.of(labels.get("field.funding") + ": " + value(funding, isNew ? other : own, both.before())
                        + " → " + value(funding, isNew ? own : other, both.after()) + path(entry.get(0)));
            }
        }
        String funding = entry.stream().filter(change -> change.field().equals("funding") && isNew)
                .map(change -> ", " + value(change, change.after(), both.after())).findFirst().orElse("");
        return List.of(labels.get(isNew ? "difference.new" : "difference.gone") + funding + path(entry.get(0)));
    }

    private static @Nullable String fundingWithoutDisease(String service, Entitlement verdict) {
        return verdict.services().stream().filter(each -> each.icd10() == null && each.service().name().equals(service))
                .map(each -> each.funding().name()).findFirst().orElse(null);
    }

    /** Who pays by the one verdict and by the other. */
    private record Both(WhoPays before, WhoPays after) {
    }

    private static boolean isInsured(Entitlement verdict) {
        return verdict.insurance().status() == InsuranceStatus.INSURED;
    }

    /** Both values; of until when an insurance lasts, that of whoever is insured alone. */
    private String values(Change change, Both both) {
        String after = value(change, change.after(), both.after());
        String then = change.field().equals("funding") && change.after() != null
                && both.after().exceptsFree(change, Funding.valueOf(change.after())) ? " (" + labels.get("next.except-free") + ")" : "";
        return change.field().equals("validThrough") && !isInsured(both.before().verdict()) ? after
                : value(change, change.before(), both.before()) + " → " + after + then;
    }

    private String path(Change change) {
        return codes ? " [" + change.path() + "]" : "";
    }

    private String name(String part, String key, Both both) {
        String[] words = key.replaceFirst("#\\d+$", "").split(", ", 2);
        if (RULES.contains(part)) {
            boolean holdsNow = !rules.holding(both.after().verdict(), words[0]).isEmpty();
            return labels.inner(new Sentences(labels, rules, (holdsNow ? both.after() : both.before()).verdict(), codes).of(words[0]));
        }
        if (part.equals("conditions")) {
            return labels.inner(diseases.apply(Icd10.of(words[0])));
        }
        return labels.get(NAMED.get(part) + "." + words[0]);
    }

    private String value(Change change, @Nullable String value, WhoPays who) {
        String field = change.field();
        if (field.equals("sociallySignificant") && !codes) {
            return labels.get("is." + (value != null));
        }
        if (value == null) {
            return field.equals("validThrough") && isInsured(who.verdict()) ? labels.until(null) : "–";
        }
        if (field.equals("funding")) {
            return labels.inner(labels.of("funding", who.of(change, Funding.valueOf(value))));
        }
        if (CONSTANTS.containsKey(field)) {
            return labels.inner(labels.get(CONSTANTS.get(field) + "." + value));
        }
        return switch (field) {
            case "validThrough" -> labels.until(LocalDate.parse(value));
            case "questions" -> facts.ofList(value);
            default -> value.equals("true") || value.equals("false") ? labels.get("is." + value) : value;
        };
    }
}
