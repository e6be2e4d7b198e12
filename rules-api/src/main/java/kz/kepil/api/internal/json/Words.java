package kz.kepil.api.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The few words that may stand in a place, found by their bytes. Immutable and thread-safe. */
final class Words<T> {

    private record Entry<T>(byte[] word, T value) {
    }

    /** By hash; a power of two long and never full, so that a search that finds nothing ends. */
    private final List<@Nullable Entry<T>> entries;

    Words(List<T> values, Function<T, String> word) {
        int size = Integer.highestOneBit(values.size()) << 2;
        entries = new ArrayList<>(Collections.nCopies(size, null));
        for (T value : values) {
            byte[] bytes = word.apply(value).getBytes(StandardCharsets.UTF_8);
            int at = hash(bytes) & size - 1;
            while (entries.get(at) != null) {
                at = at + 1 & size - 1;
            }
            entries.set(at, new Entry<>(bytes, value));
        }
    }

    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(List.of(type.getEnumConstants()), Enum::name);
    }

    private static int hash(byte[] word) {
        int hash = 0;
        for (byte each : word) {
            hash = hash(hash, each);
        }
        return hash;
    }

    /** The hash of a word that goes on with a byte; that of no byte at all is 0. */
    static int hash(int before, byte next) {
        return 31 * before + next;
    }

    /** What the word between two places of a text means; null when it is none of these. */
    @Nullable T find(byte[] text, int from, int to, int hash) {
        int last = entries.size() - 1;
        for (int at = hash & last;; at = at + 1 & last) {
            Entry<T> entry = entries.get(at);
            if (entry == null) {
                return null;
            }
            if (Arrays.equals(entry.word, 0, entry.word.length, text, from, to)) {
                return entry.value;
            }
        }
    }
}
