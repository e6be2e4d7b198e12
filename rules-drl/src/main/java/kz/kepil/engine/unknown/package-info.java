/** Inquiries in which some facts are not known (spec 11). */
@NullMarked
package kz.kepil.engine.unknown;

import org.jspecify.annotations.NullMarked;
