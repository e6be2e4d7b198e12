package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.engine.fact.Consequences;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.check.Drl.Import;
import kz.kepil.engine.rules.check.Drl.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a file may name: facts, constants of the enumerations of Kepil, recording words. No other class is ever looked at,
 * whatever it is called.
 */
final class Imports {

    private static final String FACTS = "kz.kepil.engine.fact.";
    private static final List<String> PACKAGES = List.of(FACTS, "kz.kepil.api.inquiry.", "kz.kepil.api.procedure.", "kz.kepil.api.verdict.");
    private static final String RECORDING = Consequences.class.getName() + ".";
    private static final SortedSet<String> RECORDING_WORDS = Arrays.stream(Consequences.class.getDeclaredMethods())
            .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers())).map(java.lang.reflect.Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    private final Map<String, Class<?>> types = new HashMap<>();
    /** Which constants stand alone, by their enumeration. */
    private final Map<Class<?>, Set<String>> bare = new HashMap<>();
    private final Set<String> words = new TreeSet<>();
    private final List<Slip> slips = new ArrayList<>();
    /** What nobody has named so far. */
    private final Map<String, Import> unused = new HashMap<>();

    Imports(List<Import> imports, Collection<Class<? extends Fact>> facts) {
        Map<String, Class<?>> known = facts.stream().collect(Collectors.toMap(Class::getName, fact -> fact));
        for (Import each : imports) {
            if (each.isStatic()) {
                addMembers(each);
            } else {
                Class<?> type = known.containsKey(each.name().text()) ? known.get(each.name().text()) : enumeration(each.name().text());
                if (type == null) {
                    refuse(each, known.keySet());
                } else {
                    types.put(type.getSimpleName(), type);
                    unused.put(type.getSimpleName(), each);
                }
            }
        }
    }

    private void addMembers(Import each) {
        String name = each.name().text();
        int dot = name.lastIndexOf('.');
        String member = name.substring(dot + 1);
        if (name.startsWith(RECORDING)) {
            if (RECORDING_WORDS.contains(member)) {
                words.add(member);
                unused.put(member, each);
            } else {
                refuse(each, RECORDING_WORDS.stream().map(word -> RECORDING + word).toList());
            }
            return;
        }
        Class<?> type = dot < 0 ? null : enumeration(name.substring(0, dot));
        SortedSet<String> constants = type == null ? new TreeSet<>() : constants(type);
        if (member.equals("*") && type != null || constants.contains(member)) {
            bare.computeIfAbsent(type, none -> new TreeSet<>()).addAll(member.equals("*") ? constants : Set.of(member));
            unused.put(member.equals("*") ? name : member, each);
        } else {
            refuse(each, constants.stream().map(constant -> name.substring(0, dot + 1) + constant).toList());
        }
    }

    private void refuse(Import wrong, Collection<String> known) {
        String name = wrong.name().text();
        Slip letter = LookAlikes.find(name, wrong.name().start(), known);
        slips.add(letter != null ? letter : new Slip(wrong.name().start(), Slip.MESSAGES.of("import", name), Nearest.hint(name, known)));
    }

    /** An enumeration of Kepil; null where there is none of that name. It is not initialised by being looked for. */
    private static @Nullable Class<?> enumeration(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !PACKAGES.contains(name.substring(0, dot + 1))) {
            return null;
        }
        try {
            Class<?> type = Class.forName(name, false, Imports.class.getClassLoader());
            return type.isEnum() ? type : null;
        } catch (ClassNotFoundException | LinkageError none) {
            return null;
        }
    }

    private static SortedSet<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).filter(java.lang.reflect.Field::isEnumConstant).map(java.lang.reflect.Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with the imports, and with all, those that no rule needs. To be asked when all rules were looked at. */
    List<Slip> wrong(boolean all) {
        return Stream.concat(slips.stream(), unused.values().stream().filter(each -> all).map(each ->
                new Slip(each.name().start(), Slip.MESSAGES.of("import.unused", each.name().text()), null))).toList();
    }

    /** The class of a name; null when it is not imported. */
    @Nullable Class<?> type(String name) {
        unused.remove(name);
        return types.get(name);
    }

    Set<String> typeNames() {
        return types.keySet();
    }

    boolean hasWord(String name) {
        unused.remove(name);
        return words.contains(name);
    }

    static SortedSet<String> recordingWords() {
        return RECORDING_WORDS;
    }

    /** The enumeration of a constant; null when the constant is wrong, which is told. */
    @Nullable Class<?> constant(Value value, java.util.function.Consumer<Slip> wrong) {
        String name = value.token().text();
        if (value.type() == null) {
            for (Map.Entry<Class<?>, Set<String>> each : bare.entrySet()) {
                if (each.getValue().contains(name)) {
                    unused.remove(name);
                    unused.remove(each.getKey().getName() + ".*");
                    return each.getKey();
                }
            }
            SortedSet<String> known = new TreeSet<>(types.keySet());
            bare.values().forEach(known::addAll);
            String holders = bare.keySet().stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
            bare.keySet().forEach(type -> unused.remove(type.getName() + ".*"));
            wrong.accept(unknown(value.token(), known, bare.size() > 1 ? "constant.several" : "constant", holders));
            return null;
        }
        Class<?> type = type(value.type().text());
        if (type == null) {
            String named = value.type().text();
            Slip letter = LookAlikes.find(named, value.type().start(), types.keySet());
            wrong.accept(letter != null ? letter
                    : new Slip(value.type().start(), Slip.MESSAGES.of("type", named), Nearest.hint(named, types.keySet())));
            return null;
        }
        if (!constants(type).contains(name)) {
            wrong.accept(unknown(value.token(), constants(type), "constant", type.getSimpleName()));
            return null;
        }
        return Objects.requireNonNull(type);
    }

    private static Slip unknown(Token constant, Collection<String> known, String sentence, String holders) {
        String name = constant.text();
        Slip letter = LookAlikes.find(name, constant.start(), known);
        return letter != null ? letter
                : new Slip(constant.start(), holders.isEmpty() ? Slip.MESSAGES.of("constant.none", name)
                        : Slip.MESSAGES.of(sentence, name, holders), Nearest.hint(name, known));
    }
}
