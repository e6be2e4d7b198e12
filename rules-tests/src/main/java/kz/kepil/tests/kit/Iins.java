package kz.kepil.tests.kit;

import java.time.LocalDate;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Sex;

/** Individual identification numbers with a valid check digit. */
final class Iins {

    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private final Draws draws;

    Iins(Draws draws) {
        this.draws = draws;
    }

    /** A number of that birth and sex. */
    Iin of(LocalDate birth, Sex sex) {
        int century = birth.getYear() / 100 - 18;
        String date = "%02d%02d%02d".formatted(birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth());
        return completed(date + (century * 2 + (sex == Sex.MALE ? 1 : 2)));
    }

    /** A number that names another birth or sex, an impossible date, or no century. */
    Iin other(LocalDate birth, Sex sex) {
        return switch (draws.between(0, 4)) {
            case 0 -> of(birth, sex == Sex.MALE ? Sex.FEMALE : Sex.MALE);
            case 1 -> of(draws.of(birth.plusDays(1), birth.minusDays(1), birth.minusYears(100)), sex);
            case 2 -> completed("0102305");
            case 3 -> completed("%06d".formatted(draws.between(0, 999_999)) + draws.of(0, 7, 8, 9));
            default -> completed("%07d".formatted(draws.between(0, 9_999_999)));
        };
    }

    private Iin completed(String firstSeven) {
        int check = 10;
        String digits = firstSeven;
        while (check == 10) {
            digits = firstSeven + "%04d".formatted(draws.between(0, 9_999));
            check = weighted(digits, FIRST_WEIGHTS);
            if (check == 10) {
                check = weighted(digits, SECOND_WEIGHTS);
            }
        }
        return Iin.of(digits + check);
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
