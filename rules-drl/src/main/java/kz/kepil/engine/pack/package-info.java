/** A pack: its manifest, its data and its rules put together. */
@NullMarked
package kz.kepil.engine.pack;

import org.jspecify.annotations.NullMarked;
