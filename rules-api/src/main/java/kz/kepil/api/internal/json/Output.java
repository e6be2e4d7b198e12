package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Takes JSON piece by piece. */
public interface Output {

    /**
     * The name of a member, which is written often.
     *
     * @param text the name
     * @param afterComma the comma before it, itself in quotes, and the colon
     */
    record Name(String text, byte[] afterComma) {

        static Name of(String text) {
            JsonBytes json = new JsonBytes();
            json.startObject();
            json.name(text);
            byte[] written = Arrays.copyOf(json.array(), json.size());
            written[0] = ',';
            return new Name(text, written);
        }
    }

    void startObject();

    void endObject();

    void startList();

    void endList();

    /** The name of the next member. */
    void name(String name);

    /** The name of the next member. */
    default void name(Name name) {
        name(name.text);
    }

    void text(String text);

    void number(long number);

    void number(BigDecimal number);

    void bool(boolean value);

    void nothing();

    /** A value that is likely to come again, the same object, and how it is written; it must be immutable. */
    default void again(Object value, BiConsumer<Output, Object> writing) {
        writing.accept(this, value);
    }
}
