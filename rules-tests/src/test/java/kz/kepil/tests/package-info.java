/** The regression suites. */
@NullMarked
package kz.kepil.tests;

import org.jspecify.annotations.NullMarked;
