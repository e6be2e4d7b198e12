package kz.kepil.engine.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.drools.model.functions.Block1;
import org.jspecify.annotations.Nullable;

/**
 * What the compiled rules of a DRL file say, as the build wrote it down: who only judges then loads neither the models, nor Drools,
 * nor the constraints that nobody asks.
 *
 * @param packageName the package of the rules
 * @param comparisons with what their text compares; null where nobody has read it
 * @param ids the ids of the rules
 * @param rules the rules in the same order
 */
record RuleIndex(String packageName, @Nullable Comparisons comparisons, List<String> ids, List<CompiledRule> rules) {

    /** Writes what {@link #read} reads. Each text stands there once, before all else. */
    static void write(List<RuleIndex> files, OutputStream to) throws IOException {
        Map<String, Integer> texts = new LinkedHashMap<>();
        ToIntFunction<String> number = text -> {
            texts.putIfAbsent(text, texts.size());
            return texts.get(text);
        };
        List<Integer> numbers = new ArrayList<>();
        numbers.add(files.size());
        for (RuleIndex file : files) {
            Comparisons compared = Objects.requireNonNull(file.comparisons, file.packageName);
            numbers.addAll(List.of(number.applyAsInt(file.packageName), compared.days().length));
            Arrays.stream(compared.days()).forEach(numbers::add);
            numbers.addAll(List.of(compared.pensionMonths(), file.rules.size()));
            for (int i = 0; i < file.rules.size(); i++) {
                CompiledRule rule = file.rules.get(i);
                numbers.addAll(List.of(number.applyAsInt(file.ids.get(i)), number.applyAsInt(rule.name()),
                        number.applyAsInt(rule.factType().getName()), number.applyAsInt(rule.consequence().className()), rule.clauses().size()));
                for (Clause clause : rule.clauses()) {
                    numbers.addAll(List.of(number.applyAsInt(clause.text()), number.applyAsInt(clause.compiled().className()),
                            clause.kind().ordinal(), number.applyAsInt(property(clause.property()))));
                }
            }
        }
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(texts.size());
        for (String text : texts.keySet()) {
            out.writeUTF(text);
        }
        for (int each : numbers) {
            out.writeInt(each);
        }
        out.flush();
    }

    /** {@code service} of {@code getService()}. */
    private static String property(@Nullable Method getter) {
        return getter == null ? "" : getter.getName().substring("get".length());
    }

    /** Reads what {@link #write} wrote; the classes are those of a loader. */
    static List<RuleIndex> read(InputStream from, ClassLoader loader) throws IOException {
        return new Reading(new DataInputStream(from), loader).files();
    }

    private static final class Reading {

        private final DataInputStream in;
        private final ClassLoader loader;
        private final String[] texts;
        private final Map<String, Class<?>> factTypes = new HashMap<>();
        private final Map<String, @Nullable Method> getters = new HashMap<>();
        /** Rules share most of their constraints. */
        private final Map<List<Object>, Clause> clauses = new HashMap<>();
        private final Map<String, Compiled<?>> compiled = new HashMap<>();

        Reading(DataInputStream in, ClassLoader loader) throws IOException {
            this.in = in;
            this.loader = loader;
            texts = new String[in.readInt()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.readUTF();
            }
        }

        List<RuleIndex> files() throws IOException {
            RuleIndex[] files = new RuleIndex[in.readInt()];
            for (int i = 0; i < files.length; i++) {
                files[i] = file();
            }
            return List.of(files);
        }

        private RuleIndex file() throws IOException {
            String packageName = text();
            int[] days = new int[in.readInt()];
            for (int i = 0; i < days.length; i++) {
                days[i] = in.readInt();
            }
            int pensionMonths = in.readInt();
            int many = in.readInt();
            List<String> ids = new ArrayList<>(many);
            List<CompiledRule> rules = new ArrayList<>(many);
            for (int i = 0; i < many; i++) {
                ids.add(text());
                rules.add(rule());
            }
            return new RuleIndex(packageName, new Comparisons(days, pensionMonths), ids, List.copyOf(rules));
        }

        private CompiledRule rule() throws IOException {
            String name = text();
            Class<?> factType = factType(text());
            Compiled<Block1<Object>> consequence = compiled(text());
            Clause[] asked = new Clause[in.readInt()];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = clause(factType);
            }
            return new CompiledRule(name, factType, List.of(asked), consequence);
        }

        private Clause clause(Class<?> factType) throws IOException {
            String text = text();
            String className = text();
            Clause.Kind kind = Clause.Kind.values()[in.readInt()];
            String property = text();
            List<Object> same = List.of(factType, text, className);
            Clause known = clauses.get(same);
            if (known == null) {
                known = new Clause(text, compiled(className), kind, property.isEmpty() ? null : getter(factType, property));
                clauses.put(same, known);
            }
            return known;
        }

        private @Nullable Method getter(Class<?> factType, String property) {
            String name = factType.getName() + '.' + property;
            Method known = getters.get(name);
            if (known == null) {
                known = CompiledRule.getter(factType, property);
                getters.put(name, known);
            }
            return known;
        }

        private Class<?> factType(String name) {
            Class<?> known = factTypes.get(name);
            if (known == null) {
                try {
                    known = Class.forName(name, true, loader);
                } catch (ClassNotFoundException broken) {
                    throw new PackException("The compiled rules look at an unknown fact", broken);
                }
                factTypes.put(name, known);
            }
            return known;
        }

        @SuppressWarnings("unchecked")
        private <T> Compiled<T> compiled(String className) {
            Compiled<?> known = compiled.get(className);
            if (known == null) {
                known = Compiled.named(className, loader);
                compiled.put(className, known);
            }
            return (Compiled<T>) known;
        }

        private String text() throws IOException {
            return texts[in.readInt()];
        }
    }
}
