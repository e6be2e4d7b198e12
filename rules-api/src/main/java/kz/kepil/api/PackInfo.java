package kz.kepil.api;

import java.util.Objects;

/**
 * Which rules and data an engine judges by. Immutable.
 *
 * @param name the pack's name
 * @param version the pack's version
 * @param sha256 the hash of all its files, in hexadecimal: the same hash, the same law
 */
public record PackInfo(String name, String version, String sha256) {

    /** Checks that the parts are there. */
    public PackInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
    }
}
