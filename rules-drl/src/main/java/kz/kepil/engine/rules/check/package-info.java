/** What a pack may contain, and what is wrong in one. Reads DRL without Drools, so that nothing is compiled that was not understood. */
@NullMarked
package kz.kepil.engine.rules.check;

import org.jspecify.annotations.NullMarked;
