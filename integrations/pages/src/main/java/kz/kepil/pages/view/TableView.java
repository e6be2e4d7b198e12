package kz.kepil.pages.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wall table: one table, or several under headings. */
public record TableView(String lang, String title, String day, boolean large, boolean beside, List<Part> parts, List<String> notes,
        String foot) {

    /** A table with its columns; the first cell of a row says what the row is about. */
    public record Part(@Nullable String heading, List<String> columns, List<List<Cell>> rows) {
    }

    /** A text, and what kind it is of: {@code free}, {@code insurance}, {@code code} or nothing. */
    public record Cell(String text, String kind) {

        /** A plain text. */
        public static Cell of(String text) {
            return new Cell(text, "");
        }

        /** {@return the words of which none is broken: codes, each with its comma; nothing where it is plain text} */
        public List<String> codes() {
            return kind.equals("code") ? List.of(text.split("(?<=,) ")) : List.of();
        }

        /** Codes, by which a line is found in the rules. */
        public static Cell code(String text) {
            return new Cell(text, "code");
        }
    }
}
