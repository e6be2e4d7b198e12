package kz.kepil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.cli.NoAnswerException.Reason;
import kz.kepil.cli.Prompt.Answer;
import kz.kepil.pages.text.Consultation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kepil ask}: an interview, from nothing or about what an inquiry leaves open. */
@Command(
        name = "ask",
        description = {
            "Without FILE it asks a person's facts in the order in which they decide, as long as they can change the verdict; shows what"
                + " it understood and what it takes for granted; gives the verdict; and writes the inquiry to a file if you wish.",
            "With FILE it asks about the facts that the inquiry marks as unknown, as long as they can change the verdict, and then gives it.",
            "Where FILE marks none, it asks about everything that could change the verdict and is not given, work too.",
            "Answers: yes, no, don't know; иә, жоқ, білмеймін; да, нет, не знаю. A question mark explains the question, “back” asks the"
                + " one before again, “enough” or the end of the input ends the questions: the verdict says what it takes for granted."},
        footerHeading = "Examples:%n",
        footer = {"  kepil ask --lang kk", "  kepil ask a.json --lang kk", "  printf 'жоқ\\nиә\\n' | kepil ask a.json", ""})
final class AskCommand extends EngineCommand {

    @Option(names = "--save", paramLabel = "OUT.json", description = "Takes the inquiry with the answers, in place of what it held.")
    private @Nullable String save;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file with one inquiry, in JSON. Answers are read from standard input.")
    private @Nullable String file;

    /** Questions to somebody. */
    @FunctionalInterface
    private interface Questions {
        /** Asks; the exception says that there are no more answers. */
        void ask() throws IOException, NoAnswerException;
    }

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
        return InputFile.answer(file, terminal(), labels, json -> aboutFile(InquiryReader.of(engine).read(json), labels, engine));
    }

    private int aboutFile(Inquiry inquiry, Labels labels, EntitlementEngine engine) throws IOException {
        Interview beginning = Interview.of(inquiry, engine);
        Held held = new Held(beginning, new Prompt(terminal(), labels), labels);
        if (held.interview.next() != null) {
            untilNobodyGoesBack(held::ask);
        }
        Interview over = held.interview;
        if (over != beginning) {
            String assumed = over.assumed().stream().map(fact -> new FactNames(labels, engine).of(fact)).collect(Collectors.joining("; "));
            show(engine, Consultation.of(over.inquiry(), engine), assumed.isEmpty() ? List.of() : List.of(labels.get("form.taken-not-so", assumed)));
        } else {
            terminal().out().print(new VerdictText(labels, terminal(), engine, false).of(over.inquiry()));
        }
        if (save != null) {
            write(over.inquiry(), save);
        }
        return 0;
    }

    /** Asks, and from the beginning again each time when somebody goes back. */
    private static void untilNobodyGoesBack(Questions questions) throws IOException {
        Reason left = Reason.BACK;
        while (left == Reason.BACK) {
            try {
                questions.ask();
                return;
            } catch (NoAnswerException over) {
                left = over.reason();
            }
        }
    }

    /** An interview about a file, as far as it has come. */
    private final class Held {
        private final Interview beginning;
        private final Prompt prompt;
        private final Labels labels;
        private Interview interview;

        Held(Interview beginning, Prompt prompt, Labels labels) {
            this.beginning = beginning;
            this.interview = beginning;
            this.prompt = prompt;
            this.labels = labels;
        }

        void ask() throws IOException, NoAnswerException {
            prompt.rewind();
            interview = beginning;
            for (Question question = interview.next(); question != null; question = interview.next()) {
                prompt.question(labels.in(question.texts()), labels.get("form.help.fact"));
                prompt.say(new Sheet(terminal())
                        .row(prompt.offered(Answer.YES), labels.in(question.ifSo()))
                        .row(prompt.offered(Answer.NO), labels.in(question.ifNot()))
                        .row(prompt.offered(Answer.NOBODY_KNOWS), labels.get("answer.stays-open")));
                Answer answer = prompt.yesOrNo();
                interview = answer == Answer.NOBODY_KNOWS
                        ? interview.unanswered(question.fact())
                        : interview.answered(question.fact(), answer == Answer.YES);
            }
        }
    }

    private int fromNothing() throws IOException {
        Labels labels = labels();
        Prompt prompt = new Prompt(terminal(), labels);
        terminal().out().print(new Sheet(terminal()).row("", labels.get("form.begin")).row("", labels.get("form.words")) + "\n");
        Told told = new Told(prompt, labels, engine());
        untilNobodyGoesBack(told::ask);
        if (!told.shown) {
            terminal().err().println(labels.get("form.too-early"));
            return Kepil.BAD_INPUT;
        }
        return told.failed ? Kepil.FAILED : 0;
    }

    /** What is asked from nothing: the person, and in the end whether the inquiry is to be kept. */
    private final class Told {
        private final Prompt prompt;
        private final Labels labels;
        private boolean shown;
        /** The file that was named could not be written. */
        private boolean failed;
        private final EntitlementEngine engine;

        Told(Prompt prompt, Labels labels, EntitlementEngine engine) {
            this.prompt = prompt;
            this.labels = labels;
            this.engine = engine;
        }

        void ask() throws IOException, NoAnswerException {
            prompt.rewind();
            // The day in Kazakhstan is only offered; the engine is told the day.
            PersonForm form = new PersonForm(prompt, labels, engine, Today.inKazakhstan());
            Reason early = null;
            try {
                form.fill();
            } catch (NoAnswerException over) {
                if (over.reason() == Reason.BACK) {
                    throw over;
                }
                early = over.reason();
            }
            Inquiry inquiry = form.inquiry();
            shown = inquiry != null;
            if (inquiry == null) {
                return;
            }
            show(engine, Consultation.of(inquiry, engine).afterAsking(), form.assumed());
            if (save != null) {
                failed = !isWritten(inquiry, save);
            }
            if (early == Reason.END) {
                return;
            }
            if (save == null || failed) {
                keep(inquiry);
            }
        }

        private void keep(Inquiry inquiry) throws IOException, NoAnswerException {
            String question = labels.get("form.save");
            while (true) {
                prompt.question(question, labels.get("form.help.save"));
                String name = prompt.answer(line -> Prompt.meant(line, Answer.YES) ? null : line, labels.get("form.again.save"));
                if (Prompt.isUnknown(name) || Prompt.meant(name, Answer.NO)) {
                    return;
                }
                if (mayBeReplaced(name) && isWritten(inquiry, name)) {
                    failed = false;
                    return;
                }
            }
        }

        private boolean mayBeReplaced(String name) throws IOException, NoAnswerException {
            if (!isFile(name)) {
                return true;
            }
            prompt.question(labels.get("form.replace", name), labels.get("form.help.replace"));
            return prompt.yesOrNo() == Answer.YES;
        }

        /** Whether it was written; if not, it is said why. */
        private boolean isWritten(Inquiry inquiry, String name) {
            try {
                write(inquiry, name);
                return true;
            } catch (IOException | ParameterException refused) {
                terminal().err().println(Terminal.printable(labels.get("form.again.file", name)));
                return false;
            }
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /** What was understood, what is taken for granted, and the verdict. */
    private void show(EntitlementEngine engine, Consultation consultation, Collection<String> assumed) {
        terminal().out().print("\n" + new UnderstoodText(labels(), terminal(), engine).of(consultation.inquiry(), assumed) + "\n"
                + new VerdictText(labels(), terminal(), engine, false).of(consultation));
    }

    private void write(Inquiry inquiry, String name) throws IOException {
        new OutputFile(name, spec(), terminal()).write(stream -> {
            stream.write((InquiryWriter.write(inquiry) + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        }, written -> written);
        terminal().err().println(Terminal.printable(labels().get("form.saved", name)));
    }
}
