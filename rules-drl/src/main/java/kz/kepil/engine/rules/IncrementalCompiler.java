package kz.kepil.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.engine.data.PackException;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * Compiles the rules of a pack that is edited: a rule whose text it has compiled before, or that is built in, is not compiled again. It
 * compiles whatever it is given, as {@link RulesCompiler} does. Thread-safe.
 */
public final class IncrementalCompiler {

    private static final Pattern RULE = Pattern.compile("^(?=\\h*rule\\b)", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("rule\\s+\"([^\"]*)\"");

    /**
     * A rule that is compiled.
     *
     * @param id its id
     * @param rule what it says
     * @param model what Drools knows of it
     */
    private record Known(String id, CompiledRule rule, Supplier<Rule> model) {
    }

    /**
     * A rule as it stands in a file.
     *
     * @param header the package and the imports
     * @param text the rule
     */
    private record Text(String header, String text) {

        String name() {
            Matcher name = NAME.matcher(text);
            return name.find() ? name.group(1) : "";
        }
    }

    private final Map<Text, Known> known = new HashMap<>();

    /**
     * A compiler that knows the rules that are built in.
     *
     * @param builtIn the texts of their DRL files without comments, by their names
     */
    public IncrementalCompiler(Map<String, String> builtIn) {
        CompiledRules rules = CompiledRules.builtIn();
        builtIn.forEach((file, text) -> {
            RuleIndex index = Objects.requireNonNull(rules.files().get(packageOf(file)), file);
            Map<String, Text> texts = texts(text).stream().collect(Collectors.toMap(Text::name, each -> each));
            for (int i = 0; i < index.rules().size(); i++) {
                CompiledRule rule = index.rules().get(i);
                known.put(Objects.requireNonNull(texts.get(rule.name()), rule.name()), new Known(index.ids().get(i), rule,
                        () -> rules.model(file).getRules().stream().filter(each -> each.getName().equals(rule.name())).findFirst().orElseThrow()));
            }
        });
    }

    /**
     * Compiles what is new of some rules.
     *
     * @param sources the texts of the DRL files without comments, by their names
     * @return all the rules
     * @throws PackException when the compiler refuses them
     * @throws IllegalStateException when something is to be compiled and the compiler is missing
     */
    public synchronized CompiledRules compile(Map<String, String> sources) {
        Map<String, List<Text>> files = new LinkedHashMap<>();
        sources.forEach((file, text) -> files.put(file, texts(text)));
        Map<String, String> unknown = new LinkedHashMap<>();
        files.forEach((file, texts) -> {
            String rules = texts.stream().filter(each -> !known.containsKey(each)).map(Text::text).collect(Collectors.joining("\n"));
            if (!rules.isEmpty()) {
                unknown.put(file, texts.get(0).header() + "\n" + rules);
            }
        });
        if (!unknown.isEmpty()) {
            CompilerOfRules.require();
            learn(files, CompiledRules.of(RulesCompiler.models(unknown)));
        }
        List<RuleIndex> indexes = new ArrayList<>();
        files.forEach((file, texts) -> {
            List<Known> rules = texts.stream().map(this::known).toList();
            indexes.add(new RuleIndex(packageOf(file), null, rules.stream().map(Known::id).toList(), rules.stream().map(Known::rule).toList()));
        });
        Map<String, List<Known>> kept = new HashMap<>();
        files.forEach((file, texts) -> kept.put(packageOf(file), texts.stream().map(this::known).toList()));
        return CompiledRules.of(indexes, () -> models(kept));
    }

    /** Compiles a rule that it knows and forgets it, so that the compiler is loaded when somebody needs it. */
    public void warmUp() {
        Text any;
        synchronized (this) {
            any = known.keySet().iterator().next();
        }
        String packageName = any.header().lines().filter(line -> line.startsWith("package ")).findFirst().orElseThrow();
        String file = packageName.replaceFirst(".*\\.", "").replaceFirst("\\W.*", "") + ".drl";
        RulesCompiler.models(Map.of(file, any.header() + "\n" + any.text()));
    }

    private void learn(Map<String, List<Text>> files, CompiledRules compiled) {
        files.forEach((file, texts) -> {
            RuleIndex index = compiled.files().get(packageOf(file));
            Map<String, Text> byName = texts.stream().collect(Collectors.toMap(Text::name, each -> each));
            for (int i = 0; index != null && i < index.rules().size(); i++) {
                CompiledRule rule = index.rules().get(i);
                Rule model = compiled.model(file).getRules().get(i);
                known.put(Objects.requireNonNull(byName.get(rule.name()), rule.name()), new Known(index.ids().get(i), rule, () -> model));
            }
        });
    }

    private Known known(Text text) {
        return Objects.requireNonNull(known.get(text), text.name());
    }

    private static Map<String, Model> models(Map<String, List<Known>> files) {
        Map<String, Model> models = new HashMap<>();
        files.forEach((name, rules) -> {
            ModelImpl model = new ModelImpl(name);
            rules.forEach(rule -> model.addRule(rule.model().get()));
            models.put(name, model);
        });
        return models;
    }

    private static String packageOf(String file) {
        return CompiledRules.packageOf(file.replaceFirst("\\.drl$", ""));
    }

    /** The rules of a file. Blanks around them and around lines of the header make no difference. */
    private static List<Text> texts(String file) {
        String[] parts = RULE.split(file);
        String header = parts[0].lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        List<Text> texts = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            texts.add(new Text(header, parts[i].strip()));
        }
        return texts;
    }
}
