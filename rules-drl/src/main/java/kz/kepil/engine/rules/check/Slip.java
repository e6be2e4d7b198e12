package kz.kepil.engine.rules.check;

import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in the text of a DRL file.
 *
 * @param offset where it stands, in characters from the start of the file
 * @param sentence what is wrong
 * @param hint what may be meant; null when nobody knows
 */
record Slip(int offset, Texts sentence, @Nullable Texts hint) {

    static final MessageBundle MESSAGES = new MessageBundle(Slip.class, "pack-check");
}
