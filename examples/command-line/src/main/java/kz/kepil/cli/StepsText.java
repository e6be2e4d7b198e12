package kz.kepil.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.verdict.NextStep;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes what can be done: each step with its cost in front, where, with what and how long behind; what several share stands once. */
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

    StepsText(Labels labels) {
        this.labels = labels;
    }

    void write(Sheet sheet, List<NextStep> steps, List<StepAdvice> advice, Sentences sentences) {
        sheet.title(labels.get("heading.steps"), "", Style.bold);
        Map<Advice, Long> times = advice.stream().flatMap(StepsText::all).collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        for (int i = 0; i < steps.size(); i++) {
            NextStep step = steps.get(i);
            String sentence = sentences.of(step.code());
            sheet.line(labels.cost(step.cost()),
                    step.from() == null ? sentence : labels.get("step.from", step.from()) + ": " + labels.inner(sentence));
            for (Part part : Part.values()) {
                details(sheet, "", part, part.of.apply(advice.get(i)).stream().filter(each -> times.get(each) == 1).toList());
            }
        }
        for (Part part : Part.values()) {
            details(sheet, labels.get("step.all"), part, advice.stream().flatMap(step -> part.of.apply(step).stream())
                    .filter(each -> times.get(each) > 1).distinct().toList());
        }
    }

    private static Stream<Advice> all(StepAdvice step) {
        return Stream.of(Part.values()).flatMap(part -> part.of.apply(step).stream());
    }

    private void details(Sheet sheet, String label, Part part, List<Advice> advice) {
        if (!advice.isEmpty()) {
            sheet.row(label, labels.of("step", part) + ": " + labels.joined(advice.stream().map(Advice::texts)));
        }
    }
}
