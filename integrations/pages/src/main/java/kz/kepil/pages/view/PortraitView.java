package kz.kepil.pages.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The portrait of the uninsured: numbers, one bar of all people by status, and tables with bars. */
public record PortraitView(
        String lang, String title, String day, List<Line> cards, String statusesHeading, List<Status> statuses, List<Table> tables,
        Table steps, List<String> notes) {

    /** A status with its people; {@code x} and {@code width} are per mille of all. */
    public record Status(String kind, String name, String number, String share, String x, String width) {
    }

    /** A table whose first column of numbers is drawn as bars. */
    public record Table(String heading, @Nullable String note, @Nullable Chart chart, String nameColumn, List<String> columns, List<Row> rows,
            @Nullable Row total) {
    }

    /** A row: the code behind its name or nothing, its name, the length of its bar, and its numbers. */
    public record Row(String code, String name, String bar, List<String> numbers) {
    }

    /** Columns over a line, in the units of the drawing. */
    public record Chart(String title, int width, int ground, List<Column> columns) {
    }

    /** A column with what stands over and under it. */
    public record Column(int left, int middle, String top, String height, String over, String number, String name) {
    }
}
