package kz.kepil.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An engine is made and asked in a class loader of its own, whatever the context class loader of the thread is. */
class ClassLoadersTest {

    @SuppressWarnings("unchecked")
    private static Supplier<String> create(ClassLoader guest) throws Exception {
        return ((Callable<Supplier<String>>) guest.loadClass(Guest.class.getName()).getConstructor().newInstance()).call();
    }

    private static <T> T with(@Nullable ClassLoader context, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            T result = work.call();
            assertThat(thread.getContextClassLoader()).as("the context class loader afterwards").isSameAs(context);
            return result;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Makes the engine under one context class loader and asks it under another. */
    private static void judges(@Nullable ClassLoader making, @Nullable ClassLoader asking) throws Exception {
        try (URLClassLoader guest = RuntimePath.guest()) {
            Supplier<String> engine = with(making, () -> create(guest));
            assertThat(with(asking, engine::get)).isEqualTo(Guest.ANSWER);
        }
    }

    @Test
    void judgesWithoutAContextClassLoader() throws Exception {
        judges(null, null);
    }

    @Test
    void judgesUnderTheSystemClassLoader() throws Exception {
        judges(ClassLoader.getSystemClassLoader(), ClassLoader.getPlatformClassLoader());
    }

    @Test
    void judgesUnderAClassLoaderThatSeesNothing() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
            judges(nothing, nothing);
        }
    }

    /** Its services are not those of this application, although they have the same names. */
    @Test
    void judgesUnderAClassLoaderOfAnotherApplicationThatEmbedsKepilToo() throws Exception {
        try (URLClassLoader other = RuntimePath.guest()) {
            judges(other, null);
            judges(null, other);
        }
    }

    @Test
    void judgesOnManyThreadsThatBeginAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (URLClassLoader guest = RuntimePath.guest(); URLClassLoader other = RuntimePath.guest()) {
            List<ClassLoader> contexts = List.of(guest, other, ClassLoader.getSystemClassLoader(), ClassLoader.getPlatformClassLoader());
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                ClassLoader context = contexts.get(i % contexts.size());
                answers.add(threads.submit(() -> with(orNone(context), () -> create(guest).get())));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(Guest.ANSWER);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The loader of the platform stands for none. */
    private static @Nullable ClassLoader orNone(ClassLoader context) {
        return context == ClassLoader.getPlatformClassLoader() ? null : context;
    }

    @Test
    void doesNotRememberAFailure() throws Exception {
        AtomicBoolean isBroken = new AtomicBoolean(true);
        List<Path> all = new ArrayList<>(RuntimePath.classPath());
        all.add(RuntimePath.guests());
        try (URLClassLoader guest = new URLClassLoader(RuntimePath.urls(all), ClassLoader.getPlatformClassLoader()) {
            @Override
            public @Nullable URL getResource(String name) {
                return isBroken.get() && name.startsWith("kz/kepil/pack/") ? null : super.getResource(name);
            }
        }) {
            assertThatThrownBy(() -> create(guest)).hasMessageContaining("The file is missing");
            isBroken.set(false);
            assertThat(create(guest).get()).isEqualTo(Guest.ANSWER);
        }
    }
}
