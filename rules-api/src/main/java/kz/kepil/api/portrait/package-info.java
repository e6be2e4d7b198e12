/** Who in a population is not insured. Spec 09 (POR). */
@NullMarked
package kz.kepil.api.portrait;

import org.jspecify.annotations.NullMarked;
