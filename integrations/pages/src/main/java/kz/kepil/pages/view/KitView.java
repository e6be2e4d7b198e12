package kz.kepil.pages.view;

import java.util.List;

/** The district's kit: tables whose cells may lead to its other pages. */
public record KitView(String lang, String title, String day, List<Table> tables, String foot) {

    /** A table with a heading and what is to be known of it. */
    public record Table(String heading, List<String> notes, List<String> columns, List<List<Cell>> rows) {
    }

    /** A text, and the file to which it leads, or nothing. */
    public record Cell(String text, String file) {

        /** A plain text. */
        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }
}
