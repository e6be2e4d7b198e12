package kz.kepil.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.Difference;
import kz.kepil.api.RuleBook;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes for people what differs between two verdicts: the grounds gained and lost, then field by field. Immutable. */
final class DifferenceText {

    /** What the title says already. */
    private static final Set<String> IN_TITLE = Set.of("$.id", "$.asOf", "$.edition");
    /** The fields whose values are constants, and the labels of these. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "status", "insurance-status", "payer", "payer", "obligor", "obligor", "tmkkk", "tmkkk-scope",
            "mams", "mams", "funding", "funding");
    /** The parts whose entries have a constant as key, and the labels of these. */
    private static final Map<String, String> NAMED = Map.of("services", "service", "warnings", "warning");
    private static final Set<String> AMOUNTS = Set.of("amount", "total", "cost");

    private final Labels labels;
    private final Terminal terminal;
    private final RuleBook rules;

    DifferenceText(Labels labels, Terminal terminal, RuleBook rules) {
        this.labels = labels;
        this.terminal = terminal;
        this.rules = rules;
    }

    String of(Difference difference) {
        Sheet sheet = new Sheet(terminal);
        title(sheet, "", difference.before());
        title(sheet, "→ ", difference.after());
        difference.groundsGained().forEach(code -> sheet.row(labels.get("label.gained"), code, sentence(code, difference.after())));
        difference.groundsLost().forEach(code -> sheet.row(labels.get("label.lost"), code, sentence(code, difference.before())));
        List<Difference.Change> changes = difference.changes().stream().filter(change -> !IN_TITLE.contains(change.path())).toList();
        changes.forEach(change -> row(sheet, change));
        if (changes.isEmpty()) {
            sheet.row(labels.get("label.changed"), labels.get("difference.none"));
        }
        return sheet.toString();
    }

    private void title(Sheet sheet, String arrow, Entitlement verdict) {
        sheet.title(arrow + labels.of("insurance-status", verdict.insurance().status()),
                " " + labels.get("title.day", verdict.asOf()), Style.bold);
    }

    private String sentence(String code, Entitlement verdict) {
        return labels.sentences(rules.holding(verdict, code));
    }

    private void row(Sheet sheet, Difference.Change change) {
        String field = change.field();
        String entry = change.entry() == null ? "" : entry(change.part(), change.entry()) + ", ";
        sheet.row(labels.get("part." + change.part().replace('.', '-')), entry + labels.get("field." + field) + ": "
                + value(field, change.before()) + " → " + value(field, change.after()));
    }

    /** A service or a warning by its name, with what follows its code; other entries by their code or month. */
    private String entry(String part, String key) {
        String names = NAMED.get(part);
        String[] words = key.split("(?=[,#])", 2);
        return names == null ? key : labels.get(names + "." + words[0]) + (words.length == 1 ? "" : words[1]);
    }

    private String value(String field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        if (CONSTANTS.containsKey(field)) {
            return labels.get(CONSTANTS.get(field) + "." + value);
        }
        if (AMOUNTS.contains(field)) {
            return labels.money(new BigDecimal(value));
        }
        if (field.equals("questions")) {
            return Arrays.stream(value.split(", ")).map(fact -> labels.get("fact." + fact)).collect(Collectors.joining("; "));
        }
        return value.equals("true") || value.equals("false") ? labels.get("is." + value) : value;
    }
}
