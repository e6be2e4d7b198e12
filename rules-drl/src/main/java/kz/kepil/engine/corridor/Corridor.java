package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;

/** The stages in their order: each looks at facts made from the inquiry and from what the stages before it found. */
public final class Corridor {

    /** Told what each stage looked at, right after it. */
    public interface Observer {

        /** Sees nothing. */
        Observer NONE = (stage, facts) -> { };

        /**
         * A stage has run.
         *
         * @param stage the stage
         * @param facts at what it looked
         */
        void saw(Stage stage, Collection<? extends Fact> facts);
    }

    private final Pack pack;
    private final Observer observer;

    /**
     * A corridor through the stages of a pack.
     *
     * @param pack the pack
     * @param observer watches the cases go by
     */
    public Corridor(Pack pack, Observer observer) {
        this.pack = pack;
        this.observer = observer;
    }

    /**
     * Leads the cases through all stages.
     *
     * @param cases the cases
     */
    public void run(List<Case> cases) {
        insurance(cases);
        run("arrears", cases, Case::missedMonths);
        run("employer-exemption", cases, each -> List.of(each.today()));
        cases.forEach(Case::keepExemptions);
        run("services", care(cases), Care::requests);
        run("guidance", cases, each -> List.of(each.guided()));
    }

    /**
     * Leads the cases through the stages that an outline rests on. Of those that do not differ in what services rest on, only the
     * first asks for them, which is most of the work.
     *
     * @param cases the cases
     * @return the outline of each
     */
    public List<Outline> outline(List<Case> cases) {
        insurance(cases);
        List<Care> cares = care(cases);
        Map<CareBasis, Care> first = new LinkedHashMap<>();
        cares.forEach(each -> first.putIfAbsent(each.basis(), each));
        run("services", List.copyOf(first.values()), Care::requests);
        Map<CareBasis, List<ServiceVerdict>> services = new HashMap<>();
        first.forEach((basis, each) -> services.put(basis, each.serviceVerdicts()));
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            CareBasis basis = cares.get(i).basis();
            outlines.add(new Outline(cases.get(i).insurance(), basis.dental(), basis.screenings(), services.get(basis)));
        }
        return outlines;
    }

    private void insurance(List<Case> cases) {
        run("scope", cases, each -> List.of(each.today()));
        cases.forEach(Case::keepScope);
        run("state-insured", cases, Case::days);
        cases.forEach(Case::keepStateCategories);
        run("local-budget", cases, Case::daysWithoutStateCategory);
        cases.forEach(Case::keepLocalBudget);
        run("contributions", cases, Case::paymentFacts);
        cases.forEach(Case::keepContributions);
    }

    private List<Care> care(List<Case> cases) {
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
        return cares;
    }

    private <T> void run(String name, List<T> cases, Function<T, Collection<? extends Fact>> facts) {
        Stage stage = pack.stage(name);
        List<Fact> all = new ArrayList<>();
        cases.forEach(each -> all.addAll(facts.apply(each)));
        stage.run(all);
        observer.saw(stage, all);
    }
}
