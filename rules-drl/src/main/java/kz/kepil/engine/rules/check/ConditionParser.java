package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.rules.check.Drl.And;
import kz.kepil.engine.rules.check.Drl.Compared;
import kz.kepil.engine.rules.check.Drl.Constraint;
import kz.kepil.engine.rules.check.Drl.Holds;
import kz.kepil.engine.rules.check.Drl.Not;
import kz.kepil.engine.rules.check.Drl.Or;
import kz.kepil.engine.rules.check.Drl.Test;
import kz.kepil.engine.rules.check.Drl.Value;
import kz.kepil.engine.rules.check.Token.Kind;

/**
 * Reads the condition of a rule.
 *
 * <pre>{@code
 * pattern    = variable ":" Fact "(" [ constraint { "," constraint } ] ")"
 * constraint = all { "||" all }
 * all        = one { "&&" one }
 * one        = "!" one | "(" constraint ")" | word | value operator value
 *            | value ["not"] "in" "(" value { "," value } ")" | value ["not"] "contains" value
 * value      = word | number | text | CONSTANT | Class "." CONSTANT | "true" | "false" | "null"
 * }</pre>
 */
final class ConditionParser {

    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
    /** What other conditions of Drools begin with. */
    private static final Set<String> ELEMENTS = Set.of("eval", "not", "exists", "forall", "accumulate", "acc", "collect", "or", "and", "from", "over");
    /** What other languages call them. */
    private static final Map<String, String> MEANT = Map.of("=", "==", "&", "&&", "|", "||", "<<", "<", ">>", ">", "=<", "<=", "=>", ">=", "<>", "!=",
            "===", "==");
    private static final int DEEPEST = 8;
    /** The longest condition of the built-in pack has some 20 words and values. */
    private static final int MOST = 200;

    private final Reading in;
    private int depth;
    private int values;

    ConditionParser(Reading in) {
        this.in = in;
    }

    Drl.Pattern pattern() {
        Token variable = in.token();
        boolean colon = in.peek(1).is(":");
        if (!variable.isVariable() || !in.peek(colon ? 2 : 1).isWord()) {
            throw in.stop(variable.start(), Slip.MESSAGES.of("pattern"), Slip.MESSAGES.of("maybe.pattern"));
        }
        in.next();
        if (!in.skip(":")) {
            in.expected(":");
        }
        Token fact = in.next();
        Token open = in.token();
        in.require("(");
        List<Constraint> constraints = new ArrayList<>();
        if (!in.at(")")) {
            do {
                constraints.add(constraint());
            } while (isNext(open));
        }
        in.require(")");
        if (!in.at("then") && !in.isEndOfRule()) {
            Token other = in.token();
            boolean bracket = other.is(")");
            in.wrong(other.start(), bracket ? Slip.MESSAGES.of("bracket.many") : Slip.MESSAGES.of("pattern"),
                    bracket ? null : Slip.MESSAGES.of("maybe.pattern"));
            in.to("then", "end");
        }
        return new Drl.Pattern(variable, fact, List.copyOf(constraints));
    }

    /** Whether another constraint follows. A comma that is missing is noted, and what follows is read all the same. */
    private boolean isNext(Token open) {
        if (in.skip(",")) {
            return true;
        }
        if (in.at(")")) {
            return false;
        }
        Token token = in.token();
        if (in.at("then") || in.isEndOfRule()) {
            throw in.stop(open.start(), Slip.MESSAGES.of("bracket.open"), null);
        }
        if (token.kind() == Kind.WORD && !in.peek(1).is("(") || token.is("!")) {
            in.wrong(token.start(), Slip.MESSAGES.of("comma", Reading.shown(token)), Nearest.hint(token.text(), List.of("contains", "not", "in")));
            return true;
        }
        throw in.stop(token.start(), Slip.MESSAGES.of("constraint", Reading.shown(token)), hint(token));
    }

    private Texts hint(Token token) {
        String before = in.before().end() == token.start() && in.before().kind() == Kind.MARK ? in.before().text() : "";
        String after = token.end() == in.peek(1).start() && in.peek(1).kind() == Kind.MARK ? in.peek(1).text() : "";
        String written = before + token.text();
        String meant = MEANT.get(MEANT.containsKey(written + after) ? written + after : written);
        return meant == null ? Slip.MESSAGES.of("maybe.pattern") : Messages.of("maybe.meant", meant);
    }

    private Constraint constraint() {
        int start = in.token().start();
        Test test = any();
        return new Constraint(start, in.before().end(), test);
    }

    private Test any() {
        if (++depth > DEEPEST) {
            throw in.stop(in.token().start(), Slip.MESSAGES.of("deep", DEEPEST), null);
        }
        List<Test> parts = new ArrayList<>(List.of(all()));
        while (in.skip("||")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Or(List.copyOf(parts));
    }

    private Test all() {
        List<Test> parts = new ArrayList<>(List.of(one()));
        while (in.skip("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new And(List.copyOf(parts));
    }

    private Test one() {
        if (in.skip("!")) {
            if (++depth > DEEPEST) {
                throw in.stop(in.token().start(), Slip.MESSAGES.of("deep", DEEPEST), null);
            }
            Not not = new Not(one());
            depth--;
            return not;
        }
        if (in.at("(")) {
            Token open = in.next();
            Test inside = any();
            if (!in.skip(")")) {
                throw in.stop(open.start(), Slip.MESSAGES.of("bracket.open"), null);
            }
            return inside;
        }
        Value left = value();
        Token operator = in.token();
        if (operator.kind() == Kind.MARK && OPERATORS.contains(operator.text())) {
            in.next();
            return new Compared(left, operator.text(), operator.start(), List.of(value()));
        }
        boolean not = in.at("not");
        Token word = not ? in.peek(1) : operator;
        if (word.is("in") || word.is("contains")) {
            if (not) {
                in.next();
            }
            in.next();
            String name = (not ? "not " : "") + word.text();
            return new Compared(left, name, operator.start(), word.is("in") ? values() : List.of(value()));
        }
        return new Holds(left);
    }

    /** A day as people write it: that it is none for a rule, the check tells. */
    private Token day(Token year) {
        String text = year.text() + in.next().text() + in.next().text() + in.next().text() + in.token().text();
        return new Token(Kind.NUMBER, text, year.start(), in.next().end(), year.line(), year.first());
    }

    private List<Value> values() {
        in.require("(");
        List<Value> values = new ArrayList<>();
        do {
            values.add(value());
        } while (in.skip(","));
        in.require(")");
        return List.copyOf(values);
    }

    private Value value() {
        Token token = in.token();
        if (++values > MOST) {
            throw in.stop(token.start(), Slip.MESSAGES.of("long", MOST), null);
        }
        if (in.at(")") || in.at(",") || in.at("then") || in.isEndOfRule()) {
            throw in.stop(token.start(), Slip.MESSAGES.of("expected.what", Slip.MESSAGES.of("what.value"), Reading.shown(token)), null);
        }
        if (token.kind() == Kind.MARK || token.isVariable() || ELEMENTS.contains(token.text()) && token.isWord()) {
            throw in.stop(token.start(), Slip.MESSAGES.of("constraint", Reading.shown(token)), hint(token));
        }
        in.next();
        if (token.kind() == Kind.NUMBER && (in.at("-") || in.at("/")) && in.peek(2).is(in.token().text()) && in.peek(3).kind() == Kind.NUMBER) {
            return new Value(null, day(token));
        }
        if (in.at("(")) {
            throw in.stop(token.start(), Slip.MESSAGES.of("called", Reading.shown(token)), Slip.MESSAGES.of("maybe.pattern"));
        }
        if (token.isName() && in.skip(".")) {
            Token constant = in.word("what.constant");
            if (in.at("(") || in.at(".")) {
                throw in.stop(constant.start(), Slip.MESSAGES.of("called", Reading.shown(constant)), Slip.MESSAGES.of("maybe.pattern"));
            }
            return new Value(token, constant);
        }
        return new Value(null, token);
    }
}
