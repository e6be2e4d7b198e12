package kz.kepil.api.internal.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Guesses which name a writer had in mind. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {
    }

    /** A hint at the name nearest to a text; null when none is near. */
    public static @Nullable Texts hint(String text, Collection<String> names) {
        String near = near(text, names);
        return near == null ? null : Messages.of("maybe.meant", near);
    }

    /** The name nearest to a text; null when none is near. Case and the marks between words do not count. */
    public static @Nullable String near(String text, Collection<String> names) {
        String written = plain(text);
        if (written.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        return sorted(text, names).filter(name -> distance(written, plain(name)) <= Math.min(3, written.length() / 3))
                .findFirst().orElse(null);
    }

    /** Names, the nearest to a text first. */
    public static Stream<String> sorted(String text, Collection<String> names) {
        String written = plain(text);
        return names.stream().sorted(Comparator.comparingInt(name -> distance(written, plain(name))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
    }

    /** How many letters must be put in, taken out or exchanged, or change places with the next (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int exchanged = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(exchanged, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
