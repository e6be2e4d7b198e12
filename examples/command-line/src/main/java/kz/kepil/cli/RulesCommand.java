package kz.kepil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.internal.tree.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kepil rules}: the catalogue. */
@Command(
        name = "rules",
        description = {
            "Lists the rules: code, sentence and period in force.",
            "With a code, it shows that code's rules in full: the sentence in three languages, the legal act, the sources, the period,"
                + " and where the rule is written."})
final class RulesCommand extends EngineCommand {

    private static final int SUGGESTIONS = 3;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "For example SI-06, in any case.")
    private @Nullable String code;

    @Override
    public Integer call() {
        Terminal terminal = terminal();
        Labels labels = labels();
        List<RuleInfo> catalogue = engine().rules();
        List<RuleInfo> rules = code == null ? catalogue : catalogue.stream().filter(rule -> rule.code().equalsIgnoreCase(code)).toList();
        if (code != null && rules.isEmpty()) {
            terminal.err().println(Terminal.printable(labels.get("rules.unknown", code, nearest(code, catalogue))));
            return Kepil.BAD_INPUT;
        }
        terminal.out().print(format.isJson()
                ? rules.stream().map(rule -> JsonOutput.of(json -> write(rule, json))).collect(Collectors.joining())
                : code == null ? table(rules, labels) : details(rules, labels));
        return 0;
    }

    private String table(List<RuleInfo> rules, Labels labels) {
        Sheet sheet = new Sheet(terminal().ansi());
        for (RuleInfo rule : rules) {
            LocalDate to = rule.inForce().to();
            sheet.row(rule.code(), rule.inForce().from() + " – " + (to == null ? "" : to), labels.in(rule.texts()));
        }
        return sheet.toString();
    }

    private String details(List<RuleInfo> rules, Labels labels) {
        return rules.stream()
                .map(rule -> new Sheet(terminal().ansi())
                        .title(rule.code(), "", Style.bold)
                        .row("Қазақша", rule.texts().kk())
                        .row("Русский", rule.texts().ru())
                        .row("English", rule.texts().en())
                        .row(labels.get("label.act"), rule.act())
                        .row(labels.get("label.sources"), String.join(", ", rule.sources()))
                        .row(labels.get("label.in-force"), labels.period(rule.inForce()))
                        .row(labels.get("label.file"), rule.file() + ":" + rule.line())
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    private static void write(RuleInfo rule, JsonGenerator json) throws IOException {
        json.writeStringField("code", rule.code());
        json.writeStringField("name", rule.name());
        JsonOutput.texts(json, "texts", rule.texts());
        json.writeStringField("act", rule.act());
        JsonOutput.strings(json, "sources", rule.sources());
        json.writeObjectFieldStart("inForce");
        json.writeStringField("from", rule.inForce().from().toString());
        LocalDate to = rule.inForce().to();
        json.writeStringField("to", to == null ? null : to.toString());
        json.writeEndObject();
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
    }

    private static String nearest(String code, List<RuleInfo> catalogue) {
        return Nearest.sorted(code, catalogue.stream().map(RuleInfo::code).distinct().toList())
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }
}
