package kz.kepil.engine.rules;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.internal.tree.Nearest;

/** The constants that the rules of a file may name. Immutable. */
final class Constants {

    private static final Pattern NAMED = Pattern.compile("(?<![\\w$.])(?:(\\p{Lu}\\w*)\\s*\\.\\s*)?(\\p{Lu}\\w*)", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Class<?>> types;
    /** Those that stand in rules without their class, by their class. */
    private final SortedMap<String, SortedSet<String>> bare = new TreeMap<>();

    Constants(DrlText file) {
        types = file.types();
        file.staticImports().forEach((type, members) -> {
            SortedSet<String> constants = of(type);
            constants.removeIf(name -> !members.contains("*") && !members.contains(name));
            if (!constants.isEmpty()) {
                bare.put(type.getSimpleName(), constants);
            }
        });
    }

    private static SortedSet<String> of(Class<?> type) {
        return Arrays.stream(type.getFields()).filter(field -> Modifier.isStatic(field.getModifiers())).map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with the constants in a part of the file. */
    List<Slip> wrong(String words, int start) {
        List<Slip> slips = new ArrayList<>();
        NAMED.matcher(words).results().forEach(found -> check(found, start, slips));
        return slips;
    }

    private void check(MatchResult found, int start, List<Slip> slips) {
        String type = found.group(1);
        String name = found.group(2);
        if (type == null) {
            SortedSet<String> known = new TreeSet<>(types.keySet());
            bare.values().forEach(known::addAll);
            check(name, start + found.start(2), known, bare.keySet(), slips);
        } else if (!types.containsKey(type)) {
            Slip letter = LookAlikes.find(type, start + found.start(1), types.keySet());
            slips.add(letter != null ? letter
                    : new Slip(start + found.start(1), Slip.MESSAGES.of("type", type), Nearest.hint(type, types.keySet())));
        } else {
            check(name, start + found.start(2), of(types.get(type)), List.of(type), slips);
        }
    }

    private static void check(String name, int offset, Collection<String> known, Collection<String> holders, List<Slip> slips) {
        if (known.contains(name)) {
            return;
        }
        Slip letter = LookAlikes.find(name, offset, known);
        slips.add(letter != null ? letter
                : new Slip(offset, holders.isEmpty() ? Slip.MESSAGES.of("constant.none", name)
                        : Slip.MESSAGES.of("constant", name, String.join(", ", holders)), Nearest.hint(name, known)));
    }
}
