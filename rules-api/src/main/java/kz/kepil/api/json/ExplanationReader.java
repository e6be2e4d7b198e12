package kz.kepil.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kz.kepil.api.Explanation;
import kz.kepil.api.RuleBook;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.json.ExplanationBinder;
import kz.kepil.api.internal.json.JsonTree;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;

/**
 * Reads back the explanations that {@link ExplanationWriter} writes, strictly. Immutable and thread-safe.
 *
 * <p>The JSON tells less than a rule has: the rules come from a rule book, and one of which the book says something else than the text is
 * a problem, so that nothing is explained by the rules of another pack. Not told are what the lean verdict does not tell
 * ({@link EntitlementReader}) and {@link kz.kepil.api.FailedConstraint#forOthers()}, which comes back as false. Written again, an
 * explanation gives the same text.
 */
public final class ExplanationReader {

    private final RuleBook rules;

    private ExplanationReader(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * A reader.
     *
     * @param rules the rules by which the explanations were given
     * @return a reader
     */
    public static ExplanationReader of(RuleBook rules) {
        return new ExplanationReader(Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Reads one explanation.
     *
     * @param json the text: one JSON object
     * @return the explanation
     * @throws InvalidInquiryException with all that is wrong
     */
    public Explanation read(String json) {
        return read(Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one explanation.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the explanation
     * @throws InvalidInquiryException with all that is wrong
     */
    public Explanation read(byte[] utf8) {
        Problems problems = new Problems();
        Node root = JsonTree.parse(Objects.requireNonNull(utf8, "utf8"), problems);
        Explanation explanation = root == null ? null : new ExplanationBinder(problems, rules).explanation(root);
        if (explanation == null) {
            throw new InvalidInquiryException(problems.sorted());
        }
        return explanation;
    }

    /**
     * Reads one explanation.
     *
     * @param utf8 the text in UTF-8: one JSON object; it is read to its end and not closed
     * @return the explanation
     * @throws InvalidInquiryException with all that is wrong
     * @throws IOException when reading fails
     */
    public Explanation read(InputStream utf8) throws IOException {
        return read(Objects.requireNonNull(utf8, "utf8").readAllBytes());
    }
}
