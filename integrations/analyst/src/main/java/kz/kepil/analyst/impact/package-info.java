/** Who gains and who loses what when one pack takes the place of another, or when the law of a later day holds. */
@NullMarked
package kz.kepil.analyst.impact;

import org.jspecify.annotations.NullMarked;
