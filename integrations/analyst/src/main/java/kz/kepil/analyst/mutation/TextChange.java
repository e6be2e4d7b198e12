package kz.kepil.analyst.mutation;

/**
 * A part of a text that is replaced.
 *
 * @param start where it begins
 * @param end where it ends
 * @param by what comes in its place
 */
record TextChange(int start, int end, String by) {

    String in(String text) {
        return text.substring(0, start) + by + text.substring(end);
    }

    static int line(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
    }

    static int column(String text, int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
