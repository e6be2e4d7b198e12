package kz.kepil.api.internal.json;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A type and the one way in which it stands in JSON.
 *
 * @param type the type
 * @param writing writes a value
 * @param reading makes a value of a tree, or notes what is wrong and gives null; null when the type is written only
 */
public record Shape<T>(
        Class<T> type, BiConsumer<Output, T> writing, @Nullable BiFunction<Problems, Node, @Nullable T> reading) {

    /**
     * Reads a value.
     *
     * @param root the tree
     * @param problems what was wrong before
     * @throws InvalidInquiryException with all that is wrong
     */
    public T read(Node root, Problems problems) {
        if (reading == null) {
            throw new IllegalStateException(type.getName() + " is written only");
        }
        T value = reading.apply(problems, root);
        if (value == null) {
            throw new InvalidInquiryException(problems.sorted());
        }
        return value;
    }
}
