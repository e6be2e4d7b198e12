/**
 * The test kit: the scenarios of {@link kz.kepil.analyst.suite} as tests of JUnit, and a generator of random inquiries.
 */
@NullMarked
package kz.kepil.tests.kit;

import org.jspecify.annotations.NullMarked;
