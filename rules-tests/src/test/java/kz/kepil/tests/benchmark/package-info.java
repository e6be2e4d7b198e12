/** Measures throughput and starts; not part of the tests. */
@NullMarked
package kz.kepil.tests.benchmark;

import org.jspecify.annotations.NullMarked;
