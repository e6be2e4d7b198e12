package kz.kepil.engine.data;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.kepil.api.DiseaseList;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.LatinLetters;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Which code of ICD-10 belongs to which list of the law, and to which chronic group. Immutable. */
public final class CodeLists {

    /** A member of a list under one category: the category whole, or a subcategory and what is under it. */
    private record Entry(String list, String prefix) {
        boolean holds(Icd10 code) {
            return code.code().startsWith(prefix);
        }
    }

    /** A chronic group; whom it takes besides those with a fitting code. */
    private record Group(int number, boolean postOperativeOnly, int underAge) {
        boolean takes(Condition condition, int age) {
            return (!postOperativeOnly || condition.postOperative()) && age < underAge;
        }

        boolean isForAnybody() {
            return !postOperativeOnly && underAge == Integer.MAX_VALUE;
        }
    }

    /** There are some 14,000 codes. */
    private static final String CODE = "[A-Z][0-9]{2}(\\.[0-9]{1,2})?";
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, List<Entry>> listsByCategory = new HashMap<>();
    private final Map<String, List<Entry>> groupsByCategory = new HashMap<>();
    /** What {@link #of} said of the first codes that were asked for. */
    private final Map<String, Set<String>> listsOf = new ConcurrentHashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final List<DiseaseList> described = new ArrayList<>();
    private final Map<String, Texts> texts = new HashMap<>();
    private final Map<String, Texts> groupTexts = new HashMap<>();
    /** The names of single diseases, by category or subcategory. */
    private final Map<String, Texts> names = new HashMap<>();
    private final Map<String, Texts> chaptersByCategory = new HashMap<>();

    private CodeLists() {
    }

    /**
     * Reads the lists.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @param acts the acts that are named
     * @return the lists
     * @throws PackException when the file is broken
     */
    public static CodeLists read(String file, InputStream in, Acts acts) {
        return YamlNode.read(file, in, root -> read(root, acts::cited));
    }

    /**
     * The names of the lists where it is no matter what else is wrong.
     *
     * @param files the files of a pack
     * @return the names; null when something is wrong with them
     */
    public static @Nullable Set<String> namesIn(PackFiles files) {
        Set<String> names = files.read("diseases.yaml", root -> root.get("lists").entries().keySet());
        return files.mistakes().isEmpty() ? names : null;
    }

    /** Reads the lists; the references to acts are shown to somebody. */
    static CodeLists read(YamlNode root, Consumer<YamlNode> acts) {
        Map<String, YamlNode> parts = root.entries("lists", "groups", "chapters", "names");
        CodeLists lists = new CodeLists();
        root.get("lists").entries().forEach((name, node) -> {
            node.entries("texts", "act", "source", "checked", "icd10");
            acts.accept(node.get("act"));
            check(node);
            lists.texts.put(name, node.get("texts").texts());
            lists.describe(name, null, node, addCodes(name, node, lists.listsByCategory));
        });
        root.get("groups").entries().forEach((number, node) -> {
            Map<String, YamlNode> of = node.entries("texts", "source", "checked", "icd10", "postOperative", "under");
            check(node);
            YamlNode under = of.get("under");
            lists.groupTexts.put(number, node.get("texts").texts());
            lists.groups.put(number, new Group(number(number, node), of.containsKey("postOperative") && of.get("postOperative").truth(),
                    under == null ? Integer.MAX_VALUE : under.whole(1, 99)));
            List<Icd10> codes = addCodes(number, node, lists.groupsByCategory);
            lists.describe(number, lists.groups.get(number).number(), node, codes);
        });
        addNames(parts.get("chapters"), lists.chaptersByCategory);
        addNames(parts.get("names"), lists.names);
        return lists;
    }

    private static void addNames(@Nullable YamlNode named, Map<String, Texts> byPrefix) {
        if (named == null) {
            return;
        }
        named.entries().values().forEach(node -> {
            node.entries("texts", "source", "checked", "icd10");
            check(node);
            Texts title = node.get("texts").texts();
            node.get("icd10").some().stream().flatMap(item -> prefixes(item).stream()).forEach(prefix -> byPrefix.put(prefix, title));
        });
    }

    private static int number(String number, YamlNode node) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException malformed) {
            node.wrong(Mistakes.of("group.number", number));
            return 0;
        }
    }

    private static void check(YamlNode node) {
        SourceIds.read(node.get("source"));
        node.get("checked").date();
    }

    private void describe(String name, @Nullable Integer group, YamlNode node, List<Icd10> codes) {
        described.add(new DiseaseList(name, group, node.get("texts").texts(), codes));
    }

    /** {@return the codes, in the order of the file} */
    private static List<Icd10> addCodes(String name, YamlNode node, Map<String, List<Entry>> byCategory) {
        List<Icd10> codes = new ArrayList<>();
        for (YamlNode item : node.get("icd10").some()) {
            for (String prefix : prefixes(item)) {
                byCategory.computeIfAbsent(prefix.substring(0, 3), category -> new ArrayList<>()).add(new Entry(name, prefix));
                codes.add(new Icd10(prefix));
            }
        }
        return codes;
    }

    /**
     * The lists and groups as they are told.
     *
     * @return them in the order of the file
     */
    public List<DiseaseList> described() {
        return List.copyOf(described);
    }

    /** A category, a subcategory, or the categories of a range within one letter. */
    private static List<String> prefixes(YamlNode item) {
        String text = item.text();
        String[] ends = text.split("-");
        try {
            String first = new Icd10(ends[0]).code();
            if (ends.length == 1) {
                return List.of(first);
            }
            String last = new Icd10(ends[1]).code();
            if (ends.length > 2 || first.length() > 3 || last.length() > 3 || first.charAt(0) > last.charAt(0)
                    || first.compareTo(last) >= 0) {
                boolean isReversed = ends.length == 2 && first.length() == 3 && last.length() == 3 && first.compareTo(last) > 0;
                item.wrong(Messages.withHint(Mistakes.of("codes.range", text), isReversed ? Messages.of("maybe.meant", last + "-" + first) : null));
                return List.of();
            }
            List<String> categories = new ArrayList<>();
            for (char letter = first.charAt(0); letter <= last.charAt(0); letter++) {
                for (int number = 0; number < 100; number++) {
                    String category = letter + (number < 10 ? "0" : "") + number;
                    if (category.compareTo(first) >= 0 && category.compareTo(last) <= 0) {
                        categories.add(category);
                    }
                }
            }
            return categories;
        } catch (IllegalArgumentException malformed) {
            item.wrong(Messages.withHint(Mistakes.of("codes.none", text), meant(text)));
            return List.of();
        }
    }

    /** A code or a range that was typed with Cyrillic letters, blanks or another dash; null when it is none then either. */
    private static @Nullable Texts meant(String text) {
        String plain = LatinLetters.of(text.replaceAll("\\s", "").replaceAll("[–—]", "-")).toUpperCase(Locale.ROOT);
        if (plain.equals(text) || !plain.matches(CODE + "(-" + CODE + ")?")) {
            return null;
        }
        return Messages.of(LatinLetters.of(text).equals(text) ? "maybe.meant" : "maybe.latin", plain);
    }

    /**
     * The lists that hold a code.
     *
     * @param code the code
     * @return their names
     */
    public Set<String> of(Icd10 code) {
        Set<String> known = listsOf.get(code.code());
        if (known != null) {
            return known;
        }
        Set<String> found = find(code);
        if (listsOf.size() < MOST_KNOWN) {
            listsOf.put(code.code(), found);
        }
        return found;
    }

    private Set<String> find(Icd10 code) {
        List<Entry> entries = listsByCategory.get(code.category());
        if (entries == null) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.holds(code)) {
                found.add(entry.list());
            }
        }
        // The rules ask for many lists: of a set with hashes that is quick.
        return found.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(found));
    }

    /**
     * The chronic group under dynamic observation.
     *
     * @param condition the disease
     * @param age the person's completed years
     * @return the group's number; 0 when there is none
     */
    public int chronicGroup(Condition condition, int age) {
        for (Entry entry : groupsByCategory.getOrDefault(condition.icd10().category(), List.of())) {
            Group group = groups.get(entry.list());
            if (entry.holds(condition.icd10()) && group.takes(condition, age)) {
                return group.number();
            }
        }
        return 0;
    }

    /**
     * The names of all lists.
     *
     * @return an unmodifiable set
     */
    public Set<String> names() {
        return Set.copyOf(texts.keySet());
    }

    /**
     * What a disease is called.
     *
     * @param code the code
     * @return its own name, the narrowest that fits; else that of the list or group with the fewest codes that holds it, whatever the
     *     person's age; else the title of its chapter of ICD-10; null when there is none
     */
    public @Nullable Texts nameOf(Icd10 code) {
        for (int length = code.code().length(); length >= code.category().length(); length--) {
            Texts own = names.get(code.code().substring(0, length));
            if (own != null) {
                return own;
            }
        }
        Map<Texts, Integer> sizes = new LinkedHashMap<>();
        holding(code, listsByCategory).forEach(list -> sizes.put(texts.get(list), size(list, listsByCategory)));
        holding(code, groupsByCategory).filter(group -> groups.get(group).isForAnybody())
                .forEach(group -> sizes.put(groupTexts.get(group), size(group, groupsByCategory)));
        return sizes.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(chaptersByCategory.get(code.category()));
    }

    private static Stream<String> holding(Icd10 code, Map<String, List<Entry>> byCategory) {
        return byCategory.getOrDefault(code.category(), List.of()).stream().filter(entry -> entry.holds(code)).map(Entry::list);
    }

    private static int size(String list, Map<String, List<Entry>> byCategory) {
        return (int) byCategory.values().stream().flatMap(List::stream).filter(entry -> entry.list().equals(list)).count();
    }

    @Nullable Texts texts(String list) {
        return texts.get(list);
    }

    @Nullable Texts groupTexts(String group) {
        return groupTexts.get(group);
    }
}
