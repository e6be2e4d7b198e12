package kz.kepil.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.engine.data.PackException;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** The text of a DRL file and what Drools reads in it, with the places that Drools does not tell. Immutable. */
final class DrlText {

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//.*|/\\*(?s:.*?)\\*/");
    private static final Pattern NO_LINE_BREAK = Pattern.compile("[^\\n]");

    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern RULE = Pattern.compile("^\\h*rule\\b", Pattern.MULTILINE);

    /**
     * The consequence of a rule.
     *
     * @param start where it starts, in characters from the start of the file
     * @param words its text, where texts in quotes and comments are blank
     */
    record Consequence(int start, String words) {
    }

    private final String name;
    private final String text;
    private final String words;
    private final PackageDescr content;
    private final List<ParserError> errors;

    private DrlText(String name, String text, PackageDescr content, List<ParserError> errors) {
        this.name = name;
        this.text = text;
        this.words = TEXT_OR_COMMENT.matcher(text).replaceAll(found -> blank(found.group()));
        this.content = content;
        this.errors = List.copyOf(errors);
    }

    private static String blank(String text) {
        return NO_LINE_BREAK.matcher(text).replaceAll(" ");
    }

    static DrlText parse(String name, String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr content = parser.parse(false, text);
            List<ParserError> errors = new ArrayList<>();
            for (DroolsError error : parser.getErrors()) {
                errors.add(error instanceof ParserError located ? located : new ParserError(error.getMessage(), 1, 0));
            }
            return new DrlText(name, text, content == null ? new PackageDescr() : content, errors);
        } catch (DroolsParserException broken) {
            throw new PackException(name + ": " + broken.getMessage(), broken);
        }
    }

    /** The file once for each rule, where the other rules are blank: what is wrong in one rule does not hide another. */
    List<DrlText> eachRule() {
        int[] starts = RULE.matcher(words).results().mapToInt(MatchResult::start).toArray();
        List<DrlText> files = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : text.length();
            files.add(parse(name, text.substring(0, starts[0]) + blank(text.substring(starts[0], starts[i]))
                    + text.substring(starts[i], end)));
        }
        return files;
    }

    String name() {
        return name;
    }

    /** The stage or the procedure whose rules these are. */
    String stage() {
        return name.replaceFirst("\\.drl$", "");
    }

    List<ParserError> errors() {
        return errors;
    }

    /** A part of the text in which texts in quotes and comments are blank. */
    String words(int from, int to) {
        return words.substring(from, to);
    }

    /** A part of the text as it stands. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** What a rule says after {@code then} up to its end, in the same way, with the place where it starts. */
    Consequence consequence(RuleDescr rule) {
        int end = Math.min(rule.getEndCharacter() + 1, words.length());
        Matcher then = THEN.matcher(words).region(rule.getStartCharacter(), end);
        int start = then.find() ? then.end() : end;
        return new Consequence(start, words(start, end));
    }

    /** The text of a constraint in the same way. */
    String words(BaseDescr constraint) {
        return words(constraint.getStartCharacter(), constraint.getEndCharacter() + 1);
    }

    /** The text of a constraint as the compiler keeps it. */
    String constraint(BaseDescr constraint) {
        return text.substring(constraint.getStartCharacter(), constraint.getEndCharacter() + 1).replaceAll("\\s+", " ").strip();
    }

    /** The line and the column, both from 1, of a place in the text. */
    String position(int offset) {
        int line = 1 + (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
        return line + ":" + (offset - text.lastIndexOf('\n', offset - 1));
    }

    /** The line and the column of a text that stands in a rule. */
    String position(RuleDescr rule, String part) {
        return position(Math.max(text.indexOf(part, rule.getStartCharacter()), rule.getStartCharacter()));
    }

    List<RuleDescr> rules() {
        return content.getRules();
    }

    /** The imported classes that exist, by their simple names. */
    Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new HashMap<>();
        for (ImportDescr each : content.getImports()) {
            Class<?> type = type(each.getTarget());
            if (type != null) {
                types.put(type.getSimpleName(), type);
            }
        }
        return types;
    }

    /** Of which classes the members, by name or all as {@code *}, may stand alone. */
    Map<Class<?>, Set<String>> staticImports() {
        Map<Class<?>, Set<String>> members = new HashMap<>();
        for (FunctionImportDescr each : content.getFunctionImports()) {
            int dot = each.getTarget().lastIndexOf('.');
            Class<?> type = dot < 0 ? null : type(each.getTarget().substring(0, dot));
            if (type != null) {
                members.computeIfAbsent(type, none -> new HashSet<>()).add(each.getTarget().substring(dot + 1));
            }
        }
        return members;
    }

    private static @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name, false, DrlText.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError none) {
            return null;
        }
    }
}
