package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.cli.Prompt.Answer;
import kz.kepil.cli.Prompt.EndOfAnswersException;
import org.jspecify.annotations.Nullable;

/** Asks what belongs to one circumstance: its attributes, and since when it holds where that decides. */
final class CircumstanceForm {

    /** Those that make months liable: what was before the day of the inquiry matters. */
    private static final Set<CircumstanceType> LIABLE = EnumSet.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.LEAVE_WITHOUT_PAY,
            CircumstanceType.FULL_TIME_STUDENT);
    private static final int MONTHS_BEFORE_ALL_THAT_COUNTS = 14;

    private final Prompt prompt;
    private final Labels labels;

    CircumstanceForm(Prompt prompt, Labels labels) {
        this.prompt = prompt;
        this.labels = labels;
    }

    Circumstance ask(CircumstanceType type, LocalDate asOf, LocalDate birth) throws IOException, EndOfAnswersException {
        Set<Attribute> has = type.attributes();
        LocalDate child = has.contains(Attribute.CHILD_BIRTH_DATE) ? childBirth(type, asOf, birth) : null;
        LocalDate from = LIABLE.contains(type) ? since(type, asOf, birth) : child != null ? child : asOf;
        return new Circumstance(type, from, null,
                has.contains(Attribute.REGISTERED) ? yes(type, Attribute.REGISTERED) : null,
                child,
                has.contains(Attribute.SINCE_CHILDHOOD) ? yes(type, Attribute.SINCE_CHILDHOOD) : null,
                has.contains(Attribute.MINIMUM_SECURITY) ? yes(type, Attribute.MINIMUM_SECURITY) : null,
                has.contains(Attribute.AWARD) ? one(type, Attribute.AWARD, List.of(Award.values()), award -> labels.of("award", award)) : null,
                has.contains(Attribute.GROUP) ? one(type, Attribute.GROUP, List.of(DisabilityGroup.values()), group -> labels.of("group", group)) : null,
                has.contains(Attribute.STUDY_LEVEL) ? one(type, Attribute.STUDY_LEVEL, studies(), level -> labels.of("study", level)) : null,
                has.contains(Attribute.CONFIRMED) ? yes(type, Attribute.CONFIRMED) : null,
                has.contains(Attribute.SOCIAL_LEVEL) ? one(type, Attribute.SOCIAL_LEVEL, List.of(SocialLevel.values()), SocialLevel::name) : null);
    }

    /** The most usual first: it is taken when nothing is chosen. */
    private static List<StudyLevel> studies() {
        return List.of(StudyLevel.HIGHER, StudyLevel.POSTGRADUATE, StudyLevel.POST_SECONDARY, StudyLevel.TECHNICAL, StudyLevel.SECONDARY);
    }

    private boolean yes(CircumstanceType type, Attribute attribute) throws IOException, EndOfAnswersException {
        prompt.question(question(type, attribute));
        return prompt.yesOrNo(false) == Answer.YES;
    }

    private <E extends Enum<E>> E one(CircumstanceType type, Attribute attribute, List<E> values, Function<E, String> name)
            throws IOException, EndOfAnswersException {
        prompt.question(question(type, attribute));
        return prompt.one(values, name);
    }

    private String question(CircumstanceType type, Attribute attribute) {
        return labels.sentence(labels.of("fact", type)) + ". " + labels.of("form.attribute", attribute);
    }

    private LocalDate childBirth(CircumstanceType type, LocalDate asOf, LocalDate birth) throws IOException, EndOfAnswersException {
        prompt.question(question(type, Attribute.CHILD_BIRTH_DATE));
        return prompt.answer(line -> between(birth, Prompt.day(line), asOf), labels.get("form.again.past-day"));
    }

    private static @Nullable LocalDate between(LocalDate first, @Nullable LocalDate day, LocalDate last) {
        return day == null || day.isBefore(first) || day.isAfter(last) ? null : day;
    }

    private LocalDate since(CircumstanceType type, LocalDate asOf, LocalDate birth) throws IOException, EndOfAnswersException {
        prompt.question(labels.sentence(labels.of("fact", type)) + ". " + labels.get("form.since-month"));
        LocalDate longAgo = YearMonth.from(asOf).minusMonths(MONTHS_BEFORE_ALL_THAT_COUNTS).atDay(1);
        LocalDate earliest = longAgo.isBefore(birth) ? birth : longAgo;
        return prompt.answer(line -> {
            YearMonth month = Prompt.month(line);
            return line.isEmpty() ? earliest : month == null ? null : between(birth, month.atDay(1), asOf);
        }, labels.get("form.again.month"));
    }
}
