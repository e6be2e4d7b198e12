package kz.kepil.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.Vocabulary;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.DateMissing;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompiledRule;
import kz.kepil.engine.rules.CompiledRule.Clause;
import kz.kepil.engine.rules.Stage;
import org.jspecify.annotations.Nullable;

/** Says of every rule why it holds or why not, from the compiled rules and the vocabulary. Immutable and thread-safe. */
public final class Explainer {

    /** More than any rule has constraints. */
    private static final long MOST_PARTS = 1 << 20;

    /** Constraints by which a rule is for another status, disease or service, or for those who are not insured. */
    private static final Pattern MEANT_FOR_OTHERS = Pattern.compile(
            "(legalStatus|lists|socialCodes|chronicGroups?|service) (==|in|not in|contains) [^|]*"
                    + "|Diagnosis|ClassifiedDisease|AssessedDisease|MissedMonth|CareForDisease|RequestedCare|DueScreening"
                    + "|notInsured|stillInsured|notInsured \\|\\| stillInsured");

    /**
     * A constraint: how it is tested, what is said when it fails, what of an inquiry it rests on, and whether it says which of
     * several facts the rule is about.
     */
    private record Part(Clause clause, FailedConstraint failed, List<String> from, boolean subject) {
    }

    /** A rule with all that is said of it, made once, because whoever asks why asks of every rule. */
    private record Explained(RuleInfo info, Class<?> factType, List<Part> parts, @Nullable FailedConstraint nothingThere) {

        /**
         * How far the rule is from holding for a fact; 0 when it holds. Nearer is a rule that is about the fact than one that is about
         * another, such as another service; then that of which less is to be said, then that of which less failed. Counted and not
         * listed, because every rule is asked of every fact and all facts but the nearest are forgotten.
         */
        long distance(Fact fact) {
            int failed = 0;
            int ofAnother = 0;
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (!part.clause().holds(fact)) {
                    failed++;
                    ofAnother += part.subject() ? 1 : 0;
                }
            }
            return ofAnother * MOST_PARTS + failed;
        }

        /** Whether every constraint holds. */
        boolean holds(Fact fact) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).clause().holds(fact)) {
                    return false;
                }
            }
            return true;
        }

        /** What is said of a fact for which it does not hold. If the rule is not about it, only that: what else it lacks is no fault of the person. */
        List<FailedConstraint> reasons(Fact fact) {
            boolean about = isAbout(fact);
            List<FailedConstraint> reasons = new ArrayList<>();
            for (Part part : parts) {
                if ((about || part.subject()) && !part.clause().holds(fact)) {
                    reasons.add(part.failed());
                }
            }
            return reasons;
        }

        /** Whether the rule is meant for this fact, whatever else it asks. */
        boolean isAbout(Fact fact) {
            if (!factType.isInstance(fact)) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).subject() && !parts.get(i).clause().holds(fact)) {
                    return false;
                }
            }
            return true;
        }

        /** What is said where there is no fact at which the rule could look. */
        List<FailedConstraint> nothing() {
            return List.of(Objects.requireNonNull(nothingThere, info.name()));
        }

        /** A rule that only says what is missing grants nothing; the verdict's warning tells of it. */
        boolean onlyWarns(List<Fact> met) {
            for (int i = 0; i < met.size(); i++) {
                for (Finding finding : met.get(i).findings()) {
                    if (finding instanceof DateMissing && finding.rule().id().equals(info.id())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private final Map<Stage, List<Explained>> rules = new HashMap<>();

    /**
     * An explainer of the rules of a pack.
     *
     * @param pack the pack
     * @param book its rules
     */
    public Explainer(Pack pack, RuleBook book) {
        Vocabulary vocabulary = pack.vocabulary();
        for (Stage stage : pack.stages()) {
            rules.put(stage, stage.compiledRules().stream()
                    .map(rule -> explained(rule, book.find(rule.name()).orElseThrow(), vocabulary)).toList());
        }
    }

    private static Explained explained(CompiledRule rule, RuleInfo info, Vocabulary vocabulary) {
        List<Part> parts = rule.clauses().stream().map(clause -> part(rule, clause, vocabulary)).toList();
        Texts absent = vocabulary.absent(rule.factType());
        return new Explained(info, rule.factType(), parts,
                absent == null ? null : failed(rule.factType().getSimpleName(), absent));
    }

    private static Part part(CompiledRule rule, Clause clause, Vocabulary vocabulary) {
        String text = clause.text();
        return new Part(clause, failed(text, vocabulary.texts(rule.name(), rule.factType(), text)),
                vocabulary.from(rule.name(), rule.factType(), text), vocabulary.isSubject(rule.name(), rule.factType(), text));
    }

    private static FailedConstraint failed(String constraint, Texts texts) {
        return new FailedConstraint(constraint, texts, MEANT_FOR_OTHERS.matcher(constraint).matches());
    }

    /**
     * Begins to take notes of one case.
     *
     * @param explained the case
     * @return the notes, which watch it go through the corridor
     */
    public Notes begin(Case explained) {
        return new Notes(explained);
    }

    /** What was noted of one case on its way through the corridor. Belongs to one thread. */
    public final class Notes implements Corridor.Observer {

        private final Case explained;
        private final List<Granted> granted = new ArrayList<>();
        private final List<NotGranted> notGranted = new ArrayList<>();
        private List<? extends Fact> decidedBefore = List.of();

        private Notes(Case explained) {
            this.explained = explained;
        }

        @Override
        public void saw(Stage stage, List<? extends Fact> facts) {
            List<Fact> ofVerdict = new ArrayList<>(facts);
            ofVerdict.removeIf(fact -> !explained.isOfVerdict(fact));
            decidedBefore = explained.decidedBefore();
            for (Explained rule : Objects.requireNonNull(rules.get(stage))) {
                note(rule, ofVerdict);
            }
        }

        private void note(Explained rule, List<Fact> facts) {
            List<Fact> met = List.of();
            Fact nearest = null;
            long least = Long.MAX_VALUE;
            for (int i = 0; i < facts.size(); i++) {
                Fact fact = facts.get(i);
                if (rule.factType().isInstance(fact)) {
                    long distance = met.isEmpty() ? rule.distance(fact) : rule.holds(fact) ? 0 : least;
                    if (distance == 0) {
                        met = met.isEmpty() ? new ArrayList<>() : met;
                        met.add(fact);
                    } else if (distance < least) {
                        nearest = fact;
                        least = distance;
                    }
                }
            }
            if (met.isEmpty()) {
                notGranted.add(refused(rule, nearest));
            } else if (!rule.onlyWarns(met)) {
                granted.add(new Granted(rule.info(), reasons(rule, met)));
            }
        }

        private NotGranted refused(Explained rule, @Nullable Fact nearest) {
            if (nearest != null && rule.isAbout(nearest)) {
                return new NotGranted(rule.info(), rule.reasons(nearest), Evidence.place(nearest, explained));
            }
            // What the rule is meant for may be there, and decided by a stage before its own.
            for (int i = 0; i < decidedBefore.size(); i++) {
                Fact decided = decidedBefore.get(i);
                if (rule.isAbout(decided)) {
                    return new NotGranted(rule.info(), rule.nothing(), Evidence.place(decided, explained));
                }
            }
            return new NotGranted(rule.info(), nearest == null ? rule.nothing() : rule.reasons(nearest), null);
        }

        private List<Reason> reasons(Explained rule, List<Fact> facts) {
            Set<Reason> reasons = new LinkedHashSet<>();
            for (Part part : rule.parts()) {
                for (String name : part.from()) {
                    // What is the same for all facts is looked up for the first.
                    for (Fact fact : Evidence.isSameForAll(name, facts.get(0)) ? facts.subList(0, 1) : facts) {
                        Evidence.of(name, fact, explained).forEach(place ->
                                reasons.add(new Reason(place.path(), place.value(), place.missing(), part.failed().texts())));
                    }
                }
            }
            return List.copyOf(reasons);
        }

        /**
         * What the notes say.
         *
         * @param verdict the verdict of the case
         * @return why each rule holds or not
         */
        public Explanation explanation(Entitlement verdict) {
            granted.sort(Comparator.comparing(each -> each.rule().id()));
            notGranted.sort(Comparator.<NotGranted>comparingInt(each -> each.failed().size()).thenComparing(each -> each.rule().id()));
            return new Explanation(verdict, granted, notGranted);
        }
    }
}
