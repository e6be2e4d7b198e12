/** Tools for who edits a pack. They look inside the engine, and belong to the version of it with which they were built. */
@NullMarked
package kz.kepil.analyst;

import org.jspecify.annotations.NullMarked;
