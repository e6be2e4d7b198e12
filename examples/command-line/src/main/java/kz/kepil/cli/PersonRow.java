package kz.kepil.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.JsonLines;
import kz.kepil.api.json.Reading;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A person and the payments as rows of tables. They become an inquiry in JSON, so that one reader says what is wrong with either;
 * here what it says of a path is told of a cell.
 *
 * @param row the person
 * @param payments the payments
 * @param reader reads the inquiry
 */
record PersonRow(CsvFile.Row row, List<CsvFile.Row> payments, InquiryReader reader) implements JsonLines.Row {

    /** The columns of the table of persons: first those that are texts. */
    private static final List<String> TEXTS = List.of("iin", "birthDate", "sex", "legalStatus", "legalStatusSince", "district",
            "lastPensionContribution");
    private static final List<String> TRUTHS = List.of("emergencyCareAgreement", "voluntaryPolicy");
    private static final List<String> WORDS = List.of("riskFactors", "unknown");
    private static final List<String> PAYMENT = List.of("type", "month", "amount", "paidOn", "income", "locality");

    static final Set<String> COLUMNS = sorted(Stream.of(Stream.of("id", "asOf", "services", "circumstances", "conditions", "screened"),
            TEXTS.stream(), TRUTHS.stream(), WORDS.stream()).flatMap(names -> names));
    static final Set<String> REQUIRED = sorted(Stream.of("asOf", "birthDate", "sex", "legalStatus"));
    static final Set<String> PAYMENT_COLUMNS = sorted(Stream.concat(Stream.of("id"), PAYMENT.stream()));
    static final Set<String> REQUIRED_OF_PAYMENTS = sorted(Stream.of("id", "type", "month", "amount", "paidOn"));

    private static final Pattern OF_PAYMENT = Pattern.compile("\\$\\.payments\\[([0-9]+)](?:\\.(\\w+))?.*");
    private static final Pattern OF_PERSON = Pattern.compile("\\$(?:\\.person)?\\.(\\w+).*");

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public Reading read() {
        List<Problem> problems = new ArrayList<>();
        cells(row, problems);
        payments.forEach(payment -> cells(payment, problems));
        if (!problems.isEmpty()) {
            return new Reading(row.cell("id"), null, problems);
        }
        Reading reading = reader.tryRead(json().getBytes(StandardCharsets.UTF_8));
        return new Reading(reading.id(), reading.inquiry(), reading.problems().stream()
                .map(problem -> new Problem(place(problem.path()), null, problem.message())).toList());
    }

    private static void cells(CsvFile.Row row, List<Problem> problems) {
        if (!row.hasAsManyCellsAsColumns()) {
            problems.add(new Problem(row.place(""), null, texts("csv.cells", row.cells().size(), row.columns().size())));
        }
    }

    private static Texts texts(String key, Object... values) {
        return new Texts(Labels.in(Language.KK).get(key, values), Labels.in(Language.RU).get(key, values), Labels.in(Language.EN).get(key, values));
    }

    private String place(String path) {
        Matcher ofPayment = OF_PAYMENT.matcher(path);
        if (ofPayment.matches()) {
            return payments.get(Integer.parseInt(ofPayment.group(1))).place(ofPayment.group(2) == null ? "" : ofPayment.group(2));
        }
        Matcher ofPerson = OF_PERSON.matcher(path);
        return row.place(ofPerson.matches() ? ofPerson.group(1) : "");
    }

    private String json() {
        List<String> person = new ArrayList<>();
        TEXTS.forEach(name -> add(person, name, quoted(row.cell(name))));
        TRUTHS.forEach(name -> add(person, name, value(row.cell(name))));
        add(person, "circumstances", list("circumstances", "type", "from"));
        add(person, "conditions", list("conditions", "icd10", "diagnosedOn"));
        add(person, "screened", list("screened", "code", "on"));
        WORDS.forEach(name -> add(person, name, list(name, null, null)));
        List<String> inquiry = new ArrayList<>();
        add(inquiry, "id", quoted(row.cell("id")));
        add(inquiry, "asOf", quoted(row.cell("asOf")));
        add(inquiry, "person", object(person));
        add(inquiry, "payments", "[" + String.join(",", payments.stream().map(PersonRow::payment).toList()) + "]");
        add(inquiry, "services", list("services", "service", "icd10"));
        return object(inquiry);
    }

    private static String payment(CsvFile.Row row) {
        List<String> members = new ArrayList<>();
        PAYMENT.forEach(name -> add(members, name, quoted(row.cell(name))));
        return object(members);
    }

    /** The things of a cell, parted by bars: each begins with what it is, maybe with a second value, and then names others. */
    private @Nullable String list(String column, @Nullable String first, @Nullable String second) {
        String cell = row.cell(column);
        return cell == null ? null : "[" + String.join(",", Arrays.stream(cell.split("\\|", -1))
                .map(thing -> first == null ? quoted(thing.strip()) : thing(thing.strip(), first, second)).toList()) + "]";
    }

    private static String thing(String thing, String first, @Nullable String second) {
        List<String> members = new ArrayList<>();
        List<String> free = new ArrayList<>(Arrays.asList(first, second));
        for (String word : thing.split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals >= 0) {
                add(members, word.substring(0, equals), value(word.substring(equals + 1)));
            } else {
                // A word too many has no name, and the reader says so.
                add(members, free.isEmpty() ? word : free.remove(0), quoted(word));
            }
        }
        return object(members);
    }

    private static void add(List<String> members, @Nullable String name, @Nullable String value) {
        if (value != null) {
            members.add(quoted(name) + ":" + value);
        }
    }

    private static String object(List<String> members) {
        return "{" + String.join(",", members) + "}";
    }

    /** Whether something is so as JSON says it; anything else as a text, of which the reader says what is wrong with it. */
    private static @Nullable String value(@Nullable String text) {
        String small = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return small.equals("true") || small.equals("false") ? small : quoted(text);
    }

    private static @Nullable String quoted(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return json.append('"').toString();
    }
}
