/** Why a rule holds or does not, in words and with the places of the inquiry on which it rests. */
@NullMarked
package kz.kepil.engine.explain;

import org.jspecify.annotations.NullMarked;
