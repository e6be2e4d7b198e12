package kz.kepil.api.json;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;

/** Writes verdicts as interchange JSON. Immutable and thread-safe. */
public final class EntitlementWriter {

    /** Codes only. */
    static final WrittenForm LEAN = WrittenForm.full().without(Entitlement.class, "rules").without(NextStep.class, "from");

    private final WrittenForm form;

    private EntitlementWriter(WrittenForm form) {
        this.form = form;
    }

    /** {@return a writer of the lean form: codes only} */
    public static EntitlementWriter lean() {
        return new EntitlementWriter(LEAN);
    }

    /**
     * A writer of the rich form: the lean form and, in the list {@code granted}, for each rule that holds its code,
     * texts in three languages, legal act, sources, period in force, and where it stands; and, in the list
     * {@code questionTexts}, for each question its text and what the answers would mean.
     *
     * @param engine the engine that gives the verdicts
     * @return a writer
     */
    public static EntitlementWriter rich(EntitlementEngine engine) {
        Function<String, RuleInfo> rules = rules(engine);
        return new EntitlementWriter(WrittenForm.full()
                .without(Entitlement.class, "rules")
                .with(Entitlement.class, "granted", verdict -> verdict.rules().stream().map(rules).toList())
                .with(Entitlement.class, "questionTexts", verdict -> verdict.questions().stream().map(engine::question).toList()));
    }

    /**
     * Writes a verdict on one line.
     *
     * @param entitlement the verdict
     * @return a JSON object
     * @throws IllegalArgumentException in the rich form, when the verdict names a rule that the engine does not have
     */
    public String write(Entitlement entitlement) {
        return form.write(entitlement);
    }

    /** The rules of an engine by their names. */
    static Function<String, RuleInfo> rules(EntitlementEngine engine) {
        Map<String, RuleInfo> rules = engine.rules().stream().collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity()));
        return name -> {
            RuleInfo rule = rules.get(name);
            if (rule == null) {
                throw new IllegalArgumentException("The verdict names a rule that the engine does not have: \"" + name
                        + "\"\nMaybe the verdict comes from another engine.");
            }
            return rule;
        };
    }
}
