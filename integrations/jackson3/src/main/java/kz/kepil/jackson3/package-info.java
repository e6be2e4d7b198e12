/** Inquiries, verdicts and explanations for the data binding of Jackson 3. */
@NullMarked
package kz.kepil.jackson3;

import org.jspecify.annotations.NullMarked;
