package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.cli.Prompt.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person's facts in the order in which they decide, and no further than they can change the verdict: the day, who it is, work,
 * what else holds, payments, diseases, risks, screenings. Not thread-safe.
 */
final class PersonForm {

    private static final Set<CircumstanceType> WORK = Set.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE,
            CircumstanceType.SUBSIDISED_JOB, CircumstanceType.LEAVE_WITHOUT_PAY);

    private final Prompt prompt;
    private final Labels labels;
    private final EntitlementEngine engine;
    private final LocalDate today;
    private final List<Topic> topics = new ArrayList<>();
    private @Nullable Draft draft;

    PersonForm(Prompt prompt, Labels labels, EntitlementEngine engine, LocalDate today) {
        this.prompt = prompt;
        this.labels = labels;
        this.engine = engine;
        this.today = today;
    }

    /** Asks until nothing that somebody knows can change the verdict, or there is no answer. */
    void fill() throws IOException, NoAnswerException {
        prompt.essential(true);
        Draft known = new Draft(person(), engine);
        prompt.essential(false);
        draft = known;
        topics.addAll(residence(known));
        topics.add(new FactsTopic("work", WORK::contains, prompt, labels, known, this::further));
        topics.add(new FactsTopic("situation", type -> !WORK.contains(type), prompt, labels, known, this::further));
        topics.addAll(new MoneyForm(prompt, labels, known, engine).topics());
        topics.addAll(new HealthForm(prompt, labels, known, engine, this::further).topics());
        for (Optional<Topic> next = next(); next.isPresent(); next = next()) {
            next.get().ask();
        }
    }

    private Optional<Topic> next() {
        return topics.stream().filter(Topic::isOpen).findFirst();
    }

    /** Details come before the next topic, in the order in which they are found. */
    private void further(List<Topic> details) {
        int at = 0;
        while (at < topics.size() && topics.get(at) instanceof Detail) {
            at++;
        }
        topics.addAll(at, details);
    }

    /** The inquiry as far as it is answered; null before the person is known. */
    @Nullable Inquiry inquiry() {
        return draft == null ? null : draft.inquiry();
    }

    /** What the verdict takes for granted because it was not told. */
    List<String> assumed() {
        return topics.stream().flatMap(topic -> Stream.ofNullable(topic.assumed())).toList();
    }

    private Inquiry person() throws IOException, NoAnswerException {
        prompt.question(labels.get("form.day", today), labels.get("form.help.day"));
        LocalDate asOf = prompt.answer(line -> {
            LocalDate day = Prompt.isUnknown(line) ? today : Prompt.day(line);
            return day != null && engine.supportedDays().contains(day) ? day : null;
        }, labels.get("form.again.day", engine.supportedDays().from(), Objects.requireNonNullElse(engine.supportedDays().to(), today)));
        prompt.question(labels.get("form.birth"), labels.get("form.help.birth"));
        Object birth = prompt.<Object>answer(line -> {
            LocalDate day = Prompt.day(line);
            Iin iin = day == null ? iin(line) : null;
            boolean possible = day == null ? iin != null && iin.birthDate() != null && !iin.birthDate().isAfter(asOf) : !day.isAfter(asOf);
            return possible ? day == null ? iin : day : null;
        }, labels.get("form.again.birth"));
        if (birth instanceof Iin iin && iin.birthDate() != null && iin.sex() != null) {
            prompt.say(labels.get("person.born", labels.of("one", iin.sex()), iin.birthDate()));
            return Inquiry.of(asOf, Person.builder(iin.birthDate(), iin.sex(), legalStatus()).iin(iin).build());
        }
        // Whoever guesses these is wrong half of the time, so that nothing is offered.
        prompt.question(labels.get("form.sex"), labels.get("form.help.sex"));
        Sex sex = prompt.one(List.of(Sex.FEMALE, Sex.MALE), each -> labels.of("one", each));
        return Inquiry.of(asOf, Person.builder((LocalDate) birth, sex, legalStatus()).build());
    }

    private static @Nullable Iin iin(String text) {
        try {
            return Iin.of(text.replace(" ", ""));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private LegalStatus legalStatus() throws IOException, NoAnswerException {
        prompt.question(labels.get("form.legal"), labels.get("form.help.legal"));
        return prompt.one(List.of(LegalStatus.values()), each -> labels.of("legal", each));
    }

    private List<Topic> residence(Draft known) {
        if (known.person().legalStatus() == LegalStatus.CITIZEN) {
            return List.of();
        }
        Supplier<List<Inquiry>> since = () -> List.of(residing(known, known.inquiry().asOf(), null, null));
        return List.of(
                new Detail(known, false, since, () -> labels.get("form.taken.since"), () -> {
                    prompt.question(labels.get("form.since"), labels.get("form.help.since"));
                    Optional<LocalDate> told = prompt.answer(line -> {
                        LocalDate day = Prompt.day(line);
                        return Prompt.isUnknown(line) ? Optional.<LocalDate>empty() : day == null || day.isAfter(known.inquiry().asOf())
                                || day.isBefore(known.person().birthDate()) ? null : Optional.of(day);
                    }, labels.get("form.again.past-day"));
                    told.ifPresent(day -> known.become(residing(known, day, null, null)));
                    return told.isPresent();
                }),
                yesOrNo(known, "agreement", () -> residing(known, null, true, null)),
                yesOrNo(known, "policy", () -> residing(known, null, null, true)));
    }

    private Topic yesOrNo(Draft known, String key, Supplier<Inquiry> so) {
        return new Detail(known, false, () -> List.of(so.get()), () -> labels.get("form.taken." + key), () -> {
            prompt.question(labels.get("form." + key), labels.get("form.help." + key));
            Answer answer = prompt.yesOrNo();
            if (answer == Answer.YES) {
                known.become(so.get());
            }
            return answer != Answer.NOBODY_KNOWS;
        });
    }

    /** The inquiry with other facts about the residence; null leaves one as it is. */
    private static Inquiry residing(Draft known, @Nullable LocalDate since, @Nullable Boolean agreement, @Nullable Boolean policy) {
        return known.with(person -> new Person(person.iin(), person.birthDate(), person.sex(), person.legalStatus(),
                since == null ? person.legalStatusSince() : since, agreement == null ? person.emergencyCareAgreement() : agreement,
                policy == null ? person.voluntaryPolicy() : policy, person.district(), person.lastPensionContribution(),
                person.circumstances(), person.conditions(), person.screened(), person.riskFactors(), person.unknown()));
    }
}
