/** A pack: the DRL files, the dated parameters, and how they are loaded. */
@NullMarked
package kz.kepil.engine.pack;

import org.jspecify.annotations.NullMarked;
