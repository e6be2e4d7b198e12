package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class BatchTest {

    /** Takes nothing that is written to it. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;
    private Path in;
    private Path out;

    @BeforeEach
    void nameTheFiles() {
        in = folder.resolve("in.jsonl");
        out = folder.resolve("out.jsonl");
    }

    private static String line(String sample) throws IOException {
        return Files.readString(Path.of(sample(sample))).replace("\n", "");
    }

    private Run batch() {
        return kepil("batch", "--lang", "en", in.toString(), out.toString());
    }

    @Test
    void everyLineIsAnsweredInOrderAsCheckWouldAnswerIt() throws IOException {
        List<String> names = List.of("newborn", "tourist", "self-payer-who-prepaid-a-year");
        Files.write(in, names.stream().map(BatchTest::lineOf).toList());
        Run run = batch();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Inquiries: 3; bad lines: 0\n");
        String[] check = Stream.concat(Stream.of("check", "--format", "json"), names.stream().map(Run::sample)).toArray(String[]::new);
        assertThat(Files.readString(out)).isEqualTo(kepil(check).out());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static String lineOf(String sample) {
        try {
            return line(sample);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void badLinesStandInTheirPlaces() throws IOException {
        Files.write(in, List.of(line("newborn"), "[]", "{\"id\": \"A-3\", \"asOf\": 7}", line("tourist")));
        Run run = batch();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Inquiries: 4; bad lines: 2; see " + out + "\n");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"id\":\"newborn\"");
        assertThat(lines.get(1)).startsWith("{\"id\":null,\"line\":2,\"problems\":[{\"path\":\"$\"");
        assertThat(lines.get(2)).startsWith("{\"id\":\"A-3\",\"line\":3,\"problems\":[{\"path\":\"$");
        assertThat(lines.get(3)).startsWith("{\"id\":\"tourist\"");
    }

    @Test
    @EnabledIf("thereIsAFullDevice")
    void aFullDiskIsToldInTheLanguageAsked() throws IOException {
        Files.writeString(in, line("newborn") + "\n");
        Run run = kepil("batch", "--lang", "kk", in.toString(), FULL.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("kepil: Бұл файлға жазылмайды: " + FULL + "\n    Мүмкін, оның қалтасы жоқ немесе оған жазуға рұқсат жоқ\n");
    }

    private static boolean thereIsAFullDevice() {
        return Files.exists(FULL);
    }

    @Test
    void aLineOfFiftyMegabytesAndBrokenBytesSpoilNothingElse() throws IOException {
        try (OutputStream bytes = Files.newOutputStream(in)) {
            bytes.write((line("newborn") + "\n{\"id\": \"huge\", \"asOf\": \"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                bytes.write("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            }
            bytes.write(("\"}\n" + "{\"a\":".repeat(5_000) + "\n{\"id\": \"").getBytes(StandardCharsets.UTF_8));
            bytes.write(0xE9);
            bytes.write(("\"}\n" + line("tourist") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Run run = batch();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Inquiries: 5; bad lines: 3");
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(1)).startsWith("{\"id\":\"huge\",\"line\":2,").contains("is longer than").hasSizeLessThan(1000);
        assertThat(lines.get(2)).startsWith("{\"id\":null,\"line\":3,").contains("nested more than");
        assertThat(lines.get(3)).startsWith("{\"id\":null,\"line\":4,").contains("is not valid UTF-8");
        assertThat(lines.get(4)).startsWith("{\"id\":\"tourist\"");
    }

    @Test
    void standardStreamsServeBothWays() throws IOException {
        byte[] line = (line("newborn") + "\n").getBytes(StandardCharsets.UTF_8);
        Run run = kepil(line, "batch", "-", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).singleElement().asString().startsWith("{\"id\":\"newborn\"");
    }

    @Test
    void anEmptyInputIsBadAndLeavesTheOutputAlone() throws IOException {
        Files.createFile(in);
        Files.writeString(out, "old");
        Run run = batch();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(in + ": the input is empty: there is no inquiry in it\n");
        assertThat(out).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aMissingInputIsBad() {
        Run run = batch();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(in + ": there is no such file\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void anInputIsNotOverwrittenByItsAnswers() throws IOException {
        Files.writeString(in, line("newborn") + "\n");
        assertRefused(1, "The same file would be read and written: " + in, in.toString(), in.toString());
        assertRefused(1, "The same file would be read and written: " + folder.resolve("link"), in.toString(), Files.createSymbolicLink(folder.resolve("link"), in).toString());
        assertThat(in).hasContent(line("newborn"));
    }

    @Test
    void anOutputThatCannotBeWrittenEndsTheRun() throws IOException {
        Files.writeString(in, line("newborn") + "\n");
        assertRefused(3, "kepil: This is a directory, and cannot be written as a file: " + folder, in.toString(), folder.toString());
        Path nowhere = folder.resolve("no/such/folder");
        assertRefused(3, "kepil: This file cannot be written: " + nowhere, in.toString(), nowhere.toString());
    }

    private static void assertRefused(int exitCode, String message, String... files) {
        Run run = kepil("batch", files[0], files[1]);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith(message);
    }

    @Test
    void aLinkKeepsPointingToItsFile() throws IOException {
        Files.writeString(in, line("newborn") + "\n");
        Files.writeString(out, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), out);
        assertThat(kepil("batch", in.toString(), link.toString()).exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(out)).startsWith("{\"id\":\"newborn\"");
    }

    @Test
    void theProgressBarShowsWhenSomebodyWatches() throws IOException {
        Files.writeString(in, line("newborn") + "\n");
        assertThat(kepil(new byte[0], Ansi.OFF, 80, "batch", "--lang", "en", in.toString(), out.toString()).err())
                .contains("100%").contains("inquiries a second: ");
        assertThat(batch().err()).doesNotContain("%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch - -", "check -", "check --format json -", "explain -", "rules", "record -",
        "contribution --payer employee --month 2026-03 --income 2500000"})
    void aReaderThatGoesAwayEndsAnyRunQuietlyAsItEndsOtherTools(String command) throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream((line("newborn") + "\n").getBytes(StandardCharsets.UTF_8)),
                StandardOutput.to(closed, false), new PrintStream(err, true, StandardCharsets.UTF_8), Ansi.OFF, 0, 80);
        assertThat(Kepil.run(terminal, Run::engine, command.split(" "))).isEqualTo(141);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | {¶\"asOf\": 1¶} | Maybe this is one inquiry on several lines",
        "ru | [¶{}¶] | Возможно, это список JSON",
        "kk | id,sex¶1,MALE | Мүмкін, бұл – кесте (CSV)"})
    void whatIsNoJsonLinesGetsAHint(String language, String text, String hint) throws IOException {
        Files.writeString(in, text.replace("¶", "\n"));
        for (String[] command : new String[][] {{"batch", in.toString(), out.toString()}, {"portrait", in.toString(), "--out", folder.toString()}}) {
            Run run = kepil(Stream.concat(Stream.of(command), Stream.of("--lang", language)).toArray(String[]::new));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("\n    " + hint);
        }
        Files.writeString(in, line("newborn") + "\nx,y\n");
        assertThat(batch().err()).doesNotContain("Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch - -", "check -", "check --format json -", "explain -", "rules", "record -",
        "contribution --payer employee --month 2026-03 --income 2500000"})
    void aStandardOutputThatCannotBeWrittenEndsAnyRunInOneLine(String command) throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream((line("newborn") + "\n").getBytes(StandardCharsets.UTF_8)),
                StandardOutput.to(closed, false), new PrintStream(err, true, StandardCharsets.UTF_8), Ansi.OFF, 0, 80);
        assertThat(Kepil.run(terminal, Run::engine, command.split(" "))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("kepil: Standard output cannot be written; nobody reads it, or its disk is full.\n");
    }
}
