package kz.kepil.tests.reference;

import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Icd10;

/**
 * ICD-10 codes as a table of spec 05 or 07 writes them.
 *
 * @param entries each a range, a category or a code with a decimal: {@code D80-D84}, {@code K74}, {@code M12.3}
 */
record CodeList(List<String> entries) {

    static CodeList of(String text) {
        return new CodeList(Stream.of(text.split(",")).map(String::strip).toList());
    }

    boolean has(Icd10 icd10) {
        return entries.stream().anyMatch(entry -> covers(entry, icd10));
    }

    /**
     * "ICD-10 ranges are inclusive on the three-character code; a longer code belongs to its category (E10.9 is in E10-E14). A
     * code with a decimal in the tables (M12.3) means that subcategory and what is under it (M12.31), not the bare category."
     */
    private static boolean covers(String entry, Icd10 icd10) {
        int dash = entry.indexOf('-');
        if (dash > 0) {
            String category = icd10.category();
            return category.compareTo(entry.substring(0, dash)) >= 0 && category.compareTo(entry.substring(dash + 1)) <= 0;
        }
        return entry.indexOf('.') > 0 ? icd10.code().startsWith(entry) : icd10.category().equals(entry);
    }
}
