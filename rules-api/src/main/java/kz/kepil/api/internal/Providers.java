package kz.kepil.api.internal;

import java.util.Iterator;
import java.util.ServiceLoader;
import kz.kepil.api.spi.EntitlementEngineProvider;

/** Finds what makes engines. */
public final class Providers {

    private Providers() {
    }

    /**
     * The provider found on the class path or module path beside this class.
     *
     * @return the first that is found
     * @throws IllegalStateException when there is none
     */
    public static EntitlementEngineProvider provider() {
        Iterator<EntitlementEngineProvider> providers =
                ServiceLoader.load(EntitlementEngineProvider.class, EntitlementEngineProvider.class.getClassLoader()).iterator();
        if (!providers.hasNext()) {
            throw new IllegalStateException(
                    "No entitlement engine on the class path.\nMaybe the run-time dependency kz.kepil:rules-drl is missing.");
        }
        return providers.next();
    }
}
