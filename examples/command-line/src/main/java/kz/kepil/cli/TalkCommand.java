package kz.kepil.cli;

import java.io.IOException;
import java.util.Optional;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.pages.Conversation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kepil talk}: the doctor's conversation with a patient who is not insured. */
@Command(
        name = "talk",
        description = {
            "Writes the conversation of a doctor with a patient who is not insured and has a disease whose care waits for insurance.",
            "With --out it is a page of HTML; without, it is text."})
final class TalkCommand extends EngineCommand {

    @Mixin
    private PageOption page;

    @Mixin
    private InquiryFile file;

    @Override
    public Integer call() throws IOException {
        return InputFile.answer(file.name(), terminal(), labels(), json -> {
            EntitlementEngine engine = engine();
            Inquiry inquiry = InquiryReader.of(engine).read(json);
            Optional<Conversation> talk = Conversation.of(engine, inquiry, labels().language());
            if (talk.isEmpty()) {
                terminal().out().println(Conversation.whyNone(engine, inquiry, labels().language()));
            } else if (page.isAsked()) {
                page.write(talk.get().html(), spec(), terminal(), labels());
            } else {
                terminal().out().print(talk.get().text());
            }
            return 0;
        });
    }
}
