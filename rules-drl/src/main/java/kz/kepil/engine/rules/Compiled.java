package kz.kepil.engine.rules;

import java.util.function.Supplier;
import kz.kepil.engine.data.PackException;
import org.jspecify.annotations.Nullable;

/**
 * A constraint or a consequence as the build compiled it: the only instance of a class of its own. The class is loaded when it is
 * first needed, because there are hundreds, of which a verdict needs few. Thread-safe.
 *
 * @param <T> what it is
 */
public final class Compiled<T> implements Supplier<T> {

    private final String className;
    private final ClassLoader loader;
    // Found anew by each thread that does not see it yet; it is always the same.
    private @Nullable T instance;

    private Compiled(String className, ClassLoader loader, @Nullable T instance) {
        this.className = className;
        this.loader = loader;
        this.instance = instance;
    }

    /** One that is loaded. */
    @SuppressWarnings("unchecked")
    static <T> Compiled<T> of(Object instance) {
        return new Compiled<>(instance.getClass().getName(), instance.getClass().getClassLoader(), (T) instance);
    }

    /** One to be loaded. */
    static <T> Compiled<T> named(String className, ClassLoader loader) {
        return new Compiled<>(className, loader, null);
    }

    String className() {
        return className;
    }

    @Override
    public T get() {
        T known = instance;
        if (known == null) {
            known = load();
            instance = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private T load() {
        try {
            return (T) Class.forName(className, true, loader).getField("INSTANCE").get(null);
        } catch (ReflectiveOperationException broken) {
            throw new PackException("The compiled rules lack " + className, broken);
        }
    }
}
