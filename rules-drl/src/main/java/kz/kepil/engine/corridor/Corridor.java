package kz.kepil.engine.corridor;

import static kz.kepil.engine.corridor.Step.always;
import static kz.kepil.engine.corridor.Step.ofCare;
import static kz.kepil.engine.corridor.Step.ofVerdict;
import static kz.kepil.engine.corridor.Step.onceForAlike;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.engine.fact.AdvisedPerson;
import kz.kepil.engine.fact.AssessedDisease;
import kz.kepil.engine.fact.CareForDisease;
import kz.kepil.engine.fact.CategorisedPerson;
import kz.kepil.engine.fact.ClassifiedDisease;
import kz.kepil.engine.fact.Debt;
import kz.kepil.engine.fact.DentalPatient;
import kz.kepil.engine.fact.Diagnosis;
import kz.kepil.engine.fact.DueScreening;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Ledger;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.MissedMonth;
import kz.kepil.engine.fact.Patient;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.fact.RequestedCare;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;

/** The stages in their order: each looks at facts made from the inquiry and from what the stages before it found. */
public final class Corridor {

    /** Told what each stage looked at, once what it found is kept. */
    public interface Observer {

        /** Sees nothing. */
        Observer NONE = (stage, facts) -> { };

        /**
         * A stage has run.
         *
         * @param stage the stage
         * @param facts at what it looked
         */
        void saw(Stage stage, List<? extends Fact> facts);
    }

    /** The table of the steps, each after those on whose findings it rests. There is no order of stages anywhere else. */
    private static final List<Step> STEPS = List.of(
            always("scope", Set.of(LegalStatusOnDay.class), Case::legalStatuses, Case::keepScope),
            always("state-insured", Set.of(PersonOnDay.class), Case::days, Case::keepStateCategories),
            always("local-budget", Set.of(CategorisedPerson.class), Case::categorisedDays, Case::keepLocalBudget),
            always("contributions", Set.of(Ledger.class, Prepayment.class), Case::paymentFacts, Case::keepContributions),
            ofVerdict("arrears", Set.of(MissedMonth.class, Debt.class), Case::debts),
            ofVerdict("employer-exemption", Set.of(PersonOnDay.class), each -> List.of(each.today()), Case::keepExemptions),
            ofCare("diseases", Set.of(Diagnosis.class), Care::diagnoses, Care::keepDiseases),
            ofCare("disease-guarantee", Set.of(ClassifiedDisease.class), Care::classified, Care::keepGuarantee),
            ofCare("disease-insurance", Set.of(AssessedDisease.class), Care::assessed, Care::keepDiseaseInsurance),
            ofCare("dental", Set.of(Patient.class), Care::patient, Care::keepDental),
            ofCare("screening", Set.of(Patient.class), Care::patient, Care::keepScreenings),
            always("funding", Set.of(DentalPatient.class, DueScreening.class), each -> each.care().funded(), each -> { }),
            onceForAlike("dangerous-disease", Set.of(CareForDisease.class), Care::careForDiseases, each -> { }),
            onceForAlike("services", Set.of(RequestedCare.class), Care::requests, Care::keepServices),
            ofVerdict("guidance", Set.of(AdvisedPerson.class), each -> List.of(each.advised())));

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

    /** {@return the names of the stages in their order} */
    public static List<String> stages() {
        return STEPS.stream().map(Step::stage).toList();
    }

    /** {@return the kinds of facts at which the rules of each stage look, by its name} */
    public static Map<String, Set<Class<? extends Fact>>> facts() {
        return STEPS.stream().collect(Collectors.toUnmodifiableMap(Step::stage, Step::looksAt));
    }

    /**
     * Leads the cases through all stages.
     *
     * @param cases the cases
     */
    public void run(List<Case> cases) {
        // Stage by stage, and not case by case: the processor keeps the code of a stage at hand.
        for (Step step : STEPS) {
            run(step, cases);
        }
    }

    /**
     * Leads the cases through the stages that an outline rests on. Of those that do not differ in what services rest on, only the
     * first asks for them, which is most of the work.
     *
     * @param cases the cases
     * @return the outline of each
     */
    public List<Outline> outline(List<Case> cases) {
        Map<CareBasis, Case> first = new LinkedHashMap<>();
        for (Step step : STEPS) {
            switch (step.outlined()) {
                case EVERY_CASE -> run(step, cases);
                case FIRST_OF_ALIKE -> {
                    if (first.isEmpty()) {
                        cases.forEach(each -> first.putIfAbsent(each.care().basis(), each));
                    }
                    run(step, first.values());
                }
                case NO_CASE -> { }
            }
        }
        Map<CareBasis, List<ServiceVerdict>> services = new HashMap<>();
        first.forEach((basis, each) -> services.put(basis, each.care().serviceVerdicts()));
        List<Outline> outlines = new ArrayList<>(cases.size());
        for (Case each : cases) {
            CareBasis basis = each.care().basis();
            outlines.add(new Outline(each.insurance(), basis.dental(), basis.screenings(), services.get(basis)));
        }
        return outlines;
    }

    private void run(Step step, Collection<Case> cases) {
        Stage stage = pack.stage(step.stage());
        for (Case each : cases) {
            List<? extends Fact> facts = step.facts().apply(each);
            stage.run(facts);
            step.keep().accept(each);
            observer.saw(stage, facts);
        }
    }
}
