package kz.kepil.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RequestedCare;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.Stage;

/** The stages in their order: each looks at facts made from the inquiry and from what the stages before it found. */
final class Corridor {

    /** Told what each stage looked at, right after it. */
    interface Observer {

        /** Sees nothing. */
        Observer NONE = (stage, facts) -> { };

        void saw(Stage stage, Collection<? extends Fact> facts);
    }

    private final Pack pack;
    private final Observer observer;

    Corridor(Pack pack, Observer observer) {
        this.pack = pack;
        this.observer = observer;
    }

    /** Leads the cases through all stages. */
    void run(List<Case> cases) {
        run("scope", cases, each -> List.of(each.today()));
        cases.forEach(Case::keepScope);
        run("state-insured", cases, Case::days);
        cases.forEach(Case::keepStateCategories);
        run("local-budget", cases, Case::daysWithoutStateCategory);
        cases.forEach(Case::keepLocalBudget);
        run("contributions", cases, Case::paymentFacts);
        cases.forEach(Case::keepContributions);
        run("arrears", cases, Case::missedMonths);
        run("employer-exemption", cases, each -> List.of(each.today()));
        cases.forEach(Case::keepExemptions);
        List<Care> cares = cases.stream().map(Case::beginCare).toList();
        run("diseases", cares, Care::diagnoses);
        cares.forEach(Care::keepDiseases);
        run("disease-guarantee", cares, Care::diagnoses);
        cares.forEach(Care::keepGuarantee);
        run("disease-insurance", cares, Care::diagnoses);
        cares.forEach(Care::keepDiseaseInsurance);
        run("dental", cases, each -> List.of(each.today()));
        cares.forEach(Care::keepDental);
        run("screening", cases, each -> List.of(each.today()));
        cares.forEach(Care::keepScreenings);
        run("funding", cares, Care::funded);
        Map<RequestedCare.Request, RequestedCare> shared = new LinkedHashMap<>();
        cares.forEach(each -> each.request(shared));
        run("services", shared.values());
        run("guidance", cases, each -> List.of(each.guided()));
    }

    private <T> void run(String stage, List<T> cases, Function<T, Collection<? extends Fact>> facts) {
        List<Fact> all = new ArrayList<>();
        cases.forEach(each -> all.addAll(facts.apply(each)));
        run(stage, all);
    }

    private void run(String name, Collection<? extends Fact> facts) {
        Stage stage = pack.stage(name);
        stage.run(facts);
        observer.saw(stage, facts);
    }
}
