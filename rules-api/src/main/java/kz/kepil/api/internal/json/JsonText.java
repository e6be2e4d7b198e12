package kz.kepil.api.internal.json;

import java.math.BigDecimal;

/** Makes a text on one line, without spaces between the pieces. */
final class JsonText implements Output {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(1 << 10);
    /** Whether a comma belongs before the next name or element. */
    private boolean following;

    private void piece(String piece) {
        comma();
        text.append(piece);
        following = true;
    }

    private void comma() {
        if (following) {
            text.append(',');
        }
    }

    private void start(char bracket) {
        comma();
        text.append(bracket);
        following = false;
    }

    private void end(char bracket) {
        text.append(bracket);
        following = true;
    }

    @Override
    public void startObject() {
        start('{');
    }

    @Override
    public void endObject() {
        end('}');
    }

    @Override
    public void startList() {
        start('[');
    }

    @Override
    public void endList() {
        end(']');
    }

    @Override
    public void name(String name) {
        text(name);
        text.append(':');
        following = false;
    }

    @Override
    public void text(String value) {
        comma();
        text.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, plain, i);
                escaped(c);
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length()).append('"');
        following = true;
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    @Override
    public void number(long number) {
        piece(Long.toString(number));
    }

    @Override
    public void number(BigDecimal number) {
        piece(number.toString());
    }

    @Override
    public void bool(boolean value) {
        piece(Boolean.toString(value));
    }

    @Override
    public void nothing() {
        piece("null");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
