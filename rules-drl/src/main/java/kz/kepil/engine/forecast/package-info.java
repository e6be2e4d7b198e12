/** What will change for a person, and when. */
@NullMarked
package kz.kepil.engine.forecast;

import org.jspecify.annotations.NullMarked;
