package kz.kepil.engine.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.PackProblem;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Consequences;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Untold;
import org.jspecify.annotations.Nullable;

/** A rule as it stands in its DRL file, with all that it names found. Immutable. */
public final class ReadRule {

    private final DrlFile file;
    private final Imports imports;
    private final Drl.Rule rule;
    private final Class<? extends Fact> fact;

    private ReadRule(DrlFile file, Imports imports, Drl.Rule rule, Class<? extends Fact> fact) {
        this.file = file;
        this.imports = imports;
        this.rule = rule;
        this.fact = fact;
    }

    /**
     * Reads the rules of a pack that was checked.
     *
     * @param sources the texts of the DRL files by their names
     * @param facts the kinds of facts at which the rules of each stage and each procedure look, by its name
     * @return the rules in the order of the files
     * @throws PackException when they cannot be read
     */
    public static List<ReadRule> all(Map<String, String> sources, Map<String, Set<Class<? extends Fact>>> facts) {
        Collection<Class<? extends Fact>> types = facts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<ReadRule> all = new ArrayList<>();
        sources.forEach((name, text) -> {
            DrlFile file = new DrlFile(name, text);
            Imports imports = new Imports(file.content().imports(), types);
            for (Drl.Rule rule : file.rules()) {
                Class<?> type = rule.pattern() == null ? null : imports.type(rule.pattern().fact().text());
                if (type == null || rule.consequence() == null || rule.text("id") == null) {
                    throw new PackException(name + ":" + file.position(rule.start()) + ": the rule cannot be read");
                }
                all.add(new ReadRule(file, imports, rule, type.asSubclass(Fact.class)));
            }
            if (!file.isSound()) {
                throw new PackException(file.problems());
            }
        });
        return List.copyOf(all);
    }

    /** {@return the name of the file} */
    public String file() {
        return file.name();
    }

    /** {@return the stage or the procedure to which it belongs} */
    public String stage() {
        return file.stage();
    }

    /** {@return the text of the file, with blanks in the place of its comments} */
    public String source() {
        return file.plain();
    }

    /** {@return its id} */
    public String id() {
        return Objects.requireNonNull(rule.text("id")).text();
    }

    /** {@return its name: the code and the sentence} */
    public String name() {
        return rule.title();
    }

    /** {@return its code} */
    public String code() {
        return rule.code();
    }

    /** {@return whether what it finds stands in a verdict, or in the answer of a procedure, under its code} */
    public boolean isTold() {
        return !fact.isAnnotationPresent(Untold.class) && Arrays.stream(Consequences.class.getMethods())
                .filter(word -> word.getName().equals(consequence().name().text())).noneMatch(word -> word.isAnnotationPresent(Untold.class));
    }

    /** {@return where it begins, in characters from the start of the file} */
    public int start() {
        return rule.start();
    }

    /** {@return the kind of fact at which it looks} */
    public Class<? extends Fact> fact() {
        return fact;
    }

    /** {@return what must hold of the fact} */
    public List<Drl.Constraint> constraints() {
        return Objects.requireNonNull(rule.pattern()).constraints();
    }

    /**
     * On which days it may hold: what its constraints on {@code law} leave of the days of the pack.
     *
     * @param first the first day of the pack
     * @return the days; without an end where no constraint ends them
     */
    public DateRange inForce(LocalDate first) {
        LocalDate from = first;
        LocalDate to = null;
        for (Drl.Constraint constraint : constraints()) {
            if (constraint.test() instanceof Drl.Compared compared && compared.left().token().is("law")
                    && compared.right().get(0).token().kind() == Token.Kind.NUMBER) {
                LocalDate day = Days.day(Integer.parseInt(compared.right().get(0).token().text()));
                if (compared.operator().equals("<")) {
                    to = to == null || day.minusDays(1).isBefore(to) ? day.minusDays(1) : to;
                } else if (day.isAfter(from)) {
                    from = day;
                }
            }
        }
        return new DateRange(from, to);
    }

    /** {@return what it records} */
    public Drl.Call consequence() {
        return Objects.requireNonNull(rule.consequence());
    }

    /**
     * The constant that is named somewhere in the rule.
     *
     * @param value what stands there
     * @return the constant; null when none is named
     */
    public @Nullable Enum<?> constant(Drl.Value value) {
        if (value.token().kind() != Token.Kind.WORD) {
            return null;
        }
        Class<?> type = imports.constant(value, none -> { });
        if (type == null) {
            return null;
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value.token().text())) {
                return (Enum<?>) constant;
            }
        }
        return null;
    }

    /**
     * A part of the file's text.
     *
     * @param from where it begins
     * @param to where it ends
     * @return the text on one line
     */
    public String text(int from, int to) {
        return file.text(from, to);
    }

    /** {@return its place as people write it: file, line and column} */
    public String place() {
        return file.name() + ":" + file.position(rule.start());
    }

    /**
     * What is said of a place in the rule.
     *
     * @param offset the place, in characters from the start of the file
     * @param message what is said
     * @return both
     */
    public PackProblem at(int offset, Texts message) {
        return file.at(offset, message);
    }

    @Override
    public String toString() {
        return name();
    }
}
