/** How an engine is found at run time; for those who provide one, not for those who call it. */
@NullMarked
package kz.kepil.api.spi;

import org.jspecify.annotations.NullMarked;
