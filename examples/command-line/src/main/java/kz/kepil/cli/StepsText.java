package kz.kepil.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.verdict.NextStep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Writes what can be done: each step in short with its cost in front; then, by the numbers of the steps, where, with which papers, how
 * long and how to pay. What several steps share stands once, the papers with each step. A step alone has all that under it. Immutable.
 */
final class StepsText {

    /** What is said of a step, in the order in which it is done. */
    private enum Part {
        WHERE(StepAdvice::where), PAPERS(StepAdvice::papers), PAYING(StepAdvice::paying), DURATION(StepAdvice::duration),
        AFTERWARDS(StepAdvice::afterwards);

        private final Function<StepAdvice, List<Advice>> of;

        Part(Function<StepAdvice, List<Advice>> of) {
            this.of = of;
        }
    }

    private final Labels labels;
    private final Sentences sentences;
    private final List<NextStep> steps;
    private final List<StepAdvice> advice;

    /** {@code advice} says how each of the steps is taken, in their order. */
    StepsText(Labels labels, Sentences sentences, List<NextStep> steps, List<StepAdvice> advice) {
        this.labels = labels;
        this.sentences = sentences;
        this.steps = steps;
        this.advice = advice;
    }

    /** The steps, cheapest first. */
    Sheet inShort(Sheet sheet) {
        return inShort(sheet, labels.get("heading.steps"));
    }

    /** The same under another title. */
    Sheet inShort(Sheet sheet, String title) {
        if (steps.isEmpty()) {
            return sheet;
        }
        boolean several = steps.size() > 1;
        sheet.title(title, several ? " " + labels.get("step.below", labels.get("heading.how")) : "", Style.bold);
        for (int i = 0; i < steps.size(); i++) {
            sheet.line(labels.cost(steps.get(i).cost()), several ? (i + 1) + ".\u00A0" + sentence(steps.get(i)) : sentence(steps.get(i)));
        }
        if (!several) {
            told(part -> part.of.apply(advice.get(0))).forEach(text -> sheet.row("", text));
        }
        return sheet;
    }

    /** How they are taken, when there are several. */
    Sheet inDetail(Sheet sheet) {
        if (steps.size() < 2) {
            return sheet;
        }
        sheet.title(labels.get("heading.how"), "", Style.bold);
        Map<Part, Map<Advice, List<Integer>>> takers = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            Map<Advice, List<Integer>> of = takers.computeIfAbsent(part, each -> new LinkedHashMap<>());
            for (int i = 0; i < advice.size(); i++) {
                int number = i + 1;
                part.of.apply(advice.get(i)).forEach(each -> of.computeIfAbsent(each, one -> new ArrayList<>()).add(number));
            }
        }
        for (int i = 0; i < advice.size(); i++) {
            StepAdvice step = advice.get(i);
            List<String> own = told(part -> part.of.apply(step).stream()
                    .filter(each -> part == Part.PAPERS || takers.get(part).get(each).size() == 1).toList());
            String number = i + 1 + ".";
            own.forEach(text -> sheet.row(number, text));
        }
        shared(takers).forEach((numbers, texts) -> texts.forEach(text -> sheet.row(numbers, text)));
        return sheet;
    }

    /** What several steps share, by their numbers. */
    private Map<String, List<String>> shared(Map<Part, Map<Advice, List<Integer>>> takers) {
        Map<String, List<String>> shared = new LinkedHashMap<>();
        takers.forEach((part, advised) -> {
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

    private List<String> told(Function<Part, List<Advice>> of) {
        return Stream.of(Part.values()).filter(part -> !of.apply(part).isEmpty()).map(part -> told(part, of.apply(part))).toList();
    }

    private String told(Part part, List<Advice> texts) {
        return labels.of("step", part) + ": " + labels.joined(texts.stream().map(Advice::texts));
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

    /** The first step in one line, for a summary; null when there is none. */
    @Nullable String first() {
        return steps.isEmpty() ? null : labels.cost(steps.get(0).cost()) + " – " + labels.inner(sentence(steps.get(0)));
    }

    private String sentence(NextStep step) {
        String sentence = sentences.of(step.code());
        return step.from() == null ? sentence : labels.get("step.from", step.from()) + ": " + labels.inner(sentence);
    }
}
