package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.Acts;
import kz.kepil.engine.data.Circumstances;
import kz.kepil.engine.data.CodeLists;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.FormerNames;
import kz.kepil.engine.data.Manifest;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PackFiles;
import kz.kepil.engine.data.Survivors;
import kz.kepil.engine.data.Vocabulary;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Situation;
import kz.kepil.engine.rules.Words;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Argument;
import kz.kepil.engine.rules.check.Drl.Call;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Or;
import kz.kepil.engine.rules.check.Drl.Rule;
import kz.kepil.engine.rules.check.Drl.Test;
import kz.kepil.engine.rules.check.Drl.Value;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong in the files of a pack, all at once and before anything is compiled. What it finds nothing wrong with is safe to
 * compile: the rules are made of the words of {@link DrlParser}'s grammar and name nothing but facts, constants and recording words.
 */
public final class PackCheck {

    private static final List<String> SITUATIONS = Arrays.stream(Situation.values()).map(Situation::name).toList();

    /**
     * What came of a check.
     *
     * @param problems what is wrong, by file and place
     * @param rules the texts of the DRL files as the compiler may have them, by their names
     */
    public record Result(List<PackProblem> problems, SortedMap<String, String> rules) {
    }

    /** The kinds of facts at which the rules of each stage look. */
    private final SortedMap<String, Set<Class<? extends Fact>>> facts;
    private final @Nullable Acts acts;
    /** The words that the pack declares; null when they are not known. */
    private final @Nullable Collection<String> words;
    /** Whether it is explained why the rules of a stage do not hold; of procedures it is not. */
    private final Predicate<String> explained;
    /** What those rules ask for whose words are known. */
    private final List<Vocabulary.Constraint> asked = new ArrayList<>();

    private PackCheck(Map<String, Set<Class<? extends Fact>>> facts, @Nullable Acts acts, @Nullable Manifest manifest,
            @Nullable Collection<String> words) {
        this.words = words;
        this.facts = new TreeMap<>(facts);
        this.acts = acts;
        this.explained = stage -> manifest != null && !manifest.procedures().contains(stage);
    }

    /**
     * What the compiler gets of a DRL file.
     *
     * @param text the text of the file
     * @return the text with blanks in the place of its comments
     */
    public static String plain(String text) {
        return Tokens.of(text, slip -> { }).plain();
    }

    /**
     * Checks files.
     *
     * @param files the files of the pack
     * @param facts the kinds of facts at which the rules of each stage and each procedure look, by its name
     * @return what is wrong, and what may be compiled when nothing is
     */
    public static Result of(FolderFiles files, Map<String, Set<Class<? extends Fact>>> facts) {
        List<PackProblem> problems = new ArrayList<>(files.problems());
        if (files.isOverfull()) {
            return new Result(problems, new TreeMap<>());
        }
        List<PackProblem> unsafe = files.unsafe();
        problems.addAll(unsafe);
        FolderFiles plain = files.without(unsafe.stream().map(PackProblem::file).toList());
        PackCheck check = new PackCheck(facts, Acts.find(new PackFiles(plain::open)), Manifest.find(new PackFiles(plain::open)),
                Circumstances.wordsIn(new PackFiles(plain::open)));
        SortedMap<String, String> rules = new TreeMap<>();
        PackRules all = new PackRules();
        List<DrlFile> parsed = plain.rules().entrySet().stream().map(file -> new DrlFile(file.getKey(), file.getValue())).toList();
        for (DrlFile file : parsed) {
            all.add(file, check.check(file));
            rules.put(file.name(), file.plain());
        }
        all.check(CodeLists.namesIn(new PackFiles(plain::open)));
        parsed.forEach(file -> problems.addAll(file.problems()));
        List<String> strangers = parsed.stream().map(DrlFile::stage).filter(stage -> !facts.containsKey(stage)).toList();
        for (String stage : check.facts.keySet()) {
            if (Nearest.near(stage, strangers) == null && !rules.containsKey(stage + ".drl") && problems.stream().noneMatch(each -> each.file().equals(stage + ".drl"))) {
                problems.add(new PackProblem(stage + ".drl", 1, 1, Slip.MESSAGES.of("stage.missing", stage)));
            }
        }
        // Of rules that were not read nobody knows the ids.
        boolean isWhole = rules.keySet().containsAll(facts.keySet().stream().map(stage -> stage + ".drl").toList());
        Set<String> told = problems.stream().map(PackProblem::file).collect(Collectors.toCollection(HashSet::new));
        check.data(plain, isWhole ? all.ids() : null).stream().filter(problem -> !told.contains(problem.file())).forEach(problems::add);
        return new Result(problems.stream().distinct().sorted(Comparator.comparing(PackProblem::file)
                .thenComparing(PackProblem::line).thenComparing(PackProblem::column)).toList(), rules);
    }

    /** What is wrong with the YAML files, and what of the rules the vocabulary does not put into words. */
    private Collection<PackProblem> data(FolderFiles plain, @Nullable Set<String> ids) {
        PackFiles files = new PackFiles(plain::open);
        try {
            PackData.read(files, asked, ids);
        } catch (PackException broken) {
            // The files take note of it.
            if (files.mistakes().isEmpty()) {
                throw broken;
            }
        }
        FormerNames.check(files);
        Survivors.check(files, ids);
        return files.mistakes();
    }

    /** Checks a file; gives the texts for which its rules look. */
    private List<Token> check(DrlFile file) {
        List<Token> texts = new ArrayList<>();
        Set<Class<? extends Fact>> looksAt = facts.get(file.stage());
        if (looksAt == null) {
            file.add(new Slip(0, Slip.MESSAGES.of("stage", file.stage(), String.join(", ", facts.keySet())),
                    Nearest.hint(file.stage(), facts.keySet())));
            return texts;
        }
        Drl.Name packageName = file.content().packageName();
        String expected = "kz.kepil.pack." + file.stage().replace("-", "");
        if (packageName == null || !packageName.text().equals(expected)) {
            file.add(new Slip(packageName == null ? 0 : packageName.start(), Slip.MESSAGES.of("package", expected), null));
        }
        Imports imports = new Imports(file.content().imports(), facts.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        RuleTexts ruleTexts = new RuleTexts(acts, file::add);
        for (Rule rule : file.rules()) {
            ruleTexts.check(rule);
            texts.addAll(rule(file, rule, looksAt, imports));
        }
        // A rule that cannot be read may name anything.
        imports.wrong(file.isSound()).forEach(file::add);
        return texts;
    }

    private List<Token> rule(DrlFile file, Rule rule, Set<Class<? extends Fact>> looksAt, Imports imports) {
        Drl.Pattern pattern = rule.pattern();
        Call consequence = rule.consequence();
        Class<?> type = pattern == null ? null : type(file, pattern, looksAt, imports);
        if (pattern == null || type == null) {
            if (consequence != null) {
                // Of a fact that is not known only what stands alone can be told.
                Class<?> any = looksAt.iterator().next();
                Token variable = consequence.arguments().stream().filter(Value.class::isInstance).map(each -> ((Value) each).token())
                        .filter(Token::isVariable).findFirst().orElse(consequence.name());
                new ConsequenceCheck(any, variable, imports, slip -> {
                    if (pattern == null) {
                        file.add(slip);
                    }
                }).check(consequence);
            }
            return List.of();
        }
        List<Slip> wrong = new ArrayList<>();
        ConditionCheck condition = new ConditionCheck(Kind.of(type), imports, word -> unknown(file.stage(), word, type), wrong::add);
        List<Token> texts = condition.check(pattern.constraints());
        condition.situations().forEach(word -> situation(word, wrong::add));
        wrong.forEach(file::add);
        if (wrong.isEmpty()) {
            if (explained.test(file.stage())) {
                pattern.constraints().forEach(each -> asked.add(new Vocabulary.Constraint(rule.title(), type, file.text(each.start(), each.end()))));
            }
            if (consequence != null) {
                lastDays(file, consequence, pattern);
            }
        }
        if (consequence != null) {
            new ConsequenceCheck(type, pattern.variable(), imports, file::add).check(consequence);
        }
        return texts;
    }

    /** The class of the fact of a pattern; null when the stage does not look at it, which is told. */
    private @Nullable Class<?> type(DrlFile file, Drl.Pattern pattern, Set<Class<? extends Fact>> looksAt, Imports imports) {
        Token fact = pattern.fact();
        Class<?> imported = imports.type(fact.text());
        Class<?> type = imported == null && looksAt.stream().noneMatch(each -> each.getSimpleName().equals(fact.text()))
                ? named(fact.text()) : imported;
        if (type == null) {
            Slip letter = LookAlikes.find(fact.text(), fact.start(), imports.typeNames());
            file.add(letter != null ? letter
                    : new Slip(fact.start(), Slip.MESSAGES.of("fact", fact.text()), Nearest.hint(fact.text(), imports.typeNames())));
            return null;
        }
        if (looksAt.stream().noneMatch(type::equals)) {
            List<String> elsewhere = facts.keySet().stream()
                    .filter(stage -> Objects.requireNonNull(facts.get(stage)).stream().anyMatch(type::equals)).toList();
            file.add(new Slip(fact.start(), Slip.MESSAGES.of("fact.other", file.stage(), names(looksAt), fact.text()),
                    elsewhere.isEmpty() ? null : Slip.MESSAGES.of("maybe.stage", String.join(", ", elsewhere))));
            return null;
        }
        return type;
    }

    /** The fact of that name at which the rules of any stage look; null when there is none. */
    private @Nullable Class<?> named(String name) {
        return facts.values().stream().flatMap(Set::stream).filter(each -> each.getSimpleName().equals(name)).findFirst().orElse(null);
    }

    private static String names(Set<Class<? extends Fact>> facts) {
        return facts.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    private Slip unknown(String stage, Token token, Class<?> type) {
        String word = token.text();
        Collection<String> known = Words.of(type);
        Slip letter = LookAlikes.find(word, token.start(), known);
        if (letter != null) {
            return letter;
        }
        String elsewhere = String.join(", ", knownAt(word));
        return elsewhere.isEmpty()
                ? new Slip(token.start(), Slip.MESSAGES.of("word.unknown", word, stage, type.getSimpleName(), String.join(", ", known)),
                        Nearest.hint(word, known))
                : new Slip(token.start(), Slip.MESSAGES.of("word.elsewhere", word, stage, type.getSimpleName(), elsewhere),
                        Slip.MESSAGES.of("maybe.elsewhere"));
    }

    /** The stages that know a word, each with its fact. */
    private List<String> knownAt(String word) {
        List<String> stages = new ArrayList<>();
        facts.forEach((stage, looksAt) -> looksAt.stream().filter(fact -> Words.of(fact).contains(word)).map(Class::getSimpleName).sorted()
                .forEach(fact -> stages.add(stage + " (" + fact + ")")));
        return stages;
    }

    /** A situation that has a word of its own is asked for by that word; any other must be declared. */
    private void situation(Token text, Consumer<Slip> wrong) {
        String name = text.text();
        if (SITUATIONS.contains(name)) {
            wrong.accept(new Slip(text.start(), Slip.MESSAGES.of("situation.own", name, word(name)), Messages.of("maybe.meant", word(name))));
        } else if (words != null && !words.contains(name)) {
            Set<String> declared = declared(words);
            wrong.accept(ConditionCheck.unknown(text, new Slip(text.start(), declared.isEmpty() ? Slip.MESSAGES.of("situation.none", name)
                    : Slip.MESSAGES.of("situation", name, String.join(", ", declared)), null), declared));
        }
    }

    private static Set<String> declared(Collection<String> words) {
        return words.stream().filter(word -> !SITUATIONS.contains(word)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last day of a situation is none where the condition does not demand the situation. */
    private static void lastDays(DrlFile file, Call consequence, Drl.Pattern pattern) {
        for (Argument argument : consequence.arguments()) {
            if (argument instanceof Call call && call.name().is("lastDayOf") && call.arguments().size() == 1
                    && call.arguments().get(0) instanceof Value situation) {
                String name = situation.token().text();
                if (situation.token().kind() == Token.Kind.TEXT) {
                    if (pattern.constraints().stream().noneMatch(each -> looksFor(each.test(), name))) {
                        file.add(new Slip(situation.token().start(), Slip.MESSAGES.of("lastDay", name, "situations contains \"" + name + "\""),
                                SITUATIONS.contains(name) ? Messages.of("maybe.meant", name) : null));
                    }
                } else if (SITUATIONS.contains(name) && !demands(pattern, name)) {
                    file.add(new Slip(situation.token().start(), Slip.MESSAGES.of("lastDay", name, word(name)), hint(name, pattern)));
                }
            }
        }
    }

    /** The only situation that the rule demands must be the one that is meant; where there is none, its word is missing. */
    private static Texts hint(String situation, Drl.Pattern pattern) {
        List<String> demanded = SITUATIONS.stream().filter(each -> demands(pattern, each)).toList();
        return demanded.isEmpty() ? Slip.MESSAGES.of("maybe.demand", word(situation))
                : Messages.of("maybe.meant", String.join(", ", demanded));
    }

    private static boolean demands(Drl.Pattern pattern, String situation) {
        return pattern.constraints().stream().anyMatch(each -> demands(each.test(), word(situation)));
    }

    /** Whether nothing meets a test without the word. */
    private static boolean demands(Test test, String word) {
        return test instanceof Holds holds && holds.word().token().is(word)
                || test instanceof Compared compared && compared.operator().equals("==") && compared.left().token().is(word)
                        && compared.right().get(0).token().is("true")
                || test instanceof And and && and.parts().stream().anyMatch(part -> demands(part, word))
                || test instanceof Or or && or.parts().stream().allMatch(part -> demands(part, word));
    }

    /** Whether nothing meets a test without a situation that only the pack names. */
    private static boolean looksFor(Test test, String situation) {
        return test instanceof Compared compared && compared.operator().equals("contains") && compared.left().token().is(ConditionCheck.SITUATIONS)
                        && compared.right().get(0).token().text().equals(situation)
                || test instanceof And and && and.parts().stream().anyMatch(part -> looksFor(part, situation))
                || test instanceof Or or && or.parts().stream().allMatch(part -> looksFor(part, situation));
    }

    /** {@code caringForGroupI} for {@code CARING_FOR_GROUP_I}. */
    private static String word(String situation) {
        return Pattern.compile("_(\\w)").matcher(situation.toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
