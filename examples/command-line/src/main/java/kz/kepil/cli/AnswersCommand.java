package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.pages.CommonAnswers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil answers}: what people ask about the insurance. */
@Command(
        name = "answers",
        description = {
            "Answers common questions about the insurance, each with its source.",
            "With --out it is a page of HTML; without, it is text."})
final class AnswersCommand extends EngineCommand {

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day whose law is told. Default: today in Kazakhstan.")
    private @Nullable LocalDate asOf;

    @Mixin
    private PageOption page;

    @Override
    public Integer call() throws IOException {
        EntitlementEngine engine = engine();
        LocalDate day = asOf == null ? today(engine) : asOf;
        CommonAnswers answers;
        try {
            answers = CommonAnswers.of(engine, day, labels().language());
        } catch (InvalidInquiryException lawNotKnown) {
            lawNotKnown.problems().forEach(problem -> terminal().err().println(
                    "kepil answers: --as-of: " + labels().inWords(labels().in(problem.message()))));
            return Kepil.BAD_INPUT;
        }
        if (page.isAsked()) {
            page.write(answers.html(), spec(), terminal(), labels());
        } else {
            terminal().out().print(answers.text());
        }
        return 0;
    }

    /** Today, or the nearest day on which there is law. */
    private LocalDate today(EntitlementEngine engine) {
        LocalDate today = Today.inKazakhstan();
        LocalDate told = Today.within(engine.supportedDays(), today);
        if (!told.equals(today)) {
            terminal().err().println("kepil answers: " + labels().get("answers.nearest-day", today, told));
        }
        return told;
    }
}
