/** The rules of style for DRL, checked over the parsed files. */
@NullMarked
package kz.kepil.tests.lint;

import org.jspecify.annotations.NullMarked;
