package kz.kepil.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/** The arrows run one way: tests, then engine, then API. */
class ArrowsTest {

    @Test
    void theApiUsesNothingButTheJdk() {
        classes().that().resideInAPackage("kz.kepil.api..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "kz.kepil.api..", "org.jspecify..")
                .because("an embedder compiles against it, with no rule engine and no library in sight")
                .check(Code.ALL);
    }

    @Test
    void nothingStandsOnThePackageJson() {
        noClasses().that().resideInAPackage("kz.kepil.api..").and().resideOutsideOfPackage("kz.kepil.api.json..")
                .should().dependOnClassesThat().resideInAPackage("kz.kepil.api.json..")
                .because("the shape is internal, and the package is one of its users")
                .check(Code.ALL);
    }

    @Test
    void interviewPortraitAndPopulationStandOnTheFacade() {
        String[] onTop = {"kz.kepil.api.interview..", "kz.kepil.api.portrait..", "kz.kepil.api.population.."};
        noClasses().that().resideInAPackage("kz.kepil.api..").and().resideOutsideOfPackages(onTop)
                .should().dependOnClassesThat().resideInAnyPackage(onTop)
                .because("verdicts are given without them")
                .check(Code.ALL);
        noClasses().that().resideInAPackage("kz.kepil..")
                .and().resideOutsideOfPackages("kz.kepil.api.internal.people..", "kz.kepil.api.population..", "kz.kepil.tests.kit..")
                .should().dependOnClassesThat().resideInAPackage("kz.kepil.api.internal.people..")
                .because("nothing that judges may draw lots")
                .check(Code.ALL);
    }

    @Test
    void theApiKnowsNoEngine() {
        noClasses().that().resideInAPackage("kz.kepil.api..")
                .should().dependOnClassesThat()
                .resideInAnyPackage("kz.kepil.engine..", "kz.kepil.pack..", "kz.kepil.tests..", "org.drools..", "org.kie..")
                .because("engines are found through ServiceLoader")
                .check(Code.ALL);
    }

    @Test
    void theEngineUsesWhatItsModuleNames() {
        classes().that().resideInAPackage("kz.kepil.engine..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "kz.kepil.api..", "kz.kepil.engine..", "org.jspecify..",
                        "org.slf4j..", "org.yaml.snakeyaml..", "org.drools..", "org.kie..")
                .andShould().onlyDependOnClassesThat().resideOutsideOfPackages("kz.kepil.api.json..", "kz.kepil.pack..")
                .because("it is fed with facts, not with JSON, and reaches the compiled rules by their names alone")
                .check(Code.ALL);
    }

    @Test
    void onlyThePackageOfTheRulesSeesDrools() {
        noClasses().that().resideInAPackage("kz.kepil.engine..").and().resideOutsideOfPackage("kz.kepil.engine.rules..")
                .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..")
                .because("facts, calendars and money need no rule engine")
                .check(Code.ALL);
    }

    @Test
    void onlyThePackageOfTheDataSeesYaml() {
        noClasses().that().resideInAPackage("kz.kepil.engine..").and().resideOutsideOfPackage("kz.kepil.engine.data..")
                .should().dependOnClassesThat().resideInAPackage("org.yaml..")
                .because("what a file says is checked where it is read")
                .check(Code.ALL);
    }

    /** The packages of the engine are floors; each rests on those below. */
    @Test
    void noArrowOfTheEngineGoesUp() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("kz.kepil.engine..")
                .layer("facts").definedBy("kz.kepil.engine.fact..")
                .layer("data").definedBy("kz.kepil.engine.data..")
                .layer("rules").definedBy("kz.kepil.engine.rules..")
                .layer("pack").definedBy("kz.kepil.engine.pack..")
                .layer("corridor").definedBy("kz.kepil.engine.corridor..")
                .layer("explanations").definedBy("kz.kepil.engine.explain..")
                .layer("unknown facts").definedBy("kz.kepil.engine.unknown..")
                .layer("forecasts").definedBy("kz.kepil.engine.forecast..")
                .layer("engine").definedBy("kz.kepil.engine")
                .whereLayer("facts").mayNotAccessAnyLayer()
                .whereLayer("data").mayOnlyAccessLayers("facts")
                .whereLayer("rules").mayOnlyAccessLayers("facts", "data")
                .whereLayer("pack").mayOnlyAccessLayers("facts", "data", "rules")
                .whereLayer("corridor").mayOnlyAccessLayers("facts", "data", "rules", "pack")
                .whereLayer("explanations").mayOnlyAccessLayers("facts", "data", "rules", "pack", "corridor")
                .whereLayer("unknown facts").mayOnlyAccessLayers("facts", "data", "rules", "pack", "corridor")
                .whereLayer("forecasts").mayOnlyAccessLayers("facts", "data", "rules", "pack", "corridor")
                .whereLayer("engine").mayNotBeAccessedByAnyLayer()
                .because("a floor rests on those below it and can be read without those above")
                .check(Code.ALL);
    }

    @Test
    void theReferenceIsIndependentOfTheEngine() {
        noClasses().that().resideInAPackage("kz.kepil.tests.reference..")
                .should().dependOnClassesThat().resideInAnyPackage("kz.kepil.engine..", "kz.kepil.pack..", "org.drools..", "org.kie..")
                .because("agreement of the two proves something only when they share no code")
                .check(Code.ALL);
    }

    @Test
    void theTestKitIsForEveryEngine() {
        noClasses().that().resideInAPackage("kz.kepil.tests.kit..")
                .should().dependOnClassesThat().resideInAnyPackage("kz.kepil.engine..", "kz.kepil.pack..", "kz.kepil.tests.reference..")
                .because("the kit is published, the engine and the reference are not part of it")
                .check(Code.ALL);
    }

    /**
     * {@code internal} holds what the packages of the API share behind the scenes (checks, messages, threads) and {@code spi}
     * the other half of the facade's factory: both look back at the types they serve. Among the packages that a user sees
     * there are no cycles.
     */
    @Test
    void thePackagesOfTheApiHaveNoCycles() {
        slices().matching("kz.kepil.(**)").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage("kz.kepil.api.."), resideInAPackage("kz.kepil.api.internal.."))
                .ignoreDependency(resideInAPackage("kz.kepil.api"), resideInAPackage("kz.kepil.api.spi.."))
                .check(Code.ALL.that(resideInAPackage("kz.kepil.api..")));
    }

    @Test
    void thePackagesOfTheEngineHaveNoCycles() {
        slices().matching("kz.kepil.(**)").should().beFreeOfCycles()
                .check(Code.ALL.that(resideInAPackage("kz.kepil.engine..")));
    }
}
