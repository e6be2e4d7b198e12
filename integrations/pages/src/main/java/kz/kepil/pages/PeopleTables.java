package kz.kepil.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Payer;
import kz.kepil.pages.text.Care.Bearer;
import kz.kepil.pages.view.TableView;

/** Who belongs to what: the categories, dental care, screening. */
final class PeopleTables {

    private final YearOfLaw law;

    PeopleTables(YearOfLaw law) {
        this.law = law;
    }

    TableView categories() {
        SortedMap<String, Set<Payer>> payers = new TreeMap<>();
        law.samples().flatMap(samples -> samples.circumstances().stream()).flatMap(verdict -> verdict.insurance().grounds().stream())
                .filter(ground -> ground.payer() == Payer.STATE || ground.payer() == Payer.LOCAL_BUDGET)
                .forEach(ground -> payers.computeIfAbsent(ground.code(), code -> EnumSet.noneOf(Payer.class)).add(ground.payer()));
        List<List<TableView.Cell>> rows = new ArrayList<>();
        SortedMap<String, Set<Payer>> stateFirst = new TreeMap<>((one, other) -> {
            int byPayer = Boolean.compare(payers.get(one).contains(Payer.LOCAL_BUDGET) && payers.get(one).size() == 1,
                    payers.get(other).contains(Payer.LOCAL_BUDGET) && payers.get(other).size() == 1);
            return byPayer != 0 ? byPayer : one.compareTo(other);
        });
        stateFirst.putAll(payers);
        stateFirst.forEach((code, who) -> law.rules(code).forEach(rule -> rows.add(List.of(TableView.Cell.of(law.sentence(rule)),
                TableView.Cell.of(String.join(" / ", who.stream().map(payer -> law.words.of("payer", payer)).toList())),
                TableView.Cell.code(code)))));
        return law.view("categories", false, false, List.of(new TableView.Part(null,
                List.of(law.column("category"), law.column("payer"), law.column("code")), rows)), List.of());
    }

    TableView dental() {
        List<Entitlement> verdicts = Stream.concat(law.samples().flatMap(samples -> samples.circumstances().stream()),
                Stream.of(law.atTheEnd().diseases(false))).toList();
        Entitlement insured = law.atTheEnd().paid(law.atTheEnd().adult(LegalStatus.CITIZEN).build());
        List<TableView.Part> parts = List.of(
                dental("dental.emergency", verdicts, verdict -> verdict.dental().emergency()),
                dental("dental.planned", verdicts, verdict -> verdict.dental().planned()));
        List<String> notes = new ArrayList<>();
        notes.add(law.words.get("poster.dental.note", law.words.of("funding", Funding.MAMS), law.words.of("funding", Bearer.UNTIL_INSURED),
                law.words.get("poster.own-expense")));
        boolean referral = verdicts.stream().anyMatch(verdict -> verdict.asOf().equals(law.last) && verdict.dental().planned().referralRequired());
        notes.add(law.words.get("poster.dental.planned", law.words.get(referral ? "dental.referral" : "dental.no-referral")));
        law.engine.procedures().answers(insured.asOf()).stream().filter(answer -> answer.name().equals("dental-supplier"))
                .forEach(answer -> notes.add(law.words.in(answer.texts())));
        return law.view("dental", false, false, parts, notes);
    }

    private TableView.Part dental(String heading, List<Entitlement> verdicts, Function<Entitlement, DentalCare> kind) {
        SortedSet<String> codes = new TreeSet<>();
        verdicts.forEach(verdict -> codes.addAll(kind.apply(verdict).grounds()));
        List<List<TableView.Cell>> rows = codes.stream().flatMap(code -> law.rules(code).stream())
                .map(rule -> List.of(TableView.Cell.of(law.sentence(rule)), TableView.Cell.code(rule.code()))).toList();
        return new TableView.Part(law.words.sentence(law.words.get(heading)), List.of(law.column("category"), law.column("code")), rows);
    }

    TableView screening() {
        Map<Samples, Map<String, Paid>> paid = new IdentityHashMap<>();
        SortedSet<RuleInfo> inOrder = new TreeSet<>(Comparator.comparing(RuleInfo::code, PeopleTables::byNumber)
                .thenComparing(rule -> rule.inForce().from()).thenComparing(RuleInfo::id));
        law.samples().forEach(samples -> paid.put(samples, paid(samples, inOrder)));
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (RuleInfo rule : inOrder) {
            law.runs(samples -> Objects.requireNonNull(paid.get(samples)).get(rule.id())).forEach(run -> rows.add(List.of(
                    TableView.Cell.of(law.during(law.words.in(rule.texts()), run.days())), law.fundings(run.value().insured),
                    law.fundings(run.value().others, run.value().insured), TableView.Cell.code(rule.code()))));
        }
        return law.view("screening", false, false, List.of(new TableView.Part(null, List.of(law.column("screening"), law.column("insured"),
                law.column("not-insured"), law.column("code")), rows)), List.of(law.words.get("poster.screening.note")));
    }

    /** Who pays for a screening. */
    private record Paid(Set<Funding> insured, Set<Funding> others) {
    }

    /** Who pays for the screenings that a rule makes due, by the rule's id. */
    private Map<String, Paid> paid(Samples samples, Set<RuleInfo> rules) {
        Map<String, Paid> paid = new HashMap<>();
        for (boolean insured : new boolean[] {true, false}) {
            samples.everyAge(insured).forEach(verdict -> verdict.screenings().forEach(due ->
                    law.engine.rules().holding(verdict, due.code()).forEach(rule -> {
                        rules.add(rule);
                        Paid of = paid.computeIfAbsent(rule.id(), id -> new Paid(EnumSet.noneOf(Funding.class), EnumSet.noneOf(Funding.class)));
                        (insured ? of.insured : of.others).add(due.funding());
                    })));
        }
        return paid;
    }

    /** SCR-10 after SCR-9. */
    private static int byNumber(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }
}
