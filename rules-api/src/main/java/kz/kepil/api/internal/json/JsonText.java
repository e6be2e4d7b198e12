package kz.kepil.api.internal.json;

/** Makes a text of JSON. */
final class JsonText extends Pieces {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(1 << 10);

    @Override
    void append(char ascii) {
        text.append(ascii);
    }

    @Override
    void append(String ascii) {
        text.append(ascii);
    }

    @Override
    void quote(String value) {
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
    public String toString() {
        return text.toString();
    }
}
