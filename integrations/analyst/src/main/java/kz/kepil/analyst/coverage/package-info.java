/** What the suites of a pack cover: how often each rule held, and how often each constraint was true and false. */
@NullMarked
package kz.kepil.analyst.coverage;

import org.jspecify.annotations.NullMarked;
