/** The compiled rules of a pack and what can be read off them. The only package that sees Drools. */
@NullMarked
package kz.kepil.engine.rules;

import org.jspecify.annotations.NullMarked;
