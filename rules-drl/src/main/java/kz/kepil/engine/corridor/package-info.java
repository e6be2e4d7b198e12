/** The way of an inquiry through the stages of the rules: which facts each looks at, and what is made of its findings. */
@NullMarked
package kz.kepil.engine.corridor;

import org.jspecify.annotations.NullMarked;
