package kz.kepil.engine.data;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Thread-safe.
 *
 * @param <T> the value's type
 */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T value;

    /**
     * A value to be made.
     *
     * @param make makes it, once
     */
    public Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T made = value;
        if (made == null) {
            synchronized (this) {
                made = value;
                if (made == null) {
                    made = make.get();
                    value = made;
                }
            }
        }
        return made;
    }
}
