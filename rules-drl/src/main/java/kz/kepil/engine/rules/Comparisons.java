package kz.kepil.engine.rules;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * With what the rules of a DRL file compare that a person may share with others for whom every rule then says the same.
 *
 * @param days the days on which the law may turn by the rules, as numbers, sorted
 * @param pensionMonths so many months since the last pension contribution are as many as more
 */
record Comparisons(int[] days, int pensionMonths) {

    /** A day as the rules write it, for example 20220328. */
    private static final Pattern DAY = Pattern.compile("\\b(?:19|20|21)\\d{6}\\b");

    /** With how many months rules compare those since the last pension contribution; without a number where they do something else. */
    private static final Pattern PENSION_MONTHS = Pattern.compile("\\bmonthsSincePensionContribution\\b(?:\\s*[<>=!]=?\\s*(\\d{1,8})\\b)?");

    /** A rule may compare with a day by {@code <} or {@code <=}: the law may turn on the day itself or on the next. */
    static Comparisons of(String drl) {
        int[] days = DAY.matcher(drl).results().mapToInt(day -> Integer.parseInt(day.group()))
                .flatMap(day -> IntStream.of(day, day + 1)).sorted().distinct().toArray();
        int pensionMonths = PENSION_MONTHS.matcher(drl).results()
                .mapToInt(compared -> compared.group(1) == null ? Integer.MAX_VALUE : 1 + Integer.parseInt(compared.group(1))).max().orElse(0);
        return new Comparisons(days, pensionMonths);
    }
}
