/** What to ask, one question after another, as long as an answer can change the verdict. Spec 11. */
@NullMarked
package kz.kepil.api.interview;

import org.jspecify.annotations.NullMarked;
