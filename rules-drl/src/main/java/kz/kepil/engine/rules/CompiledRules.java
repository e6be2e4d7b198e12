package kz.kepil.engine.rules;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.engine.data.Once;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.fact.RuleName;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** Compiled rules, of which each DRL file has a model. Immutable and thread-safe. */
public final class CompiledRules {

    /** Written by the compiler of the rules: the classes that hold the models, one for each package of rules. */
    private static final String MODELS = "/META-INF/kie/kz.kepil/rules-drl/drools-model";
    private static final String FOLDER = "/kz/kepil/pack/";
    private static final String INDEX = "rules.index";
    private static final String PACKAGE = "kz.kepil.pack.";

    private final Map<String, RuleIndex> files = new HashMap<>();
    /** By their packages. Who only judges never asks for them. */
    private final Supplier<Map<String, Model>> models;
    private final List<String> ids;
    private final Map<String, RuleName> ranked = new HashMap<>();

    private CompiledRules(List<RuleIndex> files, Supplier<Map<String, Model>> models) {
        this.models = models;
        List<String> all = new ArrayList<>();
        for (RuleIndex file : files) {
            this.files.put(file.packageName(), file);
            all.addAll(file.ids());
        }
        String[] sorted = all.toArray(String[]::new);
        Arrays.sort(sorted);
        ids = List.of(sorted);
        for (RuleIndex file : files) {
            for (int i = 0; i < file.rules().size(); i++) {
                String id = file.ids().get(i);
                String name = file.rules().get(i).name();
                ranked.put(name, RuleName.of(id, name, Arrays.binarySearch(sorted, id)));
            }
        }
    }

    /** Takes models apart; of several models of a package the last counts. */
    static CompiledRules of(List<Model> given) {
        Map<String, Model> models = new HashMap<>();
        given.forEach(model -> models.put(model.getPackageName(), model));
        return new CompiledRules(models.values().stream().map(CompiledRules::takenApart).toList(), () -> models);
    }

    /** Rules that were put together: what each file says, and how to make its model. */
    static CompiledRules of(List<RuleIndex> files, Supplier<Map<String, Model>> models) {
        return new CompiledRules(files, new Once<>(models));
    }

    /** What the files say, by their packages. */
    Map<String, RuleIndex> files() {
        return files;
    }

    /**
     * The rules that are built in, as the build took them apart.
     *
     * @return the rules, freshly loaded
     * @throws PackException when they cannot be loaded
     */
    public static CompiledRules builtIn() {
        if (!isPrepared()) {
            return of(builtInModels());
        }
        byte[] index = new PackFiles(file -> CompiledRules.class.getResourceAsStream(FOLDER + file)).bytes(INDEX);
        try {
            return new CompiledRules(RuleIndex.read(new ByteArrayInputStream(index), CompiledRules.class.getClassLoader()), new Once<>(() -> {
                Map<String, Model> models = new HashMap<>();
                builtInModels().forEach(model -> models.put(model.getPackageName(), model));
                return models;
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return whether the build has written down what the rules say that are built in; what is compiled and no more lacks that} */
    public static boolean isPrepared() {
        return CompiledRules.class.getResource(FOLDER + INDEX) != null;
    }

    /**
     * Writes down what the rules say that are built in, for {@link #builtIn}.
     *
     * @param folder the folder of the DRL files
     * @throws IOException when a file cannot be read or written
     */
    public static void prepare(Path folder) throws IOException {
        Map<String, Comparisons> comparisons = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                comparisons.put(packageOf(withoutEnding(file.getFileName().toString())), Comparisons.of(Files.readString(file)));
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(INDEX))) {
            RuleIndex.write(of(builtInModels()).files.values().stream()
                    .map(file -> new RuleIndex(file.packageName(), comparisons.get(file.packageName()), file.ids(), file.rules()))
                    .sorted(Comparator.comparing(RuleIndex::packageName)).toList(), out);
        }
    }

    /** {@return the models of the rules that are built in} */
    static List<Model> builtInModels() {
        try (InputStream in = CompiledRules.class.getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new PackException("The compiled rules are missing: " + MODELS);
            }
            return models(in, CompiledRules.class.getClassLoader());
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

    private static RuleIndex takenApart(Model model) {
        return new RuleIndex(model.getPackageName(), null, model.getRules().stream().map(CompiledRules::id).toList(), CompiledRule.of(model));
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

    /** {@return the ids of all rules, sorted} */
    public List<String> ids() {
        return ids;
    }

    /**
     * The rules of a DRL file.
     *
     * @param file the file's name without its ending
     * @param text the file's text
     * @return its rules; null when there are none
     */
    public @Nullable Stage find(String file, Supplier<String> text) {
        RuleIndex rules = files.get(packageOf(file));
        if (rules == null) {
            return null;
        }
        Comparisons known = rules.comparisons();
        return new Stage(rules.rules(), known == null ? Comparisons.of(text.get()) : known, ranked, () -> model(file));
    }

    /** The model of a DRL file that has rules. */
    Model model(String file) {
        return Objects.requireNonNull(models.get().get(packageOf(withoutEnding(file))), file);
    }

    private static String withoutEnding(String file) {
        return file.replaceFirst("\\.drl$", "");
    }

    static String packageOf(String file) {
        return PACKAGE + file.replace("-", "");
    }
}
