package kz.kepil.cli;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.Obligor;

/** Writes arrears as runs of months of the same amount, a line each. Immutable. */
final class ArrearsText {

    private final Labels labels;

    ArrearsText(Labels labels) {
        this.labels = labels;
    }

    /** Months one after another that differ in nothing else. */
    private record Run(ArrearsMonth first, int months) {

        boolean goesOnWith(ArrearsMonth next) {
            return next.month().equals(first.month().plusMonths(months)) && Objects.equals(next.amount(), first.amount())
                    && next.obligor() == first.obligor() && next.overdue() == first.overdue();
        }

        YearMonth last() {
            return first.month().plusMonths(months - 1L);
        }
    }

    /** The lines; one that says so when nothing is owed. */
    List<String> of(Arrears arrears) {
        List<Run> runs = runs(arrears.months());
        if (runs.isEmpty()) {
            return List.of(labels.get("owed.nothing"));
        }
        List<String> lines = new ArrayList<>(runs.stream().map(this::line).toList());
        boolean someKnown = arrears.months().stream().anyMatch(month -> month.amount() != null);
        boolean allKnown = arrears.months().stream().allMatch(month -> month.amount() != null);
        if (runs.size() > 1 && someKnown) {
            lines.add(labels.get(allKnown ? "owed.total" : "owed.total-of-known", labels.money(arrears.total())));
        }
        return lines;
    }

    /** The lines of some months, without what they come to. */
    List<String> lines(List<ArrearsMonth> months) {
        return runs(months).stream().map(this::line).toList();
    }

    private static List<Run> runs(List<ArrearsMonth> months) {
        List<Run> runs = new ArrayList<>();
        for (ArrearsMonth month : months) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.goesOnWith(month)) {
                runs.set(runs.size() - 1, new Run(last.first, last.months + 1));
            } else {
                runs.add(new Run(month, 1));
            }
        }
        return runs;
    }

    private String line(Run run) {
        ArrearsMonth month = run.first;
        String when = run.months == 1 ? labels.shortMonth(month.month())
                : labels.get("owed.run", labels.shortMonth(month.month()), labels.shortMonth(run.last()));
        BigDecimal amount = month.amount();
        String line;
        if (month.obligor() == Obligor.EMPLOYER) {
            line = labels.get("owed.employer", when) + (amount == null ? "" : ": " + sum(run, amount));
        } else {
            line = when + ": " + (amount == null ? labels.get("owed.amount-unknown") : sum(run, amount))
                    + (month.obligor() == Obligor.SOLE_PROPRIETOR ? " " + labels.get("owed.as-entrepreneur") : "");
        }
        return line + (month.overdue() ? "" : "; " + labels.get("owed.not-overdue"));
    }

    private String sum(Run run, BigDecimal amount) {
        return run.months == 1 ? labels.money(amount)
                : labels.counted("months", run.months) + " × " + labels.money(amount) + " = "
                        + labels.money(amount.multiply(BigDecimal.valueOf(run.months)));
    }
}
