package kz.kepil.cli;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kepil rules}: the catalogue. */
@Command(
        name = "rules",
        description = {
            "Lists the rules: code, sentence and period in force; with words, those whose sentence, code, act or source has them all.",
            "With a code, it shows that code's rules in full: the sentence in three languages, the legal acts with a link, the sources,"
                + " the public places, the period, and where the rule is written."})
final class RulesCommand extends EngineCommand {

    private static final Pattern MISTYPED_CODE = Pattern.compile("[A-Za-z]{2,4}-?[A-Za-z]?\\d+");

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "A code, for example SI-06, or words or their beginnings, in any case.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        Terminal terminal = terminal();
        Labels labels = labels();
        RuleBook book = engine().rules();
        List<RuleInfo> ofCodes = words.stream().flatMap(word -> book.ofCode(word.toUpperCase(Locale.ROOT)).stream()).distinct().toList();
        boolean allCodes = words.stream().noneMatch(word -> book.ofCode(word.toUpperCase(Locale.ROOT)).isEmpty());
        List<RuleInfo> rules = allCodes && !words.isEmpty() ? ofCodes : book.all().stream().filter(rule -> has(rule, labels)).toList();
        if (rules.isEmpty()) {
            terminal.err().println(Terminal.printable(notFound(book, labels)));
            return Kepil.BAD_INPUT;
        }
        terminal.out().print(format.isJson()
                ? rules.stream().map(rule -> JsonOutput.of(Row.of(rule))).collect(Collectors.joining())
                : allCodes && !words.isEmpty() ? details(rules, labels) : table(rules, labels));
        return 0;
    }

    /** Whether a rule has all the words, in the language of the reader. */
    private boolean has(RuleInfo rule, Labels labels) {
        String text = folded(String.join(" ", rule.id(), labels.in(rule.texts()), labels.acts(rule.acts()),
                rule.acts().stream().map(act -> act.act().titles().getOrDefault(labels.language(), "")).collect(Collectors.joining(" ")),
                String.join(" ", rule.sources()), labels.sources(rule.sources())), labels);
        return words.stream().allMatch(word -> text.contains(folded(word, labels)));
    }

    /** A text in small letters, in which whoever types ё as е finds it all the same. */
    private static String folded(String text, Labels labels) {
        return text.toLowerCase(labels.locale()).replace('ё', 'е').replace('\u00A0', ' ');
    }

    private String notFound(RuleBook book, Labels labels) {
        String typed = String.join(" ", words);
        return MISTYPED_CODE.matcher(typed).matches() ? labels.get("rules.unknown", typed, String.join(", ", book.nearestCodes(typed)))
                : labels.get("rules.nothing", typed);
    }

    private String table(List<RuleInfo> rules, Labels labels) {
        Sheet sheet = new Sheet(terminal());
        for (RuleInfo rule : rules) {
            LocalDate to = rule.inForce().to();
            sheet.row(rule.code(), labels.shortDay(rule.inForce().from()) + " – " + (to == null ? "" : labels.shortDay(to)),
                    labels.in(rule.texts()));
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
        sheet.row(labels.get("label.sources"), rule.sources().stream().map(id -> id + " – " + labels.sources(List.of(id))).collect(Collectors.joining("; ")));
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
