package kz.kepil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.cli.Prompt.Answer;
import kz.kepil.cli.Prompt.EndOfAnswersException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kepil ask}: an interview, from nothing or about what an inquiry leaves open. */
@Command(
        name = "ask",
        description = {
            "Without FILE it asks a person's facts in the order in which they decide, shows what it understood, gives the verdict, and"
                + " writes the inquiry to a file if you wish.",
            "With FILE it asks about the facts that the inquiry marks as unknown, as long as the insurance status depends on them; then"
                + " gives the verdict.",
            "Where it marks none and leads to no insurance, it asks about what alone would: at most 16 of the circumstances and the"
                + " payments that the inquiry does not give. What else it does not give counts as not so, work and pension"
                + " contributions too; mark them as unknown to be asked.",
            "Answers: yes, no, don't know; иә, жоқ, білмеймін; да, нет, не знаю. The end of the input ends the interview."},
        footerHeading = "Examples:%n",
        footer = {"  kepil ask --lang kk", "  kepil ask a.json --lang kk", "  printf 'жоқ\\nиә\\n' | kepil ask a.json", ""})
final class AskCommand extends EngineCommand {

    @Option(names = "--save", paramLabel = "OUT.json", description = "Takes the inquiry with the answers.")
    private @Nullable String save;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file with one inquiry, in JSON. Answers are read from standard input.")
    private @Nullable String file;

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            return fromNothing();
        }
        if (InputFile.isStandardStream(file)) {
            throw wrongUsage(new Complaint("ask.standard-input"));
        }
        Labels labels = labels();
        EntitlementEngine engine = engine();
        return InputFile.answer(file, terminal(), labels, json -> {
            Interview interview = hold(Interview.of(InquiryReader.of(engine).read(json), engine), labels);
            terminal().out().print(new VerdictText(labels, terminal(), engine, false).of(interview.inquiry()));
            if (save != null) {
                write(interview.inquiry(), save);
            }
            return 0;
        });
    }

    private int fromNothing() throws IOException {
        Terminal terminal = terminal();
        Labels labels = labels();
        EntitlementEngine engine = engine();
        Prompt prompt = new Prompt(terminal, labels);
        terminal.out().print(new Sheet(terminal).row("", labels.get("form.begin")) + "\n");
        // The day on which somebody sits at the terminal is only offered; the engine is told the day.
        PersonForm form = new PersonForm(prompt, labels, engine, LocalDate.now());
        boolean answers = true;
        try {
            form.fill();
        } catch (EndOfAnswersException over) {
            answers = false;
        }
        Inquiry inquiry = form.inquiry();
        if (inquiry == null) {
            terminal.err().println(labels.get("form.too-early"));
            return Kepil.BAD_INPUT;
        }
        terminal.out().print("\n" + new UnderstoodText(labels, terminal, engine).of(inquiry) + "\n"
                + new VerdictText(labels, terminal, engine, false).of(inquiry));
        if (save != null) {
            write(inquiry, save);
        } else if (answers) {
            offerToSave(inquiry, prompt, labels);
        }
        return 0;
    }

    private void offerToSave(Inquiry inquiry, Prompt prompt, Labels labels) throws IOException {
        prompt.question(labels.get("form.save"));
        try {
            String name = prompt.answer(line -> line, "");
            if (!name.isEmpty()) {
                write(inquiry, name);
            }
        } catch (EndOfAnswersException nobodyWants) {
            // Then it is not written.
        }
    }

    private void write(Inquiry inquiry, String name) throws IOException {
        new OutputFile(name, spec(), terminal()).write(stream -> {
            stream.write((InquiryWriter.write(inquiry) + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        }, written -> written);
        terminal().err().println(Terminal.printable(labels().get("form.saved", name)));
    }

    /** The interview when it is over, or when nobody answers any more. */
    private Interview hold(Interview beginning, Labels labels) throws IOException {
        Prompt prompt = new Prompt(terminal(), labels);
        Interview interview = beginning;
        try {
            for (Question question = interview.next(); question != null; question = interview.next()) {
                prompt.question(labels.in(question.texts()));
                terminal().out().print(new Sheet(terminal())
                        .row(prompt.offered(Answer.YES), labels.in(question.ifSo()))
                        .row(prompt.offered(Answer.NO), labels.in(question.ifNot()))
                        .row(prompt.offered(Answer.NOBODY_KNOWS), labels.get("answer.stays-open")));
                Answer answer = prompt.yesOrNo(true);
                interview = answer == Answer.NOBODY_KNOWS
                        ? interview.unanswered(question.fact())
                        : interview.answered(question.fact(), answer == Answer.YES);
            }
        } catch (EndOfAnswersException over) {
            // What was answered counts.
        }
        if (interview != beginning) {
            terminal().out().println();
        }
        return interview;
    }
}
