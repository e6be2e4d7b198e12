package kz.kepil.api.json;

import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.verdict.Entitlement;

/** Writes verdicts as interchange JSON. Immutable and thread-safe. */
public final class EntitlementWriter {

    private EntitlementWriter() {
    }

    /**
     * A writer of the lean form: codes only.
     *
     * @return a writer
     */
    public static EntitlementWriter lean() {
        throw new UnsupportedOperationException();
    }

    /**
     * A writer of the rich form: the lean form and, in the list {@code granted}, for each rule that holds its code,
     * texts in three languages, legal act, sources, period in force, and where it stands.
     *
     * @param engine the engine that gives the verdicts
     * @return a writer
     */
    public static EntitlementWriter rich(EntitlementEngine engine) {
        throw new UnsupportedOperationException(engine.toString());
    }

    /**
     * Writes a verdict on one line.
     *
     * @param entitlement the verdict
     * @return a JSON object
     */
    public String write(Entitlement entitlement) {
        throw new UnsupportedOperationException(entitlement.toString());
    }
}
