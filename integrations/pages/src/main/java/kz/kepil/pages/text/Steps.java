package kz.kepil.pages.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.verdict.NextStep;

/**
 * What can be done, told to one person: each step, and how it is taken. What several steps share is told once, by their numbers; the
 * papers are told with each. Immutable.
 */
public final class Steps {

    /** What is said of a step, in the order in which it is done. */
    private enum Part {
        WHERE(StepAdvice::where), PAPERS(StepAdvice::papers), PAYING(StepAdvice::paying), DURATION(StepAdvice::duration),
        AFTERWARDS(StepAdvice::afterwards);

        private final Function<StepAdvice, List<Advice>> of;

        Part(Function<StepAdvice, List<Advice>> of) {
            this.of = of;
        }
    }

    private final Words words;
    private final Sentences sentences;
    private final List<NextStep> steps;
    private final List<StepAdvice> advice;

    /**
     * The steps of a verdict.
     *
     * @param words the language
     * @param sentences the sentences of the verdict
     * @param steps the steps, cheapest first
     * @param advice how each of them is taken, in their order
     */
    public Steps(Words words, Sentences sentences, List<NextStep> steps, List<StepAdvice> advice) {
        this.words = Objects.requireNonNull(words, "words");
        this.sentences = Objects.requireNonNull(sentences, "sentences");
        this.steps = List.copyOf(Objects.requireNonNull(steps, "steps"));
        this.advice = List.copyOf(Objects.requireNonNull(advice, "advice"));
    }

    /** {@return the steps, cheapest first} */
    public List<NextStep> all() {
        return steps;
    }

    /**
     * A step in a sentence.
     *
     * @param step the step
     * @return what is done, and from when it leads to insurance where that is not at once
     */
    public String sentence(NextStep step) {
        String sentence = sentences.of(step.code());
        return step.from() == null ? sentence : words.sentence(words.get("step.from", step.from())) + ": " + words.inner(sentence)
                + (comesByItself(step) ? "; " + words.get("step.by-itself") : "");
    }

    /**
     * What a step costs, as it is said.
     *
     * @param step the step
     * @return the sum; of a waiting, that it comes by itself
     */
    public String cost(NextStep step) {
        BigDecimal cost = step.cost();
        return comesByItself(step) ? words.get("step.waiting") : cost == null || cost.signum() == 0 ? words.cost(cost) : words.tenge(cost);
    }

    /**
     * Whether a step is a waiting: nothing is to be done, and the insurance begins on a later day.
     *
     * @param step the step
     * @return true when it costs nothing and leads to insurance later
     */
    public static boolean comesByItself(NextStep step) {
        BigDecimal cost = Objects.requireNonNull(step, "step").cost();
        return step.from() != null && cost != null && cost.signum() == 0;
    }

    /**
     * How a step is taken, except for what it shares with others.
     *
     * @param index its place among the steps, from 0
     * @return a line for where, for the papers and so on
     */
    public List<String> own(int index) {
        Map<Part, Map<Advice, List<Integer>>> takers = takers();
        StepAdvice step = advice.get(index);
        return told(part -> part.of.apply(step).stream()
                .filter(each -> part == Part.PAPERS || takers.get(part).get(each).size() == 1).toList());
    }

    /** {@return what several steps share, by their numbers, for example {@code 1, 3–5.}} */
    public Map<String, List<String>> shared() {
        Map<String, List<String>> shared = new LinkedHashMap<>();
        takers().forEach((part, advised) -> {
            Map<String, List<Advice>> same = new LinkedHashMap<>();
            advised.forEach((each, numbers) -> {
                if (part != Part.PAPERS && numbers.size() > 1) {
                    same.computeIfAbsent(runs(numbers), run -> new ArrayList<>()).add(each);
                }
            });
            same.forEach((numbers, texts) -> shared.computeIfAbsent(numbers, run -> new ArrayList<>()).add(told(part, texts)));
        });
        return shared;
    }

    private Map<Part, Map<Advice, List<Integer>>> takers() {
        Map<Part, Map<Advice, List<Integer>>> takers = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            Map<Advice, List<Integer>> of = takers.computeIfAbsent(part, each -> new LinkedHashMap<>());
            for (int i = 0; i < advice.size(); i++) {
                int number = i + 1;
                part.of.apply(advice.get(i)).forEach(each -> of.computeIfAbsent(each, one -> new ArrayList<>()).add(number));
            }
        }
        return takers;
    }

    private List<String> told(Function<Part, List<Advice>> of) {
        return Stream.of(Part.values()).filter(part -> !of.apply(part).isEmpty()).map(part -> told(part, of.apply(part))).toList();
    }

    private String told(Part part, List<Advice> texts) {
        return words.of("step", part) + ": " + words.joined(texts.stream().map(Advice::texts));
    }

    /** Numbers in their order, three and more in a row as {@code 3–5}. */
    private static String runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < numbers.size();) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            if (to - from > 1) {
                runs.add(numbers.get(from) + "–" + numbers.get(to));
            } else {
                numbers.subList(from, to + 1).forEach(number -> runs.add(String.valueOf(number)));
            }
            from = to + 1;
        }
        return runs.stream().collect(Collectors.joining(", ", "", "."));
    }
}
