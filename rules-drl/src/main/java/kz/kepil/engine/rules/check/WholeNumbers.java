package kz.kepil.engine.rules.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Messages;

/** Looks whether a number is a whole one, so small that it is no amount, and means to every reader what it means to the compiler. */
final class WholeNumbers {

    private static final int LARGEST = 100;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private WholeNumbers() {
    }

    /** {@return whether a number may stand in a rule; what is wrong is told} */
    static boolean check(Token number, Consumer<Slip> slips) {
        String text = number.text();
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > LARGEST) {
            slips.accept(new Slip(number.start(), Slip.MESSAGES.of("number", Messages.shortened(text), LARGEST), null));
            return false;
        }
        String plain = String.valueOf(Integer.parseInt(text));
        // To a compiler 022 has the base eight, and is 18.
        if (!plain.equals(text)) {
            slips.accept(new Slip(number.start(), Slip.MESSAGES.of("number.zero", text), Messages.of("maybe.meant", plain)));
            return false;
        }
        return true;
    }
}
