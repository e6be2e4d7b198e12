package kz.kepil.analyst.year;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.analyst.suite.Codes;
import kz.kepil.analyst.suite.PackSuites;
import kz.kepil.api.DateRange;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.MessageBundle;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.data.CircumstanceTypes;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.Manifest;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.data.Vocabulary;
import kz.kepil.engine.rules.check.PackCheck;
import kz.kepil.engine.rules.check.ReadRule;

/**
 * Finds what is wrong with the suites of a pack in a folder, without running them: what cannot be read, values that are still to be filled
 * in, codes that rules and suites do not share or have on other days, words of the vocabulary that no rule asks for any more, and for each
 * code and each year in which it is in force whether there is a scenario in which it holds and one in which it nearly does. Stateless.
 */
public final class SuitesOfYears {

    private static final MessageBundle MESSAGES = new MessageBundle(SuitesOfYears.class, "year");

    private static final Pattern WORD = Pattern.compile("\\w+");

    private SuitesOfYears() {
    }

    /**
     * Looks into the suites. A folder without suites has no problem, and of a pack whose first file cannot be read nothing is said.
     *
     * @param folder the folder of the pack
     * @return what is wrong or missing, with the place where it stands or belongs, by file and place
     * @throws IOException when a file cannot be read
     */
    public static List<PackProblem> problems(Path folder) throws IOException {
        FolderFiles all = FolderFiles.read(Objects.requireNonNull(folder, "folder"));
        FolderFiles files = all.without(all.unsafe().stream().map(PackProblem::file).toList());
        PackFiles pack = new PackFiles(files::open);
        Manifest manifest = Manifest.find(pack);
        if (manifest == null) {
            return List.of();
        }
        List<ReadRule> rules = rules(files);
        PackSuites suites = PackSuites.read(folder, manifest.reach().supported(), CircumstanceTypes.in(pack));
        List<PackProblem> problems = new ArrayList<>(suites.problems());
        List<PackProblem> ofRules = new ArrayList<>();
        if (!rules.isEmpty()) {
            compare(rules, manifest.reach().from(), suites.codes(), problems, ofRules);
            ofRules.addAll(unusedWords(files));
        }
        // Of suites that were not all read nobody knows what they lack.
        if (problems.isEmpty()) {
            problems.addAll(suites.uncovered());
        }
        ofRules.addAll(problems.stream().map(problem -> new PackProblem(folder.relativize(Path.of(problem.file())).toString(), problem.line(),
                problem.column(), problem.message())).toList());
        return List.copyOf(ofRules);
    }

    /** The rules; none where they cannot be read, which is told elsewhere. */
    private static List<ReadRule> rules(FolderFiles files) {
        try {
            return ReadRule.all(new TreeMap<>(files.rules()), RulesCheck.facts());
        } catch (PackException unreadable) {
            return List.of();
        }
    }

    /** Words that are put into words for nobody. */
    private static Collection<PackProblem> unusedWords(FolderFiles files) {
        PackFiles vocabulary = new PackFiles(files::open);
        Set<String> words = files.rules().values().stream().flatMap(text -> WORD.matcher(PackCheck.plain(text)).results()).map(MatchResult::group)
                .collect(Collectors.toSet());
        Vocabulary.noteUnused(vocabulary, words::contains);
        return vocabulary.mistakes();
    }

    /** What rules find under a code the suites must list, with the days on which rules do, and the other way round. */
    private static void compare(List<ReadRule> rules, LocalDate first, List<Codes> codes, Collection<PackProblem> ofSuites,
            Collection<PackProblem> ofRules) {
        if (codes.isEmpty()) {
            return;
        }
        Set<String> listed = codes.stream().flatMap(each -> each.inForce().keySet().stream()).collect(Collectors.toSet());
        Set<String> told = new TreeSet<>(listed);
        rules.stream().filter(rule -> rule.isTold() && told.add(rule.code()))
                .forEach(rule -> ofRules.add(rule.at(rule.start(), MESSAGES.of("code.unnamed", rule.code()))));
        Map<String, List<ReadRule>> known = rules.stream().collect(Collectors.groupingBy(ReadRule::code));
        codes.forEach(each -> each.inForce().forEach((code, days) -> {
            if (!known.containsKey(code)) {
                ofSuites.add(each.at(code, MESSAGES.of("code.ruleless", code)));
                return;
            }
            String ofItsRules = inForce(known.get(code), first);
            if (!ofItsRules.equals(text(days))) {
                ofSuites.add(each.at(code, MESSAGES.of("code.days", code, ofItsRules, text(days))));
            }
        }));
    }

    /** The days on which one of some rules may hold, as codes.yaml writes them. */
    private static String inForce(Collection<ReadRule> rules, LocalDate first) {
        Deque<DateRange> stretches = new ArrayDeque<>();
        rules.stream().map(rule -> rule.inForce(first)).sorted(Comparator.comparing(DateRange::from)).forEach(next -> {
            DateRange last = stretches.peekLast();
            if (last == null || last.to() != null && next.from().isAfter(last.to().plusDays(1))) {
                stretches.add(next);
            } else if (last.to() != null && (next.to() == null || next.to().isAfter(last.to()))) {
                stretches.removeLast();
                stretches.add(new DateRange(last.from(), next.to()));
            }
        });
        return stretches.stream().map(SuitesOfYears::text).collect(Collectors.joining(", "));
    }

    private static String text(DateRange days) {
        return days.from() + ".." + Objects.toString(days.to(), "");
    }
}
