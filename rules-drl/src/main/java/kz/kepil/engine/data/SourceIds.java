package kz.kepil.engine.data;

import java.util.Arrays;
import java.util.List;

/** The ids of source documents as rules and parameters write them. */
public final class SourceIds {

    private SourceIds() {
    }

    /**
     * The ids one by one.
     *
     * @param ids separated by commas
     * @return the ids in their order
     */
    public static List<String> split(String ids) {
        return Arrays.stream(ids.split(",")).map(String::strip).toList();
    }
}
