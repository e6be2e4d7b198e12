package kz.kepil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.kepil.api.DateRange;
import kz.kepil.api.portrait.Group;
import kz.kepil.api.portrait.NamedGroup;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.verdict.InsuranceStatus;
import org.jspecify.annotations.Nullable;

/** A portrait as a page of HTML that needs nothing else: style and charts (SVG) stand in it, and there is no script. */
final class PortraitPage {

    /** More districts would make the page long and tell little; the others are added up in one row. The CSV has all. */
    private static final int MOST_DISTRICTS = 30;
    /** What the bars and the columns of the charts are measured in. */
    private static final int BAR_WIDTH = 300;
    private static final int COLUMN_HEIGHT = 160;
    private static final int COLUMN_STEP = 160;

    private final Portrait portrait;
    private final PortraitWords words;
    private final Labels labels;

    /** A line of a table: what it is about, in HTML, and its numbers. */
    private record Row(String name, Group group) {
    }

    PortraitPage(Portrait portrait, PortraitWords words) {
        this.portrait = portrait;
        this.words = words;
        this.labels = words.labels();
    }

    String html() {
        return template()
                .replace("${lang}", labels.language().name().toLowerCase(Locale.ROOT))
                .replace("${title}", label("portrait.title"))
                .replace("${main}", head() + statuses() + segments() + ages() + sexes() + districts() + steps())
                .replace("${foot}", label("portrait.note.arrears") + " " + label("portrait.note.advice"));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(PortraitPage.class.getResourceAsStream("portrait.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private String head() {
        DateRange days = Objects.requireNonNull(portrait.days());
        Group all = portrait.all();
        return "<h1>" + label("portrait.title") + "</h1>\n<p class=\"day\">"
                + (days.from().equals(days.to()) ? label("portrait.day", days.from()) : label("portrait.days", days.from(), days.to()))
                + "</p>\n<div class=\"cards\">"
                + card(number(all.people()), label("portrait.people"))
                + card(number(all.notInsured()), text(labels.of("insurance-status", InsuranceStatus.NOT_INSURED)))
                + card(percent(all.notInsured(), all.people()), label("portrait.rate"))
                + card(text(labels.money(all.arrears())), label("portrait.arrears"))
                + "</div>\n";
    }

    private static String card(String number, String what) {
        return "<div class=\"card\"><b>" + number + "</b><span>" + what + "</span></div>";
    }

    /** One bar that is all people, divided by status. */
    private String statuses() {
        StringBuilder bar = new StringBuilder();
        StringBuilder legend = new StringBuilder();
        long people = portrait.all().people();
        double x = 0;
        for (InsuranceStatus status : InsuranceStatus.values()) {
            long having = portrait.having(status);
            if (having > 0) {
                double width = 1000.0 * having / people;
                String kind = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
                bar.append(format("<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"28\"/>", kind, x, width));
                legend.append("<li><i class=\"").append(kind).append("\"></i>").append(text(labels.of("insurance-status", status)))
                        .append(" – <b>").append(number(having)).append("</b> (").append(percent(having, people)).append(")</li>");
                x += width;
            }
        }
        return "<section>\n<h2>" + label("portrait.statuses")
                + "</h2>\n<svg class=\"whole\" viewBox=\"0 0 1000 28\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
                + label("portrait.statuses") + "\">" + bar + "</svg>\n<ul class=\"legend\">" + legend + "</ul>\n</section>\n";
    }

    private String segments() {
        return section("portrait.segments", "portrait.note.segments", "",
                rows(portrait.segments(), each -> text(words.segment(each.key()))));
    }

    private String ages() {
        return section("portrait.ages", null, columns(), rows(portrait.ages(), each -> ages(each.key())));
    }

    private String sexes() {
        return section("portrait.sexes", null, "", rows(portrait.sexes(), each -> text(words.sex(each.key()))));
    }

    private String districts() {
        List<NamedGroup<String>> districts = portrait.districts();
        int shown = districts.size() <= MOST_DISTRICTS + 1 ? districts.size() : MOST_DISTRICTS;
        List<Row> rows = new ArrayList<>(rows(districts.subList(0, shown),
                each -> each.key() == null ? label("portrait.district.none") : text(each.key())));
        List<NamedGroup<String>> others = districts.subList(shown, districts.size());
        if (!others.isEmpty()) {
            rows.add(new Row(label("portrait.district.others", number(others.size())),
                    others.stream().map(NamedGroup::group).reduce(Group::plus).orElseThrow()));
        }
        return section("portrait.districts", null, "", rows);
    }

    private static <K> List<Row> rows(List<NamedGroup<K>> groups, Function<NamedGroup<K>, String> name) {
        return groups.stream().map(each -> new Row(name.apply(each), each.group())).toList();
    }

    private String section(String title, @Nullable String note, String chart, List<Row> rows) {
        long most = rows.stream().mapToLong(row -> row.group().notInsured()).max().orElse(0);
        StringBuilder table = new StringBuilder();
        for (Row row : rows) {
            table.append("<tr><th scope=\"row\">").append(row.name()).append("</th>")
                    .append(numbers(row.group(), bar(row.group().notInsured(), most))).append("</tr>\n");
        }
        table.append("<tr class=\"total\"><th scope=\"row\">").append(label("portrait.total")).append("</th>")
                .append(numbers(portrait.all(), "")).append("</tr>\n");
        return "<section>\n<h2>" + label(title) + "</h2>\n" + (note == null ? "" : "<p>" + label(note) + "</p>\n") + chart
                + "<table>\n<thead><tr><th></th><th class=\"wide\">" + label("portrait.column.not-insured") + "</th><th></th><th>"
                + label("portrait.column.share") + "</th><th>" + label("portrait.column.people") + "</th><th>"
                + label("portrait.column.rate") + "</th><th>" + label("portrait.column.arrears") + "</th></tr></thead>\n<tbody>\n"
                + table + "</tbody>\n</table>\n</section>\n";
    }

    private String numbers(Group group, String bar) {
        return "<td class=\"bar\">" + bar + "</td><td class=\"main\">" + number(group.notInsured()) + "</td><td>"
                + percent(group.notInsured(), portrait.all().notInsured()) + "</td><td>" + number(group.people()) + "</td><td>"
                + percent(group.notInsured(), group.people()) + "</td><td>" + text(labels.money(group.arrears())) + "</td>";
    }

    private static String bar(long part, long most) {
        return format("<svg viewBox=\"0 0 %d 16\" role=\"presentation\"><rect class=\"not-insured\" width=\"%.1f\" height=\"16\" rx=\"2\"/>"
                + "</svg>", BAR_WIDTH, most == 0 ? 0.0 : 1.0 * BAR_WIDTH * part / most);
    }

    /** How many of each age band are not insured, in percent. */
    private String columns() {
        List<NamedGroup<String>> bands = portrait.ages();
        double most = bands.stream().mapToDouble(each -> rate(each.group()).doubleValue()).max().orElse(0);
        StringBuilder chart = new StringBuilder();
        for (int i = 0; i < bands.size(); i++) {
            Group group = bands.get(i).group();
            double height = most == 0 ? 0 : COLUMN_HEIGHT * rate(group).doubleValue() / most;
            int middle = COLUMN_STEP * i + COLUMN_STEP / 2;
            chart.append(format("<rect class=\"not-insured\" x=\"%d\" y=\"%.1f\" width=\"80\" height=\"%.1f\" rx=\"2\"/>",
                    middle - 40, 24 + COLUMN_HEIGHT - height, height));
            chart.append(format("<text x=\"%d\" y=\"%.1f\">%s</text>", middle, 18 + COLUMN_HEIGHT - height,
                    percent(group.notInsured(), group.people())));
            chart.append(format("<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text>", middle, COLUMN_HEIGHT + 44, ages(bands.get(i).key())));
        }
        int width = COLUMN_STEP * bands.size();
        int ground = COLUMN_HEIGHT + 24;
        chart.append(format("<line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", width, ground, ground));
        return "<p>" + label("portrait.chart.ages") + "</p>\n"
                + format("<svg class=\"columns\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>\n",
                        width, ground + 28, label("portrait.chart.ages"), chart);
    }

    private static BigDecimal rate(Group group) {
        return Portrait.percent(group.notInsured(), group.people());
    }

    private String steps() {
        long notInsured = portrait.all().notInsured();
        long most = portrait.steps().values().stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder table = new StringBuilder();
        for (Map.Entry<String, Long> step : portrait.steps().entrySet()) {
            table.append("<tr><th scope=\"row\"><code>").append(text(step.getKey())).append("</code> ")
                    .append(text(words.step(step.getKey()))).append("</th><td class=\"bar\">").append(bar(step.getValue(), most))
                    .append("</td><td class=\"main\">").append(number(step.getValue())).append("</td><td>")
                    .append(percent(step.getValue(), notInsured)).append("</td></tr>\n");
        }
        return "<section>\n<h2>" + label("portrait.steps") + "</h2>\n<p>" + label("portrait.note.steps")
                + "</p>\n<table class=\"steps\">\n<thead><tr><th></th><th class=\"wide\">" + label("portrait.column.open-to")
                + "</th><th></th><th>" + label("portrait.column.share") + "</th></tr></thead>\n<tbody>\n" + table
                + "</tbody>\n</table>\n</section>\n";
    }

    /** The ages as a person writes them, with a dash. */
    private static String ages(String band) {
        return text(band.replace('-', '–'));
    }

    private String number(long number) {
        return labels.number(BigDecimal.valueOf(number));
    }

    private String percent(long part, long whole) {
        return labels.percent(Portrait.percent(part, whole));
    }

    private String label(String key, Object... values) {
        return text(labels.get(key, values));
    }

    private static String text(String plain) {
        return Terminal.printable(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
