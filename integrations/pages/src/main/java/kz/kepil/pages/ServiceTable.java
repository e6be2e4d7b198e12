package kz.kepil.pages;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.pages.view.TableView;
import kz.kepil.pages.view.TableView.Cell;

/**
 * Services by package: who pays for a citizen who is insured, and for one who is not; and where that depends on something, on what: on
 * danger to life, on the disease, on the groups of dental care.
 */
final class ServiceTable {

    private final YearOfLaw law;

    ServiceTable(YearOfLaw law) {
        this.law = law;
    }

    TableView view() {
        Map<Samples, ServicesOnDay> days = new IdentityHashMap<>();
        law.samples().forEach(samples -> days.put(samples, new ServicesOnDay(law, samples)));
        SortedSet<String> notes = new TreeSet<>();
        days.values().forEach(day -> notes.addAll(day.notes()));
        List<List<Cell>> rows = new ArrayList<>();
        for (ServiceType service : ServiceType.values()) {
            SortedSet<String> codes = new TreeSet<>();
            days.values().forEach(day -> codes.addAll(day.codes(service)));
            law.runs(samples -> Objects.requireNonNull(days.get(samples)).row(service)).forEach(run -> rows.add(List.of(
                    Cell.of(law.during(run.value().name(), run.days())), run.value().insured(), run.value().others(),
                    Cell.code(String.join(", ", codes)))));
        }
        List<String> all = new ArrayList<>(List.of(law.words.get("sheet.with-referral"),
                law.words.get("poster.services.free-diseases", ServicesOnDay.FREE_DISEASES),
                law.words.get("poster.services.dental", ServicesOnDay.ENTITLED, law.words.get("poster.own-expense"))));
        all.addAll(notes);
        all.add(law.words.get("poster.services.note"));
        return law.view("services", true, false, List.of(new TableView.Part(null, List.of(law.column("service"), law.column("insured"),
                law.column("not-insured"), law.column("code")), rows)), all);
    }
}
