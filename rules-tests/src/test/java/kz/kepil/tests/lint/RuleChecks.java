package kz.kepil.tests.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.engine.fact.Consequences;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** What is checked of a rule. */
final class RuleChecks {

    private static final Pattern NAME = Pattern.compile("[A-Z]+-(?:[A-Z]?[0-9]+|[A-Z]) \\S.*");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Set<String> TAGS = Set.of("id", "kk", "ru", "act", "source");
    private static final Set<String> SOURCES = Set.of("S0", "S1", "S2", "S3", "S4", "L", "L1", "D");
    private static final int LARGEST_NUMBER = 100;
    /** A number that is not part of a word or of a text. */
    private static final Pattern NUMBER = Pattern.compile("\"[^\"]*\"|(?<![\\w$])(\\d[\\w.]*)");
    private static final String CONSTANT = "(?:[A-Z]\\w*\\.)?[A-Z][A-Z0-9_]*|\\d+";
    private static final String PROPERTY = "\\$\\w+\\.\\w+\\(\\s*(?:(?:" + CONSTANT + ")(?:\\s*,\\s*(?:" + CONSTANT + "))*\\s*)?\\)";
    private static final Pattern CALL = Pattern.compile(
            "\\s*(?<word>\\w+)\\(\\s*(?<fact>\\$\\w+)(?:\\s*,\\s*(?:" + CONSTANT + "|" + PROPERTY + "))*\\s*\\);\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    private RuleChecks() {
    }

    static void name(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        if (!NAME.matcher(rule.getName()).matches()) {
            complaints.accept("expected a name made of a code such as SI-06 and a sentence");
        }
    }

    static void metadata(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        Set<String> missing = new TreeSet<>(TAGS);
        missing.removeAll(rule.getAnnotationNames());
        missing.forEach(tag -> complaints.accept("@" + tag + " is missing"));
        for (AnnotationDescr tag : rule.getAnnotations()) {
            String text = text(rule, tag.getName());
            if (!TAGS.contains(tag.getName())) {
                complaints.accept("@" + tag.getName() + " is not known; allowed: " + new TreeSet<>(TAGS));
            } else if (tag.isDuplicated()) {
                complaints.accept("@" + tag.getName() + " stands here twice");
            } else if (text == null) {
                complaints.accept("@" + tag.getName() + " needs a text in quotes; Drools calculates what is not quoted");
            } else if (text.isBlank()) {
                complaints.accept("@" + tag.getName() + " is blank");
            } else if (Set.of("kk", "ru").contains(tag.getName()) && !CYRILLIC.matcher(text).find()) {
                complaints.accept("@" + tag.getName() + " is not written in Cyrillic letters: " + text);
            }
        }
    }

    /** The text of a tag without its quotes; null when the tag is missing or not quoted. */
    static @Nullable String text(RuleDescr rule, String tag) {
        AnnotationDescr annotation = rule.getAnnotation(tag);
        String value = annotation == null ? null : annotation.getSingleValueAsString();
        return value != null && value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1) : null;
    }

    static void id(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        String id = text(rule, "id");
        String code = rule.getName().split(" ")[0];
        if (id != null && !id.matches(Pattern.quote(code) + "(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)?")) {
            complaints.accept("the id \"" + id + "\" is neither " + code + " nor begins with \"" + code + ".\" and a word such as house-arrest");
        }
    }

    static void sources(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        String ids = text(rule, "source");
        if (ids != null) {
            Arrays.stream(ids.split(",")).map(String::strip).filter(id -> !SOURCES.contains(id)).forEach(id ->
                    complaints.accept("the source \"" + id + "\" is not known; allowed: " + new TreeSet<>(SOURCES)));
        }
    }

    static void noAttributes(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        rule.getAttributes().keySet().forEach(attribute -> complaints.accept("the attribute " + attribute + " is not wanted"));
        if (rule.getParentName() != null) {
            complaints.accept("a rule extends no other");
        }
    }

    static void onePattern(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        List<BaseDescr> parts = rule.getLhs().getDescrs();
        PatternDescr pattern = DrlFile.pattern(rule);
        if (pattern == null) {
            complaints.accept("expected exactly one pattern, found " + parts.stream().map(RuleChecks::kind).toList());
        } else if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty() || pattern.isQuery() || pattern.isUnification()) {
            complaints.accept("expected a plain pattern, found one with from, accumulate, over, := or a query");
        } else if (pattern.getIdentifier() == null || pattern.getAllBoundIdentifiers().size() != 1) {
            complaints.accept("expected one variable, that of the fact, found " + pattern.getAllBoundIdentifiers());
        } else if (!file.types().containsKey(pattern.getObjectType())) {
            complaints.accept("the fact's class " + pattern.getObjectType() + " is not imported");
        }
    }

    private static String kind(BaseDescr part) {
        return part.getClass().getSimpleName().replace("Descr", "").toLowerCase();
    }

    static void numbers(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        PatternDescr pattern = DrlFile.pattern(rule);
        if (pattern != null) {
            pattern.getDescrs().stream().map(BaseDescr::getText).filter(text -> !PatternChecks.mentionsLaw(text))
                    .forEach(text -> numbers(text, complaints));
        }
        numbers(rule.getConsequence().toString(), complaints);
    }

    private static void numbers(String text, Consumer<String> complaints) {
        NUMBER.matcher(text).results().map(found -> found.group(1))
                .filter(number -> number != null && !(number.matches("\\d{1,9}") && Integer.parseInt(number) <= LARGEST_NUMBER))
                .forEach(number -> complaints.accept("the number " + number
                        + " is not a whole one up to 100; amounts, rates and code ranges belong in the data files"));
    }

    static void consequence(DrlFile file, RuleDescr rule, Consumer<String> complaints) {
        if (!rule.getNamedConsequences().isEmpty()) {
            complaints.accept("a rule has one consequence");
        }
        String consequence = rule.getConsequence().toString();
        Matcher call = CALL.matcher(consequence);
        if (!call.matches()) {
            complaints.accept("expected a consequence that is one call of a recording word, found " + consequence.strip());
            return;
        }
        if (!words(file).contains(call.group("word"))) {
            complaints.accept(call.group("word") + " is not imported by its name from " + Consequences.class.getName());
        }
        PatternDescr pattern = DrlFile.pattern(rule);
        Set<String> variables = VARIABLE.matcher(consequence).results().map(MatchResult::group).collect(Collectors.toSet());
        if (pattern != null && !variables.equals(Set.of(String.valueOf(pattern.getIdentifier())))) {
            complaints.accept("the consequence speaks of " + variables + ", the condition of " + pattern.getIdentifier());
        }
    }

    private static Set<String> words(DrlFile file) {
        return file.content().getFunctionImports().stream()
                .filter(each -> Consequences.class.equals(DrlFile.owner(each)))
                .map(DrlFile::member)
                .collect(Collectors.toSet());
    }
}
