/** The engine that fires the rules; found through {@link kz.kepil.api.EntitlementEngine#create()}. */
@NullMarked
package kz.kepil.engine;

import org.jspecify.annotations.NullMarked;
