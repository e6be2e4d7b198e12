package kz.kepil.engine.rules.check;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cyrillic letters that look like Latin ones: who types in Kazakh or Russian does not see them in a word of a rule. */
final class LookAlikes {

    private static final String CYRILLIC = "АВСЕНІКМОРТУХЅЈҺавсенікмортухѕјһ";
    private static final String LATIN = "ABCEHIKMOPTYXSJHabcehikmoptyxsjh";

    private LookAlikes() {
    }

    /** What is wrong with a word that is known as soon as its Cyrillic letters are Latin; null when it is another mistake. */
    static @Nullable Slip find(String word, int offset, Collection<String> known) {
        String meant = latin(word);
        if (meant.equals(word) || !known.contains(meant)) {
            return null;
        }
        String letters = word.chars().filter(letter -> CYRILLIC.indexOf(letter) >= 0).distinct()
                .mapToObj(Character::toString).collect(Collectors.joining(", "));
        return new Slip(offset, Slip.MESSAGES.of("letter", word, letters), Slip.MESSAGES.of("maybe.latin", meant, latin(letters)));
    }

    private static String latin(String word) {
        return word.chars().mapToObj(letter -> {
            int found = CYRILLIC.indexOf(letter);
            return Character.toString(found < 0 ? letter : LATIN.charAt(found));
        }).collect(Collectors.joining());
    }
}
