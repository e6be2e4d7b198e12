package kz.kepil.cli;

import java.util.List;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Steps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Writes what can be done: each step in short with its cost in front; then, by the numbers of the steps, where, with which papers, how
 * long and how to pay. A step alone has all that under it. Immutable.
 */
final class StepsText {

    private final Labels labels;
    private final Steps steps;

    /** {@code advice} says how each of the steps is taken, in their order. */
    StepsText(Labels labels, Sentences sentences, List<NextStep> steps, List<StepAdvice> advice) {
        this.labels = labels;
        this.steps = new Steps(labels, sentences, steps, advice);
    }

    /** The steps, cheapest first, under a title. */
    Sheet inShort(Sheet sheet, String title) {
        List<NextStep> all = steps.all();
        if (all.isEmpty()) {
            return sheet;
        }
        boolean several = all.size() > 1;
        sheet.title(title, several ? " " + labels.get("step.below", labels.get("heading.how")) : "", Style.bold);
        for (int i = 0; i < all.size(); i++) {
            String sentence = steps.sentence(all.get(i));
            sheet.line(cost(all.get(i)), several ? (i + 1) + ".\u00A0" + sentence : sentence);
        }
        if (!several) {
            steps.own(0).forEach(text -> sheet.row("", text));
        }
        return sheet;
    }

    /** How they are taken, when there are several. */
    Sheet inDetail(Sheet sheet) {
        if (steps.all().size() < 2) {
            return sheet;
        }
        sheet.title(labels.get("heading.how"), "", Style.bold);
        for (int i = 0; i < steps.all().size(); i++) {
            String number = i + 1 + ".";
            steps.own(i).forEach(text -> sheet.row(number, text));
        }
        steps.shared().forEach((numbers, texts) -> texts.forEach(text -> sheet.row(numbers, text)));
        return sheet;
    }

    /** With two decimals, as amounts stand in a list. */
    private String cost(NextStep step) {
        return Steps.comesByItself(step) ? steps.cost(step) : labels.cost(step.cost());
    }

    /** The first step in one line, for a summary; null when there is none. */
    @Nullable String first() {
        List<NextStep> all = steps.all();
        return all.isEmpty() ? null : cost(all.get(0)) + " – " + labels.inner(steps.sentence(all.get(0)));
    }
}
