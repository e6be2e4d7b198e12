package kz.kepil.engine.data;

import kz.kepil.api.internal.MessageBundle;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;

/** Sentences about what is wrong with a YAML file of the pack, in three languages. */
final class Mistakes {

    private static final MessageBundle BUNDLE = new MessageBundle(Mistakes.class, "data");

    private Mistakes() {
    }

    /** Fills a template; what came from the file is shortened. */
    static Texts of(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof String text && text.indexOf(',') < 0 ? Messages.shortened(text) : values[i];
        }
        return BUNDLE.of(key, shown);
    }
}
