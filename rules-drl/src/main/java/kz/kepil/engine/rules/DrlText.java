package kz.kepil.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.kepil.engine.data.PackException;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** The text of a DRL file and what Drools reads in it, with the places that Drools does not tell. Immutable. */
final class DrlText {

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//.*|/\\*(?s:.*?)\\*/");
    private static final Pattern NO_LINE_BREAK = Pattern.compile("[^\\n]");

    private final String name;
    private final String text;
    private final String words;
    private final PackageDescr content;
    private final List<ParserError> errors;

    private DrlText(String name, String text, PackageDescr content, List<ParserError> errors) {
        this.name = name;
        this.text = text;
        this.words = TEXT_OR_COMMENT.matcher(text).replaceAll(found -> NO_LINE_BREAK.matcher(found.group()).replaceAll(" "));
        this.content = content;
        this.errors = List.copyOf(errors);
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
            try {
                Class<?> type = Class.forName(each.getTarget(), false, DrlText.class.getClassLoader());
                types.put(type.getSimpleName(), type);
            } catch (ClassNotFoundException | LinkageError none) {
                continue;
            }
        }
        return types;
    }
}
