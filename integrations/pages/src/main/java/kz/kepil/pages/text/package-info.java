/** What is told of a verdict, and in which words: the same on a page, in a terminal and in a service of one's own. */
@NullMarked
package kz.kepil.pages.text;

import org.jspecify.annotations.NullMarked;
