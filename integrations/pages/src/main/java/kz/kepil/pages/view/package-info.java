/** What the templates are filled with: texts in the order in which they are read. */
@NullMarked
package kz.kepil.pages.view;

import org.jspecify.annotations.NullMarked;
