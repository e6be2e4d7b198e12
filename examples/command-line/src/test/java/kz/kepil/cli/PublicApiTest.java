package kz.kepil.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PublicApiTest {

    @Test
    void theCommandLineUsesWhatACustomerCouldUse() {
        noClasses().that().resideInAPackage("kz.kepil.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("kz.kepil.api.internal..", "kz.kepil.engine..", "kz.kepil.pack..")
                .because("it shows what a program on top of Kepil looks like")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kz.kepil"));
    }
}
