package kz.kepil.analyst.impact;

import java.util.List;

/**
 * What the page shows, in words.
 *
 * @param lang the language, as HTML names it
 * @param title the title
 * @param about who was judged by what: labels and texts
 * @param cards the numbers of all: labels and texts
 * @param nothing what is said when nothing changes; empty otherwise
 * @param goods the table of goods
 * @param chart the columns by years of age; without any, there is no chart
 * @param groups the tables of groups
 * @param examples the examples
 * @param notes what is to be known
 */
public record ImpactView(String lang, String title, List<Pair> about, List<Pair> cards, String nothing, Table goods, Chart chart,
        List<Table> groups, Examples examples, List<String> notes) {

    /** A label and a text. */
    public record Pair(String label, String text) {
    }

    /** A table with a bar in each row: who gains to the right, who loses to the left. */
    public record Table(String heading, String first, List<String> columns, List<Row> rows) {
    }

    /** A row: to what it belongs (or nothing), what it is about, how long its bars are (of 100), and its numbers. */
    public record Row(String kind, String name, String left, String right, List<String> numbers) {
    }

    /** Columns above and below a line. */
    public record Chart(String heading, String width, List<Column> columns) {
    }

    /** A column: where it stands and how high it is above and below the line; its text, if it has one, and what a pointer is told. */
    public record Column(String x, String up, String top, String down, String axis, String middle, String told) {
    }

    /** Examples with the way to ask about them again. */
    public record Examples(String heading, String note, String how, String command, List<One> all) {
    }

    /** What changes, whether it is gained, for whom, and the inquiry. */
    public record One(boolean gained, String what, String id, String json) {
    }
}
