package kz.kepil.api.internal.json;

import static kz.kepil.api.internal.json.WrittenForm.member;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.AuditRecord.RuleFound;
import kz.kepil.api.DatedValue;
import kz.kepil.api.Difference;
import kz.kepil.api.Explanation.Granted;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Procedures;
import kz.kepil.api.Questionnaire;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.comparison.PricedItem;
import kz.kepil.api.inquiry.Attribute;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.law.Citation;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ServiceVerdict;

/** How each answer and each question is written, as its schema describes it. */
public final class Forms {

    /** Inquiries and their parts. */
    public static final WrittenForm INQUIRY = WrittenForm.brief()
            // None at all is another question than every service.
            .with(Inquiry.class, "services", Inquiry::services)
            .object(Circumstance.class, circumstance())
            .as(BigDecimal.class, Forms::amountAsGiven);

    /** What is asked of procedures. */
    public static final WrittenForm REQUEST = WrittenForm.full()
            .with(AttachmentRequest.class, "groups", request -> List.copyOf(new TreeSet<>(request.groups())))
            .as(BigDecimal.class, Forms::amountAsGiven);

    /** Verdicts and their parts, codes only. */
    public static final WrittenForm LEAN = WrittenForm.full().without(Entitlement.class, "rules").without(NextStep.class, "from")
            .recurring(ServiceVerdict.class);

    /** Explanations, and whatever else tells of rules. */
    public static final WrittenForm EXPLANATION = WrittenForm.full()
            .in(LEAN, Entitlement.class)
            .object(Granted.class, List.of(
                    member("id", granted -> granted.rule().id()),
                    member("code", granted -> granted.rule().code()),
                    member("texts", granted -> granted.rule().texts()),
                    member("acts", granted -> granted.rule().acts()),
                    member("sources", granted -> granted.rule().sources()),
                    member("places", granted -> granted.rule().places()),
                    member("inForce", granted -> granted.rule().inForce()),
                    member("rule", granted -> WrittenForm.Place.of(granted.rule())),
                    member("facts", Granted::facts)))
            .object(NotGranted.class, List.of(
                    member("id", refused -> refused.rule().id()),
                    member("code", refused -> refused.rule().code()),
                    member("texts", refused -> refused.rule().texts()),
                    member("rule", refused -> WrittenForm.Place.of(refused.rule())),
                    member("failed", NotGranted::failed),
                    member("about", NotGranted::about)));

    /** What differs between two verdicts. */
    public static final WrittenForm DIFFERENCE = WrittenForm.full()
            .in(LEAN, Entitlement.class)
            .object(Difference.class, List.of(
                    member("before", Difference::before),
                    member("after", Difference::after),
                    member("grounds", difference -> new Both(difference.groundsGained(), difference.groundsLost())),
                    member("rules", difference -> new Both(difference.rulesGained(), difference.rulesLost())),
                    member("changes", Difference::changes)));

    /** Audit records; an equal record gives the same text. */
    public static final WrittenForm AUDIT_RECORD = WrittenForm.full()
            .in(INQUIRY, Inquiry.class)
            .in(LEAN, Entitlement.class)
            .object(RuleFound.class, List.of(
                    member("id", found -> found.rule().id()),
                    member("code", found -> found.rule().code()),
                    member("name", found -> found.rule().name()),
                    member("holds", RuleFound::holds),
                    member("facts", RuleFound::facts),
                    member("failed", RuleFound::failed)))
            .without(Reason.class, "texts")
            .as(FailedConstraint.class, FailedConstraint::constraint)
            .as(BigDecimal.class, BigDecimal::toPlainString)
            .object(DatedValue.class, List.of(
                    member("name", DatedValue::name),
                    member("value", DatedValue::value),
                    member("unit", DatedValue::unit),
                    member("from", DatedValue::from),
                    member("checkedOn", DatedValue::checkedOn),
                    member("provisional", DatedValue::provisional),
                    member("act", value -> value.acts().stream().map(Citation::reference).collect(Collectors.joining("; "))),
                    member("sources", DatedValue::sources)));

    /** Comparisons. */
    public static final WrittenForm COMPARISON = WrittenForm.full()
            // Exact: prices may have more than two decimals.
            .as(BigDecimal.class, BigDecimal::toPlainString)
            .object(Comparison.class, List.of(
                    member("name", comparison -> comparison.basket().name()),
                    member("year", comparison -> comparison.basket().year()),
                    member("payer", comparison -> comparison.basket().payer()),
                    member("items", comparison -> comparison.basket().items()),
                    member("medicinesPerYear", Comparison::medicinesPerYear),
                    member("servicesPerYear", Comparison::servicesPerYear),
                    member("totalPerYear", Comparison::totalPerYear),
                    member("contributionPerMonth", comparison -> comparison.contribution().amount()),
                    member("contributionPerYear", Comparison::contributionPerYear),
                    member("difference", Comparison::difference)))
            .object(PricedItem.class, List.of(
                    member("name", PricedItem::name), member("kind", PricedItem::kind), member("perYear", PricedItem::perYear)));

    /** What was gained and what was lost. */
    public record Both(List<String> gained, List<String> lost) {
    }

    private Forms() {
    }

    /** Verdicts with the rules that hold, what to ask, and how steps are taken. */
    public static WrittenForm rich(RuleBook rules, Questionnaire questionnaire, Procedures procedures) {
        return WrittenForm.full()
                .without(Entitlement.class, "rules")
                .with(Entitlement.class, "granted", rules::holding)
                .with(Entitlement.class, "questionTexts", verdict -> verdict.questions().stream().map(questionnaire::question).toList())
                .with(Entitlement.class, "advice", procedures::advice);
    }

    /** What came of procedures, each rule with its texts, act and sources. */
    public static WrittenForm procedures(RuleBook rules) {
        return WrittenForm.full()
                .as(Ground.class, ground -> rules.rule(ground.rule()))
                .object(Attachment.class, List.of(
                        member("date", Attachment::date),
                        member("possible", Attachment::possible),
                        member("ways", Attachment::ways),
                        member("documents", Attachment::documents),
                        member("refusals", Attachment::refusals),
                        member("answerWorkingDays", Attachment::answerWorkingDays),
                        member("advice", Attachment::advice)));
    }

    private static List<WrittenForm.Member<Circumstance>> circumstance() {
        return Stream.concat(
                Stream.<WrittenForm.Member<Circumstance>>of(
                        member("type", Circumstance::type), member("from", Circumstance::from), member("to", Circumstance::to)),
                Arrays.stream(Attribute.values()).map(attribute ->
                        WrittenForm.<Circumstance>member(attribute.property(), circumstance -> circumstance.attribute(attribute)))).toList();
    }

    /** A plain text; only a number with an exponent keeps an exponent, lest a huge one be written out in full. */
    private static Object amountAsGiven(BigDecimal amount) {
        return amount.scale() >= 0 && amount.toString().indexOf('E') < 0 ? amount.toString() : amount;
    }
}
