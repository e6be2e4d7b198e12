package kz.kepil.engine.corridor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Funding;
import kz.kepil.engine.fact.AssessedDisease;
import kz.kepil.engine.fact.ClassifiedDisease;
import kz.kepil.engine.fact.Diagnosis;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DangerFound;
import kz.kepil.engine.fact.Finding.DateMissing;
import kz.kepil.engine.fact.Finding.FundingFound;
import kz.kepil.engine.fact.Finding.GuaranteeFound;
import kz.kepil.engine.fact.Finding.ObservationFound;
import kz.kepil.engine.fact.Finding.SocialFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.RequestedCare.NamedDisease;
import org.jspecify.annotations.Nullable;

/** A disease on its way through the stages that look at diseases. */
final class Disease {

    private static final Comparator<SocialFound> MOST_SPECIFIC_FIRST =
            Comparator.comparing(SocialFound::orphan).reversed().thenComparing(found -> found.rule().code());

    private final Condition condition;
    private final String list;
    private final int index;
    private final Diagnosis diagnosis;
    private @Nullable ClassifiedDisease classified;
    private @Nullable AssessedDisease assessed;
    private List<Finding> nature = List.of();
    private List<SocialFound> social = List.of();
    private boolean dangerous;
    private boolean observed;
    private boolean lacksDiagnosisDate;
    private List<GuaranteeFound> guarantee = List.of();
    private List<FundingFound> insurance = List.of();
    private List<String> grounds = List.of();
    private @Nullable NamedDisease named;
    private KnownServices.@Nullable Answers answers;

    /**
     * A disease.
     *
     * @param condition the disease
     * @param list where in the inquiry the list stands that names it, as a JSON path
     * @param index its place there
     * @param diagnosis what the stage of the diseases looks at
     */
    Disease(Condition condition, String list, int index, Diagnosis diagnosis) {
        this.condition = condition;
        this.list = list;
        this.index = index;
        this.diagnosis = diagnosis;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    ClassifiedDisease classified() {
        return Objects.requireNonNull(classified);
    }

    AssessedDisease assessed() {
        return Objects.requireNonNull(assessed);
    }

    /** Enters it by each of the facts that were made of it so far. */
    void enter(Map<Fact, Disease> byFact) {
        byFact.put(diagnosis, this);
        if (classified != null) {
            byFact.put(classified, this);
        }
        if (assessed != null) {
            byFact.put(assessed, this);
        }
    }

    /** After the stage of the diseases. */
    void keepNature() {
        nature = diagnosis.findings();
        social = Findings.only(SocialFound.class, nature);
        for (int i = 0; i < nature.size(); i++) {
            Finding finding = nature.get(i);
            dangerous |= finding instanceof DangerFound;
            observed |= finding instanceof ObservationFound;
            lacksDiagnosisDate |= finding instanceof DateMissing;
        }
        classified = new ClassifiedDisease(diagnosis, codes(social), dangerous);
    }

    private static Set<String> codes(List<SocialFound> social) {
        return switch (social.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(social.get(0).rule().code());
            default -> Set.copyOf(Findings.codes(social));
        };
    }

    boolean isSociallySignificant() {
        return !social.isEmpty();
    }

    boolean isDangerous() {
        return dangerous;
    }

    boolean lacksDiagnosisDate() {
        return lacksDiagnosisDate;
    }

    /** After the stage of the guarantee. */
    void keepGuarantee() {
        guarantee = classified().findings(GuaranteeFound.class);
        assessed = new AssessedDisease(classified(), isGuaranteed());
    }

    boolean isGuaranteed() {
        return !guarantee.isEmpty();
    }

    /** What a service rests on that is asked for this disease. */
    NamedDisease named() {
        if (named == null) {
            named = new NamedDisease(diagnosis.getLists(), isGuaranteed(), observed);
        }
        return named;
    }

    /** What is known of services for this disease. */
    KnownServices.Answers answers(Care care, KnownServices known) {
        if (answers == null) {
            answers = known.of(care.look(this));
        }
        return answers;
    }

    /** After the stage of the insurance. */
    void keepInsurance() {
        insurance = assessed().findings(FundingFound.class);
        if (isGuaranteed() == (insurance.size() == 1)) {
            throw new IllegalStateException("Either the guaranteed volume or exactly one other must pay for " + condition.icd10()
                    + ", and these do: " + guarantee + insurance);
        }
        grounds = Findings.codes(isGuaranteed() ? guarantee : insurance);
    }

    List<String> grounds() {
        return grounds;
    }

    /** Those of its grounds that hold for everyone, whatever the legal status. */
    List<String> groundsForAll() {
        List<GuaranteeFound> forAll = List.of();
        for (int i = 0; i < guarantee.size(); i++) {
            if (guarantee.get(i).forAll()) {
                forAll = forAll.isEmpty() ? new ArrayList<>(guarantee.size()) : forAll;
                forAll.add(guarantee.get(i));
            }
        }
        return Findings.codes(forAll);
    }

    /** Hands over all that was found of it, except what is missing. */
    void found(Consumer<Finding> found) {
        for (int i = 0; i < nature.size(); i++) {
            if (!(nature.get(i) instanceof DateMissing)) {
                found.accept(nature.get(i));
            }
        }
        for (int i = 0; i < guarantee.size(); i++) {
            found.accept(guarantee.get(i));
        }
        for (int i = 0; i < insurance.size(); i++) {
            found.accept(insurance.get(i));
        }
    }

    String path() {
        return list + "[" + index + "]";
    }

    Condition condition() {
        return condition;
    }

    ConditionVerdict verdict() {
        SocialFound significant = social.isEmpty() ? null : Collections.min(social, MOST_SPECIFIC_FIRST);
        return new ConditionVerdict(condition.icd10(), diagnosis.getChronicGroup() == 0 ? null : diagnosis.getChronicGroup(),
                significant == null ? null : significant.rule().code(), significant != null && significant.orphan(),
                dangerous, isGuaranteed() ? Funding.TMKKK : insurance.get(0).funding(), grounds());
    }
}
