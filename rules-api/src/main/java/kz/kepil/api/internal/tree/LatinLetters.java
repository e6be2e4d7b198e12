package kz.kepil.api.internal.tree;

import java.util.stream.Collectors;

/** Keyboards of Kazakhstan are often in Cyrillic, where some letters look like Latin ones: who types them does not see it. */
public final class LatinLetters {

    private static final String CYRILLIC = "АВСЕНІКМОРТУХЅЈҺавсенікмортухѕјһ";
    private static final String LATIN = "ABCEHIKMOPTYXSJHabcehikmoptyxsjh";

    private LatinLetters() {
    }

    /**
     * A text with Latin letters in the place of Cyrillic ones that look like them.
     *
     * @param text the text
     * @return the text as it seems to be
     */
    public static String of(String text) {
        return text.codePoints().mapToObj(letter -> Character.toString(isLookAlike(letter) ? LATIN.charAt(CYRILLIC.indexOf(letter)) : letter))
                .collect(Collectors.joining());
    }

    /**
     * Whether a letter looks like a Latin one and is Cyrillic.
     *
     * @param letter its code point
     * @return true when it does
     */
    public static boolean isLookAlike(int letter) {
        return CYRILLIC.indexOf(letter) >= 0;
    }
}
