package kz.kepil.engine;

import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.spi.EntitlementEngineProvider;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.pack.Pack;

/** Makes engines that fire the built-in rules with Drools. */
public final class DroolsEntitlementEngineProvider implements EntitlementEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DroolsEntitlementEngineProvider() {
    }

    @Override
    public EntitlementEngine create() {
        return new DroolsEntitlementEngine(Pack.builtIn(Corridor.stages()));
    }
}
