/** Makes the edition of a year of one that is provisional, and finds what a year lacks. */
@NullMarked
package kz.kepil.analyst.year;

import org.jspecify.annotations.NullMarked;
