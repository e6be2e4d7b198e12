package kz.kepil.pages;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.api.Contribution;
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

    private void add(List<List<TableView.Cell>> rows, PaymentType payer, @Nullable Locality locality) {
        Optional<Contribution> known = lastOfYear(payer, locality);
        if (known.isEmpty()) {
            return;
        }
        Contribution contribution = known.get();
        boolean ofIncome = lowIncomePaysLess(contribution, locality);
        String name = law.words.sentence(law.words.get((payer == PaymentType.CIVIL_CONTRACT ? "poster." : "") + "contributor." + name(payer)))
                + (locality == null ? "" : ", " + law.words.of("poster.locality", locality));
        YearMonth month = contribution.month();
        if (month.getMonthValue() < 12) {
            name += " (" + law.words.get("poster.until", month.atEndOfMonth()) + ")";
        } else if (of(payer, month.withMonth(1), locality).isEmpty()) {
            name += " (" + law.words.get("period.from", firstMonth(payer, month, locality).atDay(1)) + ")";
        }
        rows.add(List.of(TableView.Cell.of(name),
                new TableView.Cell(ofIncome ? law.words.get("poster.at-most", law.words.tenge(contribution.amount()))
                        : law.words.tenge(contribution.amount()), "insurance"),
                TableView.Cell.of(law.words.in(contribution.formula()) + ": " + contribution.values().stream()
                        .map(value -> law.words.inner(law.words.in(value.texts())) + " – " + law.words.quantity(value.value(), value.unit()))
                        .collect(Collectors.joining("; "))),
                TableView.Cell.code(contribution.values().stream().map(DatedValue::name).distinct().collect(Collectors.joining(", ")))));
    }

    private YearMonth firstMonth(PaymentType payer, YearMonth last, @Nullable Locality locality) {
        YearMonth first = last;
        while (first.getMonthValue() > 1 && of(payer, first.minusMonths(1), locality).isPresent()) {
            first = first.minusMonths(1);
        }
        return first;
    }

    private boolean lowIncomePaysLess(Contribution contribution, @Nullable Locality locality) {
        try {
            return law.engine.contribution(contribution.payer(), contribution.month(), BigDecimal.ZERO, locality).amount().signum() == 0;
        } catch (InvalidInquiryException takesNoIncome) {
            return false;
        }
    }

    private Optional<Contribution> lastOfYear(PaymentType payer, @Nullable Locality locality) {
        YearMonth last = YearMonth.from(law.last);
        for (int month = 12; month >= 1; month--) {
            Optional<Contribution> known = of(payer, last.withMonth(month), locality);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
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
