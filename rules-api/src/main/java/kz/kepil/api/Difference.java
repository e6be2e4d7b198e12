package kz.kepil.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.internal.VerdictFields;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two verdicts. Immutable.
 *
 * @param before the one verdict
 * @param after the other
 * @param changes the fields of the lean form that differ, in the order of its parts
 * @param groundsGained the codes that are grounds of anything in {@code after} and of nothing in {@code before}, sorted
 * @param groundsLost the codes that are grounds of anything in {@code before} and of nothing in {@code after}, sorted
 * @param rulesGained the ids of the rules that hold only in {@code after}, sorted
 * @param rulesLost the ids of the rules that hold only in {@code before}, sorted
 */
public record Difference(
        Entitlement before,
        Entitlement after,
        List<Change> changes,
        List<String> groundsGained,
        List<String> groundsLost,
        List<String> rulesGained,
        List<String> rulesLost) {

    private static final List<String> PARTS =
            Arrays.stream(Entitlement.class.getRecordComponents()).map(RecordComponent::getName).toList();

    /** Checks that the verdicts are there and copies the lists. */
    public Difference {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        changes = Copies.list(changes, "changes");
        groundsGained = Copies.list(groundsGained, "groundsGained");
        groundsLost = Copies.list(groundsLost, "groundsLost");
        rulesGained = Copies.list(rulesGained, "rulesGained");
        rulesLost = Copies.list(rulesLost, "rulesLost");
    }

    /**
     * A field that differs. Immutable.
     *
     * @param path where it stands, as a path into the lean form; an entry of a list stands under its key, not its index, as in
     *     {@code $.services[DIAGNOSTICS, E10.9].funding}, and a second entry of one key under the key and {@code #2}
     * @param before the value in the one verdict, as the lean form writes it, codes of a list separated by commas; null where there
     *     is nothing: null, an empty list, or no such entry
     * @param after the value in the other
     */
    public record Change(String path, @Nullable String before, @Nullable String after) {

        /** The part of the verdict, what of it, the key of an entry, and the field. */
        private static final Pattern PATH = Pattern.compile("\\$\\.(\\w+)(?:\\.(\\w+))?(?:\\.months)?(?:\\[(.*)])?(?:\\.(\\w+))?");

        /** Checks that the path is there. */
        public Change {
            Objects.requireNonNull(path, "path");
        }

        /** {@return the part of the verdict, for example {@code insurance}, {@code services} or {@code dental.planned}} */
        public String part() {
            Matcher matcher = matcher();
            boolean ofDentalCare = matcher.group(1).equals("dental") && matcher.group(4) != null;
            return ofDentalCare ? matcher.group(1) + "." + matcher.group(2) : matcher.group(1);
        }

        /** {@return the key of the entry in a list, for example {@code DIAGNOSTICS, E10.9}; null for what stands in no list} */
        public @Nullable String entry() {
            return matcher().group(3);
        }

        /** {@return the field, for example {@code funding}; the part itself where that is a list of codes} */
        public String field() {
            Matcher matcher = matcher();
            return Stream.of(4, 2, 1).map(matcher::group).filter(Objects::nonNull).findFirst().orElseThrow();
        }

        private Matcher matcher() {
            Matcher matcher = PATH.matcher(path);
            if (!matcher.matches()) {
                throw new IllegalStateException("Not a path of a verdict: " + path);
            }
            return matcher;
        }
    }

    /**
     * Compares two verdicts.
     *
     * @param before the one
     * @param after the other
     * @return what differs
     */
    public static Difference between(Entitlement before, Entitlement after) {
        VerdictFields one = VerdictFields.of(Objects.requireNonNull(before, "before"));
        VerdictFields other = VerdictFields.of(Objects.requireNonNull(after, "after"));
        Set<String> paths = new LinkedHashSet<>(one.values().keySet());
        paths.addAll(other.values().keySet());
        List<Change> changes = paths.stream()
                .sorted(Comparator.comparingInt(path -> PARTS.indexOf(path.split("\\W+", 3)[1])))
                .map(path -> new Change(path, one.values().get(path), other.values().get(path)))
                .filter(change -> !Objects.equals(change.before, change.after)).toList();
        return new Difference(before, after, changes, without(other.grounds(), one.grounds()), without(one.grounds(), other.grounds()),
                without(Set.copyOf(after.rules()), Set.copyOf(before.rules())),
                without(Set.copyOf(before.rules()), Set.copyOf(after.rules())));
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
