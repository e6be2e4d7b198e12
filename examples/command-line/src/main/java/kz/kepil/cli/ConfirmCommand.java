package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.law.Citation;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil confirm}: the status on a day in a few lines, and how it is confirmed. */
@Command(
        name = "confirm",
        description = {
            "Says of each inquiry in a few lines whether the person is insured on the day, on which ground, who pays, until when and by"
                + " which act; then how this person's status is confirmed and looked up.",
            "Problems go to standard error; a file with problems does not keep the others from being answered."})
final class ConfirmCommand extends EngineCommand {

    /** Of the ways to look a status up those that need no more than a browser or a telephone. */
    private static final Set<String> NEAREST_WAYS = Set.of("site", "call-centre");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people; json for the status on one line; rich for the status with the texts and acts of its grounds"
                    + " and all advice, on one line. Default: ${DEFAULT-VALUE}.")
    private CheckCommand.Format format;

    @Option(names = "--all", description = "Tells the ways of all groups, and all ways to look a status up and to pay, too.")
    private boolean all;

    @Mixin
    private InquiryFiles files;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = engine();
        Labels labels = labels();
        Function<Inquiry, String> answer = switch (format) {
            case TEXT -> inquiry -> text(inquiry, engine, labels);
            case JSON -> inquiry -> JsonOutput.of(Lean.of(engine.evaluate(inquiry)));
            case RICH -> inquiry -> JsonOutput.of(Rich.of(engine.evaluate(inquiry), engine.rules(), engine.procedures()));
        };
        return new Inquiries(terminal(), labels, InquiryReader.of(engine)).answer(files.names(), format == CheckCommand.Format.TEXT, answer);
    }

    private String text(Inquiry inquiry, EntitlementEngine engine, Labels labels) {
        Entitlement verdict = engine.evaluate(inquiry);
        Insurance insurance = verdict.insurance();
        Person person = inquiry.person();
        Sentences sentences = new Sentences(labels, engine.rules(), verdict, false);
        Sheet status = new Sheet(terminal()).title(labels.get("confirm.title"), "", Style.bold)
                .row(labels.get("label.day"), labels.day(verdict.asOf()))
                .row(labels.get("label.person"), labels.get("person.born", labels.of("one", person.sex()), person.birthDate()) + "; "
                        + labels.of("legal", person.legalStatus()))
                .row(labels.get("label.status"), labels.of("insurance-status", insurance.status()).toUpperCase(labels.locale()));
        if (insurance.grounds().isEmpty()) {
            status.row(labels.get("label.ground"), labels.of("no-ground", insurance.status()));
        }
        for (InsuranceGround ground : insurance.grounds()) {
            status.row(labels.get("label.ground"), sentences.of(ground.code()))
                    .row(labels.get("label.payer"), labels.of("payer", ground.payer()));
            String acts = sentences.acts(ground.code());
            if (!acts.isEmpty()) {
                status.row(labels.get("label.act"), acts);
            }
        }
        VerdictText.until(status, labels, verdict);
        Turns turns = new Turns(labels, engine, inquiry, false);
        Stream.ofNullable(Consultation.forecast(inquiry, engine)).flatMap(forecast -> Stream.concat(
                        turns.told(forecast).stream().filter(Turns::concernsInsurance).limit(1), turns.nextDays(forecast).stream()))
                .filter(Turns::concernsInsurance).distinct().forEach(turn -> status.row(labels.get("label.next"), turns.sentence(turn)));
        VerdictText.questions(status, labels, verdict, engine::question);
        VerdictText.provisional(status, labels, verdict);
        Sheet how = new Sheet(terminal()).title(labels.get("confirm.how"), "", Style.bold);
        Procedures procedures = engine.procedures();
        LocalDate day = verdict.asOf();
        boolean mayPay = verdict.scope().mams();
        if (mayPay) {
            advice(how, labels, "label.confirmation", all ? procedures.statusConfirmation(day) : procedures.statusConfirmation(verdict));
        }
        advice(how, labels, "label.ways-to-check", procedures.waysToCheckStatus(day).stream()
                .filter(way -> all || NEAREST_WAYS.contains(way.name())).toList());
        if (mayPay && (all || insurance.status() != InsuranceStatus.INSURED)) {
            how.row(labels.get("label.ways-to-pay"), labels.joined(procedures.waysToPay(day).stream().map(Advice::texts)));
        }
        return status + "\n" + how + "\n" + labels.get("confirm.note") + "\n";
    }

    private static void advice(Sheet sheet, Labels labels, String label, List<Advice> advice) {
        advice.forEach(each -> sheet.row(labels.get(label), labels.in(each.texts())));
    }

    /** The status as JSON shows it. */
    private record Lean(@Nullable String id, LocalDate asOf, InsuranceStatus status, List<InsuranceGround> grounds,
            @Nullable LocalDate validThrough) {

        static Lean of(Entitlement verdict) {
            Insurance insurance = verdict.insurance();
            return new Lean(verdict.id(), verdict.asOf(), insurance.status(), insurance.grounds(), insurance.validThrough());
        }
    }

    /** The status with all that is told of it. */
    private record Rich(@Nullable String id, LocalDate asOf, InsuranceStatus status, List<RichGround> grounds,
            @Nullable LocalDate validThrough, List<Told> statusConfirmation, List<Told> waysToCheckStatus, List<Told> waysToPay) {

        static Rich of(Entitlement verdict, RuleBook rules, Procedures procedures) {
            Lean lean = Lean.of(verdict);
            LocalDate day = verdict.asOf();
            return new Rich(lean.id, day, lean.status, lean.grounds.stream().map(ground -> RichGround.of(ground, rules.holding(verdict, ground.code()))).toList(),
                    lean.validThrough, told(procedures.statusConfirmation(day)), told(procedures.waysToCheckStatus(day)),
                    told(procedures.waysToPay(day)));
        }

        private static List<Told> told(List<Advice> advice) {
            return advice.stream().map(each -> new Told(each.name(), each.texts(), each.sources())).toList();
        }
    }

    private record RichGround(String code, Payer payer, List<Texts> texts, List<String> acts) {

        static RichGround of(InsuranceGround ground, List<RuleInfo> rules) {
            return new RichGround(ground.code(), ground.payer(), rules.stream().map(RuleInfo::texts).toList(),
                    rules.stream().flatMap(rule -> rule.acts().stream()).map(Citation::reference).distinct().toList());
        }
    }

    private record Told(String name, Texts texts, List<String> sources) {
    }
}
