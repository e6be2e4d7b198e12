package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.DateRange;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.Copies;
import kz.kepil.api.internal.json.Askable;
import kz.kepil.api.internal.json.InquiryBinder;
import kz.kepil.api.internal.json.InquiryParser;
import kz.kepil.api.internal.json.JsonTree;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads inquiries from the interchange JSON, strictly. Immutable and thread-safe.
 *
 * <p>One reading finds all that is wrong: what is malformed and, among the parts that are well formed, what cannot be. A
 * text has at most 1 MiB, and at most 200 problems are listed, so that a hostile text costs little.
 */
public final class InquiryReader {

    /** The most bytes that one inquiry may have; a life in full has a few tens of thousands. */
    static final int LONGEST = 1 << 20;
    /** Of a longer text only so many bytes are looked at, for its id. */
    static final int START = 1 << 12;

    private final Askable askable;

    private InquiryReader(Askable askable) {
        this.askable = askable;
    }

    /**
     * A reader for the days that an engine supports and the types of circumstances that it knows.
     *
     * @param evaluator what judges, for example an engine
     * @return a reader
     */
    public static InquiryReader of(Evaluator evaluator) {
        return new InquiryReader(Askable.of(Objects.requireNonNull(evaluator, "evaluator")));
    }

    /**
     * A reader for some days and types of circumstances.
     *
     * @param supportedDays the days for which the law is known
     * @param types the types of circumstances that are known
     * @return a reader
     */
    public static InquiryReader of(DateRange supportedDays, Collection<CircumstanceType> types) {
        return new InquiryReader(Askable.of(Objects.requireNonNull(supportedDays, "supportedDays"), Copies.list(types, "types")));
    }

    /**
     * Reads one inquiry.
     *
     * @param json the text: one JSON object
     * @return the inquiry
     * @throws InvalidInquiryException with all that is wrong
     */
    public Inquiry read(String json) {
        return read(Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one inquiry.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the inquiry
     * @throws InvalidInquiryException with all that is wrong
     */
    public Inquiry read(byte[] utf8) {
        Reading reading = tryRead(utf8);
        if (reading.inquiry() == null) {
            throw new InvalidInquiryException(reading.problems());
        }
        return reading.inquiry();
    }

    /**
     * Reads one inquiry.
     *
     * @param utf8 the text in UTF-8: one JSON object; it is read to its end, or until it is too long, and not closed
     * @return the inquiry
     * @throws InvalidInquiryException with all that is wrong
     * @throws IOException when reading fails
     */
    public Inquiry read(InputStream utf8) throws IOException {
        return read(Objects.requireNonNull(utf8, "utf8").readNBytes(LONGEST + 1));
    }

    /**
     * Reads one inquiry and throws nothing.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the inquiry, or all that is wrong
     */
    public Reading tryRead(byte[] utf8) {
        if (Objects.requireNonNull(utf8, "utf8").length > LONGEST) {
            return new Reading(tryRead(Arrays.copyOf(utf8, START)).id(), null, List.of(tooLong()));
        }
        return tryRead(utf8, 0, utf8.length);
    }

    /** Reads one inquiry that is a part of a text and not too long. */
    Reading tryRead(byte[] utf8, int start, int end) {
        Inquiry sound = InquiryParser.parse(utf8, start, end, askable);
        return sound == null ? readWithProblems(Arrays.copyOfRange(utf8, start, end)) : new Reading(sound.id(), sound, List.of());
    }

    /** Reads what has problems or is unusual, and finds them all. */
    Reading readWithProblems(byte[] utf8) {
        Problems problems = new Problems();
        Node root = JsonTree.parse(utf8, problems);
        Inquiry inquiry = root == null ? null : new InquiryBinder(problems, askable).inquiry(root);
        return new Reading(inquiry != null ? inquiry.id() : id(root), inquiry, problems.sorted());
    }

    private static @Nullable String id(@Nullable Node root) {
        Node id = root == null ? null : root.members.get("id");
        return id == null || id.kind != Node.Kind.TEXT || InquiryBinder.hasHalfCharacter(id.text) ? null : id.text;
    }

    static Problem tooLong() {
        return new Problem("$", 1, Messages.withHint(Messages.of("text.tooLong", LONGEST), Messages.of("maybe.lineBreaks")));
    }
}
