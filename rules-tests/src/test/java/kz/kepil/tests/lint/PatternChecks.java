package kz.kepil.tests.lint;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.engine.rules.Words;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** What is checked of the constraints of a pattern. */
final class PatternChecks {

    private static final Pattern LAW = Pattern.compile("law\\s*(>=|<)\\s*(\\d{8})");
    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"]*\"|[A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*|\\d[\\w.]*|==|!=|<=|>=|&&|\\|\\||\\S");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<=", ">=", "<", ">", "&&", "||", "!", "(", ")", ",");
    private static final Set<String> LITERALS = Set.of("true", "false", "null", "in", "not", "contains");

    private PatternChecks() {
    }

    static void constraints(DrlFile file, PatternDescr pattern, Consumer<Complaint> complaints) {
        Map<String, Class<?>> types = file.types();
        Class<?> fact = types.get(pattern.getObjectType());
        if (fact == null) {
            return;
        }
        Set<String> words = Words.of(fact);
        for (BaseDescr constraint : pattern.getDescrs()) {
            List<String> tokens = TOKEN.matcher(constraint.getText()).results().map(MatchResult::group).toList();
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                boolean called = i + 1 < tokens.size() && tokens.get(i + 1).equals("(") && Character.isJavaIdentifierStart(token.charAt(0));
                if (called && !token.equals("in") || !known(token, tokens, words, types)) {
                    complaints.accept(file.complaint(constraint, "\"" + token + "\" in \"" + constraint.getText()
                            + "\": a constraint compares properties of " + fact.getSimpleName() + " with constants"));
                }
            }
        }
    }

    private static boolean known(String token, List<String> tokens, Set<String> words, Map<String, Class<?>> types) {
        if (token.startsWith("\"")) {
            // Compared with an enum, a text is an error in one build and silently no match in the other.
            return tokens.contains("contains");
        }
        int dot = token.indexOf('.');
        return Character.isDigit(token.charAt(0)) || OPERATORS.contains(token) || LITERALS.contains(token)
                || words.contains(token)
                || dot > 0 && types.containsKey(token.substring(0, dot))
                        && constants(types.get(token.substring(0, dot))).contains(token.substring(dot + 1));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).filter(field -> Modifier.isStatic(field.getModifiers())).map(Field::getName).toList();
    }

    /** The texts that a collection of the fact may contain. */
    static List<String> texts(BaseDescr constraint) {
        return TEXT.matcher(constraint.getText()).results().map(text -> text.group(1)).toList();
    }

    static boolean mentionsLaw(String constraint) {
        return Pattern.compile("\\blaw\\b").matcher(constraint).find();
    }

    static void law(DrlFile file, PatternDescr pattern, Consumer<Complaint> complaints) {
        List<String> bounds = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            Matcher law = LAW.matcher(constraint.getText());
            if (law.matches()) {
                bounds.add(law.group(1));
                if (!isDay(law.group(2))) {
                    complaints.accept(file.complaint(constraint, "\"" + law.group(2) + "\" is not a day (YYYYMMDD)"));
                }
            } else if (mentionsLaw(constraint.getText())) {
                complaints.accept(file.complaint(constraint, "\"" + constraint.getText()
                        + "\": expected law >= YYYYMMDD or law < YYYYMMDD alone in its constraint"));
            }
        }
        if (bounds.size() != Set.copyOf(bounds).size()) {
            complaints.accept(file.complaint(pattern, "law has two first days or two last days"));
        }
    }

    private static boolean isDay(String number) {
        try {
            return LocalDate.parse(number, DateTimeFormatter.BASIC_ISO_DATE) != null;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    /** The first day on which a pattern's law is in force, and the first on which it no longer is. */
    static int[] period(PatternDescr pattern) {
        int[] period = {Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (BaseDescr constraint : pattern.getDescrs()) {
            Matcher law = LAW.matcher(constraint.getText());
            if (law.matches()) {
                period[law.group(1).equals("<") ? 1 : 0] = Integer.parseInt(law.group(2));
            }
        }
        return period;
    }
}
