package kz.kepil.api.internal.people;

import java.time.LocalDate;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.internal.CheckDigit;

/** Individual identification numbers with a valid check digit. Not thread-safe. */
public final class Iins {

    private final Draws draws;

    /** Numbers whose free digits are drawn. */
    public Iins(Draws draws) {
        this.draws = draws;
    }

    /** {@return a number of that birth and sex} */
    public Iin of(LocalDate birth, Sex sex) {
        int century = birth.getYear() / 100 - 18;
        String date = "%02d%02d%02d".formatted(birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth());
        return beginning(date + (century * 2 + (sex == Sex.MALE ? 1 : 2)));
    }

    /** {@return a number that begins with seven digits, whatever they say} */
    public Iin beginning(String firstSeven) {
        int check = CheckDigit.NONE;
        String digits = firstSeven;
        while (check == CheckDigit.NONE) {
            digits = firstSeven + "%04d".formatted(draws.between(0, 9_999));
            check = CheckDigit.of(digits);
        }
        return Iin.of(digits + check);
    }
}
