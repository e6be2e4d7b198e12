package kz.kepil.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.pages.PortraitPage;
import kz.kepil.pages.text.GroupNames;
import picocli.CommandLine.Command;

/** {@code kepil portrait}: who is not insured. */
@Command(
        name = "portrait",
        description = {
            "Counts who in a population is not insured: by segment, district, sex and age, with arrears and open steps.",
            "DIR takes a page (index.html, which needs nothing else) and the numbers (segments.csv, districts.csv, sex.csv, age.csv,"
                + " steps.csv).",
            "A line with problems is reported and left out, and the exit code is 2; the other lines are counted."})
final class PortraitCommand extends PeopleCommand {

    @Override
    Count count(EntitlementEngine engine) {
        Portrait portrait = new Portrait();
        Labels labels = labels();
        return new Count() {
            @Override
            public void add(Inquiry inquiry, Entitlement verdict) {
                portrait.add(inquiry, verdict);
            }

            @Override
            public Map<String, String> files() {
                GroupNames names = new GroupNames(labels, engine.rules(), Objects.requireNonNull(portrait.days()));
                Map<String, String> files = new LinkedHashMap<>(new PortraitTables(portrait, names).files());
                files.put("index.html", PortraitPage.of(engine, portrait, labels.language()).html());
                return files;
            }
        };
    }
}
