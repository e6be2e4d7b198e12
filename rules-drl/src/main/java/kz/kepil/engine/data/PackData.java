package kz.kepil.engine.data;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The law as data, and the words in which it is explained and asked for: what the YAML files of a pack say. Immutable.
 *
 * @param manifest what the pack is
 * @param acts the legal acts
 * @param places where the public can read what rests on no source document
 * @param parameters the dated parameters
 * @param payers how the amounts of payments come about
 * @param circumstances what circumstances mean
 * @param codeLists the lists of diseases
 * @param services what is said of services besides who pays for them
 * @param advices what is said besides what rules find
 * @param vocabulary the words in which refusals are explained
 * @param questions what to ask about facts that are not known
 */
public record PackData(Manifest manifest, Supplier<Acts> acts, Supplier<PublicRecord> places, Parameters parameters, Payers payers,
        Circumstances circumstances, Supplier<CodeLists> codeLists, Services services, Supplier<Advices> advices, Supplier<Vocabulary> vocabulary,
        Supplier<Questions> questions) {

    /** The files that judge: a pack is known by them. */
    private static final List<String> JUDGING = List.of(
            "pack.yaml", "parameters.yaml", "payers.yaml", "circumstances.yaml", "diseases.yaml", "services.yaml", "advice.yaml");

    /** The files that {@link #prepare} prepares. */
    static final List<String> PREPARED = Stream.of(JUDGING, List.of("acts.yaml", "places.yaml", "vocabulary.yaml", "questions.yaml"))
            .flatMap(List::stream).toList();

    /** The files that explain, ask and name. */
    private static final List<String> TELLING = List.of(
            "acts.yaml", "places.yaml", "vocabulary.yaml", "questions.yaml", "former-names.yaml", "glossary.yaml", "survivors.yaml");

    /**
     * Reads the files. Goes on after a mistake: what is wrong with all of them is told at once.
     *
     * @param files the files
     * @param constraints what the rules of the stages ask for, all of which the vocabulary must put into words
     * @param ruleIds the ids of all rules; null when they are not known
     * @return what the files say
     * @throws PackException when one of them is broken
     */
    public static PackData read(PackFiles files, Collection<Vocabulary.Constraint> constraints,
            @Nullable Collection<String> ruleIds) {
        Manifest manifest = files.read("pack.yaml", Manifest::read);
        Acts acts = files.read("acts.yaml", Acts::read);
        PackData data = acts == null ? null : read(files, manifest, acts, constraints, ruleIds);
        if (data == null || !files.mistakes().isEmpty()) {
            throw new PackException(files.mistakes());
        }
        return data;
    }

    private static @Nullable PackData read(PackFiles files, @Nullable Manifest manifest, Acts acts,
            Collection<Vocabulary.Constraint> constraints, @Nullable Collection<String> ruleIds) {
        PublicRecord places = files.read("places.yaml", root -> PublicRecord.read(root, acts));
        CodeLists codeLists = files.read("diseases.yaml", root -> CodeLists.read(root, acts::cited));
        Services services = files.read("services.yaml", root -> Services.read(root, acts::cited));
        Parameters parameters = manifest == null || places == null ? null
                : files.read("parameters.yaml", root -> Parameters.read(root, manifest.reach(), () -> acts, () -> places).inFull());
        Payers payers = manifest == null || parameters == null ? null
                : files.read("payers.yaml", root -> Payers.read(root, parameters, manifest.reach().provisionalTo()));
        Circumstances circumstances = files.read("circumstances.yaml",
                root -> Circumstances.read(root, type -> payers != null && payers.isIncomeBased(type)));
        List<CircumstanceType> types = (circumstances == null ? CircumstanceTypes.constants() : circumstances.types()).all();
        Questions questions = files.read("questions.yaml", root -> Questions.read(root, types));
        Advices advices = manifest == null ? null : files.read("advice.yaml", root -> Advices.read(root, manifest.reach().supported(), acts));
        Vocabulary vocabulary = codeLists == null ? null : files.read("vocabulary.yaml", root -> Vocabulary.read(root, codeLists, constraints, types));
        if (ruleIds != null && places != null) {
            Map<String, Collection<String>> known = new TreeMap<>(Map.of("rules", ruleIds));
            // A file with mistakes lacks what is misspelt in it: that places.yaml names it is no second mistake.
            if (parameters != null && files.isSound("parameters.yaml")) {
                known.put("values", parameters.values());
            }
            if (codeLists != null && files.isSound("diseases.yaml")) {
                known.put("lists", codeLists.names());
            }
            files.read("places.yaml", root -> PublicRecord.requireKnown(root, known));
        }
        return Stream.of(manifest, places, parameters, payers, circumstances, codeLists, services, advices, vocabulary, questions)
                .anyMatch(each -> each == null) ? null
                : new PackData(manifest, () -> acts, () -> places, parameters, payers, circumstances, () -> codeLists, services, () -> advices,
                        () -> vocabulary, () -> questions);
    }

    /**
     * The same data with another content of one file.
     *
     * @param file {@code parameters.yaml}, {@code diseases.yaml} or {@code circumstances.yaml}
     * @param content the other content
     * @param files the other files
     * @return a copy
     * @throws PackException when the content is broken
     */
    public PackData with(String file, byte[] content, PackFiles files) {
        InputStream in = new ByteArrayInputStream(content);
        Parameters others = parameters;
        Payers amounts = payers;
        Circumstances meanings = circumstances;
        Supplier<CodeLists> lists = codeLists;
        switch (file) {
            case "parameters.yaml" -> {
                Parameters read = YamlNode.read(file, in, root -> Parameters.read(root, manifest.reach(), acts, places).inFull());
                others = read;
                amounts = YamlNode.read("payers.yaml", new ByteArrayInputStream(files.bytes("payers.yaml")),
                        root -> Payers.read(root, read, manifest.reach().provisionalTo()));
            }
            case "circumstances.yaml" -> meanings = YamlNode.read(file, in, root -> Circumstances.read(root, payers::isIncomeBased));
            case "diseases.yaml" -> {
                CodeLists read = YamlNode.read(file, in, root -> CodeLists.read(root, act -> { }));
                lists = () -> read;
            }
            default -> throw new IllegalArgumentException(file);
        }
        return new PackData(manifest, acts, places, others, amounts, meanings, lists, services, advices, vocabulary, questions);
    }

    /**
     * The data of a pack that the build has checked and prepared. What a verdict does not need is read when somebody asks for it.
     *
     * @param folder opens a file by its name, at any time, on any thread
     * @return what the files say
     * @throws PackException when one of them is broken
     */
    public static PackData checked(Function<String, @Nullable InputStream> folder) {
        Manifest manifest = read(folder, "pack.yaml", Manifest::read);
        Reach reach = manifest.reach();
        Consumer<YamlNode> known = act -> { };
        Supplier<Acts> acts = new Once<>(() -> read(folder, "acts.yaml", Acts::read));
        Supplier<PublicRecord> places = new Once<>(() -> read(folder, "places.yaml", root -> PublicRecord.read(root, acts.get())));
        Supplier<CodeLists> codeLists = new Once<>(() -> read(folder, "diseases.yaml", root -> CodeLists.read(root, known)));
        Parameters parameters = read(folder, "parameters.yaml", root -> Parameters.read(root, reach, acts, places));
        Payers payers = read(folder, "payers.yaml", root -> Payers.read(root, parameters, reach.provisionalTo()));
        Circumstances circumstances = read(folder, "circumstances.yaml", root -> Circumstances.read(root, payers::isIncomeBased));
        return new PackData(manifest, acts, places, parameters, payers, circumstances, codeLists,
                read(folder, "services.yaml", root -> Services.read(root, known)),
                new Once<>(() -> read(folder, "advice.yaml", root -> Advices.read(root, reach.supported(), acts.get()))),
                new Once<>(() -> read(folder, "vocabulary.yaml", root -> Vocabulary.read(root, codeLists.get(), List.of(), List.of()))),
                new Once<>(() -> read(folder, "questions.yaml", root -> Questions.read(root, circumstances.types().all()))));
    }

    private static <T> T read(Function<String, @Nullable InputStream> folder, String file, Function<YamlNode, T> content) {
        byte[] tree = new PackFiles(folder).bytes(prepared(file));
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(tree))) {
            return YamlNode.read(file, PreparedTree.read(in), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes down what the files of a pack say, for {@link #checked}.
     *
     * @param folder the folder of the files
     * @throws IOException when a file cannot be read or written
     */
    public static void prepare(Path folder) throws IOException {
        for (String file : PREPARED) {
            Problems problems = new Problems();
            Node root = YamlTree.parse(Files.newInputStream(folder.resolve(file)), problems);
            if (root == null || !problems.isEmpty()) {
                throw new PackException(file + ": cannot be prepared");
            }
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(prepared(file)))))) {
                PreparedTree.write(root, out);
            }
        }
    }

    static String prepared(String file) {
        return file.replace(".yaml", ".tree");
    }

    /** {@return the names of all YAML files of a pack} */
    public static List<String> files() {
        return Stream.of(JUDGING, TELLING).flatMap(List::stream).toList();
    }

    /** {@return the names of the files that judge, besides the rules} */
    public static List<String> judging() {
        return JUDGING;
    }
}
