/** Papers for people as pages of HTML that need nothing else: they are printed, and read on a phone. */
@NullMarked
package kz.kepil.pages;

import org.jspecify.annotations.NullMarked;
