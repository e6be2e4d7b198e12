package kz.kepil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.EditedRules;
import org.jspecify.annotations.Nullable;

/** A copy of the built-in pack that an analyst has edited. */
public final class EditedPack {

    private final Map<String, String> edited = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();

    /** {@return the text of a file of the built-in pack} */
    public static String builtIn(String file) {
        try (InputStream in = Objects.requireNonNull(EditedPack.class.getResourceAsStream("/kz/kepil/pack/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The pack with a part of a file exchanged that stands there once. */
    public EditedPack with(String file, String part, String by) {
        String text = text(file);
        assertThat(text).containsOnlyOnce(part);
        edited.put(file, text.replace(part, by));
        return this;
    }

    /** The pack without a file. */
    EditedPack without(String file) {
        missing.add(file);
        return this;
    }

    String text(String file) {
        return edited.getOrDefault(file, builtIn(file));
    }

    /** An engine over the pack, of whose edited stages the graph is held against a session of Drools. */
    public EntitlementEngine engine() {
        Map<String, String> rules = edited.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Pack pack = Pack.of(Corridor.stages(), this::open, EditedRules.of(rules));
        GraphAgainstSession.check(pack, rules.keySet().stream().map(file -> file.replace(".drl", ""))
                .filter(Corridor.stages()::contains).collect(Collectors.toCollection(TreeSet::new)));
        return new DroolsEntitlementEngine(pack);
    }

    private @Nullable InputStream open(String file) {
        String text = edited.get(file);
        if (missing.contains(file)) {
            return null;
        }
        return text == null ? EditedPack.class.getResourceAsStream("/kz/kepil/pack/" + file)
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
