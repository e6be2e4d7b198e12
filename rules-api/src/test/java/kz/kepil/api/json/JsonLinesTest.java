package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.Entitlement;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final JsonLines LINES = JsonLines.of(new FakeEngine());
    private static final Person CHILD = Person.builder(LocalDate.of(2020, 1, 1), Sex.MALE, LegalStatus.CITIZEN).build();

    private record Result(JsonLines.Count count, List<String> lines, List<Long> bytesRead) {
    }

    private static Result judge(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> bytesRead = new ArrayList<>();
        JsonLines.Count count = LINES.judge(in, out, (judged, bytes) -> bytesRead.add(bytes));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize((int) count.lines());
        return new Result(count, lines, bytesRead);
    }

    private static Result judge(String text) throws IOException {
        return judge(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String good(String id) {
        return InquiryWriter.write(Inquiry.of(LocalDate.of(2026, 3, 10), CHILD).withId(id));
    }

    private static String verdict(String id) {
        return EntitlementWriter.lean().write(new FakeEngine().evaluate(Inquiry.of(LocalDate.of(2026, 3, 10), CHILD).withId(id)));
    }

    @Test
    void putsABadLineInItsPlace() throws IOException {
        Result result = judge(good("a") + "\r\n"
                + "{\"id\": \"bad\", \"asOf\": \"2026-03-10\"}\n"
                + "\n"
                + " \r\n"
                + good("Қ") + "\n"
                + "{\"id\": \"cut\",\n"
                + "[]\n"
                + good("z"));
        assertThat(result.count()).isEqualTo(new JsonLines.Count(8, 5));
        assertThat(result.lines()).containsExactly(
                verdict("a"),
                "{\"id\":\"bad\",\"line\":2,\"problems\":[{\"path\":\"$.person\","
                        + "\"message\":\"The required property \\\"person\\\" is missing; allowed: an object {…}\"}]}",
                "{\"id\":null,\"line\":3,\"problems\":[{\"path\":\"$\",\"message\":\"The line is empty; allowed: one JSON "
                        + "object on each line\"}]}",
                "{\"id\":null,\"line\":4,\"problems\":[{\"path\":\"$\",\"message\":\"The line is empty; allowed: one JSON "
                        + "object on each line\"}]}",
                verdict("Қ"),
                "{\"id\":\"cut\",\"line\":6,\"problems\":[{\"path\":\"$\",\"message\":\"The text ends too early, at column "
                        + "14: the JSON is not complete\\n"
                        + "Maybe a closing quote or bracket is missing, or the text was cut off\"}]}",
                "{\"id\":null,\"line\":7,\"problems\":[{\"path\":\"$\",\"message\":\"[…] is a list […]; allowed: an object {…}\\n"
                        + "Maybe these are several inquiries; each stands on a line of its own and is read alone\"}]}",
                verdict("z"));
        assertThat(result.lines()).allSatisfy(line ->
                assertThat(Schemas.errors(line.contains("\"problems\"") ? "bad-line" : "entitlement", line)).isEmpty());
    }

    @Test
    void findsNoLineInNothing() throws IOException {
        assertThat(judge("").count()).isEqualTo(new JsonLines.Count(0, 0));
        assertThat(judge("\n").count()).isEqualTo(new JsonLines.Count(1, 1));
        assertThat(judge(good("a") + "\n").count()).isEqualTo(new JsonLines.Count(1, 0));
    }

    @Test
    void keepsTheOrderOverManyBatches() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 5000; i++) {
            boolean bad = i % 7 == 0;
            text.append(bad ? "{\"id\":\"" + i + "\",\"asOf\":\"2026-03-10\"}" : good(String.valueOf(i))).append('\n');
            expected.add(bad ? "{\"id\":\"" + i + "\",\"line\":" + i + ",\"problems\":[" : verdict(String.valueOf(i)));
        }
        Result result = judge(text.toString());
        assertThat(result.count()).isEqualTo(new JsonLines.Count(5000, 714));
        for (int i = 0; i < 5000; i++) {
            assertThat(result.lines().get(i)).startsWith(expected.get(i));
        }
        assertThat(result.bytesRead())
                .hasSizeGreaterThan(10).isSorted().endsWith((long) text.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void writesWhatTheWriterWritesWithAnyNumberOfThreads() throws IOException {
        RandomVerdicts random = new RandomVerdicts(1);
        List<Entitlement> verdicts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            // Services come again and again, and not only side by side.
            Entitlement verdict = random.get();
            verdicts.add(i % 3 == 0 ? verdict : verdicts.get(i / 3));
        }
        JsonLines lines = JsonLines.of(new FakeEngine() {
            @Override
            public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
                return inquiries.stream().map(inquiry -> verdicts.get(Integer.parseInt(inquiry.id()))).toList();
            }
        });
        StringBuilder text = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(good(String.valueOf(i))).append('\n');
            expected.append(EntitlementWriter.lean().write(verdicts.get(i))).append('\n');
        }
        for (int threads : new int[] {1, 2, 5}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            lines.withThreads(threads).judge(stream(text.toString()), out, (judged, bytes) -> { });
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        }
        assertThatThrownBy(() -> lines.withThreads(0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0 threads");
    }

    /** Gives so many bytes without having them. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }
    }

    @Test
    void doesNotKeepAHugeLine() throws IOException {
        long size = 50L << 20;
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                stream(good("a") + "\n{\"id\": \"huge\","), new Endless(size), stream("}\n" + good("z") + "\n"), new Endless(size))));
        Result result = judge(in);
        assertThat(result.count()).isEqualTo(new JsonLines.Count(4, 2));
        String message = "\"problems\":[{\"path\":\"$\",\"message\":\"The text is longer than 1048576 bytes, the most that "
                + "one inquiry may have\\n"
                + "Maybe the line breaks between inquiries are missing\"}]}";
        assertThat(result.lines()).containsExactly(
                verdict("a"), "{\"id\":\"huge\",\"line\":2," + message, verdict("z"), "{\"id\":null,\"line\":4," + message);
        assertThat(result.bytesRead()).last().satisfies(bytes -> assertThat(bytes).isGreaterThan(2 * size));
    }

    @Test
    void readsALineOfTheGreatestLength() throws IOException {
        String line = good("a");
        String longest = line + " ".repeat(InquiryReader.LONGEST - line.length());
        Result result = judge(longest + "\n" + longest + " \n" + longest);
        assertThat(result.lines().get(0)).isEqualTo(verdict("a"));
        assertThat(result.lines()
                .get(1)).startsWith("{\"id\":\"a\",\"line\":2,\"problems\":[{\"path\":\"$\",\"message\":\"The text is longer");
        assertThat(result.lines().get(2)).isEqualTo(verdict("a"));
    }

    @Test
    void endsABatchWhenItsLinesAreLong() {
        String half = "x".repeat(InquiryReader.LONGEST / 2) + "\n";
        LineBatches lines = new LineBatches(stream(half.repeat(5) + "y\n".repeat(300)), 1);
        List<LineBatches.Batch> batches = Stream.generate(() -> lines).takeWhile(LineBatches::hasNext).map(LineBatches::next).toList();
        assertThat(batches).extracting(batch -> batch.count()).containsExactly(2, 2, 256, 45);
        assertThat(batches).extracting(LineBatches.Batch::first).containsExactly(1L, 3L, 5L, 261L);
        assertThat(batches).extracting(LineBatches.Batch::bytesRead).containsExactly(
                2L * half.length(), 4L * half.length(), 5L * half.length() + 510, 5L * half.length() + 600);
    }

    @Test
    void handsOverEachLineWithWhatCameOfItInOrder() throws IOException {
        List<JsonLines.Line> lines = new ArrayList<>();
        List<Long> bytesRead = new ArrayList<>();
        String text = (good("a") + "\n[]\n").repeat(600);
        LINES.forEach(stream(text), lines::add, (judged, bytes) -> bytesRead.add(bytes));
        assertThat(lines).hasSize(1200).extracting(JsonLines.Line::number).isSorted().startsWith(1L).endsWith(1200L);
        assertThat(lines).allSatisfy(line -> {
            boolean good = line.number() % 2 == 1;
            assertThat(line.reading().inquiry() != null).isEqualTo(good);
            assertThat(line.verdict() != null).isEqualTo(good);
            assertThat(line.reading().problems().isEmpty()).isEqualTo(good);
        });
        assertThat(lines.get(0).verdict()).isEqualTo(new FakeEngine().evaluate(lines.get(0).reading().inquiry()));
        assertThat(bytesRead).isSorted().endsWith((long) text.length());
        assertThatThrownBy(() -> LINES.forEach(stream(text), line -> {
            throw new IllegalStateException("Enough");
        }, (judged, bytes) -> { })).hasMessage("Enough");
    }

    @Test
    void aLineHasAVerdictIfAndOnlyIfItHasAnInquiry() {
        Inquiry inquiry = Inquiry.of(LocalDate.of(2026, 3, 10), CHILD);
        Reading good = new Reading(null, inquiry, List.of());
        assertThat(new JsonLines.Line(1, good, new FakeEngine().evaluate(inquiry)).reading()).isEqualTo(good);
        assertThatThrownBy(() -> new JsonLines.Line(1, good, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsFailuresOfTheEngineThrough() {
        JsonLines broken = JsonLines.of(new FakeEngine() {
            @Override
            public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
                throw new IllegalStateException("Broken");
            }
        });
        assertThatThrownBy(() -> broken.judge(stream(good("a")), new ByteArrayOutputStream(), (judged, bytes) -> { }))
                .isInstanceOf(IllegalStateException.class).hasMessage("Broken");
    }

    @Test
    void letsFailuresOfTheStreamsThrough() {
        InputStream unreadable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Cannot read");
            }
        };
        assertThatThrownBy(() -> judge(unreadable)).isInstanceOf(IOException.class).hasMessage("Cannot read");
        OutputStream unwritable = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Cannot write");
            }
        };
        assertThatThrownBy(() -> LINES.judge(stream(good("a")), unwritable, (judged, bytes) -> { }))
                .isInstanceOf(IOException.class).hasMessage("Cannot write");
    }
}
