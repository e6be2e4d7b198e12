package kz.kepil.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Codes;
import kz.kepil.api.DateRange;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.tests.reference.Expected;

/** How many times each code was granted in each edition, and whether that fits the years in which it is in force. */
final class GrantTable {

    private final Codes codes = Codes.of(SuitesTest.CODES);
    private final Map<String, int[]> granted = new TreeMap<>();
    private final int first;
    private final int last;

    /** A table of the years of days, with an end. */
    GrantTable(DateRange days) {
        first = days.from().getYear();
        last = Objects.requireNonNull(days.to()).getYear();
        codes.inForce().keySet().forEach(this::counts);
    }

    void add(Expected expected) {
        int edition = Integer.parseInt(expected.edition());
        granted(expected).forEach(code -> counts(code)[edition - first]++);
    }

    /** Each part of the verdict counts its own codes, so that a service's are not those of the disease on which it rests. */
    private static Stream<String> granted(Expected expected) {
        return Stream.of(
                expected.insurance().grounds().stream().map(InsuranceGround::code),
                expected.scope().grounds().stream(),
                expected.employerExemption().grounds().stream(),
                expected.dental().emergency().grounds().stream(),
                expected.dental().planned().grounds().stream(),
                expected.conditions().stream().map(ConditionVerdict::grounds).flatMap(List::stream),
                expected.conditions().stream().map(ConditionVerdict::sociallySignificant).filter(Objects::nonNull),
                expected.conditions().stream().filter(ConditionVerdict::dangerous).map(condition -> "DNG-1"),
                expected.screenings().stream().map(ScreeningVerdict::grounds).flatMap(List::stream),
                expected.services().stream().map(ServiceVerdict::grounds).flatMap(List::stream).filter(code -> code.startsWith("SVC-")),
                expected.nextSteps().stream().map(NextStep::code)).flatMap(codes -> codes);
    }

    private int[] counts(String code) {
        return granted.computeIfAbsent(code, some -> new int[last - first + 1]);
    }

    /** Codes granted out of force, never granted in a year in which they are in force, too seldom in all, or not known at all. */
    List<String> mistakes(int leastInAll) {
        List<String> mistakes = new ArrayList<>();
        granted.forEach((code, counts) -> {
            int inAll = IntStream.of(counts).sum();
            if (inAll < leastInAll) {
                mistakes.add("%s was granted only %d times".formatted(code, inAll));
            }
            for (int year = first; year <= last; year++) {
                boolean expected = codes.of(year).contains(code);
                if (expected != counts[year - first] > 0) {
                    mistakes.add("%s was granted %d times in %d".formatted(code, counts[year - first], year));
                }
            }
        });
        return mistakes;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("%-7s".formatted("code"));
        IntStream.rangeClosed(first, last).forEach(year -> table.append("%8d".formatted(year)));
        granted.forEach((code, counts) -> {
            table.append("%n%-7s".formatted(code));
            IntStream.of(counts).forEach(count -> table.append("%8d".formatted(count)));
        });
        return table.toString();
    }
}
