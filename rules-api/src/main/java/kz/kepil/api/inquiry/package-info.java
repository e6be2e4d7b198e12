/** What is asked: the facts about a person on a day, as the caller knows them. */
@NullMarked
package kz.kepil.api.inquiry;

import org.jspecify.annotations.NullMarked;
