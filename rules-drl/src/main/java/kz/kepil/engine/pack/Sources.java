package kz.kepil.engine.pack;

import java.util.Arrays;
import java.util.List;

/** The ids of source documents as rules and parameters write them. */
final class Sources {

    private Sources() {
    }

    static List<String> split(String ids) {
        return Arrays.stream(ids.split(",")).map(String::strip).toList();
    }
}
