package kz.kepil.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables as CSV (RFC 4180, with line feeds alone). */
final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("[=+@\t\r-]");

    private CsvText() {
    }

    /** The names of the columns and the rows under them. */
    static String of(List<String> columns, Stream<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            rows.forEach(row -> writer.writeRecord(row.stream().map(CsvText::cell).toList()));
        } catch (IOException notOfText) {
            throw new UncheckedIOException(notOfText);
        }
        return text.toString();
    }

    /** Of a text that a table program would take for a formula the first character is set apart. */
    private static String cell(Object value) {
        String text = String.valueOf(value);
        return value instanceof String && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
