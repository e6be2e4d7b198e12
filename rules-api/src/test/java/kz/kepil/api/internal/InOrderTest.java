package kz.kepil.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    @Test
    void keepsTheOrder() {
        List<Integer> results = new ArrayList<>();
        InOrder.processBatches(numbers(10_000), 2, number -> -number, results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 10_000).mapToObj(number -> -number).toList());
    }

    @Test
    void readsOnlyAFewBatchesAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> counted = IntStream.range(0, 1000).peek(number -> read.incrementAndGet()).iterator();
        List<Integer> ahead = new ArrayList<>();
        InOrder.processBatches(counted, 2, batch -> batch, batch -> ahead.add(read.get() - batch));
        assertThat(ahead).hasSize(1000).allSatisfy(
                distance -> assertThat(distance).isBetween(1, 6));
    }

    @Test
    void worksOnTheCallingThreadWhenThereIsOne() {
        Set<Thread> threads = new HashSet<>();
        InOrder.processBatches(numbers(10), 1, number -> threads.add(Thread.currentThread()), added -> { });
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void stopsAtTheFirstFailure() {
        List<Integer> results = new ArrayList<>();
        assertThatThrownBy(() -> InOrder.processBatches(numbers(100), 2, number -> 10 / (5 - number), results::add))
                .isInstanceOf(ArithmeticException.class);
        assertThat(results).containsExactly(2, 2, 3, 5, 10);
        assertThatThrownBy(() -> InOrder.processBatches(numbers(100), 2, number -> number, number -> {
            throw new IllegalStateException("Full");
        })).isInstanceOf(IllegalStateException.class).hasMessage("Full");
    }
}
