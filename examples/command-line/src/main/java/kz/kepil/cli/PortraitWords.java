package kz.kepil.cli;

import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.portrait.Segment;
import org.jspecify.annotations.Nullable;

/** What the groups and steps of a portrait are called in one language. Immutable. */
final class PortraitWords {

    private final Labels labels;
    private final List<RuleInfo> rules;

    /** Of the rules, those that are in force on one of the days. */
    PortraitWords(Labels labels, RuleBook catalogue, @Nullable DateRange days) {
        this.labels = labels;
        this.rules = catalogue.all().stream().filter(rule -> days == null || overlap(rule.inForce(), days)).toList();
    }

    private static boolean overlap(DateRange one, DateRange other) {
        return (one.to() == null || !one.to().isBefore(other.from())) && (other.to() == null || !other.to().isBefore(one.from()));
    }

    Labels labels() {
        return labels;
    }

    String segment(Segment segment) {
        return labels.of("segment", segment);
    }

    String sex(Sex sex) {
        return labels.of("sex", sex);
    }

    /** The sentences of the step's rules. */
    String step(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).map(rule -> labels.in(rule.texts()))
                .distinct().collect(Collectors.joining("; "));
    }
}
