package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTablesTest {

    private static final Path TABLES = Path.of("..", "tables");
    private static final String HEADER = "id,asOf,birthDate,sex,legalStatus,circumstances\n";
    private static final String SOUND = ",2026-03-10,1990-05-01,MALE,CITIZEN,";

    @TempDir
    private Path folder;
    private Path persons;
    private Path payments;

    @BeforeEach
    void nameTheTables() {
        persons = folder.resolve("persons.csv");
        payments = folder.resolve("payments.csv");
    }

    private Run batch() {
        return kepil("batch", "--lang", "en", persons.toString(), "--payments", payments.toString(), "-");
    }

    /** What a table says is what an inquiry says. */
    @Test
    void theSamplesAreAnsweredAsTheSameInquiriesInJson() throws IOException {
        Files.write(folder.resolve("in.jsonl"), List.of(
                """
                {"id":"KZ-1","asOf":"2026-03-10","person":{"birthDate":"1990-05-01","sex":"MALE","legalStatus":"CITIZEN","district":"Қазығұрт",\
                "lastPensionContribution":"2026-01","circumstances":[{"type":"EMPLOYEE","from":"2019-09-02"}]},"payments":[\
                {"type":"EMPLOYER_DEDUCTION","month":"2025-12","amount":"10200.00","paidOn":"2026-01-14","income":"340000"},\
                {"type":"EMPLOYER_DEDUCTION","month":"2026-01","amount":"10200.00","paidOn":"2026-02-12","income":"340000"}]}""",
                """
                {"id":"KZ-2","asOf":"2026-03-10","person":{"birthDate":"1998-05-17","sex":"FEMALE","legalStatus":"CITIZEN","district":"Сайрам",\
                "circumstances":[{"type":"PREGNANT","from":"2026-01-15","registered":true}],"conditions":[{"icd10":"E10.9",\
                "diagnosedOn":"2024-05-01","underObservation":true}]}}""",
                """
                {"id":"KZ-3","asOf":"2026-03-10","person":{"birthDate":"1971-11-30","sex":"FEMALE","legalStatus":"CITIZEN",\
                "district":"Шымкент қ.","conditions":[{"icd10":"I10"}],"riskFactors":["HEAVY_SMOKER"],\
                "screened":[{"code":"SCR-5","on":"2025-03-10"}]}}""",
                """
                {"id":"KZ-4","asOf":"2026-03-10","person":{"birthDate":"1985-02-14","sex":"MALE","legalStatus":"KANDAS","district":"Келес",\
                "circumstances":[{"type":"SOLE_PROPRIETOR","from":"2024-01-01"},{"type":"SOCIAL_LEVEL","from":"2026-01-20","level":"D"}]},\
                "payments":[{"type":"SOLE_PROPRIETOR","month":"2026-01","amount":"5950.00","paidOn":"2026-02-05"}]}"""));
        Run json = kepil("batch", folder.resolve("in.jsonl").toString(), "-");
        Run tables = kepil("batch", TABLES.resolve("persons.csv").toString(), "--payments", TABLES.resolve("payments.csv").toString(), "-");
        assertThat(json.exitCode()).isZero();
        assertThat(tables.exitCode()).isZero();
        assertThat(tables.out()).isEqualTo(json.out());
        // As some programs save it, with a mark at the beginning.
        Files.writeString(persons, "\uFEFF" + Files.readString(TABLES.resolve("persons.csv")).replace(",", ";").replace("\n", "\r\n"));
        Files.copy(TABLES.resolve("payments.csv"), payments);
        assertThat(batch().out()).isEqualTo(json.out());
    }

    @Test
    void whatIsWrongIsToldOfTheCellAndTheOthersAreAnswered() throws IOException {
        Files.writeString(persons, HEADER + "a" + SOUND + "EMPLOYE 2020-01-01\n"
                + "b" + SOUND + "EMPLOYEE 2020-01-01 | DISABILITY 2020-01-01 groop=I\n"
                + "c,2026-03-10,01.05.1990,,CITIZEN,EMPLOYEE 2020-01-01 2021-01-01\n"
                + "d,2026-03-10,1990-05-01\n"
                + "\"e\n2\"" + SOUND + "\n"
                + "f" + SOUND + "\n");
        Files.writeString(payments, "id,type,month,amount,paidOn\nf,SELF_PAYER,2026-02,\"4250,00\",2026-02-20\nf,SELF_PAYER,2026-03,4250,2026-03-05\n");
        Run run = batch();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Inquiries: 6; bad lines: 5");
        List<String> lines = run.outLines();
        assertThat(lines.get(0)).startsWith("{\"id\":\"a\",\"line\":2,\"problems\":[{\"path\":\"" + persons + ":2:circumstances\",\"message\":"
                + "\"\\\"EMPLOYE\\\" is not one of").contains("Maybe EMPLOYEE is meant");
        assertThat(lines.get(1)).contains(persons + ":3:circumstances").contains("Maybe group is meant").contains("DISABILITY needs the property \\\"group\\\"");
        assertThat(lines.get(2)).contains(persons + ":4:birthDate").contains("Maybe 1990-05-01 is meant").contains(persons + ":4:sex")
                .contains(persons + ":4:circumstances").contains("2021-01-01");
        assertThat(lines.get(3)).isEqualTo("{\"id\":\"d\",\"line\":5,\"problems\":[{\"path\":\"" + persons
                + ":5\",\"message\":\"The row has 3 cells, and the table 6 columns\"}]}");
        assertThat(lines.get(4)).startsWith("{\"id\":\"e\\n2\",\"asOf\":\"2026-03-10\"");
        assertThat(lines.get(5)).startsWith("{\"id\":\"f\",\"line\":8,\"problems\":[{\"path\":\"" + payments + ":2:amount\"")
                .contains("Maybe \\\"4250.00\\\" is meant");
    }

    @Test
    void paymentsThatAreNotInTheOrderOfThePersonsAreRefused() throws IOException {
        Files.writeString(persons, HEADER + "a" + SOUND + "\nb" + SOUND + "\n");
        Files.writeString(payments, "id,type,month,amount,paidOn\nb,SELF_PAYER,2026-02,4250,2026-02-20\na,SELF_PAYER,2026-02,4250,2026-02-20\n");
        Path out = folder.resolve("out.jsonl");
        Run run = kepil("batch", "--lang", "en", persons.toString(), "--payments", payments.toString(), out.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(payments + ":3:id: payments of a come").contains("Maybe the payments are not in the order");
        assertThat(out).doesNotExist();
    }

    @Test
    void aTableThatIsNoneIsRefused() throws IOException {
        Files.writeString(payments, "id,type,month,amount,paidOn\n");
        assertRefused("id,asOf,birthDate,sex,legalStatus,circumstance\n", persons + ":1: there is no column circumstance; allowed: asOf, birthDate");
        assertRefused("id,asOf,birthDate,sex\n", persons + ":1: the column legalStatus is missing; needed: asOf, birthDate, legalStatus, sex");
        assertRefused(HEADER, persons + ": the input is empty");
        Files.write(persons, (HEADER + "қ" + SOUND + "\n").getBytes(Charset.forName("windows-1251")));
        Files.write(persons, (HEADER + "Қазығұрт" + SOUND + "\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(batch().exitCode()).isEqualTo(2);
        Files.write(persons, (HEADER + "Шымкент" + SOUND + "\n").getBytes(Charset.forName("windows-1251")));
        assertThat(batch().err()).isEqualTo(persons + ": the table is not in UTF-8\n    Maybe it can be saved as \"CSV UTF-8\"\n");
        assertThat(batch().exitCode()).isEqualTo(2);
        Run lines = kepil("batch", "--lang", "en", "in.jsonl", "--payments", payments.toString(), "-");
        assertThat(lines.err()).startsWith("--payments belongs to a table of persons, and in.jsonl is none; allowed: a name that ends in .csv");
        assertThat(lines.exitCode()).isEqualTo(1);
    }

    private void assertRefused(String table, String message) throws IOException {
        Files.writeString(persons, table);
        Run run = batch();
        assertThat(run.err()).startsWith(message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aTableIsContinued() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        StringBuilder paid = new StringBuilder("id,type,month,amount,paidOn\n");
        for (int i = 0; i < 1_000; i++) {
            rows.append(i).append(SOUND).append(i % 3 == 0 ? "EMPLOYEE 2020-01-01" : "").append('\n');
            paid.append(i % 2 == 0 ? i + ",SELF_PAYER,2026-02,4250,2026-02-20\n" : "");
        }
        Files.writeString(persons, rows);
        Files.writeString(payments, paid);
        String expected = batch().out();
        Path out = folder.resolve("out.jsonl");
        for (int length : new int[] {0, 700_000, expected.length() / 2, expected.length()}) {
            Files.writeString(folder.resolve("out.jsonl.part"), expected.substring(0, length));
            Run run = kepil("batch", "--resume", persons.toString(), "--payments", payments.toString(), out.toString());
            assertThat(run.exitCode()).isZero();
            assertThat(out).content().isEqualTo(expected);
        }
    }
}
