package kz.kepil.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table whose first row names its columns; cells are parted by commas, semicolons or tabs. Not thread-safe. */
final class CsvFile implements Closeable, Iterator<CsvFile.Row> {

    private static final int HEADER = 1 << 12;

    /**
     * A row.
     *
     * @param file the file
     * @param line where it begins, counted from 1
     * @param columns the names of the columns
     * @param cells the cells; as many as there are columns, unless something is wrong
     */
    record Row(String file, long line, List<String> columns, List<String> cells) {

        /** The cell of a column; null when it is empty or there is no such column. */
        @Nullable String cell(String column) {
            int index = columns.indexOf(column);
            String cell = index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
            return cell.isEmpty() ? null : cell;
        }

        boolean hasAsManyCellsAsColumns() {
            return cells.size() == columns.size();
        }

        /** Where a cell stands, as problems name it. */
        String place(String column) {
            return file + ":" + line + (column.isEmpty() ? "" : ":" + column);
        }
    }

    private final String file;
    private final InputFile.Unpacked input;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long line = 1;
    private @Nullable Row peeked;

    /** Opens a file whose columns must be some of those known, with those required among them. */
    CsvFile(String file, Terminal terminal, Set<String> known, Set<String> required) throws IOException {
        this.file = file;
        this.input = InputFile.openUnpacked(file, terminal);
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
            records = CsvReader.builder().fieldSeparator(separator(reader))
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(reader).iterator();
            if (!hasNextRecord()) {
                throw new InputFile.UnreadableException(file, "batch.empty");
            }
            columns = next(List.of()).cells.stream().map(String::strip).toList();
            check(known, required);
        } catch (UncheckedIOException failed) {
            input.close();
            throw failed.getCause();
        } catch (IOException failed) {
            input.close();
            throw said(failed);
        }
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(HEADER);
        char[] start = new char[HEADER - 1];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        if (length > 0 && start[0] == '\uFEFF') {
            reader.read();
        }
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void check(Set<String> known, Set<String> required) throws InputFile.UnreadableException {
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new InputFile.UnreadableException(file + ":1", "csv.column-unknown", column, String.join(", ", known));
            }
        }
        for (String column : required) {
            if (!columns.contains(column)) {
                throw new InputFile.UnreadableException(file + ":1", "csv.column-missing", column, String.join(", ", required));
            }
        }
    }

    private IOException said(IOException failed) {
        return failed instanceof CharacterCodingException ? new InputFile.UnreadableException(file, "csv.not-utf8", "UTF-8", "CSV UTF-8") : failed;
    }

    private boolean hasNextRecord() {
        try {
            return records.hasNext();
        } catch (CsvParseException malformed) {
            throw new UncheckedIOException(new InputFile.UnreadableException(file + ":" + line, "csv.malformed"));
        } catch (UncheckedIOException failed) {
            throw new UncheckedIOException(said(failed.getCause()));
        }
    }

    private Row next(List<String> names) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        return new Row(file, line, names, List.copyOf(record.getFields()));
    }

    @Override
    public boolean hasNext() {
        return peeked != null || hasNextRecord();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = peek();
        peeked = null;
        return row;
    }

    /** The row that comes next, which stays. */
    Row peek() {
        if (peeked == null) {
            peeked = next(columns);
        }
        return peeked;
    }

    long bytesRead() {
        return input.bytesRead();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
