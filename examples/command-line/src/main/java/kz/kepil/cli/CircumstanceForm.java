package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.interview.Relevance;
import kz.kepil.cli.Prompt.Answer;
import org.jspecify.annotations.Nullable;

/** What belongs to one circumstance: its attributes, and since when it holds. Until it is told it is as a completion assumes. */
final class CircumstanceForm {

    /** Those that nobody is in for years. */
    private static final Set<CircumstanceType> BRIEF =
            Set.of(CircumstanceType.PREGNANT, CircumstanceType.MATERNITY_LEAVE, CircumstanceType.ADOPTION_LEAVE);
    private static final int MONTHS_BEFORE_ALL_THAT_COUNTS = 14;
    private static final int ADULT = 18;
    private static final int OLDEST_SMALL_CHILD = 4;

    private final Prompt prompt;
    private final Labels labels;
    private final Draft draft;

    CircumstanceForm(Prompt prompt, Labels labels, Draft draft) {
        this.prompt = prompt;
        this.labels = labels;
        this.draft = draft;
    }

    /** What can be asked about a circumstance that stands in the draft. */
    List<Topic> details(CircumstanceType type) {
        if (type == CircumstanceType.DISABILITY && isChild()) {
            draft.become(draft.with(draft.circumstance(type).with(Attribute.GROUP, DisabilityGroup.CHILD)));
        }
        List<Topic> details = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (type.attributes().contains(attribute)) {
                details.add(attribute == Attribute.CHILD_BIRTH_DATE ? childBirth(type) : attribute(type, attribute));
            }
        }
        if (!type.attributes().contains(Attribute.CHILD_BIRTH_DATE)) {
            details.add(since(type));
        }
        return details;
    }

    private boolean isChild() {
        return draft.person().birthDate().plusYears(ADULT).isAfter(draft.inquiry().asOf());
    }

    private Topic attribute(CircumstanceType type, Attribute attribute) {
        Supplier<List<Inquiry>> otherwise = () -> values(type, attribute).stream().map(draft::with).toList();
        return new Detail(draft, true, otherwise, () -> new DetailText(labels, draft.facts(labels)).of(draft.circumstance(type), attribute), () -> {
            prompt.question(question(type, labels.of("form.attribute", attribute)), labels.of("form.help", attribute));
            return ask(type, attribute);
        });
    }

    private boolean ask(CircumstanceType type, Attribute attribute) throws IOException, NoAnswerException {
        List<Circumstance> values = values(type, attribute);
        boolean plain = values.get(0).attribute(attribute) instanceof Boolean;
        Optional<Circumstance> told;
        if (plain) {
            Answer answer = prompt.yesOrNo();
            told = answer == Answer.NOBODY_KNOWS ? Optional.empty()
                    : Optional.of(draft.circumstance(type).with(attribute, answer == Answer.YES));
        } else {
            told = prompt.one(values.stream().map(Optional::of).toList(), Optional.empty(),
                    each -> new DetailText(labels, draft.facts(labels)).value(attribute, Objects.requireNonNull(each.orElseThrow().attribute(attribute))));
        }
        told.ifPresent(circumstance -> draft.become(draft.with(circumstance)));
        return told.isPresent();
    }

    /** The circumstance in each way in which this person can be in it. */
    private List<Circumstance> values(CircumstanceType type, Attribute attribute) {
        List<Circumstance> all = Relevance.otherwise(draft.circumstance(type), attribute);
        // A child's group ends at 18 (S2); before, it is the usual one.
        return attribute != Attribute.GROUP ? all
                : isChild() ? all.stream().sorted((one, other) -> Boolean.compare(isOfChild(other), isOfChild(one))).toList()
                : all.stream().filter(each -> !isOfChild(each)).toList();
    }

    private static boolean isOfChild(Circumstance disability) {
        return disability.group() == DisabilityGroup.CHILD;
    }

    private String question(CircumstanceType type, String text) {
        return labels.sentence(draft.facts(labels).of(type)) + ". " + text;
    }

    private Topic childBirth(CircumstanceType type) {
        Supplier<List<Inquiry>> otherwise = () -> List.of(
                bornOn(type, latest(draft.person().birthDate(), draft.inquiry().asOf().minusYears(1))),
                bornOn(type, latest(draft.person().birthDate(), draft.inquiry().asOf().minusYears(OLDEST_SMALL_CHILD))));
        return new Detail(draft, true, otherwise, () -> new DetailText(labels, draft.facts(labels)).of(draft.circumstance(type), Attribute.CHILD_BIRTH_DATE), () -> {
            prompt.question(question(type, labels.of("form.attribute", Attribute.CHILD_BIRTH_DATE)),
                    labels.of("form.help", Attribute.CHILD_BIRTH_DATE));
            Optional<LocalDate> told = prompt.answer(line -> Prompt.isUnknown(line) ? Optional.<LocalDate>empty()
                    : wrapped(between(draft.person().birthDate(), Prompt.day(line), draft.inquiry().asOf())), labels.get("form.again.past-day"));
            told.ifPresent(day -> draft.become(bornOn(type, day)));
            return told.isPresent();
        });
    }

    private Inquiry bornOn(CircumstanceType type, LocalDate day) {
        return draft.with(draft.circumstance(type).with(Attribute.CHILD_BIRTH_DATE, day).since(day));
    }

    private Topic since(CircumstanceType type) {
        Supplier<List<Inquiry>> otherwise = () -> List.of(draft.with(draft.circumstance(type).since(longAgo())));
        return new Detail(draft, true, otherwise, () -> new DetailText(labels, draft.facts(labels)).since(draft.circumstance(type)), () -> {
            boolean brief = BRIEF.contains(type);
            prompt.question(question(type, labels.get(brief ? "form.since-brief" : "form.since-month")), labels.get("form.help.since-month"));
            Optional<LocalDate> told = prompt.answer(line -> {
                YearMonth month = Prompt.month(line);
                return line.isEmpty() && !brief ? Optional.of(longAgo()) : Prompt.isUnknown(line) ? Optional.<LocalDate>empty()
                        : wrapped(month == null ? null : between(draft.person().birthDate().withDayOfMonth(1), month.atDay(1), draft.inquiry().asOf()));
            }, labels.get("form.again.month"));
            told.ifPresent(day -> draft.become(draft.with(draft.circumstance(type).since(latest(day, draft.person().birthDate())))));
            return told.isPresent();
        });
    }

    private LocalDate longAgo() {
        return latest(YearMonth.from(draft.inquiry().asOf()).minusMonths(MONTHS_BEFORE_ALL_THAT_COUNTS).atDay(1), draft.person().birthDate());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static @Nullable LocalDate between(LocalDate first, @Nullable LocalDate day, LocalDate last) {
        return day == null || day.isBefore(first) || day.isAfter(last) ? null : day;
    }

    private static <T> @Nullable Optional<T> wrapped(@Nullable T value) {
        return value == null ? null : Optional.of(value);
    }
}
