package kz.kepil.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.Acts;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.data.PublicRecord;
import kz.kepil.engine.data.SourceIds;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.RuleName;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** Reads the catalogue of rules off the DRL files. */
public final class Catalogue {

    private static final Pattern PERIOD = Pattern.compile("law\\s*(>=|<)\\s*(\\d{8})");

    private Catalogue() {
    }

    /**
     * Reads the catalogue of a pack.
     *
     * @param sources the text of each DRL file by the file's name
     * @param supported the days for which the pack has the law
     * @param acts the acts that rules name
     * @param places where the public can read what rests on no source document
     * @return every rule, sorted by id
     * @throws PackException when a file cannot be parsed, or a rule lacks its id, a text, its act or its sources
     */
    public static List<RuleInfo> of(Map<String, String> sources, DateRange supported, Acts acts, PublicRecord places) {
        List<RuleInfo> rules = new ArrayList<>();
        sources.forEach((file, text) -> {
            for (RuleDescr rule : parse(file, text).getRules()) {
                rules.add(info(rule, file, supported, acts, places));
            }
        });
        rules.sort(Comparator.comparing(RuleInfo::id));
        return List.copyOf(rules);
    }

    private static PackageDescr parse(String file, String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parsed == null || parser.hasErrors()) {
                throw new PackException(file + ": " + parser.getErrors());
            }
            return parsed;
        } catch (DroolsParserException broken) {
            throw new PackException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static RuleInfo info(RuleDescr rule, String file, DateRange supported, Acts acts, PublicRecord places) {
        String id = metadata(rule, "id", file);
        String name = rule.getName();
        String code = RuleName.code(name);
        String english = name.substring(code.length()).strip();
        Texts texts = new Texts(metadata(rule, "kk", file), metadata(rule, "ru", file), english);
        return new RuleInfo(id, code, name, texts,
                acts.cited(metadata(rule, "act", file), message -> {
                    throw new PackException(file + ":" + rule.getLine() + ": " + message.en());
                }),
                SourceIds.split(metadata(rule, "source", file)), places.ofRule(id), inForce(rule, supported), file, rule.getLine());
    }

    private static String metadata(RuleDescr rule, String key, String file) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        if (annotation == null || !annotation.getSingleValueAsString().startsWith("\"")) {
            throw new PackException(file + ":" + rule.getLine() + ": the rule \"" + rule.getName() + "\" needs @" + key + "(\"…\")");
        }
        String quoted = annotation.getSingleValueAsString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The rule's period is what its constraints on {@code law} leave of the days that the pack supports. */
    private static DateRange inForce(RuleDescr rule, DateRange supported) {
        LocalDate from = supported.from();
        LocalDate to = null;
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            if (part instanceof PatternDescr pattern) {
                for (BaseDescr constraint : pattern.getDescrs()) {
                    Matcher law = PERIOD.matcher(constraint.getText());
                    if (law.matches()) {
                        LocalDate day = Days.day(Integer.parseInt(law.group(2)));
                        if (law.group(1).equals("<")) {
                            to = day.minusDays(1);
                        } else if (day.isAfter(from)) {
                            from = day;
                        }
                    }
                }
            }
        }
        return new DateRange(from, to);
    }
}
