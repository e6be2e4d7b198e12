package kz.kepil.api.internal.json;

import java.math.BigDecimal;

/** JSON on one line, without spaces between the pieces: where a comma belongs, and what is written as it stands. */
abstract sealed class Pieces implements Output permits JsonText, JsonBytes {

    /** Whether a comma belongs before the next name or element. */
    private boolean following;

    Pieces() {
    }

    /** Appends an ASCII character. */
    abstract void append(char ascii);

    /** Appends ASCII characters. */
    abstract void append(String ascii);

    /** Appends a text in quotes. */
    abstract void quote(String text);

    /** The comma before a value, if there is one. */
    final void begin() {
        if (following) {
            append(',');
        }
    }

    /** After a value. */
    final void end() {
        following = true;
    }

    /** Whether a comma belongs here; afterwards none does. */
    final boolean follows() {
        boolean comma = following;
        following = false;
        return comma;
    }

    private void piece(String ascii) {
        begin();
        append(ascii);
        end();
    }

    private void start(char bracket) {
        begin();
        append(bracket);
        following = false;
    }

    private void end(char bracket) {
        append(bracket);
        end();
    }

    @Override
    public final void startObject() {
        start('{');
    }

    @Override
    public final void endObject() {
        end('}');
    }

    @Override
    public final void startList() {
        start('[');
    }

    @Override
    public final void endList() {
        end(']');
    }

    @Override
    public final void name(String name) {
        text(name);
        append(':');
        following = false;
    }

    @Override
    public final void text(String text) {
        begin();
        quote(text);
        end();
    }

    @Override
    public final void number(long number) {
        piece(Long.toString(number));
    }

    @Override
    public final void number(BigDecimal number) {
        piece(number.toString());
    }

    @Override
    public final void bool(boolean value) {
        piece(value ? "true" : "false");
    }

    @Override
    public final void nothing() {
        piece("null");
    }
}
