package kz.kepil.analyst.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.RuleBook;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.data.Once;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.Survivors;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.check.ReadRule;
import org.jspecify.annotations.Nullable;

/** The mutants of a pack and the suites that are to notice them. Immutable and thread-safe. */
public final class Mutation {

    private final Pack pack;
    private final List<ReadRule> rules;
    private final List<Scenario> scenarios;
    private final List<Mutant> mutants;
    private final Set<String> explained;
    private final List<Failure> failures = new ArrayList<>();
    private final Baseline baseline;
    /** A change changes no name, and to read them takes longer than all else. */
    private final Supplier<RuleBook> catalogue;

    private Mutation(Pack pack, Function<String, byte[]> files, List<Scenario> scenarios) {
        this.pack = pack;
        this.scenarios = scenarios;
        Map<String, String> sources = RulesCheck.facts().keySet().stream().map(stage -> stage + ".drl")
                .collect(Collectors.toMap(Function.identity(), file -> new String(files.apply(file), StandardCharsets.UTF_8), (one, other) -> one, TreeMap::new));
        rules = ReadRule.all(sources, RulesCheck.facts());
        Periods periods = new Periods(rules, pack.reach().supported());
        mutants = Stream.concat(rules.stream().flatMap(rule -> RuleMutants.of(rule, RulesCheck.facts(), periods).stream()), DataMutants.of(files).stream()).toList();
        explained = Survivors.read(files.apply("survivors.yaml"));
        catalogue = new Once<>(pack::rules);
        baseline = Baseline.of(pack, catalogue, rules, scenarios, failures);
    }

    /**
     * The pack of a folder with its suites.
     *
     * @param folder the folder of the pack
     * @return its mutants
     * @throws kz.kepil.api.InvalidPackException when something is wrong with the pack
     * @throws kz.kepil.analyst.suite.InvalidScenarioException when something is wrong with its suites
     * @throws IOException when the folder cannot be read
     */
    public static Mutation of(Path folder) throws IOException {
        Pack pack = DroolsEntitlementEngineProvider.pack(folder);
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return of(pack, contents::get, Scenarios.ofPack(folder, pack.reach().supported(), pack.circumstances().types().all()));
    }

    /**
     * A pack with suites that stand elsewhere.
     *
     * @param pack the pack
     * @param files the content of each of its files by its name
     * @param scenarios the scenarios of its suites
     * @return its mutants
     */
    public static Mutation of(Pack pack, Function<String, byte[]> files, List<Scenario> scenarios) {
        return new Mutation(pack, files, scenarios);
    }

    /** {@return the scenarios that fail on the pack as it is; what its mutants show is of no use while there are any} */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** {@return all mutants, in the order of the files} */
    public List<Mutant> mutants() {
        return mutants;
    }

    /**
     * Some mutants.
     *
     * @param many how many
     * @param seed the same seed gives the same mutants of a pack
     * @return some of {@link #mutants()}, in their order
     */
    public List<Mutant> sample(int many, long seed) {
        List<Integer> numbers = new ArrayList<>(Stream.iterate(0, number -> number + 1).limit(mutants.size()).toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers.stream().limit(many).sorted().map(mutants::get).toList();
    }

    /**
     * Which scenario notices a mutant.
     *
     * @param mutant the mutant
     * @return the first that was found; of a mutant that the check of the pack refuses its complaint; empty when none notices it
     */
    public String noticedBy(Mutant mutant) {
        Pack mutated;
        try {
            mutated = mutant.change().apply(pack);
        } catch (PackException refused) {
            return String.valueOf(refused.getMessage());
        }
        ScenarioRunner runner = ScenarioRunner.of(DroolsEntitlementEngineProvider.of(mutated, catalogue));
        return baseline.inOrder(mutant.concern().among(baseline)).mapToObj(scenarios::get).filter(scenario -> runner.run(scenario) != null)
                .findFirst().map(Scenario::toString).orElse("");
    }

    /**
     * Runs the suites against mutants, on all cores.
     *
     * @param some the mutants
     * @param results the file that keeps each result at once; null for none
     * @param resume whether to take over the results of the same pack and suites that are in the file
     * @param done takes each mutant that is done, on any thread
     * @return what came of them
     * @throws IOException when the file cannot be read or written
     */
    public Outcome run(List<Mutant> some, @Nullable Path results, boolean resume, Consumer<Mutant> done) throws IOException {
        List<Mutant> unnoticed;
        try (Results kept = results == null ? Results.none() : Results.in(results, identity(), resume)) {
            unnoticed = some.parallelStream().filter(mutant -> {
                String by = kept.of(mutant);
                if (by == null) {
                    by = noticedBy(mutant);
                    kept.add(mutant, by);
                }
                done.accept(mutant);
                return by.isEmpty();
            }).toList();
        }
        Set<String> needless = new TreeSet<>(explained);
        unnoticed.forEach(mutant -> needless.remove(mutant.key()));
        if (some.size() < mutants.size()) {
            needless.retainAll(some.stream().map(Mutant::key).collect(Collectors.toSet()));
        }
        Map<Boolean, List<Mutant>> parts = unnoticed.stream().collect(Collectors.partitioningBy(mutant -> explained.contains(mutant.key())));
        return new Outcome(some.size() - unnoticed.size(), parts.get(true), parts.get(false), List.copyOf(needless));
    }

    /** Of what results are: the pack and the suites. */
    private String identity() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Set<Path> files = scenarios.stream().map(Scenario::file).collect(Collectors.toCollection(TreeSet::new));
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return "# " + pack.info().sha256() + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
