package kz.kepil.api.internal.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Guesses which name a writer had in mind. */
public final class Nearest {

    private static final int LONGEST = 60;
    private static final int MOST_LETTERS = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[_\\s-]+|(?<=[a-z])(?=[A-Z])");
    /** A shorter word of a name, like FOR, says nothing. */
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_STEM = 5;
    /** What begins with a word of a name is as far from it as two letters, whatever its ending: FARMER from FARM_HEAD. */
    private static final int ENDING = 2;

    private Nearest() {
    }

    /** A hint at the name that is meant, one of whose words alone may have been written; null when none is near. */
    public static @Nullable Texts hint(String text, Collection<String> names) {
        String meant = meant(text, names);
        return meant == null ? null : Messages.of("maybe.meant", meant);
    }

    /** The name nearest to a text; null when none is near. Case and the marks between words do not count. */
    public static @Nullable String near(String text, Collection<String> names) {
        String written = plain(text);
        if (written.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        return sorted(text, names).filter(name -> distance(written, plain(name)) <= mostLetters(written)).findFirst().orElse(null);
    }

    /** Names, the nearest to a text first. */
    public static Stream<String> sorted(String text, Collection<String> names) {
        String written = plain(text);
        return names.stream().sorted(Comparator.comparingInt(name -> distance(written, plain(name))));
    }

    private static @Nullable String meant(String text, Collection<String> names) {
        String written = plain(text);
        if (written.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        return names.stream()
                .filter(name -> fromWordOf(name, written) <= mostLetters(written) || haveOneStem(afterDots(written), afterDots(plain(name))))
                .min(Comparator.<String>comparingInt(name -> fromWordOf(name, written)).thenComparingInt(String::length))
                .orElseGet(() -> onlyBeginningWith(written, names));
    }

    /** What was cut short to a few letters, like F of FEMALE; null when no name or more than one begins so. */
    private static @Nullable String onlyBeginningWith(String written, Collection<String> names) {
        if (written.length() > MOST_LETTERS) {
            return null;
        }
        List<String> longer = names.stream().filter(name -> plain(name).startsWith(written)).toList();
        return longer.size() == 1 ? longer.get(0) : null;
    }

    private static int mostLetters(String written) {
        return Math.min(MOST_LETTERS, written.length() / MOST_LETTERS);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
    }

    /** The distance from a name or from a word that makes up three eighths of it; by such a word a little farther than by the whole. */
    private static int fromWordOf(String name, String written) {
        String whole = plain(name);
        return BETWEEN_WORDS.splitAsStream(name).map(Nearest::plain)
                .filter(word -> word.length() >= SHORTEST_WORD && 8 * word.length() >= 3 * whole.length())
                .mapToInt(word -> Math.min(distance(written, word) + 1, written.startsWith(word) ? ENDING : Integer.MAX_VALUE))
                .reduce(distance(written, whole), Math::min);
    }

    /** Packages have their beginnings in common, whatever is meant. */
    private static String afterDots(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** DISABLED and DISABILITY. */
    private static boolean haveOneStem(String written, String name) {
        int same = 0;
        while (same < Math.min(written.length(), name.length()) && written.charAt(same) == name.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_STEM && 2 * same >= Math.max(written.length(), name.length());
    }

    /** How many letters must be put in, taken out, exchanged or swapped with the next (Damerau and Levenshtein). */
    static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int exchanged = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distance[i][j] = Math.min(exchanged, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
