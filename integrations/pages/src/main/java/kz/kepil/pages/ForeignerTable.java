package kz.kepil.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.pages.view.TableView;

/** What foreigners are entitled to, by legal status: the engine is asked about one of each. */
final class ForeignerTable {

    private final YearOfLaw law;
    private final List<Icd10> dangerous;

    ForeignerTable(YearOfLaw law) {
        this.law = law;
        dangerous = law.atTheEnd().diseases(false).conditions().stream().filter(ConditionVerdict::dangerous)
                .map(ConditionVerdict::icd10).limit(1).toList();
    }

    TableView view() {
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (LegalStatus status : LegalStatus.values()) {
            if (status != LegalStatus.CITIZEN) {
                List<TableView.Cell> without = row(status, false);
                List<TableView.Cell> with = row(status, true);
                if (without.subList(1, without.size()).equals(with.subList(1, with.size()))) {
                    rows.add(without);
                } else {
                    rows.add(named(with, "poster.foreigners.agreement"));
                    rows.add(named(without, "poster.foreigners.no-agreement"));
                }
            }
        }
        return law.view("foreigners", true, false, List.of(new TableView.Part(null, List.of(law.column("status"), law.column("emergency"),
                law.column("dangerous"), law.column("primary"), law.column("planned"), law.column("mams"), law.column("attachment"),
                law.column("code")), rows)), List.of(law.words.get("poster.foreigners.note")));
    }

    private List<TableView.Cell> named(List<TableView.Cell> row, String key) {
        List<TableView.Cell> named = new ArrayList<>(row);
        named.set(0, TableView.Cell.of(row.get(0).text() + ", " + law.words.get(key)));
        return named;
    }

    private List<TableView.Cell> row(LegalStatus status, boolean agreement) {
        Person person = law.atTheEnd().adult(status).emergencyCareAgreement(agreement)
                .conditions(law.atTheEnd().conditions(dangerous)).build();
        Person withPolicy = law.atTheEnd().adult(status).emergencyCareAgreement(agreement).voluntaryPolicy(true).build();
        Entitlement verdict = law.atTheEnd().unpaid(person);
        Entitlement policy = law.atTheEnd().unpaid(withPolicy);
        Entitlement paid = law.atTheEnd().paid(law.atTheEnd().adult(status).emergencyCareAgreement(agreement).build());
        SortedSet<String> codes = new TreeSet<>(verdict.scope().grounds());
        Attachment attachment = law.engine.procedures().attachment(new AttachmentRequest(law.last, status, Set.of()));
        attachment.ways().forEach(way -> codes.add(way.ground().code()));
        attachment.refusals().forEach(refusal -> codes.add(refusal.code()));
        return List.of(TableView.Cell.of(law.words.sentence(law.words.of("legal", status))),
                care(verdict, paid, policy, ServiceType.AMBULANCE), dangerous(verdict), care(verdict, paid, policy, ServiceType.PRIMARY_CARE),
                law.funding(funding(paid, ServiceType.PLANNED_INPATIENT)), TableView.Cell.of(law.words.get("mams." + verdict.scope().mams())),
                TableView.Cell.of(attached(attachment)), TableView.Cell.code(String.join(", ", codes)));
    }

    private TableView.Cell dangerous(Entitlement verdict) {
        return law.fundings(new TreeSet<>(verdict.conditions().stream().map(ConditionVerdict::funding).toList()));
    }

    private TableView.Cell care(Entitlement verdict, Entitlement paid, Entitlement policy, ServiceType service) {
        Funding with = funding(policy, service);
        TableView.Cell without = law.funding(funding(verdict, service), funding(paid, service));
        return with == funding(verdict, service) ? without
                : TableView.Cell.of(without.text() + "; " + law.words.get("poster.foreigners.policy", law.words.of("funding", with)));
    }

    private static Funding funding(Entitlement verdict, ServiceType service) {
        return verdict.services().stream().filter(each -> each.service() == service && each.icd10() == null)
                .findFirst().orElseThrow().funding();
    }

    private String attached(Attachment attachment) {
        if (!attachment.possible()) {
            return law.words.get("poster.foreigners.not-attached");
        }
        return attachment.documents().stream().map(document -> law.words.in(law.engine.rules().rule(document.ground().rule()).texts()))
                .distinct().collect(Collectors.joining("; "));
    }
}
