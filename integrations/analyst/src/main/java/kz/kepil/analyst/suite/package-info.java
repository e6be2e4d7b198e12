/**
 * The suites of a pack: scenarios in YAML that say what the answer to a question must be, so that an analyst needs no Java for a new
 * case. Their format is described at {@link kz.kepil.analyst.suite.Scenarios}.
 */
@NullMarked
package kz.kepil.analyst.suite;

import org.jspecify.annotations.NullMarked;
