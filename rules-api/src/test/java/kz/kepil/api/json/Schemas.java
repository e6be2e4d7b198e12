package kz.kepil.api.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Validates against the schemas that the artifact carries. */
final class Schemas {

    private static final Map<String, String> BY_ID = Stream.of("inquiry", "entitlement", "entitlement-rich", "explanation", "audit-record",
                    "bad-line", "refund-application", "refund-decision", "attachment-request", "attachment", "sanction-request", "sanction",
                    "basket", "comparison", "difference", "forecast")
            .collect(Collectors.toMap(name -> "urn:kepil:schema:" + name, Schemas::text, (a, b) -> a));
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(BY_ID));

    private Schemas() {
    }

    private static String text(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/kz/kepil/schema/" + name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> errors(String schema, String json) {
        return REGISTRY.getSchema(SchemaLocation.of("urn:kepil:schema:" + schema)).validate(json, InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }
}
