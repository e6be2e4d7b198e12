/**
 * What a program that embeds Kepil sees: facts, verdicts, the facade and the interchange JSON.
 *
 * @uses kz.kepil.api.spi.EntitlementEngineProvider makes the engine; the module {@code kz.kepil.drl} has one
 */
module kz.kepil.api {
    requires static transitive org.jspecify;

    exports kz.kepil.api;
    exports kz.kepil.api.comparison;
    exports kz.kepil.api.inquiry;
    exports kz.kepil.api.interview;
    exports kz.kepil.api.json;
    exports kz.kepil.api.law;
    exports kz.kepil.api.population;
    exports kz.kepil.api.portrait;
    exports kz.kepil.api.procedure;
    exports kz.kepil.api.spi;
    exports kz.kepil.api.text;
    exports kz.kepil.api.verdict;

    // No API: for the engine, which a modular program may have on its class path, where it has no name to which to export.
    exports kz.kepil.api.internal;
    exports kz.kepil.api.internal.json;
    exports kz.kepil.api.internal.people;
    exports kz.kepil.api.internal.tree;

    uses kz.kepil.api.spi.EntitlementEngineProvider;
}
