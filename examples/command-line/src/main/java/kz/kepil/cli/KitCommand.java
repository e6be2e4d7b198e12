package kz.kepil.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.pages.DistrictPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kepil kit}: what a district works with. */
@Command(
        name = "kit",
        description = {
            "Makes the district's kit of a population: irregular payers, what the uninsured of each segment can do with a leaflet of it,"
                + " and talking points for meetings.",
            "DIR takes the numbers (kit.json) and the pages (index.html leads to the others). No page holds anything of a person.",
            "A line with problems is reported and left out, and the exit code is 2; the other lines are counted."})
final class KitCommand extends PeopleCommand {

    @Option(names = "--lists", description = "Writes the lists for the bodies in charge, too, with the ids of the inquiries alone.")
    private boolean lists;

    @Override
    Count count(EntitlementEngine engine) {
        DistrictKit kit = new DistrictKit(engine);
        Labels labels = labels();
        return new Count() {
            @Override
            public void add(Inquiry inquiry, Entitlement verdict) {
                kit.add(inquiry, verdict);
            }

            @Override
            public Collection<String> outdated() {
                return lists ? List.of() : new KitTables(kit).lists().keySet();
            }

            @Override
            public Map<String, String> files() {
                KitTables tables = new KitTables(kit);
                Map<String, String> files = new LinkedHashMap<>(tables.numbers());
                if (lists) {
                    files.putAll(tables.lists());
                }
                files.putAll(DistrictPages.of(engine, kit, labels.language()).files());
                return files;
            }
        };
    }
}
