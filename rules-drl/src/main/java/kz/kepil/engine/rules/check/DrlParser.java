package kz.kepil.engine.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.rules.check.Drl.Annotation;
import kz.kepil.engine.rules.check.Drl.Argument;
import kz.kepil.engine.rules.check.Drl.Call;
import kz.kepil.engine.rules.check.Drl.Import;
import kz.kepil.engine.rules.check.Drl.Name;
import kz.kepil.engine.rules.check.Drl.Rule;
import kz.kepil.engine.rules.check.Drl.Value;
import kz.kepil.engine.rules.check.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of what a pack may say in DRL. Whatever else Drools would understand is refused here. After a mistake it goes on with the
 * next part, so that one hides no other.
 *
 * <pre>{@code
 * file        = "package" name ";"  { "import" ["static"] name ";" }  { rule }
 * rule        = "rule" text  { "@" word "(" text ")" }  "when" pattern  "then" call ";" "end"
 * pattern     = variable ":" Fact "(" [ constraint { "," constraint } ] ")"
 * call        = word "(" variable { "," argument } ")"
 * argument    = number | text | CONSTANT | Class "." CONSTANT | variable "." word "(" [ argument { "," argument } ] ")"
 * }</pre>
 */
final class DrlParser extends Reading {

    private static final Set<String> TOP = Set.of("package", "import", "rule");
    private static final int DEEPEST = 3;

    private DrlParser(List<Token> tokens, Consumer<Slip> slips) {
        super(tokens, slips);
    }

    static Drl parse(List<Token> tokens, Consumer<Slip> slips) {
        return new DrlParser(tokens, slips).file();
    }

    private Drl file() {
        Name packageName = null;
        List<Import> imports = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        while (!isEnd()) {
            if (at("package") && packageName == null) {
                packageName = attempt(this::packageName, this::toNextStatement);
            } else if (at("import")) {
                Import found = attempt(this::importOf, this::toNextStatement);
                if (found != null) {
                    imports.add(found);
                }
            } else if (at("rule")) {
                rules.add(rule());
            } else {
                strange();
            }
        }
        return new Drl(packageName, List.copyOf(imports), List.copyOf(rules));
    }

    /** What stands outside of rules and is neither package nor import. */
    private void strange() {
        Token token = token();
        String near = token.isWord() ? Nearest.near(token.text(), TOP) : null;
        wrong(token.start(), Slip.MESSAGES.of("top", shown(token)), near == null ? null : Messages.of("maybe.meant", near));
        next();
        toNextStatement();
    }

    private Name packageName() {
        next();
        Name name = name(false);
        skip(";");
        return name;
    }

    private Import importOf() {
        next();
        boolean isStatic = skip("static");
        Name name = name(isStatic);
        semicolon();
        return new Import(name, isStatic);
    }

    private Name name(boolean orAll) {
        Token word = word("what.name");
        StringBuilder name = new StringBuilder(word.text());
        while (skip(".")) {
            if (at("*")) {
                Token all = next();
                name.append(".*");
                if (!orAll) {
                    wrong(all.start(), Slip.MESSAGES.of("import.all"), null);
                }
                break;
            }
            name.append('.').append(word("what.name").text());
        }
        return new Name(name.toString(), word.start());
    }

    private Rule rule() {
        int start = next().start();
        Token name = attempt(() -> expect(Kind.TEXT, "what.rule"), () -> to("@", "when", "then", "end"));
        if (name != null && !at("@") && !at("when") && !isEndOfRule()) {
            attribute();
            to("@", "when", "then", "end");
        }
        List<Annotation> annotations = new ArrayList<>();
        while (at("@")) {
            Annotation found = attempt(this::annotation, () -> to("@", "when", "then", "end"));
            if (found != null) {
                annotations.add(found);
            }
        }
        if (!at("when") && !isEndOfRule()) {
            attribute();
            to("when", "then", "end");
        }
        Drl.Pattern pattern = null;
        if (skip("when")) {
            pattern = attempt(() -> new ConditionParser(this).pattern(), () -> to("then", "end"));
        }
        Call consequence = null;
        if (at("then")) {
            consequence = attempt(this::consequence, () -> to("end"));
        } else {
            expected("then");
        }
        if (!skip("end")) {
            expected("end");
            if (!at("rule") && !isEnd()) {
                to("end");
                skip("end");
            }
        }
        return new Rule(start, name, List.copyOf(annotations), pattern, consequence);
    }

    private void attribute() {
        Token token = token();
        wrong(token.start(), Slip.MESSAGES.of("attribute", shown(token)), Nearest.hint(token.text(), List.of("when", "then", "end")));
    }

    private Annotation annotation() {
        next();
        Token key = word("what.annotation");
        require("(");
        if (token().kind() != Kind.TEXT) {
            wrong(token().start(), Slip.MESSAGES.of("annotation.quotes", key.text()), null);
            to("@", "when", "then", "end");
            return new Annotation(key, null);
        }
        Token text = next();
        if (!skip(")")) {
            wrong(token().start(), Slip.MESSAGES.of("expected", ")", shown(token())), null);
            to("@", "when", "then", "end");
        }
        return new Annotation(key, text);
    }

    private Call consequence() {
        Token then = next();
        Token name = token();
        if (!name.isWord() || name.isVariable() || !peek(1).is("(")) {
            throw stop(isEndOfRule() ? then.end() : name.start(), Slip.MESSAGES.of("consequence", shown(name)), null);
        }
        if (!Imports.recordingWords().contains(name.text()) && Nearest.near(name.text(), Imports.recordingWords()) == null
                && LookAlikes.find(name.text(), 0, Imports.recordingWords()) == null) {
            throw stop(name.start(), Slip.MESSAGES.of("consequence", shown(name)), null);
        }
        next();
        Call call = call(null, name, 0);
        if (at(")")) {
            wrong(token().start(), Slip.MESSAGES.of("bracket.many"), null);
            next();
        }
        semicolon();
        if (!isEndOfRule()) {
            throw stop(token().start(), Slip.MESSAGES.of("consequence", shown(token())), null);
        }
        return call;
    }

    private Call call(@Nullable Token of, Token name, int depth) {
        int open = token().start();
        require("(");
        List<Argument> arguments = new ArrayList<>();
        if (!at(")")) {
            do {
                arguments.add(argument(depth, open));
            } while (skip(","));
        }
        if (!at(")")) {
            Texts sentence = at(";") || isEndOfRule() ? Slip.MESSAGES.of("bracket.open") : Slip.MESSAGES.of("argument", shown(token()));
            throw stop(at(";") || isEndOfRule() ? open : token().start(), sentence, null);
        }
        return new Call(of, name, List.copyOf(arguments), next().end());
    }

    private Argument argument(int depth, int open) {
        Token token = token();
        if (token.kind() == Kind.NUMBER || token.kind() == Kind.TEXT) {
            return new Value(null, next());
        }
        if (token.isVariable()) {
            next();
            if (!skip(".")) {
                return new Value(null, token);
            }
            Token name = word("what.function");
            if (depth == DEEPEST || !at("(")) {
                throw stop(name.start(), Slip.MESSAGES.of("argument", shown(name)), null);
            }
            return call(token, name, depth + 1);
        }
        if (token.isName()) {
            next();
            if (!skip(".")) {
                return new Value(null, token);
            }
            return new Value(token, word("what.constant"));
        }
        if (at(";") || isEndOfRule()) {
            throw stop(open, Slip.MESSAGES.of("bracket.open"), null);
        }
        throw stop(token.start(), Slip.MESSAGES.of("argument", shown(token)), null);
    }

    private void semicolon() {
        if (!skip(";")) {
            wrong(before().end(), Slip.MESSAGES.of("semicolon"), null);
        }
    }
}
