package kz.kepil.engine.data;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Changes of a rule or a value that no scenario can notice, with the reasons. Only mutation tests ask for them. */
public final class Survivors {

    private static final String FILE = "survivors.yaml";
    /** The data files that are changed too. */
    private static final List<String> DATA = List.of("parameters.yaml", "diseases.yaml", "circumstances.yaml");

    private Survivors() {
    }

    /**
     * Reads the file.
     *
     * @param content the file's content
     * @return what it explains: the id of the rule or the name of a data file, and the change
     * @throws PackException when the file is broken
     */
    public static Set<String> read(byte[] content) {
        return YamlNode.read(FILE, new ByteArrayInputStream(content), root -> read(root, null));
    }

    /**
     * Notes what is wrong with the file.
     *
     * @param files the files of a pack, which take note of it
     * @param ruleIds the ids of all rules; null when they are not known
     */
    public static void check(PackFiles files, @Nullable Collection<String> ruleIds) {
        files.read(FILE, root -> read(root, ruleIds));
    }

    private static Set<String> read(YamlNode root, @Nullable Collection<String> ruleIds) {
        Set<String> keys = new TreeSet<>();
        root.entries().forEach((key, reason) -> {
            reason.texts();
            String of = key.split("[: ]", 2)[0];
            if (ruleIds != null && !ruleIds.contains(of) && !DATA.contains(of)) {
                reason.wrong(Mistakes.of("survivor", of));
            }
            keys.add(key);
        });
        return keys;
    }
}
