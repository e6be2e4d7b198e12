package kz.kepil.engine.data;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.kepil.api.DatedValue;
import org.jspecify.annotations.Nullable;

/** The dated parameters of a pack by their names. Immutable. */
public final class Parameters {

    /** What the engine asks for by name, on each day that the pack reaches. */
    private static final List<String> ALWAYS = List.of("minimum-wage", "mrp", "due-day", "arrears-months", "refund-days", "attachment-days",
            "sanction-primary-care", "sanction-consultation-diagnostics", "sanction-inpatient", "sanction-ambulance", "sanction-other");
    /** What it asks for by name, and can do without on a day. */
    private static final List<String> OPTIONAL = List.of("long-paid-months");

    private final Map<String, Parameter> byName;

    private Parameters(Map<String, Parameter> byName) {
        this.byName = byName;
    }

    /**
     * Reads the parameters.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @param reach the days that the pack's law reaches
     * @param acts the acts that are named
     * @param places where the public can read what rests on no source document
     * @return the parameters
     * @throws PackException when the file is broken
     */
    public static Parameters read(String file, InputStream in, Reach reach, Acts acts, PublicRecord places) {
        return YamlNode.read(file, in, root -> named(root, reach, () -> acts, () -> places).inFull());
    }

    private static Parameters named(YamlNode root, Reach reach, Supplier<Acts> acts, Supplier<PublicRecord> places) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        root.entries().forEach((name, node) -> byName.put(name, Parameter.read(name, node, reach, acts, places)));
        return new Parameters(byName);
    }

    /** Reads the parameters, those among them that the engine asks for by name. */
    static Parameters read(YamlNode root, Reach reach, Supplier<Acts> acts, Supplier<PublicRecord> places) {
        Parameters read = named(root, reach, acts, places);
        OPTIONAL.forEach(name -> root.get(name).entries());
        for (String name : ALWAYS) {
            YamlNode node = root.get(name);
            if (!node.entries().isEmpty() && node.isSound() && read.get(name).first().isAfter(reach.from())) {
                node.wrong(Mistakes.of("values.late", name, reach.from(), read.get(name).first()));
            }
        }
        return read;
    }

    /** Puts together all that is said of each value, and so finds what is wrong with it. */
    Parameters inFull() {
        byName.values().forEach(Parameter::inFull);
        return this;
    }

    /**
     * The same parameters that tell of every value that is looked up.
     *
     * @param observer takes each value
     * @return a copy
     */
    public Parameters observedBy(Consumer<DatedValue> observer) {
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

    /**
     * The parameters whose values on a day are carried over from the law known last.
     *
     * @param day the day
     * @return their names, in the file's order
     */
    public List<String> carriedOver(LocalDate day) {
        return byName.values().stream().filter(parameter -> parameter.isProvisional(day)).map(Parameter::name).toList();
    }

    /** {@return each parameter with its values, in the file's order} */
    public List<List<Parameter.Told>> told() {
        return byName.values().stream().map(Parameter::told).toList();
    }

    /** {@return the name and the first day of every value, as {@code mrp 2026-01-01}} */
    public Set<String> values() {
        return byName.values().stream().flatMap(Parameter::values).collect(Collectors.toSet());
    }

    /** {@return the days on which any value begins to hold or no longer holds} */
    public Set<LocalDate> turns() {
        return byName.values().stream().flatMap(Parameter::turns).collect(Collectors.toSet());
    }

    Set<String> names() {
        return byName.keySet();
    }

    @Nullable Parameter find(String name) {
        return byName.get(name);
    }
}
