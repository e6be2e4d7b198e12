package kz.kepil.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.portrait.Group;
import kz.kepil.api.portrait.NamedGroup;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.text.Language;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.pages.template.JteportraitGenerated;
import kz.kepil.pages.text.GroupNames;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.Line;
import kz.kepil.pages.view.PortraitView;
import org.jspecify.annotations.Nullable;

/** The portrait of the uninsured (spec 09, POR) as a page: who is not insured, by segment, age, sex and district, with charts. Immutable. */
public final class PortraitPage {

    /** More districts would make the page long and tell little; the others are added up in one row. */
    private static final int MOST_DISTRICTS = 30;
    /** What the bars and the columns of the charts are measured in. */
    private static final int BAR_WIDTH = 300;
    private static final int COLUMN_HEIGHT = 160;
    private static final int COLUMN_STEP = 160;
    private static final int COLUMN_WIDTH = 80;
    private static final int OVER_COLUMN = 24;

    private final PortraitView view;

    /** A line of a table: what it is about, and its numbers. */
    private record Named(String name, Group group) {
    }

    private PortraitPage(PortraitView view) {
        this.view = view;
    }

    /**
     * The page of a portrait.
     *
     * @param engine gave the verdicts, and knows the steps
     * @param portrait the numbers, of one person at least
     * @param language the language
     * @return the page
     * @throws IllegalArgumentException when nobody was counted
     */
    public static PortraitPage of(EntitlementEngine engine, Portrait portrait, Language language) {
        DateRange days = Objects.requireNonNull(portrait, "portrait").days();
        if (days == null) {
            throw new IllegalArgumentException("Nobody was counted");
        }
        Words words = Words.in(language);
        GroupNames names = new GroupNames(words, Objects.requireNonNull(engine, "engine").rules(), days);
        return new PortraitPage(new Filling(portrait, words, names).view(days));
    }

    /** {@return the page, which needs nothing else: style and charts stand in it, and there is no script} */
    public String html() {
        return Html.of(output -> JteportraitGenerated.render(output, null, view));
    }

    /** The portrait in words. */
    private record Filling(Portrait portrait, Words words, GroupNames names) {

        PortraitView view(DateRange days) {
            Group all = portrait.all();
            List<Line> cards = List.of(
                    new Line(words.get("portrait.people"), number(all.people())),
                    new Line(words.of("portrait.status", InsuranceStatus.NOT_INSURED), number(all.notInsured())),
                    new Line(words.get("portrait.rate"), percent(all.notInsured(), all.people())),
                    new Line(words.get("portrait.arrears"), words.money(all.arrears())));
            return new PortraitView(Html.lang(words), words.get("portrait.title"), names.days(days), cards, words.get("portrait.statuses"),
                    statuses(), List.of(
                            table("segments", words.get("portrait.note.segments"), null, named(portrait.segments(), each -> names.segment(Objects.requireNonNull(each)))),
                            table("ages", null, chart(), named(portrait.ages(), each -> dashed(Objects.requireNonNull(each)))),
                            table("sexes", null, null, named(portrait.sexes(), each -> words.of("sex", Objects.requireNonNull(each)))),
                            table("districts", null, null, districts())),
                    steps(), List.of(words.get("portrait.note.arrears"), words.get("note.no-advice")));
        }

        private List<PortraitView.Status> statuses() {
            List<PortraitView.Status> statuses = new ArrayList<>();
            long people = portrait.all().people();
            double x = 0;
            for (InsuranceStatus status : InsuranceStatus.values()) {
                long having = portrait.having(status);
                if (having > 0) {
                    double width = 1000.0 * having / people;
                    statuses.add(new PortraitView.Status(status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            words.of("portrait.status", status), number(having), percent(having, people), drawn(x), drawn(width)));
                    x += width;
                }
            }
            return statuses;
        }

        private List<Named> districts() {
            List<NamedGroup<String>> districts = portrait.districts();
            int shown = districts.size() <= MOST_DISTRICTS + 1 ? districts.size() : MOST_DISTRICTS;
            List<Named> rows = new ArrayList<>(named(districts.subList(0, shown), names::district));
            List<NamedGroup<String>> others = districts.subList(shown, districts.size());
            if (!others.isEmpty()) {
                rows.add(new Named(words.get("portrait.district.others", number(others.size())),
                        others.stream().map(NamedGroup::group).reduce(Group::plus).orElseThrow()));
            }
            return rows;
        }

        private static <K> List<Named> named(List<NamedGroup<K>> groups, Function<@Nullable K, String> name) {
            return groups.stream().map(each -> new Named(name.apply(each.key()), each.group())).toList();
        }

        private PortraitView.Table table(String what, @Nullable String note, PortraitView.@Nullable Chart chart, List<Named> groups) {
            long most = groups.stream().mapToLong(each -> each.group().notInsured()).max().orElse(0);
            List<PortraitView.Row> rows = groups.stream().map(each -> new PortraitView.Row("", each.name(), bar(each.group().notInsured(), most),
                    numbers(each.group()))).toList();
            return new PortraitView.Table(words.get("portrait." + what), note, chart, words.get("portrait.column.name"),
                    List.of(words.get("portrait.column.not-insured"), words.get("portrait.column.share"), words.get("portrait.column.people"),
                            words.get("portrait.column.rate"), words.get("portrait.column.arrears")),
                    rows, new PortraitView.Row("", words.get("portrait.total"), "0", numbers(portrait.all())));
        }

        private List<String> numbers(Group group) {
            return List.of(number(group.notInsured()), percent(group.notInsured(), portrait.all().notInsured()), number(group.people()),
                    percent(group.notInsured(), group.people()), words.money(group.arrears()));
        }

        private static String bar(long part, long most) {
            return drawn(most == 0 ? 0 : 1.0 * BAR_WIDTH * part / most);
        }

        /** How many of each age band are not insured, in percent. */
        private PortraitView.Chart chart() {
            List<NamedGroup<String>> bands = portrait.ages();
            double most = bands.stream().mapToDouble(each -> rate(each.group())).max().orElse(0);
            int ground = COLUMN_HEIGHT + OVER_COLUMN;
            List<PortraitView.Column> columns = new ArrayList<>();
            for (int i = 0; i < bands.size(); i++) {
                Group group = bands.get(i).group();
                double height = most == 0 ? 0 : COLUMN_HEIGHT * rate(group) / most;
                int middle = COLUMN_STEP * i + COLUMN_STEP / 2;
                columns.add(new PortraitView.Column(middle - COLUMN_WIDTH / 2, middle, drawn(ground - height), drawn(height),
                        drawn(ground - height - 6), percent(group.notInsured(), group.people()), dashed(Objects.requireNonNull(bands.get(i).key()))));
            }
            return new PortraitView.Chart(words.get("portrait.chart.ages"), COLUMN_STEP * bands.size(), ground, columns);
        }

        private static double rate(Group group) {
            return Portrait.percent(group.notInsured(), group.people()).doubleValue();
        }

        private PortraitView.Table steps() {
            long notInsured = portrait.all().notInsured();
            long most = portrait.steps().values().stream().mapToLong(Long::longValue).max().orElse(0);
            return new PortraitView.Table(words.get("portrait.steps"), words.get("portrait.note.steps"), null, words.get("portrait.column.step"),
                    List.of(words.get("portrait.column.open-to"), words.get("portrait.column.share")),
                    portrait.steps().entrySet().stream().map(step -> new PortraitView.Row(step.getKey(), names.step(step.getKey(), portrait.stepRules()),
                            bar(step.getValue(), most), List.of(number(step.getValue()), percent(step.getValue(), notInsured)))).toList(), null);
        }

        /** The ages as a person writes them, with a dash. */
        private static String dashed(String band) {
            return band.replace('-', '–');
        }

        private String number(long number) {
            return words.number(BigDecimal.valueOf(number));
        }

        private String percent(long part, long whole) {
            return words.percent(Portrait.percent(part, whole));
        }

        private static String drawn(double length) {
            return String.format(Locale.ROOT, "%.1f", length);
        }
    }
}
