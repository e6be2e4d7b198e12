/** The legal acts and other public places on which rules and values rest. */
@NullMarked
package kz.kepil.api.law;

import org.jspecify.annotations.NullMarked;
