package kz.kepil.engine.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Says in three languages what the reader of YAML says in English, and where a person looks for it: what is opened and never closed is
 * wrong where it is opened, not where the file ends.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param message what is wrong
 */
public record YamlErrors(int line, int column, Texts message) {

    private static final Pattern NAME_AGAINST_VALUE = Pattern.compile("\\s*(- )?[\\w-]+:(?=\\S)");

    /**
     * Says what is wrong.
     *
     * @param broken what the reader says
     * @param lines the lines of the file
     * @return where what is wrong
     */
    public static YamlErrors of(MarkedYAMLException broken, List<String> lines) {
        String problem = String.valueOf(broken.getProblem());
        String context = String.valueOf(broken.getContext());
        Mark here = broken.getProblemMark();
        Mark opened = broken.getContextMark() == null ? here : broken.getContextMark();
        YamlErrors quote = openQuote(lines, here.getLine());
        String line = opened.getLine() < lines.size() ? lines.get(opened.getLine()) : "";
        Matcher name = NAME_AGAINST_VALUE.matcher(line);
        if (quote != null) {
            return quote;
        } else if ((context.contains("simple key") || problem.startsWith("mapping values")) && name.lookingAt()) {
            return new YamlErrors(opened.getLine() + 1, name.end() + 1, Mistakes.of("yaml.blank"));
        } else if (problem.contains("\\t")) {
            return at(here, "yaml.tab", null);
        } else if (context.contains("quoted scalar") && problem.contains("unexpected end")) {
            return at(opened, "yaml.quote", null);
        } else if (context.contains("double-quoted") || problem.contains("escape")) {
            return at(here, "yaml.escape", null);
        } else if (context.contains("simple key")) {
            return at(opened, "yaml.colon", null);
        } else if (problem.startsWith("mapping values")) {
            int above = here.getLine();
            String before = above > 0 && above <= lines.size() ? lines.get(above - 1) : "";
            // A name without its colon goes on as a text on the next line, where another colon is one too many.
            return before.isBlank() || before.matches("\\s*[-#].*|.*:.*") ? at(here, "yaml.colon.many", "maybe.colon.many")
                    : new YamlErrors(above, before.length() - before.stripLeading().length() + 1, Mistakes.of("yaml.colon"));
        } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
            String bracket = context.contains("mapping") ? "}" : "]";
            return here.getLine() == opened.getLine() ? at(here, Mistakes.of("yaml.comma", bracket))
                    : at(opened, Mistakes.of("yaml.bracket", bracket));
        } else if (context.contains("block")) {
            return at(here, "yaml.indent", "maybe.indent");
        } else if (problem.startsWith("found character")) {
            return at(here, "yaml.character", "maybe.quote");
        } else if (problem.contains("alias")) {
            return at(here, "yaml.character", "maybe.quote");
        }
        return at(here, "yaml.other", "maybe.indent");
    }

    /** Says which character cannot be read, and where. */
    static YamlErrors of(ReaderException broken, String text) {
        String before = text.substring(0, text.offsetByCodePoints(0, Math.min(broken.getPosition(), text.codePointCount(0, text.length()))));
        return new YamlErrors(1 + (int) before.chars().filter(each -> each == '\n').count(), before.length() - before.lastIndexOf('\n'),
                Mistakes.of("yaml.control", String.format(Locale.ROOT, "U+%04X", broken.getCodePoint())));
    }

    /** A quote that is not closed on its line swallows the next lines, up to the next quote, where the reader stumbles. */
    private static @Nullable YamlErrors openQuote(List<String> lines, int noticed) {
        for (int i = Math.min(noticed, lines.size() - 1); i >= 0; i--) {
            String line = lines.get(i).replace("\\\"", "  ");
            long quotes = line.chars().filter(each -> each == '"').count();
            if (quotes % 2 == 1 && (i < noticed || quotes == 1)) {
                return new YamlErrors(i + 1, line.lastIndexOf('"') + 1, Mistakes.of("yaml.quote"));
            } else if (quotes > 0 && i < noticed) {
                return null;
            }
        }
        return null;
    }

    private static YamlErrors at(Mark mark, String key, @Nullable String hint) {
        return at(mark, Messages.withHint(Mistakes.of(key), hint == null ? null : Mistakes.of(hint)));
    }

    private static YamlErrors at(Mark mark, Texts message) {
        return new YamlErrors(mark.getLine() + 1, mark.getColumn() + 1, message);
    }
}
