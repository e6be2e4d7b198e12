package kz.kepil.engine.data;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rules were called before their sentences were changed. */
public final class FormerNames {

    private FormerNames() {
    }

    /**
     * Reads the names.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @return the former names of rules by their ids
     * @throws PackException when the file is broken
     */
    public static Map<String, List<String>> read(String file, InputStream in) {
        return YamlNode.read(file, in, FormerNames::read);
    }

    private static Map<String, List<String>> read(YamlNode root) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        root.entries().forEach((id, former) -> names.put(id, former.items().stream().map(YamlNode::text).toList()));
        return names;
    }

    /**
     * Notes what is wrong with the names.
     *
     * @param files the files of a pack, which take note of it
     */
    public static void check(PackFiles files) {
        files.read("former-names.yaml", FormerNames::read);
    }
}
