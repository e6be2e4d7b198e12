/**
 * The scenario kit: regression suites in YAML that say what the verdict for an inquiry must be. An analyst needs no Java
 * for them. The format of a suite is described at {@link kz.kepil.tests.kit.Scenarios}.
 */
@NullMarked
package kz.kepil.tests.kit;

import org.jspecify.annotations.NullMarked;
