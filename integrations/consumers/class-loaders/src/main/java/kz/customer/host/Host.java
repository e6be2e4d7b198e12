package kz.customer.host;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Starts the plain program in fresh class loaders, on threads whose context class loader sees nothing of it. */
public final class Host {

    private Host() {
    }

    public static void main(String[] args) throws Exception {
        Path plain = Path.of(args[0]);
        try (Stream<Path> libraries = Files.list(plain.resolve("lib"))) {
            URL[] jars = Stream.concat(Stream.of(plain.resolve("plain.jar")), libraries).map(Host::url).toArray(URL[]::new);
            ClassLoader foreign = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
            for (ClassLoader context : new ClassLoader[] {null, ClassLoader.getSystemClassLoader(), foreign}) {
                run(jars, context);
            }
        }
    }

    private static void run(URL[] jars, ClassLoader context) throws Exception {
        ClassLoader guest = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                guest.loadClass("kz.customer.Verdict").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            } catch (ReflectiveOperationException | RuntimeException failed) {
                failure[0] = failed;
            }
        });
        thread.setContextClassLoader(context);
        thread.start();
        thread.join();
        if (failure[0] != null) {
            throw new AssertionError("With the context class loader " + context, failure[0]);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
