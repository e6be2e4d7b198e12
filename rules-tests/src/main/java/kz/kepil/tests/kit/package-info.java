/** The test kit: what the suites are made with. */
@NullMarked
package kz.kepil.tests.kit;

import org.jspecify.annotations.NullMarked;
