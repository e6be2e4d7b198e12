package kz.kepil.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.PackPreparation;
import kz.kepil.engine.Packs;
import kz.kepil.engine.RulesCheck;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no class of the API and of the engine does, and what every package has. */
class HabitsTest {

    private static final String GENERATED_BY_JMH = "jmh_generated";
    private static final String MADE_OF_TEMPLATES = ".template";
    private static final DescribedPredicate<JavaCall<?>> READS_THE_CLOCK = describe("reads the clock", call -> {
        AccessTarget target = call.getTarget();
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time");
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && call.getTarget().getFullName().endsWith("()");
            default -> owner.getFullName().equals("java.time.Clock") && target.getName().startsWith("system");
        };
    });

    @Test
    void nobodyReadsTheClock() {
        noClasses().that().resideInAnyPackage(Code.PRODUCT)
                .should().callCodeUnitWhere(READS_THE_CLOCK)
                .because("the same inquiry gives the same verdict, always")
                .check(Code.ALL);
    }

    /** Were the predicate wrong, the rule above would hold whatever happened. */
    @Test
    void aClockThatIsReadIsSeen() {
        JavaClass reader = Code.ALL.get(ClockReader.class);
        assertThat(Stream.concat(reader.getMethodCallsFromSelf().stream(), reader.getConstructorCallsFromSelf().stream()))
                .filteredOn(READS_THE_CLOCK)
                .extracting(call -> call.getTarget().getName())
                .containsExactlyInAnyOrder("now", "now", "currentTimeMillis", "nanoTime", "<init>", "systemUTC");
    }

    @Test
    void nobodyPrints() {
        noClasses().that().resideInAnyPackage(Code.PRODUCT).should(ACCESS_STANDARD_STREAMS)
                .because("the output belongs to the program that embeds Kepil")
                .check(Code.ALL);
    }

    @Test
    void nobodyUsesTheLoggingOfTheJdk() {
        noClasses().that().resideInAnyPackage(Code.PRODUCT).should(USE_JAVA_UTIL_LOGGING)
                .because("there is nothing to log")
                .check(Code.ALL);
    }

    @Test
    void nobodyAsksForTheServicesOfDrools() {
        noClasses().that().resideInAnyPackage(Code.PRODUCT).should().dependOnClassesThat().haveFullyQualifiedName("org.kie.api.KieServices")
                .because("it remembers for ever what the class loader of the first thread did not see")
                .check(Code.ALL);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and().areDeclaredInClassesThat().resideInAnyPackage(Code.PRODUCT)
                .should().beFinal()
                .because("an engine has no state between calls")
                .check(Code.ALL);
    }

    @Test
    void ofTheEngineOnlyItsProviderAndWhatTheBuildAndTheAnalystUseArePublic() {
        classes().that().resideInAPackage("kz.kepil.engine")
                .and().doNotBelongToAnyOf(DroolsEntitlementEngineProvider.class, Packs.class, RulesCheck.class, PackPreparation.class)
                .should().notBePublic()
                .because("an embedder uses the facade")
                .check(Code.ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = Code.ALL.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).extracting(JavaPackage::getName)
                .contains("kz.kepil.api", "kz.kepil.api.json", "kz.kepil.engine", "kz.kepil.engine.data", "kz.kepil.engine.fact",
                        "kz.kepil.tests", "kz.kepil.tests.kit", "kz.kepil.analyst.suite");
        assertThat(packages)
                .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class) && !each.getName().endsWith(GENERATED_BY_JMH)
                        && !each.getName().endsWith(MADE_OF_TEMPLATES))
                .extracting(JavaPackage::getName)
                .as("packages whose package-info lacks @NullMarked").isEmpty();
    }
}
