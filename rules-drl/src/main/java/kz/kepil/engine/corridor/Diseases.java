package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.fact.Diagnosis;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Patient;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The diseases of a case: the conditions, and the diseases for which a service is asked. */
final class Diseases {

    private final Inquiry inquiry;
    private final Pack pack;
    private final PersonOnDay today;
    private final boolean insured;
    /** Every disease once: one for each condition, in the inquiry's order, and then those alone for which a service is asked. */
    private List<Disease> all = List.of();
    /** The first of them, one for each condition. */
    private List<Disease> conditions = List.of();
    /** Of each code the first listed condition; where none is listed, the disease alone for which a service is asked. */
    private Map<Icd10, Disease> byCode = Map.of();
    private @Nullable Map<Fact, Disease> byFact;

    Diseases(Inquiry inquiry, Pack pack, PersonOnDay today, boolean insured) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.today = today;
        this.insured = insured;
        List<Condition> listed = inquiry.person().conditions();
        for (int i = 0; i < listed.size(); i++) {
            add(listed.get(i), "$.person.conditions", i);
        }
        conditions = all;
        List<ServiceRequest> asked = inquiry.services() == null ? List.of() : inquiry.services();
        for (int i = 0; i < asked.size(); i++) {
            Icd10 icd10 = asked.get(i).icd10();
            if (icd10 != null && !byCode.containsKey(icd10)) {
                all = all == conditions ? new ArrayList<>(conditions) : all;
                add(new Condition(icd10, null, false, false), "$.services", i);
            }
        }
    }

    private void add(Condition condition, String list, int index) {
        int group = pack.codeLists().chronicGroup(condition, today.getAge());
        Disease disease = new Disease(condition, list, index,
                new Diagnosis(today, inquiry.asOf(), condition, pack.codeLists().of(condition.icd10()), group, insured));
        // Most people have one disease or none.
        if (all.isEmpty()) {
            all = new ArrayList<>(2);
            byCode = Map.of(condition.icd10(), disease);
        } else {
            byCode = byCode.size() == 1 ? new HashMap<>(byCode) : byCode;
            byCode.putIfAbsent(condition.icd10(), disease);
        }
        all.add(disease);
    }

    /** The disease of a code, if any. */
    @Nullable Disease find(@Nullable Icd10 icd10) {
        return icd10 == null ? null : byCode.get(icd10);
    }

    /** Of each code of the conditions the first. */
    List<Disease> own() {
        if (conditions.size() < 2) {
            return conditions;
        }
        List<Disease> own = new ArrayList<>(conditions.size());
        for (Disease disease : conditions) {
            if (find(disease.condition().icd10()) == disease) {
                own.add(disease);
            }
        }
        return own;
    }

    /** A fact of each, which a stage looks at. */
    <T> List<T> facts(Function<Disease, T> of) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<T> facts = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            facts.add(of.apply(all.get(i)));
        }
        return facts;
    }

    /** After a stage that looked at such a fact. */
    void keep(Consumer<Disease> what) {
        for (int i = 0; i < all.size(); i++) {
            what.accept(all.get(i));
        }
    }

    /** What is known of the conditions, once their nature is. */
    Patient.Diseases ofPatient() {
        if (conditions.isEmpty()) {
            return Patient.Diseases.NONE;
        }
        Set<String> lists = Set.of();
        Set<String> observed = Set.of();
        boolean significant = false;
        boolean dangerous = false;
        for (Disease disease : conditions) {
            lists = with(lists, disease.diagnosis().getLists());
            if (disease.condition().underObservation()) {
                observed = with(observed, disease.diagnosis().getLists());
            }
            significant |= disease.isSociallySignificant();
            dangerous |= disease.isDangerous();
        }
        return new Patient.Diseases(lists, observed, significant, dangerous);
    }

    /** Both; most people have one disease or none. */
    private static Set<String> with(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<String> both = some instanceof HashSet ? some : new HashSet<>(some);
        both.addAll(others);
        return both;
    }

    List<ConditionVerdict> conditionVerdicts() {
        return verdicts(conditions);
    }

    /** The verdicts on all of them, those too for which a service is asked. */
    List<ConditionVerdict> verdicts() {
        return verdicts(all);
    }

    private static List<ConditionVerdict> verdicts(List<Disease> diseases) {
        if (diseases.isEmpty()) {
            return List.of();
        }
        ConditionVerdict[] verdicts = new ConditionVerdict[diseases.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = diseases.get(i).verdict();
        }
        return List.of(verdicts);
    }

    /** Adds what is to be told of those whose day of diagnosis is missing. */
    void warn(List<Warning> warnings) {
        keep(disease -> {
            if (disease.lacksDiagnosisDate()) {
                warnings.add(new Warning(WarningCode.DIAGNOSIS_DATE_MISSING, disease.path(), disease.condition().icd10().code()));
            }
        });
    }

    /** The chronic groups of the conditions. */
    Set<Integer> chronicGroups() {
        if (conditions.size() < 2) {
            return conditions.isEmpty() ? Set.of() : Set.of(conditions.get(0).diagnosis().getChronicGroup());
        }
        Set<Integer> groups = new HashSet<>();
        conditions.forEach(disease -> groups.add(disease.diagnosis().getChronicGroup()));
        return groups;
    }

    /** Where a disease stands in the inquiry, or the conditions of a person: each path and the code there. */
    Map<String, String> sources(Fact fact) {
        if (fact instanceof Patient) {
            Map<String, String> places = new LinkedHashMap<>();
            conditions.forEach(disease -> places.put(disease.path(), disease.condition().icd10().code()));
            return places;
        }
        if (byFact == null) {
            byFact = new IdentityHashMap<>();
        }
        Disease disease = byFact.get(fact);
        if (disease == null && fact instanceof Diagnosis) {
            // Each stage looks at facts of its own.
            for (Disease each : all) {
                each.enter(byFact);
            }
            disease = byFact.get(fact);
        }
        return disease == null ? Map.of() : Map.of(disease.path(), disease.condition().icd10().code());
    }

    /** Hands over all that was found. */
    void found(Consumer<Finding> found) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).found(found);
        }
    }
}
