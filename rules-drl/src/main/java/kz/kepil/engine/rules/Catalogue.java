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
import kz.kepil.engine.rules.CompiledRule.Clause;
import org.drools.model.Model;
import org.drools.model.Rule;

/** Reads the catalogue of rules off the compiled rules, because whoever only judges has no parser of DRL files. */
public final class Catalogue {

    private static final Pattern PERIOD = Pattern.compile("law\\s*(>=|<)\\s*(\\d{8})");

    private Catalogue() {
    }

    /**
     * Reads the catalogue of a pack.
     *
     * @param compiled the compiled rules
     * @param sources the text of each DRL file by the file's name
     * @param supported the days for which the pack has the law
     * @param acts the acts that rules name
     * @param places where the public can read what rests on no source document
     * @return every rule, sorted by id
     * @throws PackException when a rule lacks its id, a text, its act or its sources
     */
    public static List<RuleInfo> of(CompiledRules compiled, Map<String, String> sources, DateRange supported, Acts acts,
            PublicRecord places) {
        List<RuleInfo> found = new ArrayList<>();
        sources.forEach((file, text) -> {
            Model model = compiled.model(file);
            List<CompiledRule> conditions = CompiledRule.of(model);
            for (int i = 0; i < conditions.size(); i++) {
                found.add(info(model.getRules().get(i), inForce(conditions.get(i), supported), file, text, acts, places));
            }
        });
        found.sort(Comparator.comparing(RuleInfo::id));
        return List.copyOf(found);
    }

    private static RuleInfo info(Rule rule, DateRange inForce, String file, String text, Acts acts, PublicRecord places) {
        String name = rule.getName();
        int line = line(name, text);
        String place = file + ":" + line + ": ";
        String id = metadata(rule, "id", place);
        String code = RuleName.code(name);
        String english = name.substring(code.length()).strip();
        Texts texts = new Texts(metadata(rule, "kk", place), metadata(rule, "ru", place), english);
        return new RuleInfo(id, code, name, texts,
                acts.cited(metadata(rule, "act", place), message -> {
                    throw new PackException(place + message.en());
                }),
                SourceIds.split(metadata(rule, "source", place)), places.ofRule(id), inForce, file, line);
    }

    /** A compiled rule knows its name, but not where it stands. */
    private static int line(String name, String text) {
        Matcher rule = Pattern.compile("^\\h*rule\\s+\"" + Pattern.quote(name) + '"', Pattern.MULTILINE).matcher(text);
        if (!rule.find()) {
            throw new PackException("The compiled rules have a rule \"" + name + "\" that the DRL files lack");
        }
        return 1 + (int) text.substring(0, rule.start()).chars().filter(character -> character == '\n').count();
    }

    private static String metadata(Rule rule, String key, String place) {
        Object text = rule.getMetaData().get(key);
        if (text == null) {
            throw new PackException(place + "the rule \"" + rule.getName() + "\" needs @" + key + "(\"…\")");
        }
        return CompiledRules.unquoted(text);
    }

    /** The rule's period is what its constraints on {@code law} leave of the days that the pack supports. */
    private static DateRange inForce(CompiledRule rule, DateRange supported) {
        LocalDate from = supported.from();
        LocalDate to = null;
        for (Clause clause : rule.clauses()) {
            Matcher law = PERIOD.matcher(clause.text());
            if (law.matches()) {
                LocalDate day = Days.day(Integer.parseInt(law.group(2)));
                if (law.group(1).equals("<")) {
                    to = day.minusDays(1);
                } else if (day.isAfter(from)) {
                    from = day;
                }
            }
        }
        return new DateRange(from, to);
    }
}
