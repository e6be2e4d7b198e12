package kz.kepil.engine.data;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.DateRange;

/**
 * What a pack is, from its file pack.yaml.
 *
 * @param name the pack's name
 * @param version its version
 * @param supported the days for which it has the law
 * @param procedures what is asked apart from the corridor; each is a DRL file of its own
 */
public record Manifest(String name, String version, DateRange supported, List<String> procedures) {

    /**
     * Reads the manifest.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @return the manifest
     * @throws PackException when the file is broken
     */
    public static Manifest read(String file, InputStream in) {
        YamlNode root = YamlNode.read(file, in);
        root.entries("name", "version", "supported", "procedures");
        YamlNode days = root.get("supported");
        return new Manifest(root.get("name").text(), root.get("version").text(),
                new DateRange(days.get("from").date(), days.get("to").date()), names(root.get("procedures")));
    }

    private static List<String> names(YamlNode list) {
        return list.items().stream().map(YamlNode::text).toList();
    }

    /** {@return the last day for which the pack has the law} */
    public LocalDate end() {
        return supported.to() == null ? LocalDate.MAX : supported.to();
    }
}
