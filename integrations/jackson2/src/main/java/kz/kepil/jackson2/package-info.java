/** Inquiries, verdicts and explanations for the data binding of Jackson 2, from 2.16 on. */
@NullMarked
package kz.kepil.jackson2;

import org.jspecify.annotations.NullMarked;
