package kz.kepil.pages;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Contribution;
import kz.kepil.api.DateRange;
import kz.kepil.api.DatedValue;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.pages.view.TableView;
import org.jspecify.annotations.Nullable;

/** Who pays how much for a month, and for whom an employer pays nothing. */
final class ContributionTable {

    /** Above every ceiling, and still an income that is believed. */
    private static final BigDecimal HIGH_INCOME = new BigDecimal(1_000_000_000);

    private final YearOfLaw law;

    ContributionTable(YearOfLaw law) {
        this.law = law;
    }

    TableView view() {
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (PaymentType payer : PaymentType.values()) {
            if (payer == PaymentType.ESP) {
                add(rows, payer, Locality.CITY);
                add(rows, payer, Locality.OTHER);
            } else {
                add(rows, payer, null);
            }
        }
        SortedSet<String> exempt = new TreeSet<>();
        law.samples().flatMap(samples -> samples.circumstances().stream())
                .forEach(verdict -> exempt.addAll(verdict.employerExemption().grounds()));
        List<List<TableView.Cell>> exemptions = exempt.stream().flatMap(code -> law.rules(code).stream())
                .map(rule -> List.of(TableView.Cell.of(law.sentence(rule)), TableView.Cell.code(rule.code()))).toList();
        return law.view("contributions", false, false, List.of(
                new TableView.Part(null, List.of(law.column("who"), law.column("amount"), law.column("formula"), law.column("data-code")), rows),
                new TableView.Part(law.words.get("poster.exempt"), List.of(law.column("category"), law.column("code")), exemptions)),
                List.of(law.words.get("poster.contributions.note")));
    }

    /** A row for each stretch of months in which the amount and what it rests on are the same. */
    private void add(List<List<TableView.Cell>> rows, PaymentType payer, @Nullable Locality locality) {
        List<DateRange> months = Stream.of(Month.values()).map(month -> YearMonth.from(law.last).withMonth(month.getValue()))
                .map(month -> new DateRange(month.atDay(1), month.atEndOfMonth())).toList();
        YearOfLaw.runs(months, days -> of(payer, YearMonth.from(days.from()), locality).map(each -> row(each, locality)).orElse(null)).forEach(run -> {
            List<TableView.Cell> row = new ArrayList<>(run.value());
            row.set(0, TableView.Cell.of(law.during(row.get(0).text(), run.days())));
            rows.add(row);
        });
    }

    private List<TableView.Cell> row(Contribution contribution, @Nullable Locality locality) {
        PaymentType payer = contribution.payer();
        boolean ofIncome = lowIncomePaysLess(contribution, locality);
        String name = law.words.sentence(law.words.get((payer == PaymentType.CIVIL_CONTRACT ? "poster." : "") + "contributor." + name(payer)))
                + (locality == null ? "" : ", " + law.words.of("poster.locality", locality));
        return List.of(TableView.Cell.of(name),
                new TableView.Cell(ofIncome ? law.words.get("poster.at-most", law.words.tenge(contribution.amount()))
                        : law.words.tenge(contribution.amount()), "insurance"),
                TableView.Cell.of(law.words.in(contribution.formula()) + ": " + contribution.values().stream()
                        .map(value -> law.words.inner(law.words.in(value.texts())) + " – " + law.words.quantity(value.value(), value.unit()))
                        .collect(Collectors.joining("; "))),
                TableView.Cell.code(contribution.values().stream().map(DatedValue::name).distinct().collect(Collectors.joining(", "))));
    }

    private boolean lowIncomePaysLess(Contribution contribution, @Nullable Locality locality) {
        try {
            return law.engine.contribution(contribution.payer(), contribution.month(), BigDecimal.ZERO, locality).amount().signum() == 0;
        } catch (InvalidInquiryException takesNoIncome) {
            return false;
        }
    }

    private Optional<Contribution> of(PaymentType payer, YearMonth month, @Nullable Locality locality) {
        try {
            return Optional.of(law.engine.contribution(payer, month, HIGH_INCOME, locality));
        } catch (InvalidInquiryException doesNotExistThen) {
            return Optional.empty();
        }
    }

    private static String name(PaymentType payer) {
        return switch (payer) {
            case EMPLOYER_DEDUCTION -> "EMPLOYER";
            case EMPLOYEE_CONTRIBUTION -> "EMPLOYEE";
            default -> payer.name();
        };
    }
}
