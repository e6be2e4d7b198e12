package kz.kepil.engine.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.RuleName;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** The rules as the build compiled them, one model for each DRL file. */
public final class CompiledRules {

    /** Written by the build: the classes that hold the compiled rules, one for each package of rules. */
    private static final String MODELS = "/META-INF/kie/kz.kepil/rules-drl/drools-model";
    private static final String PACKAGE = "kz.kepil.pack.";

    private final Map<String, Model> models = new HashMap<>();
    private final List<String> ids;
    private final Map<String, RuleName> ranked = new HashMap<>();

    /** Rules by their models; of several models of a package the last counts. */
    CompiledRules(List<Model> given) {
        given.forEach(model -> models.put(model.getPackageName(), model));
        List<Rule> rules = models.values().stream().flatMap(model -> model.getRules().stream())
                .sorted(Comparator.comparing(CompiledRules::id)).toList();
        ids = rules.stream().map(CompiledRules::id).toList();
        for (int rank = 0; rank < ids.size(); rank++) {
            ranked.put(rules.get(rank).getName(), RuleName.of(ids.get(rank), rules.get(rank).getName(), rank));
        }
    }

    /**
     * The rules that are built in.
     *
     * @return the rules, freshly loaded
     * @throws PackException when they cannot be loaded
     */
    public static CompiledRules builtIn() {
        try (InputStream in = CompiledRules.class.getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new PackException("The compiled rules are missing: " + MODELS);
            }
            return new CompiledRules(models(in, CompiledRules.class.getClassLoader()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The models of the classes that a text names, one on each line. */
    static List<Model> models(InputStream classes, ClassLoader loader) {
        return new BufferedReader(new InputStreamReader(classes, StandardCharsets.UTF_8)).lines()
                .map(String::strip).filter(line -> line.startsWith(PACKAGE)).map(name -> model(name, loader)).toList();
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return (Model) Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new PackException("The compiled rules " + name + " cannot be loaded", broken);
        }
    }

    private static String id(Rule rule) {
        Object id = rule.getMetaData().get("id");
        if (id == null) {
            throw new PackException("The rule \"" + rule.getName() + "\" needs @id(\"…\")");
        }
        return unquoted(id);
    }

    /** The text of an annotation. The compiler of Drools takes its quotes away only where drools-mvel is there. */
    static String unquoted(Object text) {
        return text.toString().replace("\"", "");
    }

    Collection<Model> all() {
        return models.values();
    }

    /** {@return the ids of all rules, sorted} */
    public List<String> ids() {
        return ids;
    }

    /**
     * The rules of a DRL file.
     *
     * @param file the file's name without its ending
     * @return its rules; null when there are none
     */
    public @Nullable Stage find(String file) {
        Model model = models.get(packageOf(file));
        return model == null ? null : Stage.of(model, ranked);
    }

    /** The model of a DRL file that has rules. */
    Model model(String file) {
        return Objects.requireNonNull(models.get(packageOf(file.replaceFirst("\\.drl$", ""))), file);
    }

    static String packageOf(String file) {
        return PACKAGE + file.replace("-", "");
    }
}
