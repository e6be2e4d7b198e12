/**
 * The facade of Kepil: the engine, the catalogue of rules, the contribution calculator.
 *
 * <p>Public API are the public types of this package and of those below it, except {@code internal} and what is below that: those may
 * change in any release. Of the artifact {@code rules-drl} the ids of the rules are public, and no class.
 */
@NullMarked
package kz.kepil.api;

import org.jspecify.annotations.NullMarked;
