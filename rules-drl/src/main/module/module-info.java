/**
 * The rules and the engine that fires them. A program requires {@code kz.kepil.api} alone and has this module on its module path. It is
 * open, because Drools looks at the facts and at the classes that the build makes of the rules. What compiles the rules of a folder is static.
 *
 * @provides kz.kepil.api.spi.EntitlementEngineProvider
 */
@SuppressWarnings("requires-automatic")
open module kz.kepil.drl {
    requires kz.kepil.api;
    requires static transitive org.jspecify;
    requires org.yaml.snakeyaml;
    // Asked for by Drools, whose modules are automatic and ask for nothing.
    requires org.slf4j;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;
    requires static org.drools.compiler;
    requires static org.drools.model.codegen;
    requires static org.kie.util.maven.support;

    provides kz.kepil.api.spi.EntitlementEngineProvider with kz.kepil.engine.DroolsEntitlementEngineProvider;
}
