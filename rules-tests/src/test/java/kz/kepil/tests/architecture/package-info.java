/** Which part of Kepil may use which other. */
@NullMarked
package kz.kepil.tests.architecture;

import org.jspecify.annotations.NullMarked;
