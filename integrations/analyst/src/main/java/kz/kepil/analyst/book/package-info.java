/** The law book of a pack: a site of files that needs no server. */
@NullMarked
package kz.kepil.analyst.book;

import org.jspecify.annotations.NullMarked;
