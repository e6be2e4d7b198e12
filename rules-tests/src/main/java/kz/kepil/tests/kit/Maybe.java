package kz.kepil.tests.kit;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which of the allowed words was meant. */
final class Maybe {

    private Maybe() {
    }

    /** The message for a word that is not among those allowed. */
    static String message(String what, String word, Collection<String> allowed) {
        String nearest = allowed.stream().min(Comparator.comparingInt(candidate -> distance(word, candidate))).orElseThrow();
        boolean near = distance(word, nearest) <= Math.max(2, nearest.length() / 3);
        return "no such " + what + ": \"" + word + "\"; allowed: " + String.join(", ", allowed)
                + "\nMaybe " + (near ? nearest : "one of these") + " was meant.";
    }

    /** The number of letters to add, drop or change (Levenshtein), whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase();
        String b = other.toLowerCase();
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
