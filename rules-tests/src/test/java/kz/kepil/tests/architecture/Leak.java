package kz.kepil.tests.architecture;

import java.util.List;
import kz.kepil.api.internal.tree.Node;

/** Shows, for the test of the test, what the API must not show. */
public final class Leak {

    private Leak() {
    }

    /** {@return nothing, of an internal type} */
    public static List<Node> nodes() {
        return List.of();
    }
}
