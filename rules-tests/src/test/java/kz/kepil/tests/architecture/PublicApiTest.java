package kz.kepil.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is public API: the public types of {@code kz.kepil.api} and below, except those of {@code internal}. The module descriptor exports
 * {@code internal} all the same, because an engine that a modular program has on its class path could not reach it otherwise.
 */
class PublicApiTest {

    private static final String INTERNAL = "kz.kepil.api.internal";

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().equals(INTERNAL) || type.getPackageName().startsWith(INTERNAL + ".");
    }

    /** Public, and so are the types in which it stands. */
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
    }

    private static boolean canBeCalled(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** The internal types that whoever uses a type gets to see. */
    private static List<String> leaks(JavaClass type) {
        Stream<JavaClass> above = Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
        Stream<JavaClass> members = type.getMembers().stream().filter(PublicApiTest::canBeCalled)
                .flatMap(member -> member.getAllInvolvedRawTypes().stream());
        return Stream.concat(above, members).filter(PublicApiTest::isInternal)
                .map(internal -> type.getName() + " shows " + internal.getName()).distinct().toList();
    }

    private static List<JavaClass> api() {
        return Code.ALL.stream().filter(type -> type.getPackageName().startsWith("kz.kepil.api") && isPublic(type) && !isInternal(type)).toList();
    }

    @Test
    void nothingPublicShowsWhatIsInternal() {
        assertThat(api()).hasSizeGreaterThan(80);
        assertThat(api().stream().flatMap(type -> leaks(type).stream())).isEmpty();
    }

    /** Were the search wrong, the rule above would hold whatever happened. */
    @Test
    void aLeakIsSeen() {
        assertThat(leaks(Code.ALL.get(Leak.class))).containsExactly(Leak.class.getName() + " shows kz.kepil.api.internal.tree.Node");
    }

    @Test
    void thePackagesOfTheApiAreThese() {
        assertThat(api().stream().map(JavaClass::getPackageName).collect(Collectors.toSet())).containsExactlyInAnyOrder(
                "kz.kepil.api", "kz.kepil.api.comparison", "kz.kepil.api.inquiry", "kz.kepil.api.interview", "kz.kepil.api.json",
                "kz.kepil.api.law", "kz.kepil.api.population", "kz.kepil.api.portrait", "kz.kepil.api.procedure", "kz.kepil.api.spi",
                "kz.kepil.api.text", "kz.kepil.api.verdict");
    }
}
