/**
 * The test kit: scenario suites in YAML that say what the verdict for an inquiry must be, so that an analyst needs no Java
 * for a new case (their format is described at {@link kz.kepil.tests.kit.Scenarios}), and a generator of random inquiries.
 */
@NullMarked
package kz.kepil.tests.kit;

import org.jspecify.annotations.NullMarked;
