package kz.kepil.cli;

import java.time.LocalDate;
import java.util.List;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.json.DifferenceWriter;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.pages.text.ToldDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kepil diff}: what differs between two verdicts. */
@Command(
        name = "diff",
        description = {
            "What if: says what differs between two verdicts, with the grounds gained and lost.",
            "The first verdict is that on FILE; the second that on OTHER, or on FILE on another day or with changes."},
        footerHeading = "Examples:%n",
        footer = {
            "  kepil diff a.json b.json",
            "  kepil diff a.json --from 2025-12-31 --to 2026-01-01",
            "  kepil diff a.json --set person.legalStatus=REFUGEE",
            "  kepil diff a.json --set 'person.circumstances[0].to=2026-01-31'",
            "  kepil diff a.json --add-circumstance PREGNANT,2026-01-15",
            "  kepil diff a.json --add-circumstance DISABILITY,group=II --to 2026-01-01",
            "  kepil diff a.json --add-circumstance '{\"type\":\"PREGNANT\",\"from\":\"2026-01-15\"}'",
            ""})
final class DiffCommand extends EngineCommand {

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The day on which the first verdict is asked for. Default: that of FILE.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The day on which the second verdict is asked for. Default: that of its file.")
    private @Nullable LocalDate to;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "A change for the second verdict: where it stands in the inquiry, and a text, a number, or JSON. null takes"
                    + " away. May be repeated.")
    private List<String> sets = List.of();

    @Option(
            names = "--add-circumstance",
            paramLabel = "CIRCUMSTANCE",
            description = "A further circumstance for the second verdict, as in the examples: its type and, after commas, from when and what"
                    + " else is so; from the day of the verdict on if it does not say when. JSON will do, too. May be repeated.")
    private List<String> circumstances = List.of();

    @Mixin
    private FormatOption format;

    @Mixin
    private CodesOption codes;

    @Mixin
    private InquiryFile file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "Another one.")
    private @Nullable String other;

    @Override
    public Integer call() {
        if (other == null && from == null && to == null && sets.isEmpty() && circumstances.isEmpty()) {
            throw wrongUsage(new Complaint("diff.nothing"));
        }
        Terminal terminal = terminal();
        Labels labels = labels();
        EntitlementEngine engine = engine();
        InquiryReader reader = InquiryReader.of(engine);
        String reading = file.name();
        try {
            Inquiry inquiry = read(reading, reader);
            Inquiry before = changed(inquiry, reader, from, List.of(), List.of());
            if (other != null) {
                reading = other;
                inquiry = read(other, reader);
            }
            Inquiry after = changed(inquiry, reader, to, sets, circumstances);
            Difference difference = engine.compare(before, after);
            terminal.out().print(format.isJson() ? DifferenceWriter.write(difference) + "\n" : text(difference, before, after));
            return 0;
        } catch (InvalidInquiryException invalid) {
            for (Problem problem : invalid.problems()) {
                terminal.err().println(labels.problem(reading, problem));
            }
        } catch (InputFile.UnreadableException unreadable) {
            terminal.err().println(unreadable.complaint(labels));
        } catch (Complaint impossible) {
            throw wrongUsage(impossible);
        }
        return Kepil.BAD_INPUT;
    }

    private String text(Difference difference, Inquiry before, Inquiry after) {
        DifferenceText text = new DifferenceText(labels(), terminal(), engine(), codes.isOn(), before, after);
        Difference told = ToldDifference.of(difference, before, after);
        return ToldDifference.askAlike(before, after) ? text.of(told) : text.ofUnlike(told);
    }

    private Inquiry read(String name, InquiryReader reader) throws InputFile.UnreadableException {
        byte[] json = InputFile.read(name, terminal());
        try {
            return reader.read(json);
        } catch (InvalidInquiryException invalid) {
            FileKind.INQUIRY.check(name, json, labels());
            throw invalid;
        }
    }

    /** The inquiry with changes; problems then have no line, because the changed text stands in no file. */
    private static Inquiry changed(Inquiry inquiry, InquiryReader reader, @Nullable LocalDate day, List<String> sets,
            List<String> circumstances) {
        ChangedInquiry changed = new ChangedInquiry(inquiry);
        if (day != null) {
            changed.set("asOf=" + day);
        }
        for (String set : sets) {
            changed.set(set);
        }
        for (String circumstance : circumstances) {
            changed.addCircumstance(circumstance);
        }
        try {
            return changed.read(reader);
        } catch (InvalidInquiryException invalid) {
            throw new InvalidInquiryException(
                    invalid.problems().stream().map(problem -> new Problem(problem.path(), null, problem.message())).toList());
        }
    }
}
