/**
 * The interchange JSON: strict reading of inquiries, verdicts and explanations, writing, JSON lines. It needs no library; a program that
 * has Jackson's data binding finds modules for it in {@code kz.kepil:kepil-jackson2} and {@code kz.kepil:kepil-jackson3}.
 */
@NullMarked
package kz.kepil.api.json;

import org.jspecify.annotations.NullMarked;
