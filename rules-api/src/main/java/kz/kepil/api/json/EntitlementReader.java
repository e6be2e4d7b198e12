package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.json.JsonTree;
import kz.kepil.api.internal.json.VerdictBinder;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.verdict.Entitlement;

/**
 * Reads back the verdicts that {@link EntitlementWriter} writes, as strictly as {@link InquiryReader} does inquiries.
 *
 * <p>The rich form gives the very verdict that was written. The lean form does not tell {@link Entitlement#rules()} and
 * {@link kz.kepil.api.verdict.NextStep#from()}: they come back empty and null. Written again in its form, a verdict gives the same
 * text. What the rich form tells besides (questions, advice, texts of rules) follows from the pack and is not looked into.
 */
public final class EntitlementReader {

    private EntitlementReader() {
    }

    /**
     * Reads one verdict.
     *
     * @param json the text: one JSON object, lean or rich
     * @return the verdict
     * @throws InvalidInquiryException with all that is wrong
     */
    public static Entitlement read(String json) {
        return read(Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one verdict.
     *
     * @param utf8 the text in UTF-8: one JSON object, lean or rich
     * @return the verdict
     * @throws InvalidInquiryException with all that is wrong
     */
    public static Entitlement read(byte[] utf8) {
        Problems problems = new Problems();
        Node root = JsonTree.parse(Objects.requireNonNull(utf8, "utf8"), problems);
        Entitlement verdict = root == null ? null : new VerdictBinder(problems).verdict(root);
        if (verdict == null) {
            throw new InvalidInquiryException(problems.sorted());
        }
        return verdict;
    }

    /**
     * Reads one verdict.
     *
     * @param utf8 the text in UTF-8: one JSON object, lean or rich; it is read to its end and not closed
     * @return the verdict
     * @throws InvalidInquiryException with all that is wrong
     * @throws IOException when reading fails
     */
    public static Entitlement read(InputStream utf8) throws IOException {
        return read(Objects.requireNonNull(utf8, "utf8").readAllBytes());
    }
}
