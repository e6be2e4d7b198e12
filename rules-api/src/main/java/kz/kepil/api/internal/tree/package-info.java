/** Located trees: the values of a JSON or YAML text, which know where they stand, and what is wrong with them, all at once. */
@NullMarked
package kz.kepil.api.internal.tree;

import org.jspecify.annotations.NullMarked;
