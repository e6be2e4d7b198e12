package kz.kepil.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Tables as CSV (RFC 4180, with line feeds alone). */
final class CsvText {

    private CsvText() {
    }

    /** The names of the columns and the rows under them. */
    static String of(List<String> columns, Stream<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            rows.forEach(row -> writer.writeRecord(row.stream().map(String::valueOf).toList()));
        } catch (IOException notOfText) {
            throw new UncheckedIOException(notOfText);
        }
        return text.toString();
    }
}
