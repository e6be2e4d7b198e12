package kz.kepil.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.verdict.Entitlement;

/** The catalogue of rules, which can be asked for them. Immutable and thread-safe. */
public final class RuleBook {

    private static final int MOST_SUGGESTED = 3;

    private final Map<String, RuleInfo> byId = new LinkedHashMap<>();
    private final Map<String, List<RuleInfo>> byCode;
    /** Today's and former names. */
    private final Map<String, RuleInfo> byName = new HashMap<>();

    private RuleBook(List<RuleInfo> rules, Map<String, List<String>> formerNames) {
        for (RuleInfo rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("Two rules have the id " + rule.id());
            }
        }
        byCode = rules.stream().collect(Collectors.groupingBy(RuleInfo::code, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        formerNames.forEach((id, names) -> names.forEach(name -> byName.put(name, rule(id))));
        rules.forEach(rule -> byName.put(rule.name(), rule));
    }

    /**
     * A book of rules.
     *
     * @param rules the rules, in the order in which they are to be listed
     * @return a book
     * @throws IllegalArgumentException when two have one id
     */
    public static RuleBook of(List<RuleInfo> rules) {
        return of(rules, Map.of());
    }

    /**
     * A book of rules that knows what some were called once.
     *
     * @param rules the rules, in the order in which they are to be listed
     * @param formerNames by the id of a rule the names that it had
     * @return a book
     * @throws IllegalArgumentException when two rules have one id, or a former name has an id that no rule has
     */
    public static RuleBook of(List<RuleInfo> rules, Map<String, List<String>> formerNames) {
        return new RuleBook(Copies.list(rules, "rules"), Objects.requireNonNull(formerNames, "formerNames"));
    }

    /** {@return every rule, sorted by id} */
    public List<RuleInfo> all() {
        return List.copyOf(byId.values());
    }

    /** {@return every code, sorted, without repeats} */
    public Set<String> codes() {
        return new LinkedHashSet<>(byCode.keySet());
    }

    /**
     * The rule of an id.
     *
     * @param id the id, for example one of {@link Entitlement#rules()}
     * @return the rule
     * @throws IllegalArgumentException when there is none
     */
    public RuleInfo rule(String id) {
        RuleInfo rule = byId.get(Objects.requireNonNull(id, "id"));
        if (rule == null) {
            throw new IllegalArgumentException(
                    "The rule book has no rule \"" + id + "\"\nMaybe the verdict comes from another engine.");
        }
        return rule;
    }

    /**
     * The rule that has an id, or has or had a name. Records of before rules had ids name them by their sentences.
     *
     * @param idOrName an id, today's name or a former name
     * @return the rule; empty when no rule is or was called so
     */
    public Optional<RuleInfo> find(String idOrName) {
        RuleInfo rule = byId.get(Objects.requireNonNull(idOrName, "idOrName"));
        return Optional.ofNullable(rule == null ? byName.get(idOrName) : rule);
    }

    /**
     * The rules of a code.
     *
     * @param code the code, for example {@code SI-06}
     * @return its rules; none when there is no such code
     */
    public List<RuleInfo> ofCode(String code) {
        return byCode.getOrDefault(Objects.requireNonNull(code, "code"), List.of());
    }

    /**
     * What somebody may have meant who asks for a code that there is not.
     *
     * @param code what was asked for, for example {@code SI06}
     * @return the three codes that are written most like it, the nearest first
     */
    public List<String> nearestCodes(String code) {
        return Nearest.sorted(Objects.requireNonNull(code, "code"), byCode.keySet()).limit(MOST_SUGGESTED).toList();
    }

    /**
     * The rules that hold in a verdict.
     *
     * @param verdict the verdict
     * @return the rules, in the verdict's order
     * @throws IllegalArgumentException when it names a rule that this book does not have
     */
    public List<RuleInfo> holding(Entitlement verdict) {
        return Objects.requireNonNull(verdict, "verdict").rules().stream().map(this::rule).toList();
    }

    /**
     * The rules of a code that hold in a verdict.
     *
     * @param verdict the verdict
     * @param code the code, for example one of the verdict's grounds
     * @return the rules; none when the code is no ground of the verdict
     */
    public List<RuleInfo> holding(Entitlement verdict, String code) {
        Objects.requireNonNull(verdict, "verdict");
        return ofCode(code).stream().filter(rule -> verdict.rules().contains(rule.id())).toList();
    }
}
