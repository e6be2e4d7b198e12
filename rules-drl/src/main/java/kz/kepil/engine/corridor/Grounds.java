package kz.kepil.engine.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.InsuredFound;
import org.jspecify.annotations.Nullable;

/** On what a person is insured, and the insurance status that follows. */
final class Grounds {

    private static final Comparator<InsuranceGround> BY_CODE = Comparator.comparing(InsuranceGround::code);
    private static final Insurance NOT_IN_SYSTEM = new Insurance(InsuranceStatus.NOT_IN_SYSTEM, List.of(), null, Arrears.NONE, Arrears.NONE);
    private static final Insurance NOT_INSURED = new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, Arrears.NONE, Arrears.NONE);

    private final List<InsuredFound> insured = new ArrayList<>(4);

    /** What a stage found on a fact. */
    void add(Fact fact) {
        insured.addAll(fact.findings(InsuredFound.class));
    }

    boolean isEmpty() {
        return insured.isEmpty();
    }

    /** Who pays for the insurance. */
    Set<Payer> payers() {
        Set<Payer> payers = EnumSet.noneOf(Payer.class);
        for (InsuredFound found : insured) {
            payers.add(found.payer());
        }
        return payers;
    }

    /** Whether there is nothing but what lasts on after payments stopped. */
    boolean lapsing() {
        for (InsuredFound found : insured) {
            if (!found.lapsing()) {
                return false;
            }
        }
        return !isEmpty();
    }

    Insurance insurance(boolean mams, Arrears arrears, Arrears dormant) {
        // Every ground asks for the system by its rule; the status alone tells of its absence.
        if (isEmpty() && !mams) {
            return NOT_IN_SYSTEM;
        }
        if (isEmpty() && arrears == Arrears.NONE && dormant == Arrears.NONE) {
            return NOT_INSURED;
        }
        return isEmpty() ? new Insurance(InsuranceStatus.NOT_INSURED, List.of(), null, arrears, dormant)
                : new Insurance(InsuranceStatus.INSURED, grounds(), validThrough(), arrears, dormant);
    }

    private List<InsuranceGround> grounds() {
        if (insured.size() == 1) {
            return List.of(new InsuranceGround(insured.get(0).rule().code(), insured.get(0).payer()));
        }
        List<InsuranceGround> grounds = new ArrayList<>(insured.size());
        for (InsuredFound found : insured) {
            InsuranceGround ground = new InsuranceGround(found.rule().code(), found.payer());
            if (!grounds.contains(ground)) {
                grounds.add(ground);
            }
        }
        grounds.sort(BY_CODE);
        return grounds;
    }

    /** The latest of the grounds' last days; null when one has no end. */
    private @Nullable LocalDate validThrough() {
        LocalDate latest = LocalDate.MIN;
        for (InsuredFound found : insured) {
            if (found.lastDay() == null) {
                return null;
            }
            latest = found.lastDay().isAfter(latest) ? found.lastDay() : latest;
        }
        return latest;
    }

    /** Hands over all that was found. */
    void found(Consumer<Finding> found) {
        insured.forEach(found);
    }
}
