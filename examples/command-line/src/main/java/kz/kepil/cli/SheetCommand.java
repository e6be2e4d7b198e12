package kz.kepil.cli;

import java.io.IOException;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.pages.PatientSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil sheet}: what a patient takes home. */
@Command(
        name = "sheet",
        description = {
            "Writes the sheet that a patient takes home: insured or not, who pays for what, what can be done, where to look and to pay.",
            "It is a page of HTML that needs nothing else, and one page when printed. It has no IIN and no name."})
final class SheetCommand extends EngineCommand {

    @Mixin
    private PageOption page;

    @Option(names = "--with-diagnosis", description = "Names the diseases and their codes, too.")
    private boolean withDiagnosis;

    @Mixin
    private InquiryFile file;

    @Override
    public Integer call() throws IOException {
        return InputFile.answer(file.name(), terminal(), labels(), json -> {
            EntitlementEngine engine = engine();
            PatientSheet sheet = PatientSheet.of(engine, InquiryReader.of(engine).read(json), labels().language());
            page.write((withDiagnosis ? sheet.withDiagnosis() : sheet).html(), spec(), terminal(), labels());
            return 0;
        });
    }
}
