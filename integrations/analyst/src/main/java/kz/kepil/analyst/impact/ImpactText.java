package kz.kepil.analyst.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A study as lines for a terminal. Immutable. */
public final class ImpactText {

    /** More groups of one dimension bury the others; the tables have all. */
    private static final int MOST_GROUPS = 12;
    private static final int MOST_GOODS = 40;

    /**
     * A line: what it belongs to, what it is about, and what is said.
     *
     * @param label repeated in lines that belong together
     * @param text what is said
     */
    public record Line(String label, String text) {
    }

    private final Impact impact;
    private final ImpactReport report;
    private final ImpactWords words;

    ImpactText(Impact impact, ImpactReport report, ImpactWords words) {
        this.impact = impact;
        this.report = report;
        this.words = words;
    }

    /** {@return the title} */
    public String title() {
        return words.get("impact.title");
    }

    /** {@return the lines under it} */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Group all = impact.all();
        lines.add(new Line(words.get("impact.before"), report.before()));
        lines.add(new Line(words.get("impact.after"), report.after()));
        lines.add(new Line(words.get("impact.population"), report.population()));
        if (impact.bad() > 0) {
            lines.add(new Line(words.get("impact.population"), words.get("impact.bad", number(impact.bad()))));
        }
        lines.add(new Line(words.get("impact.gaining"), number(all.gaining())));
        lines.add(new Line(words.get("impact.losing"), number(all.losing())));
        lines.add(new Line(words.get("impact.both"), number(all.both())));
        lines.add(new Line(words.get("impact.insured"), words.get("impact.from-to", number(all.insuredBefore()), number(all.insuredAfter()))));
        lines.add(new Line(words.get("impact.arrears"), words.get("impact.from-to", words.money(all.before().arrears()), words.money(all.after().arrears()))));
        lines.add(new Line(words.get("impact.contributions"),
                words.get("impact.from-to", words.money(all.before().contributions()), words.money(all.after().contributions()))));
        Map<Good, Count> goods = impact.goods(Dimension.ALL, "");
        if (goods.isEmpty()) {
            lines.add(new Line(words.get("impact.what"), words.get("impact.nothing")));
        }
        goods.entrySet().stream().limit(MOST_GOODS).forEach(each -> lines.add(new Line(words.kind(each.getKey().kind()), count(each.getValue())
                + "  " + words.good(each.getKey()))));
        ImpactWords.told().forEach(dimension -> impact.groups(dimension).entrySet().stream().filter(each -> !each.getValue().stays())
                .sorted(Comparator.comparingLong((Map.Entry<String, Group> each) -> -each.getValue().gaining() - each.getValue().losing())
                        .thenComparing(Map.Entry::getKey)).limit(MOST_GROUPS)
                .forEach(each -> lines.add(new Line(words.get("impact.by." + dimension), group(each.getValue()) + "  " + words.group(dimension, each.getKey())))));
        impact.examples().stream().collect(Collectors.groupingBy(Example::gained)).forEach((gained, examples) -> lines.add(new Line(
                words.get("impact.examples"), (gained ? "+ " : "− ") + examples.stream().map(example -> example.inquiry().id()).distinct().limit(10)
                        .collect(Collectors.joining(", ")))));
        lines.add(new Line("", words.get("impact.note.advice")));
        return lines;
    }

    private String count(Count count) {
        List<String> parts = new ArrayList<>();
        add(parts, "+", count.gained());
        add(parts, "−", count.lost());
        add(parts, "↔", count.moved());
        return String.join(" ", parts);
    }

    private String group(Group group) {
        List<String> parts = new ArrayList<>();
        add(parts, "+", group.gaining());
        add(parts, "−", group.losing());
        return parts.isEmpty() ? "₸" : String.join(" ", parts);
    }

    private void add(List<String> parts, String sign, long number) {
        if (number > 0) {
            parts.add(sign + number(number));
        }
    }

    private String number(long number) {
        return words.number(BigDecimal.valueOf(number));
    }
}
