package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.comparison.ItemKind;
import kz.kepil.api.comparison.PricedItem;
import kz.kepil.api.json.BasketReader;
import kz.kepil.api.json.ComparisonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kepil compare}: what care costs when it is paid for, beside the contribution. */
@Command(
        name = "compare",
        description = "Adds up what a basket of medicines and services costs in a year, and compares it with the contribution of the year.")
final class CompareCommand extends EngineCommand {

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "BASKET.json", description = "A file with a basket in JSON; - is standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        return InputFile.answer(file, FileKind.BASKET, terminal, labels, json -> {
            EntitlementEngine engine = engine();
            Comparison comparison = Comparison.of(BasketReader.read(json), engine);
            terminal.out().print(format.isJson() ? ComparisonWriter.write(comparison) + "\n" : text(comparison, engine, labels));
            return 0;
        });
    }

    private String text(Comparison comparison, EntitlementEngine engine, Labels labels) {
        Basket basket = comparison.basket();
        int width = Stream.of(comparison.totalPerYear(), comparison.contributionPerYear(), comparison.difference())
                .mapToInt(amount -> labels.money(amount).length()).max().orElse(0);
        Sheet sheet = new Sheet(terminal());
        sheet.title(labels.in(basket.name()), " " + labels.get("compare.year", basket.year()), Style.bold);
        for (ItemKind kind : ItemKind.values()) {
            String label = labels.of("item-kind", kind);
            for (PricedItem item : basket.items()) {
                if (item.kind() == kind) {
                    sheet.row(label, right(labels.money(item.perYear()), width), labels.in(item.name()) + " – "
                            + labels.money(item.price()) + " " + labels.of("price-period", item.per())
                            + (item.times() == 1 ? "" : " × " + item.times()));
                }
            }
            sheet.row(label, right(labels.money(kind == ItemKind.MEDICINE ? comparison.medicinesPerYear() : comparison.servicesPerYear()),
                    width), labels.get("compare.sum"));
        }
        sheet.row(labels.get("compare.total"), right(labels.money(comparison.totalPerYear()), width), labels.get("compare.per-year"));
        sheet.row(labels.get("compare.contribution"), right(labels.money(comparison.contributionPerYear()), width),
                labels.get("compare.per-year") + "; "
                        + labels.get("compare.per-month", labels.money(comparison.contribution().amount())) + "; "
                        + labels.of("contributor", ContributionCommand.Payer.of(basket.payer())) + ", "
                        + new Calculation(labels).of(comparison.contribution()));
        sheet.row(labels.get("compare.difference"), right(labels.money(comparison.difference()), width), labels.get("compare.per-year"));
        // What S3 sets beside the sums, in the year of which it speaks.
        engine.procedures().answers(LocalDate.of(basket.year(), 1, 1)).stream().filter(answer -> answer.name().equals("one-visit"))
                .forEach(answer -> sheet.row(labels.get("compare.note"), labels.in(answer.texts())));
        if (basket.note() != null) {
            sheet.row(labels.get("compare.note"), labels.in(basket.note()));
        }
        return sheet.toString();
    }

    private static String right(String amount, int width) {
        return "\u00A0".repeat(Math.max(0, width - amount.length())) + amount;
    }
}
