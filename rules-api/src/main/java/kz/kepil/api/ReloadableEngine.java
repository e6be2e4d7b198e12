package kz.kepil.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Holds the engine of a program whose pack may change while the program runs. An engine never changes: whoever takes it with
 * {@link #get()} works to the end by the pack of that moment, and whoever takes it later works by the next. So take it once for whatever
 * belongs together, and ask that engine for everything. Thread-safe.
 */
public final class ReloadableEngine implements Supplier<EntitlementEngine> {

    private final AtomicReference<EntitlementEngine> current;

    private ReloadableEngine(EntitlementEngine engine) {
        current = new AtomicReference<>(engine);
    }

    /**
     * Holds an engine.
     *
     * @param engine the first, for example that of the built-in pack
     * @return the holder
     */
    public static ReloadableEngine of(EntitlementEngine engine) {
        return new ReloadableEngine(Objects.requireNonNull(engine, "engine"));
    }

    /** {@return the engine in use now} */
    @Override
    public EntitlementEngine get() {
        return Objects.requireNonNull(current.get());
    }

    /**
     * Compiles the pack of a folder and puts its engine in the place of the one in use, which goes on judging meanwhile. When the pack is
     * refused, the old engine stays.
     *
     * @param folder the folder of the pack
     * @return the engine that is in use now
     * @throws InvalidPackException when something is wrong in the pack
     * @throws IOException when the folder cannot be read
     * @throws IllegalStateException when the compiler of rules is missing
     */
    public EntitlementEngine reload(Path folder) throws IOException {
        EntitlementEngine next = EntitlementEngine.create(folder);
        current.set(next);
        return next;
    }
}
