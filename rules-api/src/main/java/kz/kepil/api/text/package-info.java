/** Texts in Kazakh, Russian and English. */
@NullMarked
package kz.kepil.api.text;

import org.jspecify.annotations.NullMarked;
