package kz.kepil.engine.data;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.kepil.api.DateRange;
import kz.kepil.api.procedure.Advice;

/**
 * The texts of a pack that say what to do or to expect, in sections, each text with its period and, where it is not for everybody,
 * the words for whom it is. Immutable.
 */
public final class Advices {

    private record Dated(DateRange days, List<String> forWhom, Advice advice) {

        boolean isFor(Collection<String> words) {
            return forWhom.isEmpty() || !Collections.disjoint(forWhom, words);
        }
    }

    /** What the engine asks for by name. */
    private static final List<String> SECTIONS = List.of("where-to-claim-refund", "refund", "unconfirmed-service-patient",
            "unconfirmed-service-worker", "status-confirmation", "ways-to-pay", "ways-to-check-status", "step-where", "step-papers",
            "step-duration", "step-paying", "step-afterwards", "attachment", "answers", "talking-points");

    private final Map<String, List<Dated>> sections = new LinkedHashMap<>();

    private Advices() {
    }

    /** Reads the texts; every section must be there for which the engine asks. */
    static Advices read(YamlNode root, DateRange supported, Acts acts) {
        SECTIONS.forEach(section -> root.get(section).items());
        Advices advices = new Advices();
        root.entries(SECTIONS.toArray(String[]::new)).forEach((section, node) ->
                advices.sections.put(section, node.items().stream().map(item -> dated(item, supported, acts)).toList()));
        return advices;
    }

    private static Dated dated(YamlNode item, DateRange supported, Acts acts) {
        Map<String, YamlNode> parts = item.entries("name", "for", "from", "to", "texts", "act", "source", "checked");
        item.get("checked").date();
        YamlNode from = parts.get("from");
        YamlNode to = parts.get("to");
        YamlNode forWhom = parts.get("for");
        LocalDate first = from == null ? supported.from() : from.date();
        LocalDate last = to == null ? supported.to() : to.date();
        if (last != null && last.isBefore(first)) {
            if (item.isSound()) {
                (to == null ? item : to).wrong(Mistakes.of("days.order", last, first));
            }
            last = null;
        }
        return new Dated(new DateRange(first, last),
                forWhom == null ? List.of() : forWhom.items().stream().map(YamlNode::text).toList(),
                new Advice(item.get("name").text(), item.get("texts").texts(), acts.cited(item.get("act")),
                        SourceIds.read(item.get("source"))));
    }

    /**
     * The texts of a section that hold on a day, for whomever they are.
     *
     * @param section the section's name
     * @param day the day
     * @return the texts in the order of the file
     * @throws PackException when the pack does not have the section
     */
    public List<Advice> of(String section, LocalDate day) {
        return of(section, day, text -> true);
    }

    /**
     * The texts of a section that hold on a day for somebody.
     *
     * @param section the section's name
     * @param day the day
     * @param words what is said of somebody, for example codes of steps; a text is for them when it names one of these or none at all
     * @return the texts in the order of the file
     * @throws PackException when the pack does not have the section
     */
    public List<Advice> of(String section, LocalDate day, Collection<String> words) {
        return of(section, day, text -> text.isFor(words));
    }

    private List<Advice> of(String section, LocalDate day, Predicate<Dated> wanted) {
        List<Dated> texts = sections.get(section);
        if (texts == null) {
            throw new PackException("advice.yaml: the section " + section + " is missing");
        }
        return texts.stream().filter(text -> text.days().contains(day)).filter(wanted).map(Dated::advice).toList();
    }
}
