/** The procedures around insurance: refund, attachment to a clinic, sanction. Spec 08. */
@NullMarked
package kz.kepil.api.procedure;

import org.jspecify.annotations.NullMarked;
