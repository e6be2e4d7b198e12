package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.PastScreening;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.text.Texts;
import kz.kepil.cli.Prompt.Answer;
import kz.kepil.cli.Prompt.Chosen;
import org.jspecify.annotations.Nullable;

/** Diseases, risk groups and screenings that were done. Not thread-safe. */
final class HealthForm {

    /** Letters of the Cyrillic keyboard that look like those of codes, and these. */
    private static final String LOOK = "АВСЕНКМОРТХІавсенкмортхі";
    private static final String MEAN = "ABCEHKMOPTXIabcehkmoptxi";
    private static final int LONGEST_INTERVAL = 4;

    private final Prompt prompt;
    private final Labels labels;
    private final Draft draft;
    private final EntitlementEngine engine;
    private final Consumer<List<Topic>> further;

    HealthForm(Prompt prompt, Labels labels, Draft draft, EntitlementEngine engine, Consumer<List<Topic>> further) {
        this.prompt = prompt;
        this.labels = labels;
        this.draft = draft;
        this.engine = engine;
        this.further = further;
    }

    List<Topic> topics() {
        return List.of(new Diseases(),
                new Listed<>("risks", () -> draft.relevance().riskFactors(), risk -> labels.of("risk", risk), this::addRisks),
                new Listed<>("screened", () -> draft.relevance().screenings(), code -> labels.get("screening." + code), this::addScreenings));
    }

    private void addRisks(List<RiskFactor> chosen) {
        draft.change(person -> person.withRiskFactors(Stream.concat(person.riskFactors().stream(), chosen.stream()).toList()));
    }

    private void addScreenings(List<String> chosen) {
        LocalDate asOf = draft.inquiry().asOf();
        draft.change(person -> person.withScreened(
                Stream.concat(person.screened().stream(), chosen.stream().map(code -> new PastScreening(code, asOf))).toList()));
        further.accept(chosen.stream().map(this::screenedOn).toList());
    }

    /** Several options asked about at once, of which those that can change the verdict are shown. */
    private final class Listed<E> implements Topic {

        private final String key;
        private final Supplier<List<E>> relevant;
        private final Function<E, String> name;
        private final Consumer<List<E>> taken;
        private final Set<E> asked = new HashSet<>();
        private final Set<E> told = new HashSet<>();

        Listed(String key, Supplier<List<E>> relevant, Function<E, String> name, Consumer<List<E>> taken) {
            this.key = key;
            this.relevant = relevant;
            this.name = name;
            this.taken = taken;
        }

        private List<E> without(Set<E> some) {
            return relevant.get().stream().filter(each -> !some.contains(each)).toList();
        }

        @Override
        public boolean isOpen() {
            return !without(asked).isEmpty();
        }

        @Override
        public void ask() throws IOException, NoAnswerException {
            List<E> open = without(asked);
            prompt.question(labels.get("form." + key), labels.get("form.help." + key));
            Chosen<E> chosen = prompt.some(open, 0, name);
            asked.addAll(open);
            if (chosen.told()) {
                told.addAll(open);
            }
            taken.accept(List.copyOf(chosen.options().keySet()));
        }

        @Override
        public @Nullable String assumed() {
            String untold = without(told).stream().map(name).collect(Collectors.joining("; "));
            return untold.isEmpty() ? null : labels.get("form.taken." + key, untold);
        }
    }

    private Topic screenedOn(String code) {
        LocalDate asOf = draft.inquiry().asOf();
        LocalDate birth = draft.person().birthDate();
        Supplier<List<Inquiry>> otherwise = () -> Stream.of(1, LONGEST_INTERVAL).map(asOf::minusYears).filter(day -> !day.isBefore(birth))
                .map(day -> screenedOn(code, day)).toList();
        String name = labels.get("screening." + code);
        return new Detail(draft, true, otherwise, () -> labels.get("form.screened-on", name, asOf), () -> {
            prompt.question(labels.get("form.screened-when", labels.sentence(name)), labels.get("form.help.screened-when"));
            Optional<LocalDate> told = day();
            told.ifPresent(day -> draft.become(screenedOn(code, day)));
            return told.isPresent();
        });
    }

    private Inquiry screenedOn(String code, LocalDate day) {
        return draft.with(person -> person.withScreened(person.screened().stream()
                .map(each -> each.code().equals(code) ? new PastScreening(code, day) : each).toList()));
    }

    /** A day of the past; empty when nobody knows it. */
    private Optional<LocalDate> day() throws IOException, NoAnswerException {
        return prompt.answer(line -> {
            LocalDate day = Prompt.day(line);
            return Prompt.isUnknown(line) ? Optional.<LocalDate>empty()
                    : day == null || day.isAfter(draft.inquiry().asOf()) || day.isBefore(draft.person().birthDate()) ? null : Optional.of(day);
        }, labels.get("form.again.past-day"));
    }

    /** What the person suffers from: any disease can change the verdict. */
    private final class Diseases implements Topic {

        private boolean asked;
        private boolean told;

        @Override
        public boolean isOpen() {
            return !asked && draft.person().conditions().isEmpty();
        }

        @Override
        public void ask() throws IOException, NoAnswerException {
            prompt.question(labels.get("form.diseases", "E11.9, I10"), labels.get("form.help.diseases", "I10", "E11", "J45", "B18"));
            Optional<List<Icd10>> codes = prompt.answer(line -> Prompt.meant(line, Answer.NOBODY_KNOWS) ? Optional.<List<Icd10>>empty()
                    : line.isEmpty() || Prompt.meant(line, Answer.NO) ? Optional.of(List.<Icd10>of()) : codes(line),
                    labels.get("form.again.disease", "E10", "E10.9"));
            asked = true;
            told = codes.isPresent();
            // All of them at once, so that none is lost if the answers end with the first detail.
            draft.change(person -> person.withConditions(
                    codes.orElse(List.of()).stream().map(code -> new Condition(code, null, false, false)).toList()));
            codes.orElse(List.of()).forEach(code -> further.accept(details(code)));
        }

        @Override
        public @Nullable String assumed() {
            return told || !draft.person().conditions().isEmpty() ? null : labels.get("form.taken.diseases");
        }
    }

    private static @Nullable Optional<List<Icd10>> codes(String line) {
        try {
            String latin = line.chars().mapToObj(letter -> LOOK.indexOf(letter) < 0 ? Character.toString(letter)
                    : MEAN.substring(LOOK.indexOf(letter), LOOK.indexOf(letter) + 1)).collect(Collectors.joining());
            return Optional.of(Arrays.stream(latin.split("[\\s,;]+")).map(Icd10::of).distinct().toList());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private List<Topic> details(Icd10 code) {
        Texts name = engine.diseaseName(code);
        String called = name == null ? code.code() : labels.in(name) + ", " + code.code();
        LocalDate asOf = draft.inquiry().asOf();
        List<Topic> details = new ArrayList<>();
        details.add(yesOrNo("observed", called, code, each -> new Condition(each.icd10(), each.diagnosedOn(), true, each.postOperative())));
        details.add(yesOrNo("operated", called, code, each -> new Condition(each.icd10(), each.diagnosedOn(), each.underObservation(), true)));
        details.add(new Detail(draft, false, () -> Stream.of(asOf, draft.person().birthDate()).map(day -> diagnosed(code, day)).toList(),
                () -> labels.get("form.taken.diagnosed", called), () -> {
                    prompt.question(labels.get("form.diagnosed", called), labels.get("form.help.diagnosed"));
                    Optional<LocalDate> told = day();
                    told.ifPresent(day -> draft.become(diagnosed(code, day)));
                    return told.isPresent();
                }));
        return details;
    }

    private Inquiry diagnosed(Icd10 code, LocalDate day) {
        return condition(code, each -> new Condition(each.icd10(), day, each.underObservation(), each.postOperative()));
    }

    private Topic yesOrNo(String key, String called, Icd10 code, UnaryOperator<Condition> so) {
        return new Detail(draft, false, () -> List.of(condition(code, so)), () -> labels.get("form.taken." + key, called), () -> {
            prompt.question(labels.get("form." + key, called), labels.get("form.help." + key));
            Answer answer = prompt.yesOrNo();
            if (answer == Answer.YES) {
                draft.become(condition(code, so));
            }
            return answer != Answer.NOBODY_KNOWS;
        });
    }

    private Inquiry condition(Icd10 code, UnaryOperator<Condition> change) {
        return draft.with(person -> person.withConditions(
                person.conditions().stream().map(each -> each.icd10().equals(code) ? change.apply(each) : each).toList()));
    }
}
