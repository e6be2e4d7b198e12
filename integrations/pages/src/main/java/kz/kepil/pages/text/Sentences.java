package kz.kepil.pages.text;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
import kz.kepil.api.verdict.Entitlement;

/** The sentences of the rules that hold in one verdict, with their codes for whoever asks for them. Immutable. */
public final class Sentences {

    private final Words words;
    private final RuleBook rules;
    private final Entitlement verdict;
    private final boolean codes;

    /**
     * The sentences of a verdict.
     *
     * @param words the language
     * @param rules the book in which the rules stand
     * @param verdict the verdict
     * @param codes whether the codes are told, too
     */
    public Sentences(Words words, RuleBook rules, Entitlement verdict, boolean codes) {
        this.words = Objects.requireNonNull(words, "words");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.verdict = Objects.requireNonNull(verdict, "verdict");
        this.codes = codes;
    }

    /**
     * The sentence of a code. Of what exists only if an unknown fact is so no rule holds: then it is that of the rules in force.
     *
     * @param code the code
     * @return the sentence
     */
    public String of(String code) {
        List<RuleInfo> holding = rules.holding(verdict, code);
        return words.sentences(!holding.isEmpty() ? holding
                : rules.ofCode(code).stream().filter(rule -> rule.inForce().contains(verdict.asOf())).toList()) + code(code);
    }

    /**
     * The sentences of grounds, in one line.
     *
     * @param grounds their codes
     * @return the sentences, divided by semicolons
     */
    public String of(List<String> grounds) {
        return grounds.stream().map(this::of).distinct().reduce((one, next) -> one + "; " + words.inner(next)).orElse("");
    }

    /**
     * The code in brackets, when codes are asked for.
     *
     * @param code the code
     * @return it, or nothing
     */
    public String code(String code) {
        return codes ? " [" + code + "]" : "";
    }

    /**
     * Codes in brackets, when codes are asked for.
     *
     * @param grounds the codes
     * @return them, or nothing
     */
    public String codes(List<String> grounds) {
        return grounds.isEmpty() ? "" : code(String.join(", ", grounds));
    }

    /**
     * The acts on which a ground rests.
     *
     * @param code its code
     * @return the acts in short, divided by semicolons
     */
    public String acts(String code) {
        List<Citation> acts = rules.holding(verdict, code).stream().flatMap(rule -> rule.acts().stream()).distinct().toList();
        return words.acts(acts);
    }
}
