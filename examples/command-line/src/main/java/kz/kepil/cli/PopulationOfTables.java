package kz.kepil.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.JsonLines;
import org.jspecify.annotations.Nullable;

/** A population as a table with a row for each person and, maybe, one with a row for each payment, in the order of the persons. */
final class PopulationOfTables implements Population {

    private final CsvFile persons;
    private final @Nullable CsvFile payments;
    private final Iterator<PersonRow> rows;

    PopulationOfTables(String file, @Nullable String paymentsFile, Terminal terminal, InquiryReader reader) throws IOException {
        persons = new CsvFile(file, terminal, PersonRow.COLUMNS, PersonRow.REQUIRED);
        try {
            payments = paymentsFile == null ? null
                    : new CsvFile(paymentsFile, terminal, PersonRow.PAYMENT_COLUMNS, PersonRow.REQUIRED_OF_PAYMENTS);
        } catch (IOException failed) {
            persons.close();
            throw failed;
        }
        rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return persons.hasNext();
            }

            @Override
            public PersonRow next() {
                CsvFile.Row person = persons.next();
                return new PersonRow(person, paymentsOf(person.cell("id")), reader);
            }
        };
    }

    private List<CsvFile.Row> paymentsOf(@Nullable String id) {
        List<CsvFile.Row> own = new ArrayList<>();
        while (payments != null && id != null && payments.hasNext() && id.equals(payments.peek().cell("id"))) {
            own.add(payments.next());
        }
        return own;
    }

    @Override
    public long skip(long count, LongPredicate marked, JsonLines judge, Answers answers) throws IOException {
        try {
            long number = 0;
            while (number < count && rows.hasNext()) {
                PersonRow row = rows.next();
                number++;
                if (marked.test(number)) {
                    ByteArrayOutputStream answer = new ByteArrayOutputStream();
                    judge.withThreads(1).judge(List.of(row).iterator(), answer, (lines, bytes) -> { });
                    answers.take(number, answer.toByteArray(), answer.size() - 1);
                }
            }
            return number;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Fails when payments are left over: those who were answered last may lack theirs. */
    @Override
    public JsonLines.Count judge(JsonLines judge, OutputStream out, JsonLines.Watcher watcher) throws IOException {
        JsonLines.Count count = judge.judge(rows, out, watcher);
        if (payments != null && payments.hasNext()) {
            CsvFile.Row left = payments.next();
            throw new InputFile.UnreadableException(left.place("id"), "csv.payment-of-nobody",
                    left.cell("id") == null ? "" : left.cell("id"), "id");
        }
        return count;
    }

    @Override
    public long bytesRead() {
        return persons.bytesRead();
    }

    @Override
    public String hint(Labels labels) {
        return "";
    }

    @Override
    public void close() throws IOException {
        try {
            persons.close();
        } finally {
            if (payments != null) {
                payments.close();
            }
        }
    }
}
