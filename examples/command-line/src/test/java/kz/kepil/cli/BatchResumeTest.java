package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches that were interrupted, and files that are packed. */
class BatchResumeTest {

    private static final int PEOPLE = 5_000;

    @TempDir
    private static Path people;
    private static Path in;
    /** The answers to all, among them some bad lines. */
    private static byte[] expected;

    @TempDir
    private Path folder;
    private Path out;

    @BeforeAll
    static void answerAll() throws IOException {
        in = people.resolve("in.jsonl");
        assertThat(kepil("population", "--size", String.valueOf(PEOPLE), "--as-of", "2026-05-15", in.toString()).exitCode()).isZero();
        List<String> lines = Files.readAllLines(in);
        for (int i = 10; i < lines.size(); i += 97) {
            lines.set(i, i % 2 == 0 ? "{\"id\":\"a\\\"b,\\\"line\\\":1\",\"asOf\":7}" : "");
        }
        Files.write(in, lines);
        Path whole = people.resolve("whole.jsonl");
        assertThat(kepil("batch", in.toString(), whole.toString()).err()).startsWith("Inquiries: 5,000; bad lines: 52");
        expected = Files.readAllBytes(whole);
    }

    @BeforeEach
    void nameTheOutput() {
        out = folder.resolve("out.jsonl");
    }

    private Path part() {
        return out.resolveSibling(out.getFileName() + ".part");
    }

    private Run resume(Path input, Path output) {
        return kepil("batch", "--lang", "en", "--resume", input.toString(), output.toString());
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream stream = Packing.of(file.toString()).unpacked(Files.newInputStream(file))) {
            return stream.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz", ".zst"})
    void whatIsCutOffAnywhereIsContinuedToTheSameBytes(String packing) throws IOException {
        out = folder.resolve("out.jsonl" + packing);
        assertThat(kepil("batch", in.toString(), out.toString()).exitCode()).isEqualTo(2);
        byte[] whole = Files.readAllBytes(out);
        assertThat(packing.isEmpty() ? whole : unpacked(out)).isEqualTo(expected);
        Random random = new Random(1);
        int[] lengths = random.ints(8, 0, whole.length + 1).toArray();
        lengths[0] = 0;
        lengths[1] = whole.length;
        lengths[2] = whole.length - 1;
        for (int length : lengths) {
            Files.delete(out);
            Files.write(part(), Arrays.copyOf(whole, length));
            Run run = resume(in, out);
            assertThat(run.err()).as("%d of %d", length, whole.length).startsWith("Inquiries: 5,000; bad lines: 52; see ");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(Files.readAllBytes(out)).isEqualTo(whole);
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    void whatIsKilledIsContinued() throws IOException, InterruptedException {
        Random random = new Random();
        Path big = folder.resolve("big.jsonl");
        byte[] some = Files.readAllBytes(in);
        try (var stream = Files.newOutputStream(big)) {
            for (int i = 0; i < 4; i++) {
                stream.write(some);
            }
        }
        for (int kills = 0; kills < 4 && !Files.exists(out); kills++) {
            long before = Files.exists(part()) ? Files.size(part()) : 0;
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                    "-cp", System.getProperty("java.class.path"), "kz.kepil.cli.Kepil", "batch", "--resume", big.toString(), out.toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
            // Once something is written, at some moment.
            while (process.isAlive() && (!Files.exists(part()) || Files.size(part()) <= before)) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(300));
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(resume(big, out).err()).startsWith("Inquiries: 20,000; bad lines: 208");
        Path undisturbed = folder.resolve("undisturbed.jsonl");
        kepil("batch", big.toString(), undisturbed.toString());
        assertThat(out).hasSameBinaryContentAs(undisturbed);
    }

    @Test
    void whatBelongsToAnotherInputIsToldAndLeftAlone() throws IOException {
        List<String> lines = Files.readAllLines(in);
        Path fewer = folder.resolve("fewer.jsonl");
        Files.write(fewer, lines.subList(0, 1_000));
        Files.write(part(), expected);
        // The answers after the thousandth have no line.
        assertRefused(fewer, "5000 answers stand there, but " + fewer + " has 1000 lines only\n    Maybe they are of another input");
        Path others = folder.resolve("others.jsonl");
        Files.write(others, lines.subList(1, lines.size()));
        assertRefused(others, "line 1 there is not what is answered now to that line of " + others);
        // One line more in the middle moves all that come after it.
        Files.write(others, Stream.concat(lines.subList(0, 4_900).stream(), Stream.concat(Stream.of("{}"), lines.subList(4_900, 5_000).stream()))
                .toList());
        assertRefused(others, "line 5000 there is not what is answered now to that line of " + others);
        Files.write(part(), "old\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(in, "line 1 there is not what is answered now to that line of " + in);
        assertThat(out).doesNotExist();
    }

    private void assertRefused(Path input, String message) throws IOException {
        byte[] before = Files.readAllBytes(part());
        Run run = resume(input, out);
        assertThat(run.err()).startsWith(part() + ": " + message);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(part()).hasBinaryContent(before);
    }

    @Test
    void standardOutputIsNotContinued() {
        Run run = kepil("batch", "--lang", "en", "--resume", in.toString(), "-");
        assertThat(run.err()).startsWith("--resume goes on in a file, and - is none\n    Maybe the name of a file is meant");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".gz", ".zst"})
    void packedInputIsUnpackedAlsoInManyBlocks(String packing) throws IOException {
        Path packed = folder.resolve("in.jsonl" + packing);
        byte[] text = Files.readAllBytes(in);
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int from = 0; from < text.length; from += 1_000_000) {
            byte[] block = Arrays.copyOfRange(text, from, Math.min(text.length, from + 1_000_000));
            blocks.write(Packing.of(packing).pack(block, block.length));
        }
        Files.write(packed, blocks.toByteArray());
        assertThat(kepil("batch", packed.toString(), out.toString()).exitCode()).isEqualTo(2);
        assertThat(out).hasBinaryContent(expected);
        Files.write(packed, Arrays.copyOf(blocks.toByteArray(), blocks.size() - 5));
        Run cut = kepil("batch", "--lang", "en", packed.toString(), out.toString());
        assertThat(cut.err()).isEqualTo(packed + ": the packed file is damaged or cut off\n");
        assertThat(cut.exitCode()).isEqualTo(2);
        Files.write(packed, text);
        assertThat(kepil("portrait", "--lang", "en", packed.toString(), "--out", folder.toString()).err())
                .isEqualTo(packed + ": the file is not packed, though its name says so\n    Maybe another name helps\n");
    }

    @Test
    void oneThreadAnswersAsManyDo() throws IOException {
        assertThat(kepil("batch", "--threads", "1", in.toString(), out.toString()).exitCode()).isEqualTo(2);
        assertThat(out).hasBinaryContent(expected);
        assertThat(kepil("batch", "--lang", "en", "--threads", "0", in.toString(), out.toString()).err())
                .startsWith("There cannot be 0 threads; allowed: 1 or more");
    }

    @ParameterizedTest
    @CsvSource({"IN.jsonl.gz, gz", "IN.jsonl.zst, zst"})
    void plainTextWithTheNameOfAPackedFileIsNotCalledDamaged(String name) throws IOException {
        Path plain = Files.writeString(folder.resolve(name), "{\"asOf\": \"2026-03-10\"}\n");
        assertThat(Run.kepil("batch", "--lang", "en", plain.toString(), folder.resolve("OUT").toString()).err())
                .isEqualTo(plain + ": the file is not packed, though its name says so\n    Maybe another name helps\n");
    }

    @Test
    void anEmptyTableIsSaidToBeEmpty() throws IOException {
        Path empty = Files.writeString(folder.resolve("IN.csv"), "");
        assertThat(Run.kepil("batch", "--lang", "en", empty.toString(), folder.resolve("OUT").toString()).err())
                .isEqualTo(empty + ": the input is empty: there is no inquiry in it\n");
    }

    @Test
    @Timeout(120)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without a word")
    void whoeverInterruptsIsToldHowToGoOn() throws IOException, InterruptedException {
        Path out = folder.resolve("OUT.jsonl");
        Process batch = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "kz.kepil.cli.Kepil", "batch", "--lang", "en", "-", out.toString())
                .redirectError(folder.resolve("err.txt").toFile()).start();
        Path part = folder.resolve("OUT.jsonl.part");
        // Standard input stays open: it waits for further lines.
        batch.getOutputStream().write(Files.readAllBytes(in));
        batch.getOutputStream().flush();
        while (!Files.exists(part) && batch.isAlive()) {
            Thread.sleep(50);
        }
        // Ended as by Ctrl-C, which a test that runs in the background cannot send.
        batch.destroy();
        assertThat(batch.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("err.txt")).content().contains("Interrupted: what was written stays in " + part + "; with --resume it goes on from there");
        assertThat(part).exists();
    }
}
