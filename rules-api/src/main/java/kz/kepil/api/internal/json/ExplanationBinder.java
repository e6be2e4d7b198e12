package kz.kepil.api.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * Makes an explanation of a JSON value; null when anything is wrong, be it found here or before. The JSON does not tell all of a rule, so
 * the rules come from a rule book, which must say the same of each.
 */
public final class ExplanationBinder extends Binder {

    private static final Set<String> EXPLANATION = names("verdict", "granted", "notGranted");
    private static final Set<String> GRANTED = names("id", "code", "texts", "acts", "sources", "places", "inForce", "rule", "facts");
    private static final Set<String> NOT_GRANTED = names("id", "code", "texts", "rule", "failed", "about");
    private static final Set<String> REASON = names("path", "value", "missing", "texts");
    private static final Set<String> FAILED = names("constraint", "texts");
    /** What is told of how a rule fared, not of the rule. */
    private static final Set<String> OF_THE_CASE = Set.of("facts", "failed", "about");

    private final RuleBook rules;
    private final VerdictBinder ofVerdicts;

    /** Reads and tells what is wrong. */
    public ExplanationBinder(Problems problems, RuleBook rules) {
        super(problems);
        this.rules = rules;
        ofVerdicts = new VerdictBinder(problems);
    }

    /** The explanation. */
    public @Nullable Explanation explanation(Node node) {
        if (!isObject(node, EXPLANATION)) {
            return null;
        }
        Node verdictNode = required(node, "verdict", () -> Messages.of("word.object"));
        Entitlement verdict = verdictNode == null ? null : ofVerdicts.verdict(verdictNode);
        List<@Nullable Granted> granted = parts(node, "granted", this::granted);
        List<@Nullable NotGranted> notGranted = parts(node, "notGranted", this::notGranted);
        return problems.isEmpty() ? new Explanation(given(verdict), whole(granted), whole(notGranted)) : null;
    }

    private @Nullable Granted granted(Node node) {
        if (!isObject(node, GRANTED)) {
            return null;
        }
        RuleInfo rule = rule(node, GRANTED);
        List<@Nullable Reason> facts = parts(node, "facts", this::reason);
        return problems.isEmpty() ? new Granted(given(rule), whole(facts)) : null;
    }

    private @Nullable NotGranted notGranted(Node node) {
        if (!isObject(node, NOT_GRANTED)) {
            return null;
        }
        RuleInfo rule = rule(node, NOT_GRANTED);
        List<@Nullable FailedConstraint> failed = parts(node, "failed", this::failed);
        String about = node.members.containsKey("about") ? text(optional(node, "about"))
                : text(required(node, "about", () -> Messages.of("word.text")));
        return problems.isEmpty() ? new NotGranted(given(rule), whole(failed), about) : null;
    }

    private @Nullable Reason reason(Node node) {
        if (!isObject(node, REASON)) {
            return null;
        }
        String path = text(required(node, "path", () -> Messages.of("word.text")));
        String value = text(required(node, "value", () -> Messages.of("word.text")));
        Boolean missing = bool(required(node, "missing", () -> "true, false"));
        Texts texts = texts(node);
        return problems.isEmpty() ? new Reason(given(path), given(value), given(missing), given(texts)) : null;
    }

    private @Nullable FailedConstraint failed(Node node) {
        if (!isObject(node, FAILED)) {
            return null;
        }
        String constraint = text(required(node, "constraint", () -> Messages.of("word.text")));
        Texts texts = texts(node);
        return problems.isEmpty() ? new FailedConstraint(given(constraint), given(texts), false) : null;
    }

    private @Nullable Texts texts(Node node) {
        Node texts = required(node, "texts", () -> Messages.of("word.texts"));
        return texts == null ? null : ofVerdicts.texts(texts);
    }

    /** The rule of the book that has the id, if the book says of it what stands here. */
    private @Nullable RuleInfo rule(Node node, Set<String> members) {
        Node idNode = required(node, "id", () -> Messages.of("word.text"));
        String id = string(idNode);
        if (idNode == null || id == null) {
            return null;
        }
        RuleInfo rule = rules.find(id).filter(found -> found.id().equals(id)).orElse(null);
        if (rule == null) {
            problems.add(idNode, Messages.withHint(Messages.of("rule.unknown", idNode),
                    Nearest.hint(id, rules.all().stream().map(RuleInfo::id).toList())));
            return null;
        }
        Node told = Objects.requireNonNull(
                JsonTree.parse(Forms.EXPLANATION.write(rule).getBytes(StandardCharsets.UTF_8), new Problems()));
        for (Map.Entry<String, Node> member : told.members.entrySet()) {
            String name = member.getKey();
            Node here = node.members.get(name);
            if (here == null && members.contains(name)) {
                required(node, name, () -> word(member.getValue().kind));
            } else if (here != null && !OF_THE_CASE.contains(name) && !here.saysTheSameAs(member.getValue())) {
                problems.add(here, Messages.of("rule.other", here, Messages.quoted(id)));
            }
        }
        return rule;
    }

    private <T> List<@Nullable T> parts(Node node, String name, Function<Node, @Nullable T> part) {
        return list(required(node, name, () -> Messages.of("word.list")), part);
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
