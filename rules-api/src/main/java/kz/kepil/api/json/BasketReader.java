package kz.kepil.api.json;

import java.util.List;
import java.util.Objects;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.json.BasketBinder;
import kz.kepil.api.internal.json.JsonTree;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;

/** Reads baskets from JSON as strictly as {@link InquiryReader} does inquiries. */
public final class BasketReader {

    private BasketReader() {
    }

    /**
     * Reads a basket.
     *
     * @param utf8 the text in UTF-8: one JSON object
     * @return the basket; without a payer, that of a self-payer
     * @throws InvalidInquiryException with all that is wrong
     */
    public static Basket read(byte[] utf8) {
        if (Objects.requireNonNull(utf8, "utf8").length > InquiryReader.LONGEST) {
            throw new InvalidInquiryException(List.of(InquiryReader.tooLong()));
        }
        Problems problems = new Problems();
        Node root = JsonTree.parse(utf8, problems);
        Basket basket = root == null ? null : new BasketBinder(problems).basket(root);
        if (basket == null) {
            throw new InvalidInquiryException(problems.sorted());
        }
        return basket;
    }
}
