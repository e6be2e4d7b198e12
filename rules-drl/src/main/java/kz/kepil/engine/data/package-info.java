/** The law as data: the YAML files of a pack, each read by a class of its own. The only package that sees YAML. */
@NullMarked
package kz.kepil.engine.data;

import org.jspecify.annotations.NullMarked;
