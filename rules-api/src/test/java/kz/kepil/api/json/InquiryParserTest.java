package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.internal.json.Askable;
import kz.kepil.api.internal.json.InquiryParser;
import org.junit.jupiter.api.Test;

/** The parser of one pass against the reader that knows where everything stands. */
class InquiryParserTest {

    private static final InquiryReader READER = InquiryReader.of(new FakeEngine());
    private static final List<String> PIECES = List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "0", "1", "9", ".", "-", "e", " ", "\n", "\t", "\u0001",
            "\uFFFD", "қ", "null", "true", "\"level\":\"A\",", "\"type\":null,", "\"id\":null,", "2026-02-30", "\"to\":\"2030-01-01\",", "[]", "{}");

    /** An escape, an exponent, many digits. */
    private static final Pattern UNUSUAL = Pattern.compile("\\\\|[0-9]E[+-]|[0-9.]{19}");

    private static Inquiry parsed(byte[] utf8) {
        return InquiryParser.parse(utf8, 0, utf8.length, Askable.of(new FakeEngine()));
    }

    /** A text and what is left of it when pieces are put in, taken out or doubled, or it is cut off, a few times. */
    private static String changed(String sample, Random random) {
        StringBuilder text = new StringBuilder(sample);
        for (int i = random.nextInt(3); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            int length = Math.min(1 + random.nextInt(12), text.length() - at);
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, at + 1);
                case 1 -> text.delete(at, at + length);
                case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> text.replace(at, at + 1, PIECES.get(random.nextInt(PIECES.size())));
                case 4 -> text.insert(at, text.substring(at, at + length));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }

    @Test
    void readsWhatTheReaderReadsAndNothingElse() {
        Random random = new Random(1);
        RandomInquiries inquiries = new RandomInquiries(1);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 60_000; i++) {
            String sample = i % 4 == 0 ? InquiryReaderTest.SAMPLE : InquiryWriter.write(inquiries.get());
            byte[] utf8 = (i % 8 < 2 ? sample : changed(sample, random)).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(20) == 0) {
                utf8[random.nextInt(utf8.length)] = (byte) (0x80 + random.nextInt(0x80));
            }
            Inquiry inquiry = parsed(utf8);
            Reading expected = READER.readWithProblems(utf8);
            if (inquiry == null) {
                refused += expected.inquiry() == null ? 1 : 0;
            } else {
                read++;
                assertThat(inquiry).as(new String(utf8, StandardCharsets.UTF_8)).isEqualTo(expected.inquiry());
            }
        }
        assertThat(read).isGreaterThan(5_000);
        assertThat(refused).isGreaterThan(10_000);
    }

    /** Otherwise all would be read twice. */
    @Test
    void readsEveryTextThatIsInOrderAndWithoutEscapes() {
        RandomInquiries inquiries = new RandomInquiries(2);
        FakeEngine engine = new FakeEngine();
        List<Inquiry> good = Stream.generate(inquiries).limit(40_000).filter(inquiry -> engine.problems(inquiry).isEmpty()).toList();
        int read = 0;
        for (Inquiry inquiry : good) {
            byte[] utf8 = InquiryWriter.write(inquiry).getBytes(StandardCharsets.UTF_8);
            boolean usual = !UNUSUAL.matcher(new String(utf8, StandardCharsets.UTF_8)).find();
            assertThat(parsed(utf8)).isEqualTo(usual ? inquiry : null);
            read += usual ? 1 : 0;
        }
        assertThat(read).isGreaterThan(300);
    }

    @Test
    void looksOnlyAtItsPartOfTheText() {
        byte[] text = ("}" + InquiryReaderTest.SAMPLE + "{").getBytes(StandardCharsets.UTF_8);
        assertThat(InquiryParser.parse(text, 1, text.length - 1, Askable.of(new FakeEngine()))).isEqualTo(READER.read(InquiryReaderTest.SAMPLE));
        for (int end = 1; end < text.length - 3; end++) {
            assertThat(InquiryParser.parse(text, 1, end, Askable.of(new FakeEngine()))).isNull();
        }
    }
}
