package kz.kepil.engine.pack;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import kz.kepil.api.DatedValue;
import org.jspecify.annotations.Nullable;

/** The dated parameters of a pack by their names. Immutable. */
public final class Parameters {

    private final Map<String, Parameter> byName;

    private Parameters(Map<String, Parameter> byName) {
        this.byName = byName;
    }

    static Parameters read(String file, InputStream in, LocalDate packEnd, Acts acts, PublicRecord places) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        YamlNode.read(file, in).entries().forEach((name, node) -> byName.put(name, Parameter.read(name, node, packEnd, acts, places)));
        return new Parameters(byName);
    }

    Parameters observedBy(Consumer<DatedValue> observer) {
        Map<String, Parameter> observed = new LinkedHashMap<>();
        byName.forEach((name, parameter) -> observed.put(name, parameter.observedBy(observer)));
        return new Parameters(observed);
    }

    /**
     * A parameter that the engine needs.
     *
     * @param name its name
     * @return the parameter
     * @throws PackException when the pack does not have it
     */
    public Parameter get(String name) {
        Parameter parameter = find(name);
        if (parameter == null) {
            throw new PackException("parameters.yaml: the parameter " + name + " is missing");
        }
        return parameter;
    }

    @Nullable Parameter find(String name) {
        return byName.get(name);
    }
}
