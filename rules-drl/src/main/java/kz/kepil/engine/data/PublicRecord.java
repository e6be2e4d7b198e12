package kz.kepil.engine.data;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.law.PublicPlaces.Confidence;
import org.jspecify.annotations.Nullable;

/** Where the public can read what rules, values and lists say. Immutable. */
public final class PublicRecord {

    private final Map<String, PublicPlaces> places = new HashMap<>();

    private PublicRecord() {
    }

    /**
     * Reads the places.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @param acts the acts that are named
     * @return the record
     * @throws PackException when the file is broken
     */
    public static PublicRecord read(String file, InputStream in, Acts acts) {
        return YamlNode.read(file, in, root -> read(root, acts));
    }

    /**
     * Checks that what the places are for is there.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @param known the names of all {@code rules}, {@code values} and {@code lists}
     * @throws PackException when a name is not among them
     */
    public static void requireKnown(String file, InputStream in, Map<String, ? extends Collection<String>> known) {
        YamlNode.read(file, in, root -> requireKnown(root, known));
    }

    static YamlNode requireKnown(YamlNode root, Map<String, ? extends Collection<String>> known) {
        for (YamlNode item : root.items()) {
            known.forEach((kind, names) -> {
                YamlNode named = item.find(kind);
                (named == null ? List.<YamlNode>of() : named.items()).forEach(name -> requireKnown(name, kind, names));
            });
        }
        return root;
    }

    private static void requireKnown(YamlNode name, String kind, Collection<String> known) {
        if (!known.contains(name.text())) {
            name.wrong(Messages.withHint(Mistakes.of("places.unknown", name.text(), Mistakes.of("places." + kind)), Nearest.hint(name.text(), known)));
        }
    }

    static PublicRecord read(YamlNode root, Acts acts) {
        PublicRecord all = new PublicRecord();
        for (YamlNode item : root.items()) {
            Map<String, YamlNode> parts = item.entries("confidence", "text", "places", "rules", "values", "lists");
            YamlNode text = parts.get("text");
            PublicPlaces found = new PublicPlaces(confidence(item.get("confidence")), text == null ? List.of() : acts.cited(text),
                    parts.containsKey("places") ? parts.get("places").items().stream().map(YamlNode::text).toList() : List.of());
            for (String kind : List.of("rules", "values", "lists")) {
                YamlNode names = parts.get(kind);
                for (YamlNode name : names == null ? List.<YamlNode>of() : names.items()) {
                    if (all.places.put(kind + " " + name.text(), found) != null) {
                        name.wrong(Mistakes.of("twice", name.text()));
                    }
                }
            }
        }
        return all;
    }

    private static Confidence confidence(YamlNode node) {
        return node.constant(Confidence.class);
    }

    /**
     * The places of a rule.
     *
     * @param id the rule's id
     * @return the places; null when there are none
     */
    public @Nullable PublicPlaces ofRule(String id) {
        return places.get("rules " + id);
    }

    @Nullable PublicPlaces ofValue(String parameter, YamlNode from) {
        return places.get("values " + parameter + " " + from.text());
    }
}
