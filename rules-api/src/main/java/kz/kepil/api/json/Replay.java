package kz.kepil.api.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.json.Askable;
import kz.kepil.api.internal.json.InquiryBinder;
import kz.kepil.api.internal.json.JsonTree;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/** Asks the question of an audit record again and compares the answers. Immutable and thread-safe. */
public final class Replay {

    private final EntitlementEngine engine;

    private Replay(EntitlementEngine engine) {
        this.engine = engine;
    }

    /**
     * Replays with an engine.
     *
     * @param engine the engine
     * @return a replay
     */
    public static Replay with(EntitlementEngine engine) {
        return new Replay(Objects.requireNonNull(engine, "engine"));
    }

    /**
     * What became of a record. Immutable.
     *
     * @param samePack whether the engine judges by the very rules and data of the record
     * @param differences what differs between the two verdicts; empty when they are the same
     * @param rulesGained the ids of the rules that hold now and did not then, sorted
     * @param rulesLost the ids of the rules that held then and do not now, sorted; the name of one that the rule book does not know
     */
    public record Outcome(boolean samePack, List<Change> differences, List<String> rulesGained, List<String> rulesLost) {

        /** Copies the lists. */
        public Outcome {
            differences = Copies.list(differences, "differences");
            rulesGained = Copies.list(rulesGained, "rulesGained");
            rulesLost = Copies.list(rulesLost, "rulesLost");
        }

        /** {@return whether the verdict is the same: nothing differs} */
        public boolean sameVerdict() {
            return differences.isEmpty();
        }
    }

    /**
     * A value of the verdict that is not as recorded. Immutable.
     *
     * @param path where it stands, as a JSON path into the verdict
     * @param recorded the value in the record; null when it was not there
     * @param now the value now; null when it is not there
     */
    public record Change(String path, @Nullable String recorded, @Nullable String now) {

        /** Checks that the path is there. */
        public Change {
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * Asks again.
     *
     * @param utf8 the record in UTF-8
     * @return the outcome
     * @throws InvalidInquiryException when the text is not a record, or its inquiry cannot be judged
     */
    public Outcome run(byte[] utf8) {
        Problems problems = new Problems();
        Node root = JsonTree.parse(Objects.requireNonNull(utf8, "utf8"), problems);
        Node recordedInquiry = member(root, "inquiry", problems);
        Node recordedVerdict = member(root, "verdict", problems);
        Node hash = member(member(root, "pack", problems), "sha256", problems);
        Inquiry inquiry = recordedInquiry == null || !problems.isEmpty() ? null
                : new InquiryBinder(problems, Askable.of(engine)).inquiry(recordedInquiry);
        if (inquiry == null || recordedVerdict == null || hash == null) {
            throw new InvalidInquiryException(problems.sorted());
        }
        Map<String, String> recorded = values(recordedVerdict, "$");
        Entitlement answer = engine.evaluate(inquiry);
        Node verdict = JsonTree.parse(EntitlementWriter.lean().write(answer).getBytes(StandardCharsets.UTF_8), problems);
        Map<String, String> now = values(Objects.requireNonNull(verdict), "$");
        Set<String> paths = new TreeSet<>(recorded.keySet());
        paths.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(recorded.get(path), now.get(path))) {
                changes.add(new Change(path, recorded.get(path), now.get(path)));
            }
        }
        Set<String> held = held(root);
        return new Outcome(hash.text.equals(engine.pack().sha256()), changes, without(answer.rules(), held), without(held, answer.rules()));
    }

    /** The ids of the rules that held; records of before rules had ids tell their names alone. */
    private Set<String> held(@Nullable Node root) {
        Set<String> held = new TreeSet<>();
        Node rules = root == null ? null : root.members.get("rules");
        for (Node rule : rules == null ? List.<Node>of() : rules.elements) {
            Node name = rule.members.getOrDefault("id", rule.members.get("name"));
            Node holds = rule.members.get("holds");
            if (name != null && holds != null && "true".equals(holds.text)) {
                held.add(engine.rules().find(name.text).map(RuleInfo::id).orElse(name.text));
            }
        }
        return held;
    }

    private static List<String> without(Collection<String> all, Collection<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    private static @Nullable Node member(@Nullable Node object, String name, Problems problems) {
        Node member = object == null ? null : object.members.get(name);
        if (member == null && problems.isEmpty()) {
            problems.add("$", 1, 1, 0, Messages.of("record.missing", name));
        }
        return member;
    }

    /** The scalars of a value by their paths; an empty list or object counts as one. */
    private static Map<String, String> values(Node node, String path) {
        Map<String, String> values = new LinkedHashMap<>();
        if (node.members.isEmpty() && node.elements.isEmpty()) {
            values.put(path, node.toString());
        }
        node.members.forEach((name, member) -> values.putAll(values(member, path + "." + name)));
        for (int i = 0; i < node.elements.size(); i++) {
            values.putAll(values(node.elements.get(i), path + "[" + i + "]"));
        }
        return values;
    }
}
