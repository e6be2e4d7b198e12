package kz.kepil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
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
            "With a code, it shows that code's rules in full: the sentence in three languages, the legal acts with a link, the sources,"
                + " the public places, the period, and where the rule is written."})
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
        RuleBook book = engine().rules();
        List<RuleInfo> rules = code == null ? book.all() : book.ofCode(code.toUpperCase(Locale.ROOT));
        if (code != null && rules.isEmpty()) {
            terminal.err().println(Terminal.printable(labels.get("rules.unknown", code, nearest(code, book))));
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
        return rules.stream().map(rule -> details(rule, labels)).collect(Collectors.joining("\n"));
    }

    private String details(RuleInfo rule, Labels labels) {
        Sheet sheet = new Sheet(terminal().ansi())
                .title(rule.id(), "", Style.bold)
                .row("Қазақша", rule.texts().kk())
                .row("Русский", rule.texts().ru())
                .row("English", rule.texts().en());
        acts(sheet, labels.get("label.act"), rule.acts(), labels);
        sheet.row(labels.get("label.sources"), String.join(", ", rule.sources()));
        PublicPlaces places = rule.places();
        if (places != null) {
            String label = labels.get("label.places");
            sheet.row(label, labels.of("confidence", places.confidence()));
            acts(sheet, label, places.text(), labels);
            if (!places.places().isEmpty()) {
                sheet.row(label, String.join("; ", places.places()));
            }
        }
        return sheet.row(labels.get("label.in-force"), labels.period(rule.inForce()))
                .row(labels.get("label.file"), rule.file() + ":" + rule.line())
                .toString();
    }

    /** Each act in short, with its title and where its text stands. */
    private static void acts(Sheet sheet, String label, List<Citation> acts, Labels labels) {
        for (Citation cited : acts) {
            sheet.row(label, labels.in(cited.texts()));
            String title = cited.act().titles().get(labels.language());
            if (title != null) {
                sheet.row(label, "«" + title + "»");
            }
            URI link = cited.act().links().get(labels.language());
            if (link != null) {
                sheet.row(label, link.toString());
            }
        }
    }

    private static void write(RuleInfo rule, JsonGenerator json) throws IOException {
        json.writeStringField("id", rule.id());
        json.writeStringField("code", rule.code());
        json.writeStringField("name", rule.name());
        JsonOutput.texts(json, "texts", rule.texts());
        JsonOutput.strings(json, "acts", rule.acts().stream().map(Citation::reference).toList());
        JsonOutput.strings(json, "sources", rule.sources());
        json.writeObjectFieldStart("inForce");
        json.writeStringField("from", rule.inForce().from().toString());
        LocalDate to = rule.inForce().to();
        json.writeStringField("to", to == null ? null : to.toString());
        json.writeEndObject();
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
    }

    private static String nearest(String code, RuleBook book) {
        return Nearest.sorted(code, List.copyOf(book.codes()))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }
}
