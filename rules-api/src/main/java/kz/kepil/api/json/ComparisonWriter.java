package kz.kepil.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.comparison.Comparison;
import kz.kepil.api.text.Texts;

/** Writes comparisons as JSON. */
public final class ComparisonWriter {

    private ComparisonWriter() {
    }

    /**
     * Writes a comparison on one line.
     *
     * @param comparison the comparison
     * @return a JSON object
     */
    public static String write(Comparison comparison) {
        return JsonText.of(json -> {
            Basket basket = comparison.basket();
            json.writeStartObject();
            name(json, basket.name());
            json.writeNumberField("year", basket.year());
            JsonText.text(json, "payer", basket.payer());
            JsonText.list(json, "items", basket.items(), item -> {
                json.writeStartObject();
                name(json, item.name());
                JsonText.text(json, "kind", item.kind());
                amount(json, "perYear", item.perYear());
                json.writeEndObject();
            });
            amount(json, "medicinesPerYear", comparison.medicinesPerYear());
            amount(json, "servicesPerYear", comparison.servicesPerYear());
            amount(json, "totalPerYear", comparison.totalPerYear());
            amount(json, "contributionPerMonth", comparison.contribution().amount());
            amount(json, "contributionPerYear", comparison.contributionPerYear());
            amount(json, "difference", comparison.difference());
            json.writeEndObject();
        });
    }

    private static void name(JsonGenerator json, Texts name) throws IOException {
        json.writeObjectFieldStart("name");
        json.writeStringField("kk", name.kk());
        json.writeStringField("ru", name.ru());
        json.writeStringField("en", name.en());
        json.writeEndObject();
    }

    /** Exact: prices may have more than two decimals. */
    private static void amount(JsonGenerator json, String property, BigDecimal amount) throws IOException {
        json.writeStringField(property, amount.toPlainString());
    }
}
