/** Looks at every combination of what the words of the rules can say, and finds rules that contradict each other and persons without an answer. */
@NullMarked
package kz.kepil.analyst.grid;

import org.jspecify.annotations.NullMarked;
