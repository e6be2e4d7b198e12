/** Inner parts that several artifacts of Kepil share; not for its users, and free to change in any release. */
@NullMarked
package kz.kepil.api.internal;

import org.jspecify.annotations.NullMarked;
