package kz.kepil.cli;

import java.nio.file.Path;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.pages.text.Consultation;
import kz.kepil.pages.text.NotKnown;
import kz.kepil.pages.text.Sentences;
import kz.kepil.pages.text.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes a verdict in a few lines, for whoever asks about several people: status, until when, what can be done first, what changes next. Immutable. */
final class SummaryText {

    private final Labels labels;
    private final Terminal terminal;
    private final EntitlementEngine engine;
    private final boolean codes;

    /** With {@code codes}, those of rules are told, too. */
    SummaryText(Labels labels, Terminal terminal, EntitlementEngine engine, boolean codes) {
        this.labels = labels;
        this.terminal = terminal;
        this.engine = engine;
        this.codes = codes;
    }

    String of(String file, Inquiry inquiry) {
        Entitlement verdict = engine.evaluate(inquiry);
        Insurance insurance = verdict.insurance();
        String until = insurance.status() != InsuranceStatus.INSURED ? "" : ", " + (insurance.validThrough() == null
                ? labels.until(null) : labels.get("summary.until", insurance.validThrough()));
        Sheet sheet = new Sheet(terminal).title(who(file, inquiry.id()), ": " + labels.of("insurance-status", insurance.status()) + until, Style.bold);
        VerdictText.provisional(sheet, labels, verdict);
        String step = new StepsText(labels, new Sentences(labels, engine.rules(), verdict, codes), verdict.nextSteps(),
                engine.procedures().advice(verdict).steps()).first();
        NotKnown notKnown = new NotKnown(labels, engine, inquiry, verdict);
        if (!verdict.questions().isEmpty()) {
            sheet.row(labels.get("label.questions"), labels.in(engine.question(verdict.questions().get(0)).texts()));
        } else if (step != null) {
            sheet.row(labels.get("summary.step"), notKnown.isEmpty() ? step : labels.get("if.not-so", step));
        }
        notKnown.counted().ifPresent(text -> sheet.row(labels.get("label.unknown"), text));
        Forecast forecast = Consultation.forecast(inquiry, engine);
        Turns turns = new Turns(labels, engine, inquiry, codes);
        if (forecast != null && !turns.nextDays(forecast).isEmpty()) {
            turns.next(forecast).forEach(line -> sheet.row(labels.get("label.next"), line));
        }
        return sheet.toString();
    }

    /** The file without its folder, and the inquiry's mark where it says more. */
    private static String who(String file, @Nullable String id) {
        Path path = InputFile.isStandardStream(file) ? null : Path.of(file).getFileName();
        String name = path == null ? file : path.toString();
        return id == null || name.contains(id) ? name : name + " (" + id + ")";
    }
}
