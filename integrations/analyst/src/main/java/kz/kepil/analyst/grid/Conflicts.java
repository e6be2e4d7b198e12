package kz.kepil.analyst.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import kz.kepil.api.DateRange;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.Manifest;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.check.Drl.Argument;
import kz.kepil.engine.rules.check.Drl.Call;
import kz.kepil.engine.rules.check.PackCheck;
import kz.kepil.engine.rules.check.ReadRule;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with rules only together, over every combination of what their words can say, on every day on which the law changes:
 * a rule that can never hold; two rules that answer where one must, or always say the same together; a person to whom no rule answers.
 */
public final class Conflicts {

    private static final MessageBundle MESSAGES = new MessageBundle(Conflicts.class, "grid");

    private final DateRange supported;
    private final List<PackProblem> found = new ArrayList<>();
    private final Set<Object> told = new HashSet<>();

    private Conflicts(DateRange supported) {
        this.supported = supported;
    }

    /**
     * Looks for conflicts and gaps in the pack of a folder.
     *
     * @param folder the folder
     * @return what was found, by file and place, each with an example of facts that show it
     * @throws InvalidPackException when something is wrong with the pack
     * @throws IOException when the folder cannot be read
     */
    public static List<PackProblem> in(Path folder) throws IOException {
        FolderFiles files = FolderFiles.read(folder);
        PackCheck.Result checked = PackCheck.of(files, RulesCheck.facts());
        if (!checked.problems().isEmpty()) {
            throw new InvalidPackException(checked.problems());
        }
        return of(checked.rules(), files::open);
    }

    /** {@return what is found in the pack that is built in, as {@link #in} finds it in a folder} */
    public static List<PackProblem> inBuiltIn() {
        return of(builtIn(), file -> new ByteArrayInputStream(Pack.builtIn(file)));
    }

    /** The texts of the DRL files that are built in, by their names. */
    static SortedMap<String, String> builtIn() {
        SortedMap<String, String> sources = new TreeMap<>();
        RulesCheck.facts().keySet().stream().map(stage -> stage + ".drl")
                .forEach(file -> sources.put(file, new String(Pack.builtIn(file), StandardCharsets.UTF_8)));
        return sources;
    }

    private static List<PackProblem> of(SortedMap<String, String> sources, Function<String, @Nullable InputStream> files) {
        Manifest manifest = Objects.requireNonNull(Manifest.find(new PackFiles(files)), "pack.yaml");
        return of(ReadRule.all(sources, RulesCheck.facts()), manifest.reach().supported());
    }

    /**
     * Looks for conflicts and gaps.
     *
     * @param rules all rules of a pack that was checked
     * @param supported the days that the pack reaches
     * @return what was found, by file and place, each with an example of facts that show it
     */
    public static List<PackProblem> of(List<ReadRule> rules, DateRange supported) {
        Conflicts conflicts = new Conflicts(supported);
        // Rules of different kinds of facts never look at the same one.
        Map<String, Map<Class<? extends Fact>, List<ReadRule>>> stages = new TreeMap<>();
        rules.forEach(rule -> stages.computeIfAbsent(rule.stage(), stage -> new LinkedHashMap<>())
                .computeIfAbsent(rule.fact(), fact -> new ArrayList<>()).add(rule));
        stages.forEach((stage, byFact) -> byFact.values().forEach(together -> conflicts.look(together, Answering.of(stage))));
        return conflicts.found.stream().sorted(Comparator.comparing(PackProblem::file).thenComparing(PackProblem::line)).toList();
    }

    private void look(List<ReadRule> rules, @Nullable Answering answering) {
        List<ReadRule> able = rules.stream().filter(rule -> canHold(rule, answering)).toList();
        if (answering != null) {
            answers(able, rules, answering);
            return;
        }
        for (int i = 0; i < able.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (finding(able.get(i)).equals(finding(able.get(j)))) {
                    together(able.get(i), able.get(j));
                }
            }
        }
    }

    private Grid grid(List<ReadRule> rules, @Nullable Answering answering) {
        return new Grid(rules, supported, answering == null ? cell -> true : answering.possible());
    }

    private boolean canHold(ReadRule rule, @Nullable Answering answering) {
        boolean[] held = {false};
        grid(List.of(rule), answering).visit((cell, holding) -> {
            held[0] = !holding.isEmpty();
            return holding.isEmpty();
        });
        if (!held[0]) {
            tell(rule, "never", rule.name(), supported.from(), String.valueOf(supported.to()));
        }
        return held[0];
    }

    private void answers(List<ReadRule> able, List<ReadRule> all, Answering answering) {
        if (able.isEmpty()) {
            return;
        }
        grid(able, answering).visit((cell, holding) -> {
            boolean silent = answering.silent().test(cell);
            if (holding.size() > (silent ? 0 : 1)) {
                ReadRule last = holding.get(holding.size() - 1);
                if (silent) {
                    tellOnce(List.of(last), last, "silent", last.name(), cell);
                } else {
                    ReadRule first = holding.get(0);
                    tellOnce(List.of(first, last), last, "both", last.name(), first.name(), first.place(), cell);
                }
            } else if (holding.isEmpty() && !silent) {
                ReadRule near = nearest(all, cell);
                tellOnce(near, near, "none", near.stage(), near.name(), cell);
            }
            return true;
        });
    }

    /** The rule of whose constraints fewest fail, and of several the one of which most hold: beside it something is missing. */
    private static ReadRule nearest(List<ReadRule> rules, Cell cell) {
        return rules.stream().min(Comparator.comparingLong((ReadRule rule) -> rule.constraints().size() - met(rule, cell))
                .thenComparing(rule -> -met(rule, cell))).orElseThrow();
    }

    private static long met(ReadRule rule, Cell cell) {
        return rule.constraints().stream().filter(each -> Boolean.TRUE.equals(Truth.of(each.test(), cell))).count();
    }

    private void together(ReadRule rule, ReadRule earlier) {
        boolean[] apart = {false};
        String[] example = {""};
        grid(List.of(earlier, rule), null).visit((cell, holding) -> {
            apart[0] = holding.size() == 1;
            example[0] = holding.size() == 2 && example[0].isEmpty() ? cell.toString() : example[0];
            return !apart[0];
        });
        if (!apart[0]) {
            tell(rule, "same", rule.name(), earlier.name(), earlier.place(), example[0]);
        }
    }

    /** What is found by a rule. Where it records nothing but itself, that is its code. */
    private static List<String> finding(ReadRule rule) {
        Call call = rule.consequence();
        List<Argument> arguments = call.arguments();
        String given = arguments.size() < 2 ? rule.code()
                : rule.text(call.name().end(), call.end()).replaceFirst("^\\( *\\$\\w+", "").replaceAll("\\$\\w+\\.", "");
        return List.of(call.name().text(), given.replaceAll("\\s", ""));
    }

    private void tellOnce(Object what, ReadRule rule, String key, Object... values) {
        if (told.add(List.of(key, what))) {
            tell(rule, key, values);
        }
    }

    private void tell(ReadRule rule, String key, Object... values) {
        found.add(rule.at(rule.start(), MESSAGES.of(key, values)));
    }
}
