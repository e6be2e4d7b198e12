package kz.kepil.analyst.grid;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.DateRange;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.rules.check.Drl;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Not;
import kz.kepil.engine.rules.check.Drl.Or;
import kz.kepil.engine.rules.check.Kind;
import kz.kepil.engine.rules.check.ReadRule;
import org.jspecify.annotations.Nullable;

/**
 * What each word of a kind of fact can say, as far as some rules can tell it apart: of a truth both, of a constant every one, of numbers
 * and days one from each stretch between those with which a rule compares.
 */
final class Domains {

    private static final List<Object> TRUTH = List.of(true, false);

    private final Map<String, Kind> kinds;
    private final Map<String, List<Object>> values = new HashMap<>();

    Domains(List<ReadRule> rules, DateRange supported) {
        kinds = Kind.of(rules.get(0).fact());
        Map<String, Set<Compared>> numbers = new LinkedHashMap<>();
        rules.stream().flatMap(rule -> rule.constraints().stream()).forEach(constraint -> add(constraint.test(), numbers));
        numbers.forEach((word, compared) -> values.put(word, apart(word.equals("law") ? days(compared, supported) : sides(compared), compared)));
    }

    Set<String> words() {
        return kinds.keySet();
    }

    List<Object> of(String key) {
        return values.getOrDefault(key, TRUTH);
    }

    private void add(Drl.Test test, Map<String, Set<Compared>> numbers) {
        if (test instanceof Or or) {
            or.parts().forEach(part -> add(part, numbers));
        } else if (test instanceof And and) {
            and.parts().forEach(part -> add(part, numbers));
        } else if (test instanceof Not not) {
            add(not.part(), numbers);
        } else if (test instanceof Holds) {
            return;
        } else {
            Compared compared = (Compared) test;
            Kind kind = kinds.get(compared.left().token().text());
            if (kind == null || Cell.isTruth(compared, words())) {
                return;
            }
            String word = compared.left().token().text();
            if (kind.form() == Kind.Form.CONSTANT) {
                values.put(word, constants(kind.of()));
            } else if (kind.form() == Kind.Form.NUMBER) {
                numbers.computeIfAbsent(word, first -> new LinkedHashSet<>()).add(compared);
            }
        }
    }

    private static List<Object> constants(@Nullable Class<?> type) {
        return type == null ? TRUTH : Arrays.stream(type.getEnumConstants()).map(constant -> (Object) ((Enum<?>) constant).name()).toList();
    }

    private static IntStream limits(Set<Compared> compared) {
        return compared.stream().flatMap(each -> Truth.values(each).stream()).filter(Integer.class::isInstance).mapToInt(Integer.class::cast);
    }

    private static TreeSet<Integer> sides(Set<Compared> compared) {
        return limits(compared).flatMap(limit -> IntStream.rangeClosed(limit - 1, limit + 1)).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first day, and every day on which the law changes. */
    private static TreeSet<Integer> days(Set<Compared> compared, DateRange supported) {
        int last = supported.to() == null ? Integer.MAX_VALUE : Days.number(supported.to());
        TreeSet<Integer> days = limits(compared).flatMap(limit -> IntStream.of(limit, dayAfter(limit))).boxed()
                .filter(day -> day > Days.number(supported.from()) && day <= last).collect(Collectors.toCollection(TreeSet::new));
        days.add(Days.number(supported.from()));
        return days;
    }

    private static int dayAfter(int day) {
        try {
            return Days.number(Days.day(day).plusDays(1));
        } catch (DateTimeException none) {
            return day;
        }
    }

    /** One of those that no comparison tells apart. */
    private static List<Object> apart(TreeSet<Integer> numbers, Set<Compared> compared) {
        Map<List<Boolean>, Object> first = new LinkedHashMap<>();
        numbers.forEach(number -> first.putIfAbsent(
                compared.stream().map(each -> Truth.compare(number, each.operator(), Truth.values(each))).toList(), number));
        return List.copyOf(first.values());
    }
}
