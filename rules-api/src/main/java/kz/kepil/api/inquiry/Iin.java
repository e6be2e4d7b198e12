package kz.kepil.api.inquiry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import kz.kepil.api.internal.CheckDigit;
import org.jspecify.annotations.Nullable;

/**
 * An individual identification number (ЖСН, ИИН): twelve digits of which the last is a check digit. Immutable.
 * Since 2013 the birth date and the sex written in the number are not binding (L1).
 *
 * @param digits the twelve digits
 */
public record Iin(String digits) {

    /** Checks the digits and the check digit; an {@link IllegalArgumentException} tells which is wrong. */
    public Iin {
        Objects.requireNonNull(digits, "digits");
        boolean wellFormed = digits.length() == 12;
        for (int i = 0; wellFormed && i < 12; i++) {
            wellFormed = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        if (!wellFormed) {
            throw new IllegalArgumentException("An IIN has twelve digits");
        }
        if (digits.charAt(11) - '0' != CheckDigit.of(digits)) {
            throw new IllegalArgumentException("The check digit of the IIN is wrong");
        }
    }

    /**
     * Reads a number.
     *
     * @param text twelve digits
     * @return the number
     * @throws IllegalArgumentException when there are not twelve digits, or the check digit is wrong
     */
    public static Iin of(String text) {
        return new Iin(Objects.requireNonNull(text, "text"));
    }

    /** {@return the birth date written in the number; null when the digits name no possible date or no century} */
    public @Nullable LocalDate birthDate() {
        int marker = marker();
        if (marker < 1 || marker > 6) {
            return null;
        }
        int century = 1800 + (marker - 1) / 2 * 100;
        try {
            return LocalDate.of(century + number(0), number(2), number(4));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** {@return the sex written in the number; null when the seventh digit names none} */
    public @Nullable Sex sex() {
        int marker = marker();
        if (marker < 1 || marker > 6) {
            return null;
        }
        return marker % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The seventh digit: odd male, even female; 1 and 2 born 18xx, 3 and 4 19xx, 5 and 6 20xx. */
    private int marker() {
        return digits.charAt(6) - '0';
    }

    private int number(int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    /** Masked, because a person's number does not belong in logs. */
    @Override
    public String toString() {
        return "IIN …" + digits.substring(8);
    }
}
