/** The command line of Kepil: it answers inquiries in a terminal, and uses the library as any customer would. */
@NullMarked
package kz.kepil.cli;

import org.jspecify.annotations.NullMarked;
