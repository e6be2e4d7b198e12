package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.RiskFactor;

/**
 * What screening looks at of a person besides the diseases; what each part means stands with the word of the same name.
 *
 * @param yearAge see {@link Patient#getYearAge()}
 * @param riskFactors see {@link Patient#getRiskFactors()}
 * @param thisYear see {@link Patient#getScreenedThisYear()}
 * @param monthsSinceHepatitis see {@link Patient#getMonthsSinceHepatitisScreening()}
 */
public record ScreeningHistory(int yearAge, Set<RiskFactor> riskFactors, Set<String> thisYear, int monthsSinceHepatitis) {

    /**
     * What is known of a person.
     *
     * @param person the person
     * @param day the inquiry's day
     * @param hepatitis the code of the programme that looks for hepatitis
     * @return the history
     */
    public static ScreeningHistory of(Person person, LocalDate day, String hepatitis) {
        if (person.screened().isEmpty()) {
            return new ScreeningHistory(day.getYear() - person.birthDate().getYear(), Set.copyOf(person.riskFactors()), Set.of(),
                    Integer.MAX_VALUE);
        }
        return new ScreeningHistory(day.getYear() - person.birthDate().getYear(), Set.copyOf(person.riskFactors()),
                person.screened().stream().filter(past -> past.on().getYear() == day.getYear()).map(PastScreening::code)
                        .collect(Collectors.toUnmodifiableSet()),
                person.screened().stream().filter(past -> past.code().equals(hepatitis))
                        .mapToInt(past -> Days.completedMonths(past.on(), day)).min().orElse(Integer.MAX_VALUE));
    }
}
