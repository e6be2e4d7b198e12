package kz.kepil.api.spi;

import kz.kepil.api.EntitlementEngine;

/** Makes an engine; found by {@link java.util.ServiceLoader}. */
public interface EntitlementEngineProvider {

    /**
     * Makes an engine with its built-in rules.
     *
     * @return a new engine
     */
    EntitlementEngine create();
}
