package kz.kepil.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.DiseaseList;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.pages.text.Care.Bearer;
import kz.kepil.pages.view.TableView;

/** The diseases by who pays, and the chronic groups. */
final class DiseaseTables {

    /** The length of a category of ICD-10. */
    private static final int CATEGORY = 3;

    private final YearOfLaw law;
    private final Entitlement adult;
    /** By code; that of the adult, or of a child where only children are taken. */
    private final Map<Icd10, ConditionVerdict> verdicts = new LinkedHashMap<>();

    DiseaseTables(YearOfLaw law) {
        this.law = law;
        this.adult = law.atTheEnd().diseases(false);
        adult.conditions().forEach(each -> verdicts.put(each.icd10(), each));
        law.atTheEnd().diseases(true).conditions().forEach(each ->
                verdicts.computeIfPresent(each.icd10(), (code, known) -> isClassified(known) ? known : each));
    }

    private static boolean isClassified(ConditionVerdict verdict) {
        return verdict.chronicGroup() != null || verdict.sociallySignificant() != null;
    }

    TableView byPayer() {
        List<TableView.Part> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(waiting()));
        for (Funding funding : List.of(Funding.TMKKK, Funding.MAMS)) {
            List<List<TableView.Cell>> rows = new ArrayList<>();
            grouped(funding).forEach((name, same) -> rows.add(List.of(TableView.Cell.of(name), TableView.Cell.of(ranges(same.keySet()) + except(same.keySet(), funding)),
                    TableView.Cell.code(codes(same)))));
            parts.add(new TableView.Part(law.words.sentence(law.words.of("funding", funding)),
                    List.of(law.column("disease"), law.column("icd10"), law.column("code")), rows));
        }
        Map<Icd10, ConditionVerdict> dangerous = verdicts.entrySet().stream().filter(each -> each.getValue().dangerous())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        if (!dangerous.isEmpty()) {
            notes.add(dangerous.values().stream().flatMap(each -> each.grounds().stream()).filter(code -> adult.rules().contains(code)).distinct()
                    .flatMap(code -> law.rules(code).stream()).filter(rule -> rule.code().equals("CHR-D"))
                    .map(rule -> law.sentence(rule) + ": " + ranges(dangerous.keySet()) + " [" + rule.code() + "]").findFirst().orElse(""));
        }
        return law.view("diseases", true, true, parts, notes.stream().filter(note -> !note.isEmpty()).toList());
    }

    /** Subcategories within the categories that somebody else pays for. */
    private String except(Set<Icd10> categories, Funding funding) {
        List<Icd10> others = within(categories).filter(code -> !categories.contains(code)
                && Objects.requireNonNull(verdicts.get(code)).funding() != funding).toList();
        return others.isEmpty() ? "" : "; " + law.words.get("poster.except", ranges(others));
    }

    private Stream<Icd10> within(Set<Icd10> categories) {
        Set<String> all = categories.stream().map(Icd10::code).collect(Collectors.toSet());
        return verdicts.keySet().stream().filter(code -> code.code().length() > CATEGORY && all.contains(code.code().substring(0, CATEGORY)));
    }

    /** Diseases by name: the sentence by which the law calls them socially significant, or else the name of their group. */
    private Map<String, Map<Icd10, ConditionVerdict>> grouped(Funding funding) {
        Map<String, Map<Icd10, ConditionVerdict>> significant = new TreeMap<>();
        Map<Integer, Map<Icd10, ConditionVerdict>> groups = new TreeMap<>();
        verdicts.forEach((code, verdict) -> {
            if (verdict.funding() != funding) {
                return;
            }
            if (verdict.sociallySignificant() != null) {
                significant.computeIfAbsent(verdict.sociallySignificant(), each -> new TreeMap<>()).put(code, verdict);
            } else if (verdict.chronicGroup() != null) {
                groups.computeIfAbsent(verdict.chronicGroup(), each -> new TreeMap<>()).put(code, verdict);
            }
        });
        Map<String, Map<Icd10, ConditionVerdict>> named = new LinkedHashMap<>();
        significant.forEach((code, same) -> named.put(law.words.sentences(law.engine.rules().holding(adult, code)), same));
        groups.forEach((number, same) -> named.put(name(number), same));
        observed(funding).forEach((name, same) -> named.merge(name, same, (one, other) -> {
            one.putAll(other);
            return one;
        }));
        return named;
    }

    /** What is observed all the same, though the law calls it neither significant nor a group. */
    private Map<String, Map<Icd10, ConditionVerdict>> observed(Funding funding) {
        Map<String, Map<Icd10, ConditionVerdict>> observed = new LinkedHashMap<>();
        for (ServiceVerdict service : adult.services()) {
            ConditionVerdict verdict = verdicts.get(service.icd10());
            Texts name = service.icd10() == null ? null : law.engine.diseaseName(service.icd10());
            if (service.funding() == funding && verdict != null && name != null && !isClassified(verdict)) {
                observed.computeIfAbsent(law.words.in(name), each -> new TreeMap<>()).put(verdict.icd10(), verdict);
            }
        }
        return observed;
    }

    private String name(int group) {
        return law.engine.diseaseLists().stream().filter(list -> Objects.equals(list.chronicGroup(), group))
                .map(list -> law.words.in(list.texts())).findFirst().orElse(String.valueOf(group));
    }

    private static String codes(Map<Icd10, ConditionVerdict> same) {
        SortedSet<String> codes = new TreeSet<>();
        same.values().forEach(each -> {
            if (each.sociallySignificant() != null) {
                codes.add(each.sociallySignificant());
            }
            codes.addAll(each.grounds());
        });
        return String.join(", ", codes);
    }

    TableView groups() {
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (DiseaseList group : law.engine.diseaseLists()) {
            if (group.chronicGroup() != null) {
                Map<Icd10, ConditionVerdict> members = new TreeMap<>();
                Stream.concat(group.codes().stream(), within(Set.copyOf(group.codes())))
                        .forEach(code -> members.put(code, Objects.requireNonNull(verdicts.get(code))));
                rows.add(List.of(TableView.Cell.of(group.chronicGroup() + ". " + law.words.in(group.texts())),
                        TableView.Cell.of(ranges(members.keySet())), payers(members), TableView.Cell.code(codes(members))));
            }
        }
        return law.view("chronic-groups", true, false, List.of(new TableView.Part(null, List.of(law.column("disease"), law.column("icd10"),
                law.column("payer"), law.column("code")), rows)), List.of(law.words.get("poster.groups.note"), waiting()));
    }

    /** Who pays for a group; where that is not one for all of it, for which codes. */
    private TableView.Cell payers(Map<Icd10, ConditionVerdict> members) {
        Map<Funding, List<Icd10>> byFunding = members.values().stream().collect(Collectors.groupingBy(ConditionVerdict::funding, TreeMap::new,
                Collectors.mapping(ConditionVerdict::icd10, Collectors.toList())));
        return byFunding.size() == 1 ? law.fundings(byFunding.keySet()) : TableView.Cell.of(byFunding.entrySet().stream()
                .map(each -> law.words.of("funding", each.getKey()) + ": " + ranges(each.getValue())).collect(Collectors.joining("; ")));
    }

    /** That insurance pays for the insured. */
    private String waiting() {
        return law.words.get("poster.diseases.note", law.words.of("funding", Bearer.UNTIL_INSURED));
    }

    /** Codes one after another as runs: {@code A15–A19, B18.0}. */
    static String ranges(Iterable<Icd10> codes) {
        List<String> runs = new ArrayList<>();
        SortedSet<String> sorted = new TreeSet<>();
        codes.forEach(code -> sorted.add(code.code()));
        String first = "";
        String last = "";
        for (String code : sorted) {
            boolean told = code.length() > CATEGORY && sorted.contains(code.substring(0, CATEGORY));
            if (told) {
                continue;
            }
            if (!last.isEmpty() && isNext(last, code)) {
                last = code;
                continue;
            }
            addRun(runs, first, last);
            first = code;
            last = code;
        }
        addRun(runs, first, last);
        return String.join(", ", runs);
    }

    private static void addRun(List<String> runs, String first, String last) {
        if (!first.isEmpty()) {
            runs.add(first.equals(last) ? first : first + "–" + last);
        }
    }

    private static boolean isNext(String last, String code) {
        if (last.length() != CATEGORY || code.length() != CATEGORY) {
            return false;
        }
        int number = (last.charAt(0) - 'A') * 100 + Integer.parseInt(last.substring(1));
        return number + 1 == (code.charAt(0) - 'A') * 100 + Integer.parseInt(code.substring(1));
    }
}
