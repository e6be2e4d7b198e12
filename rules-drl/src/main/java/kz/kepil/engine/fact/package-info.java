/** The flat facts that the DRL files speak of, and the findings that their rules record. */
@NullMarked
package kz.kepil.engine.fact;

import org.jspecify.annotations.NullMarked;
