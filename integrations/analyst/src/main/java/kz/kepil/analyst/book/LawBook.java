package kz.kepil.analyst.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.text.Language;
import kz.kepil.engine.Packs;
import kz.kepil.engine.pack.Pack;

/**
 * The law book of a pack: a site in Kazakh, Russian and English with every rule, value, word and list. It is made of files that need no
 * server; its search works in the browser. Immutable.
 */
public final class LawBook {

    private static final List<String> ASSETS = List.of("style.css", "minisearch.js", "search.js");

    private final EntitlementEngine engine;
    private final Pack pack;
    private final ShownBy shownBy;
    /** By the code of rules the name of their page. */
    private final Map<String, String> pages = new HashMap<>();

    /** Takes a page, or another file, by its path in the site. */
    @FunctionalInterface
    public interface Site {

        /**
         * Takes a file.
         *
         * @param path its path, with slashes
         * @param text what stands in it
         * @throws IOException when it cannot be written
         */
        void put(String path, String text) throws IOException;
    }

    private LawBook(EntitlementEngine engine, Collection<Scenario> scenarios, String folder) {
        this.engine = engine;
        this.pack = Packs.of(engine);
        this.shownBy = new ShownBy(engine, scenarios, folder);
        Set<String> taken = new HashSet<>();
        for (String code : engine.rules().codes()) {
            // A code may be anything; the name of a page may not.
            String name = code.replaceAll("[^A-Za-z0-9-]", "_").replaceFirst("^-", "_");
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "_" + i;
            }
            pages.put(code, free + ".html");
        }
    }

    /**
     * The book of a pack.
     *
     * @param engine judges by the pack
     * @param scenarios show its rules; none when the pack has no suites
     * @param folder the beginning of the scenarios' paths that is not told
     * @return the book
     */
    public static LawBook of(EntitlementEngine engine, Collection<Scenario> scenarios, String folder) {
        return new LawBook(Objects.requireNonNull(engine, "engine"), Objects.requireNonNull(scenarios, "scenarios"),
                Objects.requireNonNull(folder, "folder"));
    }

    /** {@return how many files the site has} */
    public int size() {
        return ASSETS.size() + 1 + Language.values().length * new BookPages(this, Language.EN).size();
    }

    /**
     * Writes the site into a folder, which is made where there is none. Files of the same names are replaced, others stay.
     *
     * @param folder the folder
     * @param watcher told how many files are written
     * @throws IOException when it cannot be written
     */
    public void writeTo(Path folder, LongConsumer watcher) throws IOException {
        long[] written = {0};
        pages((path, text) -> {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            written[0]++;
            watcher.accept(written[0]);
        });
    }

    /**
     * Makes all files.
     *
     * @param site takes them
     * @throws IOException when the site cannot take one
     */
    public void pages(Site site) throws IOException {
        for (String asset : ASSETS) {
            site.put(asset, asset(asset));
        }
        for (Language language : Language.values()) {
            new BookPages(this, language).to(site);
        }
        site.put("index.html", new BookPages(this, Language.EN).start());
    }

    private static String asset(String name) {
        try (InputStream in = Objects.requireNonNull(LawBook.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    EntitlementEngine engine() {
        return engine;
    }

    Pack pack() {
        return pack;
    }

    ShownBy shownBy() {
        return shownBy;
    }

    String page(String code) {
        return Objects.requireNonNull(pages.get(code), code);
    }
}
