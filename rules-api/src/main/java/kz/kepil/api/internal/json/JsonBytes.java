package kz.kepil.api.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Makes texts in UTF-8, one a line, without spaces between the pieces: what {@link JsonText} makes, for whoever writes many.
 * What was written of a value that comes again and again is kept and copied. Not thread-safe.
 */
public final class JsonBytes extends Pieces {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** The most bytes that a character takes, escaped or not. */
    private static final int LONGEST = 6;
    /** So many values are kept, and no more; a power of two. */
    private static final int KEPT = 1 << 10;

    private byte[] bytes;
    private int size;
    private final Object[] values = new Object[KEPT];
    private final byte[][] texts = new byte[KEPT][];

    /** Makes nothing yet. */
    public JsonBytes() {
        bytes = new byte[1 << 16];
    }

    /** The texts, of which the first {@link #size()} bytes count; another array when more is written. */
    public byte[] array() {
        return bytes;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Begins anew. */
    public void clear() {
        size = 0;
    }

    /** Ends a text and its line. */
    public void endLine() {
        append('\n');
        follows();
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    @Override
    void append(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    private void put(byte[] some, int from) {
        int length = some.length - from;
        reserve(length);
        System.arraycopy(some, from, bytes, size, length);
        size += length;
    }

    @Override
    void append(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
    }

    @Override
    public void name(Name name) {
        put(name.afterComma(), follows() ? 0 : 1);
    }

    @Override
    void quote(String value) {
        int length = value.length();
        reserve(length + 2);
        bytes[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                bytes[size++] = (byte) c;
                continue;
            }
            reserve(LONGEST + length - i);
            if (c < 0x80) {
                escaped(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(value.charAt(i + 1))) {
                encoded(Character.toCodePoint(c, value.charAt(++i)));
            } else {
                encoded(Character.isSurrogate(c) ? '?' : c);
            }
        }
        append('"');
    }

    private void escaped(char c) {
        bytes[size++] = '\\';
        int which = "\b\t\n\f\r\"\\".indexOf(c);
        if (which >= 0) {
            bytes[size++] = (byte) "btnfr\"\\".charAt(which);
            return;
        }
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[c >> 4];
        bytes[size++] = HEX[c & 15];
    }

    private void encoded(int point) {
        if (point < 0x80) {
            bytes[size++] = (byte) point;
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
            continued(point);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 12);
            continued(point >> 6);
            continued(point);
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 18);
            continued(point >> 12);
            continued(point >> 6);
            continued(point);
        }
    }

    private void continued(int bits) {
        bytes[size++] = (byte) (0x80 | bits & 0x3F);
    }

    @Override
    public void again(Object value, BiConsumer<Output, Object> writing) {
        begin();
        int at = System.identityHashCode(value) & KEPT - 1;
        if (values[at] == value) {
            put(texts[at], 0);
        } else {
            int start = size;
            follows();
            writing.accept(this, value);
            values[at] = value;
            texts[at] = Arrays.copyOfRange(bytes, start, size);
        }
        end();
    }
}
