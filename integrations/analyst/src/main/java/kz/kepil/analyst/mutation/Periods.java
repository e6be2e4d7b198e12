package kz.kepil.analyst.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.analyst.grid.Truth;
import kz.kepil.api.DateRange;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.rules.check.Drl;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.ReadRule;
import kz.kepil.engine.rules.check.Token;
import org.jspecify.annotations.Nullable;

/**
 * On which days rules may hold. A rule that asks whether a code was found by an earlier stage holds only on days on which a rule of that
 * code may: other days may be added to its own, or taken from them, and nothing changes. Immutable.
 */
final class Periods {

    private static final Pattern DAY = Pattern.compile("\\b\\d{8}\\b");

    private final List<ReadRule> rules;
    private final DateRange supported;

    /** What is known of a fact when only the day is. */
    private record OnDay(int law) implements Truth.Said {

        @Override
        public @Nullable Boolean holds(Drl.Value word) {
            return null;
        }

        @Override
        public @Nullable Boolean holds(Compared compared) {
            boolean day = isOfDay(compared) && compared.right().stream().allMatch(each -> each.token().kind() == Token.Kind.NUMBER);
            return day ? Truth.compare(law, compared.operator(), compared.right().stream().map(Truth::constant).toList()) : null;
        }
    }

    Periods(List<ReadRule> rules, DateRange supported) {
        this.rules = rules;
        this.supported = supported;
    }

    /** Whether a changed rule differs in its days alone, and only in such on which it cannot hold. */
    boolean areTheSame(ReadRule rule, ReadRule changed) {
        List<List<ReadRule>> needed = rule.constraints().stream().map(each -> code(each.test())).filter(Objects::nonNull)
                .map(code -> rules.stream().filter(each -> each.code().equals(code) && isEarlier(each, rule)).toList())
                .filter(ofCode -> !ofCode.isEmpty()).toList();
        if (needed.isEmpty() || !said(rule).equals(said(changed))) {
            return false;
        }
        Set<Integer> days = new TreeSet<>();
        needed.forEach(ofCode -> addDays(ofCode, days));
        addDays(List.of(rule, changed), days);
        return days.stream().allMatch(day -> mayHold(rule, day) == mayHold(changed, day)
                || needed.stream().anyMatch(ofCode -> ofCode.stream().noneMatch(each -> mayHold(each, day))));
    }

    /** The code that a word must contain; null where none must be contained. */
    private static @Nullable String code(Drl.Test test) {
        return test instanceof Compared compared && compared.operator().equals("contains") && compared.right().get(0).token().kind() == Token.Kind.TEXT
                ? compared.right().get(0).token().text() : null;
    }

    private static boolean isEarlier(ReadRule rule, ReadRule other) {
        int stage = Corridor.stages().indexOf(rule.stage());
        return stage >= 0 && stage < Corridor.stages().indexOf(other.stage());
    }

    private static boolean isOfDay(Drl.Test test) {
        return test instanceof Compared compared && compared.left().token().text().equals("law");
    }

    /** All that a rule says except its days. */
    private static List<String> said(ReadRule rule) {
        List<String> said = new ArrayList<>(rule.constraints().stream().filter(each -> !isOfDay(each.test())).map(each -> text(rule, each)).toList());
        said.add(rule.text(rule.consequence().name().start(), rule.consequence().end()));
        return said;
    }

    private static String text(ReadRule rule, Constraint constraint) {
        return rule.text(constraint.start(), constraint.end());
    }

    private static boolean mayHold(ReadRule rule, int day) {
        return rule.constraints().stream().noneMatch(each -> Boolean.FALSE.equals(Truth.of(each.test(), new OnDay(day))));
    }

    /** One day of each stretch that the conditions tell apart: the first of all, those that they name, and those before and after them. */
    private void addDays(Collection<ReadRule> some, Set<Integer> days) {
        days.add(Days.number(supported.from()));
        for (ReadRule rule : some) {
            for (Constraint constraint : rule.constraints()) {
                Matcher named = DAY.matcher(text(rule, constraint));
                while (named.find()) {
                    LocalDate day = Days.day(Integer.parseInt(named.group()));
                    for (int by = -1; by <= 1; by++) {
                        if (supported.contains(day.plusDays(by))) {
                            days.add(Days.number(day.plusDays(by)));
                        }
                    }
                }
            }
        }
    }
}
