package kz.kepil.cli;

import kz.kepil.api.json.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kepil schema}: a JSON schema, with what the pack declares. */
@Command(
        name = "schema",
        description = "Prints the JSON schema of what is read or written, with the types of circumstances that the pack declares.")
final class SchemaCommand extends EngineCommand {

    @Parameters(paramLabel = "NAME", description = "One of: inquiry, entitlement, entitlement-rich, bad-line, forecast, difference,"
            + " explanation, audit-record, basket, comparison, refund-application, refund-decision, attachment-request, attachment,"
            + " sanction-request, sanction.")
    private JsonSchema schema;

    @Override
    public Integer call() {
        terminal().out().print(schema.of(engine()));
        return 0;
    }
}
