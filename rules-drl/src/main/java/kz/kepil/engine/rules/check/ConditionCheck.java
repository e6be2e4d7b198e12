package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Not;
import kz.kepil.engine.rules.check.Drl.Or;
import kz.kepil.engine.rules.check.Drl.Test;
import kz.kepil.engine.rules.check.Drl.Value;
import org.jspecify.annotations.Nullable;

/** Looks whether the words of a condition are those of the fact, and whether they are compared with what they can be. */
final class ConditionCheck {

    /** The property of a person that holds the words that only the pack names. */
    static final String SITUATIONS = "situations";
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");
    private static final Set<String> EQUALS = Set.of("==", "!=");
    private static final Set<String> AMONG = Set.of("in", "not in");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Map<String, Kind> words;
    private final Imports imports;
    /** What is wrong with a word that the fact does not have. */
    private final Function<Token, Slip> unknown;
    private final Consumer<Slip> slips;
    private final List<Token> texts = new ArrayList<>();
    private final List<Token> situations = new ArrayList<>();

    ConditionCheck(Map<String, Kind> words, Imports imports, Function<Token, Slip> unknown, Consumer<Slip> slips) {
        this.words = words;
        this.imports = imports;
        this.unknown = unknown;
        this.slips = slips;
    }

    /** Checks a condition; gives the texts that it looks for. */
    List<Token> check(List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint.test() instanceof Compared compared && isLaw(compared.left())) {
                law(compared);
            } else {
                check(constraint.test());
            }
        }
        long firstDays = constraints.stream().filter(each -> isLaw(each, ">=")).count();
        long lastDays = constraints.stream().filter(each -> isLaw(each, "<")).count();
        if (firstDays > 1 || lastDays > 1) {
            wrong(constraints.get(constraints.size() - 1).start(), "law.twice");
        }
        return texts;
    }

    /** The words of circumstances.yaml for which the checked conditions look. */
    List<Token> situations() {
        return situations;
    }

    private static boolean isLaw(Constraint constraint, String operator) {
        return constraint.test() instanceof Compared compared && isLaw(compared.left()) && compared.operator().equals(operator);
    }

    private static boolean isLaw(Value value) {
        return value.type() == null && value.token().is("law");
    }

    /** The catalogue reads from when and until when a rule is in force off {@code law >=} and {@code law <}. */
    private void law(Compared compared) {
        if (!Set.of(">=", "<").contains(compared.operator())) {
            wrong(compared.at(), "law.operator");
        }
        compared.right().forEach(day -> LawDays.check(day.token(), slips));
    }

    private void check(Test test) {
        if (test instanceof Or or) {
            or.parts().forEach(this::check);
        } else if (test instanceof And and) {
            and.parts().forEach(this::check);
        } else if (test instanceof Not not) {
            check(not.part());
        } else if (test instanceof Holds holds) {
            Kind kind = word(holds.word());
            if (kind != null && kind.form() != Kind.Form.TRUTH) {
                wrong(holds.word().start(), "word.alone", holds.word().token().text(), kind.form().text());
            }
        } else if (test instanceof Compared compared) {
            compare(compared);
        }
    }

    private void compare(Compared compared) {
        if (isLaw(compared.left())) {
            law(compared);
            wrong(compared.left().start(), "law.operator");
            return;
        }
        Kind kind = word(compared.left());
        if (kind == null) {
            compared.right().forEach(this::isKnown);
            return;
        }
        String operator = compared.operator();
        boolean fits = switch (kind.form()) {
            case TRUTH, OTHER -> EQUALS.contains(operator);
            case NUMBER -> ORDERS.contains(operator) || EQUALS.contains(operator) || AMONG.contains(operator);
            case CONSTANT -> EQUALS.contains(operator) || AMONG.contains(operator);
            case SEVERAL_CONSTANTS, SEVERAL_TEXTS, SEVERAL_NUMBERS -> operator.endsWith("contains");
        };
        if (!fits) {
            wrong(compared.at(), "operator", compared.left().token().text(), kind.form().text(), operator);
        }
        for (Value value : compared.right()) {
            if (!isKnown(value) || !fits) {
                continue;
            }
            if (kind.form() == Kind.Form.SEVERAL_TEXTS && value.token().kind() == Token.Kind.TEXT) {
                (compared.left().token().is(SITUATIONS) ? situations : texts).add(value.token());
            }
            if (!fits(value, kind)) {
                wrong(value.start(), "operand", compared.left().token().text(), kind.form().text(), Reading.shown(value.token()));
            }
        }
    }

    /** Whether a value is one that there is. */
    private boolean isKnown(Value value) {
        Token token = value.token();
        return switch (token.kind()) {
            case NUMBER -> WholeNumbers.check(token, slips);
            case TEXT -> true;
            default -> token.is("null") || TRUTHS.contains(token.text())
                    || (isConstant(value) ? imports.constant(value, slips) : word(value)) != null;
        };
    }

    private static boolean isConstant(Value value) {
        return value.type() != null || value.token().isName();
    }

    private boolean fits(Value value, Kind kind) {
        Token token = value.token();
        if (token.is("null")) {
            return kind.empty();
        }
        return switch (token.kind()) {
            case NUMBER -> kind.form() == Kind.Form.NUMBER || kind.form() == Kind.Form.SEVERAL_NUMBERS;
            case TEXT -> kind.form() == Kind.Form.SEVERAL_TEXTS;
            default -> {
                if (TRUTHS.contains(token.text())) {
                    yield kind.form() == Kind.Form.TRUTH;
                }
                if (isConstant(value)) {
                    yield kind.of() != null && kind.of() == imports.constant(value, none -> { });
                }
                Kind other = words.get(token.text());
                yield other != null && kind.form() == other.form() && kind.form().compareTo(Kind.Form.CONSTANT) < 0;
            }
        };
    }

    /** The kind of a word; null when it is none, which is told. */
    private @Nullable Kind word(Value value) {
        Token token = value.token();
        if (isConstant(value) || token.kind() != Token.Kind.WORD || TRUTHS.contains(token.text()) || token.is("null")) {
            if (!isConstant(value) || imports.constant(value, slips) != null) {
                wrong(value.start(), "left", Reading.shown(token));
            }
            return null;
        }
        Kind kind = words.get(token.text());
        if (kind == null) {
            slips.accept(unknown.apply(token));
        }
        return kind;
    }

    private void wrong(int offset, String key, Object... values) {
        slips.accept(new Slip(offset, Slip.MESSAGES.of(key, values), null));
    }

    /** What is said of a word that no fact has. */
    static Slip unknown(Token word, Slip otherwise, Set<String> known) {
        Slip letter = LookAlikes.find(word.text(), word.start(), known);
        return letter != null ? letter : new Slip(otherwise.offset(), otherwise.sentence(), Nearest.hint(word.text(), known));
    }
}
