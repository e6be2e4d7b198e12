package kz.kepil.analyst.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.analyst.suite.InvalidScenarioException;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.ScenarioRunner;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackProblem;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.Reading;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.IncrementalCompiler;
import kz.kepil.engine.rules.check.PackCheck;
import kz.kepil.engine.rules.check.ReadRule;
import org.jspecify.annotations.Nullable;

/**
 * A pack that is edited. Each round looks at what changed since the last: only rules with another text are compiled, only suites and
 * samples with another content are read, and the scenarios that concern the changed rules run first. Belongs to one thread.
 */
public final class PackWatch {

    private final Path folder;
    private final List<Path> samples;
    private final IncrementalCompiler compiler = DroolsEntitlementEngineProvider.compiler();
    private @Nullable State last;
    private @Nullable Suites suites;
    private final Map<Path, Entitlement> verdicts = new TreeMap<>();

    /**
     * What judged in the last round in which nothing was wrong.
     *
     * @param contents the contents of the files by their names
     * @param rules the texts of the rules by their ids
     * @param engine the engine
     */
    private record State(Map<String, byte[]> contents, Map<String, Rule> rules, EntitlementEngine engine) {
    }

    /**
     * A rule.
     *
     * @param code its code
     * @param stage the stage to which it belongs
     * @param text its text
     */
    private record Rule(String code, String stage, String text) {
    }

    /**
     * The suites as they were read.
     *
     * @param stamps when each of their files was written, and its size
     * @param scenarios the scenarios
     */
    private record Suites(Map<Path, String> stamps, List<Scenario> scenarios) {
    }

    /**
     * A pack to be watched.
     *
     * @param folder the folder of the pack
     * @param samples files or folders of inquiries whose verdicts are compared
     */
    public PackWatch(Path folder, List<Path> samples) {
        this.folder = folder;
        this.samples = List.copyOf(samples);
    }

    /** Makes the compiler ready, so that the first edit does not wait for it. */
    public void warmUp() {
        compiler.warmUp();
    }

    /**
     * Looks at the folder.
     *
     * @param found takes what is found, as soon as it is
     * @throws IOException when the folder cannot be read
     */
    public void round(Found found) throws IOException {
        FolderFiles files = FolderFiles.read(folder);
        Map<String, byte[]> contents = contents(files);
        State before = last;
        State now = before != null && same(before.contents(), contents) ? before : judging(files, contents, found);
        if (now == null) {
            return;
        }
        List<String> data = before == null ? List.of() : names(before.contents(), contents).stream().filter(name -> !name.endsWith(".drl")).toList();
        Set<Rule> rules = before == null || now == before ? Set.of() : changed(before, now, found, data);
        last = now;
        boolean read = readSuites(now, found);
        List<Scenario> all = read && suites != null ? suites.scenarios() : List.of();
        Set<String> codes = rules.stream().map(Rule::code).collect(Collectors.toSet());
        Set<String> stages = rules.stream().map(Rule::stage).collect(Collectors.toSet());
        Map<Boolean, List<Scenario>> concerned = all.stream().collect(Collectors.partitioningBy(each -> stages.contains(each.domain())
                || each.granted().stream().anyMatch(codes::contains) || each.nearMiss().stream().anyMatch(codes::contains)));
        ScenarioRunner runner = ScenarioRunner.of(now.engine());
        if (!rules.isEmpty()) {
            List<Scenario> first = Objects.requireNonNull(concerned.get(true));
            found.concerned(first.size(), runner.run(first, ran -> { }));
        }
        judgeSamples(now, found);
        List<Scenario> others = rules.isEmpty() ? all : Objects.requireNonNull(concerned.get(false));
        if (read) {
            found.others(others.size(), runner.run(others, ran -> { }));
        }
    }

    private static Map<String, byte[]> contents(FolderFiles files) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : Stream.concat(files.rules().keySet().stream(), PackData.files().stream()).toList()) {
            try (InputStream in = files.open(name)) {
                if (in != null) {
                    contents.put(name, in.readAllBytes());
                }
            }
        }
        // What has no place in a pack is a change, too.
        files.problems().forEach(problem -> contents.put(problem.file(), new byte[0]));
        return contents;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return names(one, other).isEmpty();
    }

    /** The names of the files that differ. */
    private static Set<String> names(Map<String, byte[]> one, Map<String, byte[]> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Arrays.equals(one.get(name), other.get(name)));
        return names;
    }

    private @Nullable State judging(FolderFiles files, Map<String, byte[]> contents, Found found) {
        PackCheck.Result checked = PackCheck.of(files, RulesCheck.facts());
        if (!checked.problems().isEmpty()) {
            found.wrong(checked.problems().stream().map(each ->
                    new PackProblem(folder.resolve(each.file()).toString(), each.line(), each.column(), each.message())).toList());
            return null;
        }
        Pack pack = Pack.of(Corridor.stages(), files::open, compiler.compile(checked.rules()));
        Map<String, Rule> rules = new TreeMap<>();
        for (ReadRule rule : ReadRule.all(checked.rules(), RulesCheck.facts())) {
            rules.put(rule.id(), new Rule(rule.code(), rule.stage(), rule.text(rule.start(), rule.consequence().end())));
        }
        return new State(contents, rules, DroolsEntitlementEngineProvider.of(pack));
    }

    /** The rules that are not as they were, in both forms. */
    private static Set<Rule> changed(State before, State now, Found found, List<String> data) {
        Set<String> ids = new TreeSet<>(before.rules().keySet());
        ids.addAll(now.rules().keySet());
        ids.removeIf(id -> Objects.equals(before.rules().get(id), now.rules().get(id)));
        found.changed(List.copyOf(ids), data);
        return ids.stream().flatMap(id -> Stream.of(before, now).map(state -> state.rules().get(id))).filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the suites can be used. */
    private boolean readSuites(State now, Found found) throws IOException {
        Map<Path, String> stamps = new TreeMap<>();
        for (String name : List.of("suites", "procedures")) {
            if (Files.isDirectory(folder.resolve(name))) {
                try (Stream<Path> inside = Files.walk(folder.resolve(name))) {
                    for (Path file : inside.filter(Files::isRegularFile).toList()) {
                        stamps.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
                    }
                }
            }
        }
        if (suites != null && suites.stamps().equals(stamps)) {
            return true;
        }
        suites = null;
        try {
            suites = new Suites(stamps, Scenarios.ofPack(folder, now.engine().supportedDays(), now.engine().circumstanceTypes()));
            return true;
        } catch (InvalidScenarioException wrong) {
            found.wrong(wrong.problems());
            return false;
        }
    }

    private void judgeSamples(State now, Found found) throws IOException {
        InquiryReader reader = InquiryReader.of(now.engine());
        Map<Path, Entitlement> before = new HashMap<>(verdicts);
        verdicts.clear();
        List<PackProblem> wrong = new ArrayList<>();
        for (Path sample : sampleFiles()) {
            Reading reading = reader.tryRead(Files.readAllBytes(sample));
            if (reading.inquiry() == null) {
                reading.problems().forEach(problem -> wrong.add(located(sample, problem)));
                continue;
            }
            Entitlement verdict = now.engine().evaluate(reading.inquiry());
            verdicts.put(sample, verdict);
            Entitlement earlier = before.get(sample);
            if (earlier != null && !earlier.equals(verdict)) {
                found.sample(sample, Difference.between(earlier, verdict), now.engine());
            }
        }
        if (!wrong.isEmpty()) {
            found.wrong(wrong);
        }
    }

    private static PackProblem located(Path sample, Problem problem) {
        return new PackProblem(sample.toString(), problem.line() == null ? 1 : problem.line(), 1, problem.message());
    }

    private List<Path> sampleFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path each : samples) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> inside = Files.list(each)) {
                    inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
                }
            } else if (Files.isRegularFile(each)) {
                files.add(each);
            }
        }
        return files;
    }
}
