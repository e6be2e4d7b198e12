package kz.kepil.engine.data;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is, from its file pack.yaml.
 *
 * @param name the pack's name
 * @param version its version
 * @param reach the days that its law reaches
 * @param procedures what is asked apart from the corridor; each is a DRL file of its own
 */
public record Manifest(String name, String version, Reach reach, List<String> procedures) {

    /**
     * Reads the manifest.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @return the manifest
     * @throws PackException when the file is broken
     */
    public static Manifest read(String file, InputStream in) {
        return YamlNode.read(file, in, Manifest::read);
    }

    static Manifest read(YamlNode root) {
        root.entries("name", "version", "supported", "procedures");
        return new Manifest(root.get("name").text(), root.get("version").text(), Reach.read(root.get("supported")),
                names(root.get("procedures")));
    }

    /**
     * Reads the manifest where it is told elsewhere what is wrong with it.
     *
     * @param files the files of a pack
     * @return the manifest; null when something is wrong with it
     */
    public static @Nullable Manifest find(PackFiles files) {
        Manifest manifest = files.read("pack.yaml", Manifest::read);
        return files.mistakes().isEmpty() ? manifest : null;
    }

    private static List<String> names(YamlNode list) {
        return list.items().stream().map(YamlNode::text).toList();
    }
}
