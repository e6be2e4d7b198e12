package kz.kepil.engine.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The files of a pack in a folder, all read at once: whatever happens in the folder later, what was checked is what is compiled. Files
 * that have no place in a pack, and those that lead out of its folder, are not read. Immutable.
 */
public final class FolderFiles {

    /** The largest file of the built-in pack has 50 KiB. */
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 100;
    private static final Pattern RULES = Pattern.compile("[a-z0-9-]+\\.drl");
    private static final Set<String> FOLDERS = Set.of("suites", "procedures", "samples");
    /** What editors and people leave beside the files. */
    private static final Pattern OVERLOOKED = Pattern.compile("\\..*|.*~|#.*#|.*\\.(md|txt)");

    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private boolean overfull;

    private FolderFiles() {
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @return its files, and what is wrong with them as files
     * @throws IOException when the folder cannot be read
     */
    public static FolderFiles read(Path folder) throws IOException {
        FolderFiles files = new FolderFiles();
        Path home = folder.toRealPath();
        List<Path> inside;
        try (Stream<Path> each = Files.list(home)) {
            inside = each.limit(MOST + 1L).sorted().toList();
        }
        if (inside.size() > MOST) {
            files.wrong(".", Mistakes.of("folder.many", MOST));
            files.overfull = true;
            return files;
        }
        for (Path file : inside) {
            files.read(file, home);
        }
        Collection<String> strangers = files.problems.stream().map(PackProblem::file).collect(Collectors.toCollection(TreeSet::new));
        PackData.files().stream().filter(name -> !files.contents.containsKey(name) && !strangers.contains(name))
                .forEach(name -> files.wrong(name, Messages.withHint(Mistakes.of("file"), misspelt(name, strangers))));
        return files;
    }

    private static @Nullable Texts misspelt(String name, Collection<String> strangers) {
        String near = Nearest.near(name, strangers);
        return near == null ? null : Mistakes.of("maybe.misspelt", near);
    }

    private void read(Path file, Path home) throws IOException {
        String name = file.getFileName().toString();
        if (OVERLOOKED.matcher(name).matches()) {
            return;
        }
        if (!leadsInside(file, home)) {
            wrong(name, Mistakes.of("file.link"));
        } else if (Files.isDirectory(file)) {
            if (!FOLDERS.contains(name)) {
                wrong(name, Mistakes.of("folder.strange", String.join(", ", new TreeSet<>(FOLDERS))));
            }
        } else if (!RULES.matcher(name).matches() && !PackData.files().contains(name)) {
            wrong(name, Messages.withHint(Mistakes.of("file.strange", String.join(", ", new TreeSet<>(PackData.files()))),
                    Nearest.hint(name, PackData.files())));
        } else if (!Files.isRegularFile(file)) {
            wrong(name, Mistakes.of("file.special"));
        } else {
            keep(name, file);
        }
    }

    private static boolean leadsInside(Path file, Path home) {
        if (!Files.isSymbolicLink(file)) {
            return true;
        }
        try {
            return file.toRealPath().startsWith(home);
        } catch (IOException nowhereOrInCircles) {
            return false;
        }
    }

    private void keep(String name, Path file) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            wrong(name, Mistakes.of("file.large", LARGEST >> 20));
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
        if (result.isError()) {
            String before = text.flip().toString();
            problems.add(new PackProblem(name, 1 + (int) before.chars().filter(each -> each == '\n').count(),
                    before.length() - before.lastIndexOf('\n'), Mistakes.of("file.letters")));
            return;
        }
        contents.put(name, content);
    }

    private void wrong(String name, Texts message) {
        problems.add(new PackProblem(Messages.shortened(name), 1, 1, message));
    }

    /** {@return whether there are so many that none was read} */
    public boolean isOverfull() {
        return overfull;
    }

    /** {@return what is wrong with them as files} */
    public List<PackProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Opens a file.
     *
     * @param name its name
     * @return its content; null where there is none
     */
    public @Nullable InputStream open(String name) {
        byte[] content = contents.get(name);
        return content == null ? null : new ByteArrayInputStream(content);
    }

    /** {@return the texts of the DRL files by their names} */
    public SortedMap<String, String> rules() {
        SortedMap<String, String> rules = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            if (RULES.matcher(file.getKey()).matches()) {
                rules.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        return rules;
    }

    /**
     * What of the YAML files would be more than plain values: references, tags, several documents.
     *
     * @return all that is wrong
     */
    public List<PackProblem> unsafe() {
        List<PackProblem> unsafe = new ArrayList<>();
        contents.forEach((name, content) -> {
            if (!RULES.matcher(name).matches()) {
                PlainYaml.check(name, content, unsafe::add);
            }
        });
        return unsafe;
    }

    /**
     * The same files without some: what is wrong there is told already.
     *
     * @param names which
     * @return a copy
     */
    public FolderFiles without(Collection<String> names) {
        FolderFiles rest = new FolderFiles();
        rest.contents.putAll(contents);
        rest.contents.keySet().removeAll(names);
        return rest;
    }
}
