package kz.kepil.api.portrait;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the groups into which a portrait divides the people. Immutable.
 *
 * @param <K> what tells the groups apart
 * @param key which group it is; null for people of whom nothing is stated
 * @param group the people
 */
public record NamedGroup<K>(@Nullable K key, Group group) {

    /** Checks that the group is there. */
    public NamedGroup {
        Objects.requireNonNull(group, "group");
    }
}
