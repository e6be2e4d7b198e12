package kz.kepil.analyst.impact;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.template.JteimpactGenerated;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackInfo;
import kz.kepil.api.text.Language;
import org.jspecify.annotations.Nullable;

/** A study in one language: as text, as a page, as tables. Immutable. */
public final class ImpactReport {

    private static final int SHOWN_OF_HASH = 12;

    /**
     * Of whom and by what the study is told.
     *
     * @param before judged first
     * @param nameBefore the folder of its pack; null for the built-in one
     * @param after judged second
     * @param nameAfter the folder of its pack; null for the built-in one
     * @param file the file of the population; null when the people are made up
     * @param seed decides which people are made up
     */
    public record About(EntitlementEngine before, @Nullable String nameBefore, EntitlementEngine after, @Nullable String nameAfter,
            @Nullable String file, long seed) {

        /** Checks that the engines are there. */
        public About {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    private final Impact impact;
    private final About about;
    private final ImpactWords words;

    private ImpactReport(Impact impact, About about, ImpactWords words) {
        this.impact = impact;
        this.about = about;
        this.words = words;
    }

    /**
     * A report.
     *
     * @param impact what was counted; of one person at least
     * @param about of whom and by what
     * @param language the language
     * @return the report
     */
    public static ImpactReport of(Impact impact, About about, Language language) {
        return new ImpactReport(Objects.requireNonNull(impact, "impact"), about,
                new ImpactWords(language, about.before, about.after, impact.daysAfter()));
    }

    /** {@return the page: it needs nothing else, and has no script} */
    public String html() {
        StringOutput page = new StringOutput();
        JteimpactGenerated.render(new OwaspHtmlTemplateOutput(page), null, new ImpactPage(impact, this, words).view());
        return page.toString();
    }

    /** {@return the content of each table by the name of its file} */
    public Map<String, String> tables() {
        return new ImpactTables(impact, words).files();
    }

    /** {@return what is told on a terminal, line by line} */
    public ImpactText text() {
        return new ImpactText(impact, this, words);
    }

    String before() {
        return side(about.before, about.nameBefore, impact.daysBefore());
    }

    String after() {
        return side(about.after, about.nameAfter, impact.daysAfter());
    }

    private String side(EntitlementEngine engine, @Nullable String name, @Nullable DateRange days) {
        PackInfo pack = engine.pack();
        return words.get("impact.side", name == null ? words.get("impact.built-in") : name,
                pack.name() + " " + pack.version() + ", " + pack.sha256().substring(0, SHOWN_OF_HASH) + "…", days == null ? "" : words.days(days));
    }

    String population() {
        String people = words.number(BigDecimal.valueOf(impact.all().people()));
        return about.file == null ? words.get("impact.made-up", people, about.seed) : words.get("impact.file", about.file, people);
    }

    boolean ofTwoDays() {
        return !Objects.equals(impact.daysBefore(), impact.daysAfter());
    }

    /** How an example is asked about again. */
    String replay() {
        String pack = Stream.of(about.nameBefore, about.nameAfter).filter(Objects::nonNull).findFirst().map(name -> " --pack " + name).orElse("");
        DateRange later = impact.daysAfter();
        return ofTwoDays() && later != null ? "kepil diff " + FILE + " --to " + later.from() + pack
                : Stream.of(about.nameBefore, about.nameAfter).map(name -> "kepil explain " + FILE + (name == null ? "" : " --pack " + name))
                        .collect(Collectors.joining(" ; "));
    }

    /** Where an example stands that somebody has saved. */
    private static final String FILE = "example.json";
}
