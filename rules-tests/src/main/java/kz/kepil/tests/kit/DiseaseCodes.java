package kz.kepil.tests.kit;

import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.internal.people.Draws;

/**
 * ICD-10 codes inside, at the ends of and just outside what spec 05 to 07 list. Nothing is judged by these lists: a wrong one
 * would only make boundary cases rarer.
 */
final class DiseaseCodes {

    /** Those that are dangerous to others. */
    static final List<String> DANGEROUS =
            list("A00 A01.0 A15-A19 A20 A21 A22 A30 A36 A39 A50-A53 A80 A90-A99 B15 B16 B17 B20-B24 B50-B54");

    /** Those that count for a time after the diagnosis. */
    static final List<String> LIMITED = list("I21 I22 I23 I60-I64");

    /** Those for which children have groups of their own, or guidance. */
    static final List<String> OF_CHILDREN =
            list("Q20-Q28 Q20-Q28 Q20-Q28 Q20-Q28 Q00-Q99 Q78.0 Q80 Q81 G80 G80 G80 P27.1");

    /** Those that keep from a screening, or that lead to one. */
    static final List<String> SCREENED =
            list("I10-I13 I15 I20-I25 E10-E14 H40-H42 I60-I69 C33 C34 C53 D06 C50 D05 C18-C21 D12 B18.0 B18.1 B18.2 B20-B24 Z21");

    /** Those that services alone ask for: what is observed outside the lists of the year, epidemic diseases, mental disorders. */
    static final List<String> OBSERVED_OR_EPIDEMIC = list("U07.1 U07.1 U07.2 U07.2 I50 N18 Z21 Z21 F00-F99 F00-F99 J00");

    private static final List<String> ORPHAN = list("B55 D56.0 D56.1 D56.2 D56.4 D57.0 D57.1 D57.2 D59.5 D61.9 D69.3 D76.0 D80-D84 E53.1 "
            + "E74.0 E75.2 E76.0 E76.1 E76.2 E80.2 E83.0 E84.8 E85.0 E88.0 G12.2 G35 G40.4 G93.4 J84.0 J84.1 J84.8 J84.9 I27.0 K50 K51 "
            + "L10 L13.0 M08.2 M30.3 M31.3 M31.4 M31.8 M32.1 M33 M35.2 Q78.0 Q80 Q81 D66 D67 D68.0 D68.1 D68.2");

    private static final List<String> OTHER = list(
            "B18.0 B18.1 B18.2 B18.8 B19 K74 C00-C97 D00-D09 D37-D48 E10-E14 F00-F99 F00-F99 G80 G30-G32 "
            + "G35-G37 G36 G40 G40 G40 I00-I02 I05-I09 M12.3 M35.3 M30-M36 I10-I13 I15 I20-I25 I65 I34-I37 I44 I45 I47-I49 I50 J40-J47 "
            + "K20-K22 K25-K29 K31 K50-K52 K70-K76 M00-M25 M40-M54 E00-E07 N00-N08 N11 N18 N40 N60 N80-N98 P27.1 Q20-Q28 Q00-Q99 A00-B99");

    /** All of them. */
    static final List<String> LISTED =
            Stream.of(DANGEROUS, LIMITED, OF_CHILDREN, SCREENED, ORPHAN, OTHER).flatMap(List::stream).toList();

    private final Draws draws;

    DiseaseCodes(Draws draws) {
        this.draws = draws;
    }

    private static List<String> list(String entries) {
        return List.of(entries.split(" "));
    }

    /** A code in one of the entries or next to it, or now and then any code at all. */
    Icd10 near(List<String> entries) {
        if (draws.chance(5)) {
            return Icd10.of(withDigits(category(draws.between(0, 2_599))));
        }
        String entry = draws.of(entries);
        return Icd10.of(entry.contains(".") ? nearSubcategory(entry) : withDigits(nearCategories(entry)));
    }

    private String nearCategories(String entry) {
        int first = number(entry.substring(0, 3));
        int last = number(entry.substring(entry.length() - 3));
        return category(switch (draws.between(0, 9)) {
            case 0, 1, 2 -> first;
            case 3, 4, 5 -> last;
            case 6 -> first - 1;
            case 7 -> last + 1;
            default -> draws.between(first, last);
        });
    }

    private String nearSubcategory(String entry) {
        int digit = entry.charAt(4) - '0';
        return switch (draws.between(0, 9)) {
            case 0 -> entry.substring(0, 3);
            case 1 -> entry.substring(0, 4) + (digit + 1) % 10;
            case 2 -> entry.substring(0, 4) + (digit + 9) % 10;
            case 3 -> entry.substring(0, 4) + draws.between(0, 99);
            case 4, 5 -> entry + draws.between(0, 9);
            default -> entry;
        };
    }

    private String withDigits(String category) {
        return switch (draws.between(0, 5)) {
            case 0, 1, 2 -> category;
            case 3 -> category + "." + draws.between(10, 99);
            default -> category + "." + draws.between(0, 9);
        };
    }

    private static int number(String category) {
        return (category.charAt(0) - 'A') * 100 + Integer.parseInt(category.substring(1));
    }

    private static String category(int number) {
        int inside = Math.max(0, Math.min(2_599, number));
        return (char) ('A' + inside / 100) + "%02d".formatted(inside % 100);
    }
}
