/** A pack while somebody edits it: after each change it is checked, compiled where it changed, and tested. */
@NullMarked
package kz.kepil.analyst.watch;

import org.jspecify.annotations.NullMarked;
