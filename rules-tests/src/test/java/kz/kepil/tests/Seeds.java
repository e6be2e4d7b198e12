package kz.kepil.tests;

import java.security.SecureRandom;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seeds of the random tests: in the build five, drawn from in turn, so that no test passes by the luck of one. With
 * {@code -Pfresh-seed} it is a new one, which is printed, and everything is asked {@code -Dkepil.times} as often;
 * {@code -Dkepil.seed} repeats a run.
 */
final class Seeds {

    private static final @Nullable Long GIVEN = Long.getLong("kepil.seed");
    private static final int TIMES = Integer.getInteger("kepil.times", 1);
    private static final int LARGEST = 1_000_000_000;
    private static final List<Long> ALL = seeds();

    private Seeds() {
    }

    private static List<Long> seeds() {
        if (GIVEN == null && !Boolean.getBoolean("kepil.fresh")) {
            return LongStream.rangeClosed(1, 5).boxed().toList();
        }
        long seed = GIVEN != null ? GIVEN : new SecureRandom().nextInt(LARGEST);
        System.out.printf("The random tests have the seed %d, %d times as often; -Dkepil.seed=%d repeats them.%n", seed, TIMES, seed);
        return List.of(seed);
    }

    /** So many as in the build, or as many times more as are asked for. */
    static int times(int many) {
        return many * TIMES;
    }

    /** What sources made from the seeds give, one after the other. */
    static <T> Supplier<T> inTurn(LongFunction<Supplier<T>> source) {
        List<Supplier<T>> sources = ALL.stream().map(source::apply).toList();
        Iterator<Supplier<T>> turns = Stream.iterate(0, turn -> (turn + 1) % sources.size()).map(sources::get).iterator();
        return () -> turns.next().get();
    }

    /** So many of {@link #inTurn}. */
    static <T> List<T> draw(int many, LongFunction<Supplier<T>> source) {
        return Stream.generate(inTurn(source)).limit(many).toList();
    }
}
