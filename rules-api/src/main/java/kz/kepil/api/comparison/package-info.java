/** What care costs when it is paid for, beside the contribution. Spec 09 (CMP). */
@NullMarked
package kz.kepil.api.comparison;

import org.jspecify.annotations.NullMarked;
