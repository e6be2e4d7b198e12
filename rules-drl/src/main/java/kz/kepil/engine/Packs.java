package kz.kepil.engine;

import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.engine.pack.Pack;

/** The packs behind engines, for the tools of who edits one. */
public final class Packs {

    private Packs() {
    }

    /**
     * The pack by which an engine judges.
     *
     * @param engine an engine of this module
     * @return its pack
     * @throws IllegalArgumentException when the engine is of another make
     */
    public static Pack of(EntitlementEngine engine) {
        if (Objects.requireNonNull(engine, "engine") instanceof DroolsEntitlementEngine drools) {
            return drools.pack;
        }
        throw new IllegalArgumentException("Of this engine the pack is not known: " + engine.getClass().getName());
    }
}
