/** What is answered: the entitlement of a person on a day, with its grounds. */
@NullMarked
package kz.kepil.api.verdict;

import org.jspecify.annotations.NullMarked;
