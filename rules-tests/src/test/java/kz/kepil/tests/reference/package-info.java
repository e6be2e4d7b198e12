/**
 * A second reading of the specification in plain Java, written without a look at the rules, so that the two can be compared.
 * It shares the facts and the verdict with the engine and nothing else, and recomputes rather than remembers.
 */
@NullMarked
package kz.kepil.tests.reference;

import org.jspecify.annotations.NullMarked;
