package kz.kepil.analyst.mutation;

import java.util.BitSet;

/**
 * The scenarios that may notice a change, by their numbers.
 *
 * @param first those that it concerns for certain
 * @param others whether any other may notice it
 */
record Candidates(BitSet first, boolean others) {
}
