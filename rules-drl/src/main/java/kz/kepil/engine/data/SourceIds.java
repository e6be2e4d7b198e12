package kz.kepil.engine.data;

import java.util.Arrays;
import java.util.List;
import kz.kepil.api.text.Texts;

/** The ids of source documents as rules and parameters write them. */
public final class SourceIds {

    /** The source documents of docs/sources.md. */
    private static final List<String> KNOWN = List.of("S0", "S1", "S2", "S3", "S4", "L", "L1", "D");

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

    /**
     * What is wrong with ids.
     *
     * @param ids separated by commas
     * @return a sentence for each that is unknown
     */
    public static List<Texts> wrong(String ids) {
        return split(ids).stream().filter(id -> !KNOWN.contains(id))
                .map(id -> Mistakes.of("source.unknown", id, String.join(", ", KNOWN))).toList();
    }

    /** The ids of a part of a YAML file, in which unknown ones are noted. */
    static List<String> read(YamlNode node) {
        String ids = node.text();
        if (node.isSound()) {
            wrong(ids).forEach(node::wrong);
        }
        return split(ids);
    }
}
