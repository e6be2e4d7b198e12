package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.FurtherPayments;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.ForecastWriter;
import kz.kepil.api.json.InquiryReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil forecast}: what will change, and when. */
@Command(
        name = "forecast",
        description = {
            "Says what will change for the person and when, if nothing but the day changes, and what can be done before.",
            "First in one line for each day, then in full: what ends, what begins, who pays for what, and by which act."})
final class ForecastCommand extends EngineCommand {

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day that is looked at. Default: a year after the day of the inquiry.")
    private @Nullable LocalDate until;

    @Option(
            names = "--payments",
            paramLabel = "PAYMENTS",
            defaultValue = "going-on",
            description = "going-on: contributions are paid on as now; stopping: no further contribution, as for whoever loses the work"
                    + " today. Default: ${DEFAULT-VALUE}.")
    private FurtherPayments payments;

    @Mixin
    private FormatOption format;

    @Mixin
    private CodesOption codes;

    @Mixin
    private InquiryFile file;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = engine();
        return InputFile.answer(file.name(), terminal(), labels(), json -> {
            Inquiry inquiry = InquiryReader.of(engine).read(json);
            LocalDate last = Objects.requireNonNullElse(until, inquiry.asOf().plusYears(1));
            if (last.isBefore(inquiry.asOf())) {
                throw wrongUsage(new Complaint("forecast.backwards", last, inquiry.asOf()));
            }
            Forecast forecast = engine.forecast(inquiry, payments, last);
            terminal().out().print(format.isJson() ? ForecastWriter.of(engine).write(forecast) + "\n"
                    : new ForecastText(labels(), terminal(), engine, inquiry, codes.isOn()).of(forecast));
            return 0;
        });
    }
}
