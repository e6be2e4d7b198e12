package kz.kepil.analyst.impact;

import java.util.Map;
import kz.kepil.api.inquiry.Inquiry;

/**
 * What changes for a person. Immutable.
 *
 * @param line the number of the person's line, counted from 1
 * @param inquiry the inquiry on the first day
 * @param groups where the person stands, of every dimension
 * @param change what is gained and lost
 * @param insuredBefore whether insured by the one
 * @param insuredAfter whether insured by the other
 * @param before what is owed and paid by the one
 * @param after what is owed and paid by the other
 */
record Person(long line, Inquiry inquiry, Map<Dimension, String> groups, Goods.Change change, boolean insuredBefore, boolean insuredAfter,
        Money before, Money after) {

    boolean gains() {
        return change.gained().stream().anyMatch(good -> good.kind() != Good.Kind.CATEGORY);
    }

    boolean loses() {
        return change.lost().stream().anyMatch(good -> good.kind() != Good.Kind.CATEGORY);
    }
}
