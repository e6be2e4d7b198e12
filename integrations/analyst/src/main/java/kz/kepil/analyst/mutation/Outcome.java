package kz.kepil.analyst.mutation;

import java.util.List;

/**
 * What came of mutants.
 *
 * @param noticed how many some scenario notices, or the check of the pack refuses
 * @param explained those that no scenario notices, for which survivors.yaml says why
 * @param survivors those that no scenario notices, without a reason
 * @param needless what survivors.yaml explains that is noticed, or is no mutant; of a sample only what is noticed
 */
public record Outcome(int noticed, List<Mutant> explained, List<Mutant> survivors, List<String> needless) {

    /** Copies the lists. */
    public Outcome {
        explained = List.copyOf(explained);
        survivors = List.copyOf(survivors);
        needless = List.copyOf(needless);
    }

    /** {@return how many mutants were tried} */
    public int all() {
        return noticed + explained.size() + survivors.size();
    }
}
