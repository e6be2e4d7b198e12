package kz.kepil.api.internal;

/** The check digit of an individual identification number. */
public final class CheckDigit {

    /** What {@link #of} gives where there is no check digit. */
    public static final int NONE = 10;

    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {
    }

    /** {@return the check digit that the first eleven digits ask for; {@link #NONE} when there is none, so that no digit equals it} */
    public static int of(String digits) {
        int check = weighted(digits, FIRST_WEIGHTS);
        return check == NONE ? weighted(digits, SECOND_WEIGHTS) : check;
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
