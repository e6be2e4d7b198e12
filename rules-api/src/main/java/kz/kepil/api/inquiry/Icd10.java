package kz.kepil.api.inquiry;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A code of ICD-10 in its normal form: a capital letter, two digits and, after a dot, one or two more ({@code E10},
 * {@code E10.9}, {@code M33.21}). Immutable.
 *
 * @param code the code in its normal form
 */
public record Icd10(String code) implements Comparable<Icd10> {

    private static final Pattern NORMAL = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]{1,2})?");
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z][0-9]{2}(\\.?[0-9]{1,2})?");

    /** Checks that the code is in its normal form. */
    public Icd10 {
        Objects.requireNonNull(code, "code");
        if (!NORMAL.matcher(code).matches()) {
            throw new IllegalArgumentException("Not an ICD-10 code in its normal form: \"" + code + "\"");
        }
    }

    /**
     * Reads a code as people write it: with or without the dot, in any case, with spaces at its ends.
     *
     * @param text for example {@code E10.9}, {@code e109} or {@code " M33.21 "}
     * @return the code
     * @throws IllegalArgumentException when the text is not such a code
     */
    public static Icd10 of(String text) {
        String stripped = Objects.requireNonNull(text, "text").strip();
        if (!WRITTEN.matcher(stripped).matches()) {
            throw new IllegalArgumentException("Not an ICD-10 code: \"" + text
                    + "\"; allowed: a letter, two digits and optionally one or two digits, like E10 or E10.9");
        }
        String plain = stripped.toUpperCase(Locale.ROOT);
        return plain.length() > 3 && plain.charAt(3) != '.'
                ? new Icd10(plain.substring(0, 3) + "." + plain.substring(3))
                : new Icd10(plain);
    }

    /** {@return the category: the first three characters, for example {@code E10} for {@code E10.9}} */
    public String category() {
        return code.substring(0, 3);
    }

    @Override
    public int compareTo(Icd10 other) {
        return code.compareTo(Objects.requireNonNull(other, "other").code);
    }

    @Override
    public String toString() {
        return code;
    }
}
