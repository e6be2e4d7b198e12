package kz.kepil.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever hands over a null where none is expected is told the parameter's name, whatever of the API is asked. */
class NullsTest {

    /** A value that must not be handed over, and what is said of it. */
    record Wrong(Executable called, int parameter, @Nullable Object value, String said) {

        @Override
        public String toString() {
            return called.getDeclaringClass().getSimpleName() + "." + called.getName() + " " + said + " of " + called.getParameterCount();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void aNullIsNamed(Wrong wrong) {
        Object[] arguments = Arrays.stream(wrong.called.getParameterTypes()).map(Samples::of).toArray();
        arguments[wrong.parameter] = wrong.value;
        assertThatNullPointerException().isThrownBy(() -> Samples.call(wrong.called, arguments)).withMessage(wrong.said);
    }

    @Test
    void everythingIsAsked() throws Exception {
        assertThat(wrongs()).hasSizeGreaterThan(300).extracting(wrong -> wrong.called.getDeclaringClass().getSimpleName())
                .contains("EntitlementEngine", "Evaluator", "Icd10", "Builder", "InquiryReader", "EntitlementWriter", "Portrait", "Interview");
    }

    static List<Wrong> wrongs() throws Exception {
        List<Wrong> wrongs = new ArrayList<>();
        for (Class<?> type : api()) {
            Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                    .filter(called -> Modifier.isPublic(called.getModifiers()) && !called.isSynthetic())
                    // These two are made by the compiler.
                    .filter(called -> !called.getName().equals("equals") && !(type.isEnum() && called.getName().equals("valueOf")))
                    .forEach(called -> addWrongs(called, wrongs));
        }
        return wrongs;
    }

    private static void addWrongs(Executable called, List<Wrong> wrongs) {
        AnnotatedType[] types = called.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            Class<?> type = called.getParameterTypes()[i];
            String name = called.getParameters()[i].getName();
            if (type.isPrimitive() || types[i].isAnnotationPresent(Nullable.class)) {
                continue;
            }
            wrongs.add(new Wrong(called, i, null, name));
            if (type.isArray() && !type.getComponentType().isPrimitive()) {
                wrongs.add(new Wrong(called, i, Array.newInstance(type.getComponentType(), 1), name + "[0]"));
            } else if (types[i] instanceof AnnotatedParameterizedType collection && Iterable.class.isAssignableFrom(type)
                    && !collection.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)) {
                Collection<?> holed = Arrays.asList((Object) null);
                wrongs.add(new Wrong(called, i, type == Set.class ? new HashSet<>(holed) : holed, name + "[0]"));
            }
        }
    }

    /** The public classes of rules-api, from its jar or the folder of its classes. */
    private static List<Class<?>> api() throws IOException, ClassNotFoundException {
        Path place = RuntimePath.classPath().stream().filter(path -> path.toString().contains("rules-api")).findFirst().orElseThrow();
        if (Files.isDirectory(place)) {
            return api(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return api(jar.getPath("/"));
        }
    }

    private static List<Class<?>> api(Path root) throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root.resolve("kz/kepil/api"))) {
            names = files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", ".")).filter(name -> !name.contains(".internal.")).toList();
        }
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            boolean seen = Modifier.isPublic(type.getModifiers())
                    && (type.getDeclaringClass() == null || Modifier.isPublic(type.getDeclaringClass().getModifiers()));
            if (seen) {
                classes.add(type);
            }
        }
        return classes;
    }
}
