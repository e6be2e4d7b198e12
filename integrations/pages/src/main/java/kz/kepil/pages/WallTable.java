package kz.kepil.pages;

import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.text.Language;
import kz.kepil.pages.template.JtetableGenerated;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.TableView;

/**
 * A table for the wall of a clinic (spec 12), made from the rules and parameters of a year, each line with its code. What it says of
 * persons the engine was asked about persons. Immutable.
 */
public final class WallTable {

    private final TableView view;

    private WallTable(TableView view) {
        this.view = view;
    }

    /**
     * The table of a topic.
     *
     * @param engine judges
     * @param topic what it is about
     * @param year the year whose law is told
     * @param language the language
     * @return the table
     * @throws kz.kepil.api.inquiry.InvalidInquiryException when the year is not among the engine's supported days
     */
    public static WallTable of(EntitlementEngine engine, WallTopic topic, int year, Language language) {
        Objects.requireNonNull(engine, "engine");
        YearOfLaw law = new YearOfLaw(engine, Words.in(language), year);
        return new WallTable(switch (Objects.requireNonNull(topic, "topic")) {
            case DISEASES -> new DiseaseTables(law).byPayer();
            case CHRONIC_GROUPS -> new DiseaseTables(law).groups();
            case CATEGORIES -> new PeopleTables(law).categories();
            case FOREIGNERS -> new ForeignerTable(law).view();
            case CONTRIBUTIONS -> new ContributionTable(law).view();
            case DENTAL -> new PeopleTables(law).dental();
            case SCREENING -> new PeopleTables(law).screening();
            case SERVICES -> new ServiceTable(law).view();
        });
    }

    /** {@return the page; A4 in print, or A3 where it is large} */
    public String html() {
        return Html.of(output -> JtetableGenerated.render(output, null, view));
    }
}
