package kz.kepil.pages.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.DateRange;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.portrait.Segment;
import org.jspecify.annotations.Nullable;

/** What the groups of a population, and the steps that are open to them, are called in one language. Immutable. */
public final class GroupNames {

    private final Words words;
    private final List<RuleInfo> rules;

    /**
     * The names of some days.
     *
     * @param words the language
     * @param catalogue has the rules of the steps, of which those are taken that are in force on one of the days
     * @param days the days on which people were asked about
     */
    public GroupNames(Words words, RuleBook catalogue, DateRange days) {
        this.words = Objects.requireNonNull(words, "words");
        Objects.requireNonNull(days, "days");
        this.rules = Objects.requireNonNull(catalogue, "catalogue").all().stream().filter(rule -> overlap(rule.inForce(), days)).toList();
    }

    private static boolean overlap(DateRange one, DateRange other) {
        return (one.to() == null || !one.to().isBefore(other.from())) && (other.to() == null || !other.to().isBefore(one.from()));
    }

    /**
     * A segment.
     *
     * @param segment the segment
     * @return its name
     */
    public String segment(Segment segment) {
        return words.of("segment", Objects.requireNonNull(segment, "segment"));
    }

    /**
     * People of one sex.
     *
     * @param sex the sex
     * @return their name
     */
    public String sex(Sex sex) {
        return words.of("sex", Objects.requireNonNull(sex, "sex"));
    }

    /**
     * A district.
     *
     * @param district its name; null where none is stated
     * @return the name, or that there is none
     */
    public String district(@Nullable String district) {
        return district == null ? words.get("portrait.district.none") : district;
    }

    /**
     * A step.
     *
     * @param code its code
     * @param opening the ids of the rules that open it to somebody; others are left out
     * @return the sentences of these rules
     */
    public String step(String code, Set<String> opening) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(opening, "opening");
        return words.sentences(rules.stream().filter(rule -> rule.code().equals(code) && opening.contains(rule.id())).toList());
    }

    /**
     * The days on which people were asked about.
     *
     * @param days the days
     * @return in words
     */
    public String days(DateRange days) {
        LocalDate last = Objects.requireNonNull(days, "days").to();
        return last == null || days.from().equals(last) ? words.get("portrait.day", days.from()) : words.get("portrait.days", days.from(), last);
    }
}
