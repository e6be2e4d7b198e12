package kz.kepil.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.pages.view.TableView;

/** Services by package: who pays for a citizen who is insured, and for one who is not. */
final class ServiceTable {

    private final YearOfLaw law;

    ServiceTable(YearOfLaw law) {
        this.law = law;
    }

    TableView view() {
        Person person = law.atTheEnd().adult(LegalStatus.CITIZEN).build();
        Entitlement paid = law.atTheEnd().paid(person);
        Entitlement unpaid = law.atTheEnd().unpaid(person);
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < paid.services().size(); i++) {
            ServiceVerdict insured = paid.services().get(i);
            ServiceVerdict other = unpaid.services().get(i);
            if (insured.icd10() == null) {
                SortedSet<String> codes = new TreeSet<>(insured.grounds());
                codes.addAll(other.grounds());
                rows.add(List.of(TableView.Cell.of(law.words.sentence(law.words.of("service", insured.service()))
                        + (insured.referralRequired() ? "*" : "")), law.funding(insured.funding()), law.funding(other.funding()),
                        TableView.Cell.code(String.join(", ", codes))));
            }
        }
        return law.view("services", true, false, List.of(new TableView.Part(null, List.of(law.column("service"), law.column("insured"),
                law.column("not-insured"), law.column("code")), rows)), List.of(law.words.get("sheet.with-referral"),
                law.words.get("poster.services.note")));
    }
}
