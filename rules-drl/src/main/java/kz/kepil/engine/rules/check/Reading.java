package kz.kepil.engine.rules.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.rules.check.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Goes through the tokens of a file. Belongs to one thread. */
class Reading {

    private static final Set<String> STATEMENTS = Set.of("package", "import", "rule");

    /** A part cannot be read further; what is wrong is noted. */
    static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Consumer<Slip> slips;
    private int at;

    Reading(List<Token> tokens, Consumer<Slip> slips) {
        this.tokens = tokens;
        this.slips = slips;
    }

    final Token token() {
        return tokens.get(at);
    }

    final Token peek(int further) {
        return tokens.get(Math.min(at + further, tokens.size() - 1));
    }

    final Token before() {
        return tokens.get(Math.max(at - 1, 0));
    }

    final Token next() {
        Token token = token();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    final boolean isEnd() {
        return token().kind() == Kind.END;
    }

    final boolean at(String mark) {
        return token().is(mark);
    }

    final boolean skip(String mark) {
        boolean there = at(mark);
        if (there) {
            next();
        }
        return there;
    }

    /** Whether the rule ends here, or the next one begins because its end is missing. */
    final boolean isEndOfRule() {
        return isEnd() || at("end") || at("rule") && token().first();
    }

    final void require(String mark) {
        if (!skip(mark)) {
            throw stop(token().start(), Slip.MESSAGES.of("expected", mark, shown(token())), null);
        }
    }

    /** Notes that something is missing here, and goes on as if it were there. */
    final void expected(String word) {
        wrong(token().start(), Slip.MESSAGES.of("expected", word, shown(token())), null);
    }

    final Token word(String what) {
        return expect(Kind.WORD, what);
    }

    final Token expect(Kind kind, String what) {
        if (token().kind() != kind) {
            throw stop(token().start(), Slip.MESSAGES.of("expected.what", Slip.MESSAGES.of(what), shown(token())), null);
        }
        return next();
    }

    /** What stands somewhere, as a sentence names it. */
    static Object shown(Token token) {
        return token.kind() == Kind.END ? Slip.MESSAGES.of("what.end") : token.kind() == Kind.TEXT ? Messages.quoted(token.text())
                : Messages.shortened(token.text());
    }

    final void wrong(int offset, Texts sentence, @Nullable Texts hint) {
        slips.accept(new Slip(offset, sentence, hint));
    }

    final Stop stop(int offset, Texts sentence, @Nullable Texts hint) {
        wrong(offset, sentence, hint);
        return new Stop();
    }

    /** Reads a part, or goes on after it when it cannot be read. */
    final <T> @Nullable T attempt(Supplier<T> part, Runnable otherwise) {
        try {
            return part.get();
        } catch (Stop noted) {
            otherwise.run();
            return null;
        }
    }

    /** Goes on at one of these words in the same rule. */
    final void to(String... words) {
        Set<String> wanted = Set.of(words);
        while (!isEnd() && !(at("rule") && token().first()) && !(token().kind() != Kind.TEXT && wanted.contains(token().text()))) {
            next();
        }
    }

    /** Goes on at the next package, import or rule that begins a line. */
    final void toNextStatement() {
        while (!isEnd() && !(token().first() && token().isWord() && STATEMENTS.contains(token().text()))) {
            next();
        }
    }
}
