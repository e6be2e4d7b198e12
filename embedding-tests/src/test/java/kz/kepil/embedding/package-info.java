/** Kepil as a guest: in class loaders, modules and jars that it does not choose. */
@NullMarked
package kz.kepil.embedding;

import org.jspecify.annotations.NullMarked;
