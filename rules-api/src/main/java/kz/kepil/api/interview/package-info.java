/** What to ask, one question after another, until the insurance status is certain. Spec 11. */
@NullMarked
package kz.kepil.api.interview;

import org.jspecify.annotations.NullMarked;
