/** The shape of the interchange JSON, both ways, whoever has the text: the readers and writers, or a program's own mapper. */
@NullMarked
package kz.kepil.api.internal.json;

import org.jspecify.annotations.NullMarked;
