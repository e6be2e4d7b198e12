/** The documents against the pack and the code: what they say of them is so. */
@NullMarked
package kz.kepil.tests.docs;

import org.jspecify.annotations.NullMarked;
