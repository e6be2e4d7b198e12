package kz.kepil.tests.kit;

import java.util.Collection;
import kz.kepil.api.internal.tree.Nearest;

/** Guesses which of the allowed words was meant. */
final class Maybe {

    private Maybe() {
    }

    /** The message for a word that is not among those allowed. */
    static String message(String what, String word, Collection<String> allowed) {
        String near = Nearest.near(word, allowed);
        return "no such " + what + ": \"" + word + "\"; allowed: " + String.join(", ", allowed)
                + "\nMaybe " + (near == null ? "one of these" : near) + " was meant.";
    }
}
