package kz.kepil.api.spi;

import kz.kepil.api.EntitlementEngine;

/** Makes an engine; found by {@link java.util.ServiceLoader}. */
public interface EntitlementEngineProvider {

    /** {@return a new engine with its built-in rules} */
    EntitlementEngine create();
}
