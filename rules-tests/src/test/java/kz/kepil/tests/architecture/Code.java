package kz.kepil.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled code of Kepil, that of its tests included, but not the classes that Drools makes of the rules. */
final class Code {

    static final JavaClasses ALL = new ClassFileImporter().importPackages("kz.kepil.api", "kz.kepil.engine", "kz.kepil.analyst", "kz.kepil.tests");
    static final String[] PRODUCT = {"kz.kepil.api..", "kz.kepil.engine.."};

    private Code() {
    }
}
