package kz.kepil.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.interview.Interview;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Parameters;

/** {@code kepil ask}: an interview. */
@Command(
        name = "ask",
        description = {
            "Asks about the facts that the inquiry marks as unknown, as long as the insurance status depends on them; then gives"
                + " the verdict.",
            "Where it marks none and leads to no insurance, it asks about what alone would: at most 16 of the circumstances and the"
                + " payments that the inquiry does not give. What else it does not give counts as not so, work and pension"
                + " contributions too; mark them as unknown to be asked.",
            "Answers: yes, no, don't know; иә, жоқ, білмеймін; да, нет, не знаю. The end of the input ends the interview."},
        footerHeading = "Examples:%n",
        footer = {"  kepil ask a.json --lang kk", "  printf 'жоқ\\nиә\\n' | kepil ask a.json", ""})
final class AskCommand extends EngineCommand {

    /** The words for each answer, in the order in which they are offered. */
    private enum Answer {
        YES, NO, NOBODY_KNOWS
    }

    @Parameters(paramLabel = "FILE", description = "A file with one inquiry, in JSON. Answers are read from standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        if (InputFile.isStandardStream(file)) {
            throw wrongUsage("FILE cannot be standard input: the answers come from there");
        }
        Terminal terminal = terminal();
        Labels labels = labels();
        EntitlementEngine engine = engine();
        return InputFile.answer(file, terminal, labels, json -> {
            Interview interview = hold(Interview.of(InquiryReader.of(engine).read(json), engine), labels);
            terminal.out().print(
                    new VerdictText(labels, terminal.ansi(), engine.rules(), engine::question).of(interview.verdict()));
            return 0;
        });
    }

    /** The interview when it is over, or when nobody answers any more. */
    private Interview hold(Interview beginning, Labels labels) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(terminal().in(), StandardCharsets.UTF_8));
        Interview interview = beginning;
        int asked = 0;
        for (Question question = interview.next(); question != null; question = interview.next()) {
            asked++;
            Answer answer = ask(asked, question, lines, labels);
            if (answer == null) {
                break;
            }
            interview = answer == Answer.NOBODY_KNOWS
                    ? interview.unanswered(question.fact())
                    : interview.answered(question.fact(), answer == Answer.YES);
        }
        return interview;
    }

    /** The answer; null when there is nobody to give one. */
    private @Nullable Answer ask(int number, Question question, BufferedReader lines, Labels labels) throws IOException {
        Terminal terminal = terminal();
        terminal.out().print(new Sheet(terminal.ansi())
                .title(number + ". " + labels.in(question.texts()), "", Style.bold)
                .row(offered(Answer.YES, labels), labels.in(question.ifSo()))
                .row(offered(Answer.NO, labels), labels.in(question.ifNot()))
                .row(offered(Answer.NOBODY_KNOWS, labels), labels.get("answer.stays-open")));
        while (true) {
            terminal.out().print("> ");
            terminal.out().flush();
            String line = lines.readLine();
            if (line == null) {
                terminal.out().println("\n");
                return null;
            }
            for (Answer answer : Answer.values()) {
                if (meant(line, answer)) {
                    terminal.out().println();
                    return answer;
                }
            }
            terminal.out().println(labels.get("answer.again", String.join(", ", Arrays.stream(Answer.values())
                    .map(answer -> offered(answer, labels)).toList())));
        }
    }

    private static String offered(Answer answer, Labels labels) {
        return words(answer, labels).get(0);
    }

    /** In any of the languages: who asks in Kazakh may be answered in Russian. */
    private static boolean meant(String line, Answer answer) {
        String said = line.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
        return Stream.of(Language.values()).anyMatch(each -> words(answer, Labels.in(each)).contains(said));
    }

    private static List<String> words(Answer answer, Labels labels) {
        return List.of(labels.of("answer", answer).split(", "));
    }
}
