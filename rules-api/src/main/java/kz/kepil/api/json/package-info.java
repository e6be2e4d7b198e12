/**
 * The interchange JSON: strict reading of inquiries, writing of verdicts, JSON lines. Needs Jackson's streaming core on
 * the class path, which the artifact declares as optional.
 */
@NullMarked
package kz.kepil.api.json;

import org.jspecify.annotations.NullMarked;
