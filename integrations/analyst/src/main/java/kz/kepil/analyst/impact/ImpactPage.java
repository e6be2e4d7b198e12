package kz.kepil.analyst.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import kz.kepil.analyst.impact.ImpactView.Chart;
import kz.kepil.analyst.impact.ImpactView.Column;
import kz.kepil.analyst.impact.ImpactView.Examples;
import kz.kepil.analyst.impact.ImpactView.One;
import kz.kepil.analyst.impact.ImpactView.Pair;
import kz.kepil.analyst.impact.ImpactView.Row;
import kz.kepil.analyst.impact.ImpactView.Table;
import kz.kepil.api.json.InquiryWriter;

/** Puts a study into words for the page. */
final class ImpactPage {

    /** More groups would make the page long and tell little; the others are added up in one row. The tables have all. */
    private static final int MOST_GROUPS = 30;
    private static final int COLUMN = 10;
    private static final int HIGHEST = 90;
    private static final int LABELLED = 10;

    private final Impact impact;
    private final ImpactReport report;
    private final ImpactWords words;

    ImpactPage(Impact impact, ImpactReport report, ImpactWords words) {
        this.impact = impact;
        this.report = report;
        this.words = words;
    }

    ImpactView view() {
        Group all = impact.all();
        SortedMap<Good, Count> goods = impact.goods(Dimension.ALL, "");
        List<Table> groups = ImpactWords.told().map(this::groups).toList();
        return new ImpactView(words.language().name().toLowerCase(Locale.ROOT), words.get("impact.title"), about(), cards(all),
                goods.isEmpty() ? words.get("impact.nothing") : "", goods(goods), chart(), groups, examples(), notes());
    }

    private List<Pair> about() {
        List<Pair> about = new ArrayList<>(List.of(new Pair(words.get("impact.before"), report.before()),
                new Pair(words.get("impact.after"), report.after()), new Pair(words.get("impact.population"), report.population())));
        if (impact.bad() > 0) {
            about.add(new Pair(words.get("impact.population"), words.get("impact.bad", number(impact.bad()))));
        }
        return about;
    }

    private List<Pair> cards(Group all) {
        return List.of(new Pair(words.get("impact.people"), number(all.people())),
                new Pair(words.get("impact.gaining"), number(all.gaining())),
                new Pair(words.get("impact.losing"), number(all.losing())),
                new Pair(words.get("impact.both"), number(all.both())),
                new Pair(words.get("impact.insured"), change(all.insuredBefore(), all.insuredAfter())),
                new Pair(words.get("impact.arrears"), words.get("impact.from-to", words.money(all.before().arrears()), words.money(all.after().arrears()))),
                new Pair(words.get("impact.contributions"),
                        words.get("impact.from-to", words.money(all.before().contributions()), words.money(all.after().contributions()))));
    }

    private Table goods(SortedMap<Good, Count> goods) {
        long most = goods.values().stream().mapToLong(count -> Math.max(count.gained(), count.lost())).max().orElse(0);
        return new Table(words.get("impact.what"), words.get("impact.change"), columns("impact.gained", "impact.lost", "impact.moved"), goods.entrySet().stream()
                .map(each -> new Row(words.kind(each.getKey().kind()), words.sentence(words.good(each.getKey())), bar(each.getValue().lost(), most),
                        bar(each.getValue().gained(), most), List.of(some(each.getValue().gained()), some(each.getValue().lost()),
                                some(each.getValue().moved())))).toList());
    }

    private Table groups(Dimension dimension) {
        List<Map.Entry<String, Group>> groups = new ArrayList<>(impact.groups(dimension).entrySet());
        if (dimension == Dimension.DISTRICT || dimension == Dimension.CATEGORY || dimension == Dimension.LEGAL_STATUS) {
            groups.sort(Comparator.comparingLong((Map.Entry<String, Group> each) -> -each.getValue().gaining() - each.getValue().losing())
                    .thenComparing(each -> each.getValue().people(), Comparator.reverseOrder()).thenComparing(Map.Entry::getKey));
        }
        long most = groups.stream().map(Map.Entry::getValue).mapToLong(group -> Math.max(group.gaining(), group.losing())).max().orElse(0);
        int shown = groups.size() <= MOST_GROUPS + 1 ? groups.size() : MOST_GROUPS;
        List<Row> rows = new ArrayList<>();
        groups.subList(0, shown).forEach(each -> rows.add(row(words.sentence(words.group(dimension, each.getKey())), each.getValue(), most)));
        groups.subList(shown, groups.size()).stream().map(Map.Entry::getValue).reduce(Group::plus).ifPresent(rest ->
                rows.add(row(words.get("impact.district.rest", number(groups.size() - shown)), rest, most)));
        return new Table(words.get("impact.by." + dimension), words.get("impact.who"), columns("impact.people", "impact.gaining", "impact.losing", "impact.insured",
                "impact.arrears", "impact.contributions"), rows);
    }

    private List<String> columns(String... keys) {
        return Stream.of(keys).map(words::get).toList();
    }

    private Row row(String name, Group group, long most) {
        return new Row("", name, bar(group.losing(), most), bar(group.gaining(), most), List.of(number(group.people()), some(group.gaining()),
                some(group.losing()), change(group.insuredBefore(), group.insuredAfter()),
                change(group.before().arrears(), group.after().arrears()), change(group.before().contributions(), group.after().contributions())));
    }

    private Chart chart() {
        SortedMap<String, Group> years = impact.groups(Dimension.YEARS);
        int last = years.keySet().stream().mapToInt(Integer::parseInt).max().orElse(0);
        long most = years.values().stream().mapToLong(group -> Math.max(group.gaining(), group.losing())).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int age = 0; most > 0 && age <= last; age++) {
            Group group = years.getOrDefault(String.valueOf(age), Group.NOBODY);
            double up = 1.0 * HIGHEST * group.gaining() / most;
            double down = 1.0 * HIGHEST * group.losing() / most;
            columns.add(new Column(String.valueOf(age * COLUMN + 1), decimal(up), decimal(100 - up), decimal(down),
                    age % LABELLED == 0 ? String.valueOf(age) : "", String.valueOf(age * COLUMN + COLUMN / 2),
                    age + ": +" + number(group.gaining()) + " −" + number(group.losing())));
        }
        return new Chart(words.get("impact.chart"), String.valueOf((last + 1) * COLUMN), columns);
    }

    private Examples examples() {
        return new Examples(words.get("impact.examples"), words.get("impact.examples.note"),
                words.get(report.ofTwoDays() ? "impact.replay.days" : "impact.replay.one"), report.replay(),
                impact.examples().stream().map(example -> new One(example.gained(), words.kind(example.good().kind()) + ": " + words.good(example.good()),
                        String.valueOf(example.inquiry().id()), InquiryWriter.write(example.inquiry()))).toList());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(words.get("impact.note.category"), words.get("impact.note.contributions")));
        if (report.ofTwoDays()) {
            notes.add(words.get("impact.note.days"));
        }
        notes.add(words.get("impact.note.advice"));
        return notes;
    }

    private static String bar(long part, long most) {
        return decimal(most == 0 ? 0 : 100.0 * part / most);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private String change(long before, long after) {
        return before == after ? number(before) : words.get("impact.from-to", number(before), number(after));
    }

    private String change(BigDecimal before, BigDecimal after) {
        BigDecimal more = after.subtract(before);
        return more.signum() == 0 ? "" : (more.signum() > 0 ? "+" : "−") + words.money(more.abs());
    }

    private String some(long number) {
        return number == 0 ? "" : number(number);
    }

    private String number(long number) {
        return words.number(BigDecimal.valueOf(number));
    }
}
