/** The facade of Kepil: the engine, the catalogue of rules, the contribution calculator. */
@NullMarked
package kz.kepil.api;

import org.jspecify.annotations.NullMarked;
