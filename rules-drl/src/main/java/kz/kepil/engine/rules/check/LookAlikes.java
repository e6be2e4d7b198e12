package kz.kepil.engine.rules.check;

import java.util.Collection;
import java.util.stream.Collectors;
import kz.kepil.api.internal.tree.LatinLetters;
import org.jspecify.annotations.Nullable;

/** Words of a rule that were typed with Cyrillic letters where Latin ones are meant. */
final class LookAlikes {

    private LookAlikes() {
    }

    /** What is wrong with a word that is known as soon as its Cyrillic letters are Latin; null when it is another mistake. */
    static @Nullable Slip find(String word, int offset, Collection<String> known) {
        String meant = LatinLetters.of(word);
        if (meant.equals(word) || !known.contains(meant)) {
            return null;
        }
        String letters = word.chars().filter(LatinLetters::isLookAlike).distinct()
                .mapToObj(Character::toString).collect(Collectors.joining(", "));
        return new Slip(offset, Slip.MESSAGES.of("letter", word, letters), Slip.MESSAGES.of("maybe.latin", meant, LatinLetters.of(letters)));
    }
}
