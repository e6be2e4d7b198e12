package kz.kepil.engine.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a stage can tell apart. Facts of one type are alike when they meet the same of all constraints that matter
 * to them: then every rule holds for all of them or for none. Immutable and thread-safe.
 */
final class Distinctions {

    private static final OfType NOTHING = new OfType(List.of());

    private final Map<String, CompiledRule> byName;
    private final Map<Class<?>, OfType> byType;

    Distinctions(List<CompiledRule> rules) {
        byName = rules.stream().collect(Collectors.toMap(CompiledRule::name, Function.identity()));
        byType = rules.stream().collect(Collectors.groupingBy(CompiledRule::factType,
                Collectors.collectingAndThen(Collectors.toList(), OfType::new)));
    }

    CompiledRule rule(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** For the first of all facts that are alike the others. */
    Map<Fact, List<Fact>> alike(Collection<? extends Fact> facts) {
        Map<Fact, List<Fact>> others = new LinkedHashMap<>();
        Map<Class<?>, Sorting> sortings = new HashMap<>();
        for (Fact fact : facts) {
            sortings.computeIfAbsent(fact.getClass(), type -> new Sorting(byType.getOrDefault(type, NOTHING), others)).add(fact);
        }
        return others;
    }

    /** Facts of one type being sorted. */
    private static final class Sorting {

        private final OfType type;
        private final Map<Fact, List<Fact>> others;
        private final Map<Object, Clause[]> mattering = new HashMap<>();
        private final Map<Look, List<Fact>> known = new HashMap<>();

        private Sorting(OfType type, Map<Fact, List<Fact>> others) {
            this.type = type;
            this.others = others;
        }

        private void add(Fact fact) {
            Object kind = type.kind(fact);
            Look look = Look.of(kind, mattering.computeIfAbsent(kind, unknown -> type.mattering(fact)), fact);
            List<Fact> alike = known.get(look);
            if (alike == null) {
                alike = new ArrayList<>();
                known.put(look, alike);
                others.put(fact, alike);
            } else {
                alike.add(fact);
            }
        }
    }

    /**
     * What can be told apart of one type of fact. Where rules look at an enumeration, such as the service that is asked for, its
     * value is the fact's kind: only the rules for that value come into question.
     */
    private static final class OfType {

        /** The constraints of a rule: those on the kind of fact alone, and the others. */
        private record Parts(List<Clause> onKind, List<Clause> others) {
        }

        private final @Nullable Method enumeration;
        private final List<Parts> rules;

        OfType(List<CompiledRule> rules) {
            enumeration = rules.stream().flatMap(rule -> rule.clauses().stream()).map(Clause::enumeration)
                    .filter(Objects::nonNull).findFirst().orElse(null);
            Map<String, Clause> byText = new HashMap<>();
            this.rules = rules.stream().map(rule -> new Parts(
                    rule.clauses().stream().filter(this::isOnKind).toList(),
                    rule.clauses().stream().filter(clause -> !isOnKind(clause))
                            .map(clause -> byText.computeIfAbsent(positive(clause.text()), text -> clause)).toList())).toList();
        }

        private boolean isOnKind(Clause clause) {
            return enumeration != null && enumeration.equals(clause.enumeration());
        }

        /** A constraint and its opposite tell the same apart: {@code !insured}, {@code insured}; {@code law >=}, {@code law <}. */
        private static String positive(String constraint) {
            return constraint.replaceFirst("^!(?=\\w+$)", "").replaceFirst("^law >= (?=\\d+$)", "law < ");
        }

        Object kind(Fact fact) {
            try {
                Object value = enumeration == null ? null : enumeration.invoke(fact);
                return value == null ? fact.getClass() : value;
            } catch (ReflectiveOperationException failed) {
                throw new PackException("The property " + enumeration + " cannot be read", failed);
            }
        }

        /** The constraints that can make a difference among the facts of the same kind as this one. */
        Clause[] mattering(Fact fact) {
            return rules.stream().filter(rule -> rule.onKind().stream().allMatch(clause -> clause.holds(fact)))
                    .flatMap(rule -> rule.others().stream()).distinct().toArray(Clause[]::new);
        }
    }

    /** How a fact looks to the rules. */
    private record Look(Object kind, long met, @Nullable BitSet more) {

        /** Spreads the bits, which Java's own hashes fold onto each other. */
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        static Look of(Object kind, Clause[] clauses, Fact fact) {
            long met = 0;
            BitSet more = clauses.length > Long.SIZE ? new BitSet() : null;
            for (int i = 0; i < clauses.length; i++) {
                if (clauses[i].holds(fact)) {
                    if (more == null || i < Long.SIZE) {
                        met |= 1L << i;
                    } else {
                        more.set(i);
                    }
                }
            }
            return new Look(kind, met, more);
        }

        @Override
        public int hashCode() {
            return (int) ((met + kind.hashCode()) * SPREAD >>> Integer.SIZE);
        }
    }
}
