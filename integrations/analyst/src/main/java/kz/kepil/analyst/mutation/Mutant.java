package kz.kepil.analyst.mutation;

import java.util.function.UnaryOperator;
import kz.kepil.engine.pack.Pack;

/**
 * A pack that differs in one place.
 *
 * @param key by which it is known: the id of the rule or the name of the data file, and the change; unique in its pack
 * @param file the file
 * @param line the line of the change, from 1
 * @param column its column, from 1
 * @param was what stands there
 * @param becomes what stands there instead; empty when nothing does
 * @param change makes the pack
 * @param concern which scenarios may notice it
 */
public record Mutant(String key, String file, int line, int column, String was, String becomes, UnaryOperator<Pack> change, Concern concern) {

    /** Which scenarios a change concerns. */
    interface Concern {

        /**
         * The scenarios that may notice a change.
         *
         * @param baseline how the scenarios run without it
         * @return in the order in which they are to be asked
         */
        Candidates among(Baseline baseline);
    }

    @Override
    public String toString() {
        return key;
    }
}
