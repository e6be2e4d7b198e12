package kz.kepil.cli;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Texts;
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
            terminal.err().println(Terminal.printable(labels.get("rules.unknown", code, String.join(", ", book.nearestCodes(code)))));
            return Kepil.BAD_INPUT;
        }
        terminal.out().print(format.isJson()
                ? rules.stream().map(rule -> JsonOutput.of(Row.of(rule))).collect(Collectors.joining())
                : code == null ? table(rules, labels) : details(rules, labels));
        return 0;
    }

    private String table(List<RuleInfo> rules, Labels labels) {
        Sheet sheet = new Sheet(terminal());
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
        Sheet sheet = new Sheet(terminal())
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

    /** A rule as JSON shows it, with its acts in short. */
    private record Row(String id, String code, String name, Texts texts, List<String> acts, List<String> sources, DateRange inForce,
            String file, int line) {

        static Row of(RuleInfo rule) {
            return new Row(rule.id(), rule.code(), rule.name(), rule.texts(), rule.acts().stream().map(Citation::reference).toList(),
                    rule.sources(), rule.inForce(), rule.file(), rule.line());
        }
    }
}
