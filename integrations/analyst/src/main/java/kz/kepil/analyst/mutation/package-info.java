/** Changes the rules and data of a pack one by one, and tells which changes its suites do not notice. */
@NullMarked
package kz.kepil.analyst.mutation;

import org.jspecify.annotations.NullMarked;
