package kz.kepil.api.internal.json;

import static kz.kepil.api.internal.json.WrittenForm.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.Difference;
import kz.kepil.api.Forecast.TurningPoint;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.procedure.StepAdvice;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import org.jspecify.annotations.Nullable;

/** How forecasts are written: the changes with the rules that make them, and the steps with how they are taken. */
public final class ForecastForm {

    private ForecastForm() {
    }

    /** A turning point with all that is told of it. */
    private record Turn(LocalDate day, List<Difference.Change> changes, Forms.Both grounds, List<RuleInfo> rulesGained, List<RuleInfo> rulesLost,
            List<OpenStep> stepsBefore, List<OpenStep> steps) {

        private static Turn of(TurningPoint turn, RuleBook rules, Procedures procedures) {
            Difference difference = turn.difference();
            return new Turn(turn.day(), difference.changes(), new Forms.Both(difference.groundsGained(), difference.groundsLost()),
                    difference.rulesGained().stream().map(rules::rule).toList(), difference.rulesLost().stream().map(rules::rule).toList(),
                    OpenStep.of(turn.before(), rules, procedures), OpenStep.of(turn.after(), rules, procedures));
        }
    }

    /** A step with its sentence and how it is taken. */
    private record OpenStep(String code, @Nullable Texts texts, @Nullable BigDecimal cost, @Nullable LocalDate from, List<Advice> where,
            List<Advice> papers, List<Advice> duration, List<Advice> paying, List<Advice> afterwards) {

        private static List<OpenStep> of(Entitlement verdict, RuleBook rules, Procedures procedures) {
            List<StepAdvice> advice = procedures.advice(verdict).steps();
            return IntStream.range(0, advice.size()).mapToObj(i -> of(verdict.nextSteps().get(i), advice.get(i),
                    rules.holding(verdict, advice.get(i).code()).stream().map(RuleInfo::texts).findFirst().orElse(null))).toList();
        }

        private static OpenStep of(NextStep step, StepAdvice advice, @Nullable Texts texts) {
            return new OpenStep(step.code(), texts, step.cost(), step.from(), advice.where(), advice.papers(), advice.duration(),
                    advice.paying(), advice.afterwards());
        }
    }

    /** The form of forecasts by rules and procedures. */
    public static WrittenForm of(RuleBook rules, Procedures procedures) {
        return WrittenForm.full()
                .in(Forms.LEAN, Entitlement.class)
                .as(TurningPoint.class, turn -> Turn.of(turn, rules, procedures))
                .object(RuleInfo.class, List.of(member("id", RuleInfo::id), member("code", RuleInfo::code), member("texts", RuleInfo::texts),
                        member("acts", RuleInfo::acts)));
    }
}
