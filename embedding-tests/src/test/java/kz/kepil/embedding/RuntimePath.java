package kz.kepil.embedding;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Maven gives a program at run time that has the dependencies of the README. */
final class RuntimePath {

    private RuntimePath() {
    }

    /** The jars, and for Kepil's own modules the folders of their classes when they have not been packaged. */
    static List<Path> classPath() {
        try {
            Path file = Path.of(Objects.requireNonNull(System.getProperty("kepil.runtime"), "kepil.runtime"));
            return Arrays.stream(Files.readString(file).strip().split(File.pathSeparator)).map(Path::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the compiled guest stands. */
    static Path guests() {
        return Path.of(Guest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    static URL[] urls(Collection<Path> paths) {
        return paths.stream().map(path -> {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }).toArray(URL[]::new);
    }

    /** A class loader of its own, as an application server has one for each application: it shares nothing with this test. */
    static URLClassLoader guest() {
        List<Path> all = new ArrayList<>(classPath());
        all.add(guests());
        return new URLClassLoader("guest", urls(all), ClassLoader.getPlatformClassLoader());
    }

    static String joined(Collection<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** What another JVM printed to standard output and to standard error. */
    record Printed(int exit, String out, String err) {
    }

    static Printed java(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Arrays.stream(arguments)).toList();
        int exit = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Printed(exit, Files.readString(out).strip(), Files.readString(err).strip());
    }
}
