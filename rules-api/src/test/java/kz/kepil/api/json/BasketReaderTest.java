package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.comparison.ItemKind;
import kz.kepil.api.comparison.PricePeriod;
import kz.kepil.api.comparison.PricedItem;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasketReaderTest {

    private static final String ITEM = "{\"name\": \"Insulin\", \"kind\": \"MEDICINE\", \"price\": \"20000.50\", \"per\": \"MONTH\"}";
    private static final String BASKET = "{\"name\": \"Diabetes\", \"year\": 2026, \"items\": [" + ITEM + "]}";

    private static Basket read(String json) {
        return BasketReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String json) {
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> read(json));
        assertThat(invalid).as(json).isNotNull();
        assertThat(invalid.problems()).allSatisfy(problem -> assertThat(problem.line()).isNotNull());
        return invalid.problems().stream().map(problem -> problem.path() + " " + problem.message().en()).toList();
    }

    @Test
    void readsABasketOfASelfPayer() {
        assertThat(read(BASKET)).isEqualTo(new Basket(new Texts("Diabetes", "Diabetes", "Diabetes"), null, 2026, PaymentType.SELF_PAYER,
                null, null, List.of(new PricedItem(new Texts("Insulin", "Insulin", "Insulin"), ItemKind.MEDICINE,
                        new BigDecimal("20000.50"), PricePeriod.MONTH, 1))));
        assertThat(Schemas.errors("basket", BASKET)).isEmpty();
    }

    @Test
    void readsEveryProperty() {
        String json = """
                {"name": {"kk": "Диабет", "ru": "Диабет (ru)", "en": "Diabetes"}, "note": "S3", "year": 2023, "payer": "ESP",
                 "income": 100000, "locality": "OTHER",
                 "items": [{"name": "Test", "kind": "SERVICE", "price": 745, "per": "YEAR", "times": 2}]}""";
        Basket basket = read(json);
        assertThat(basket.name()).isEqualTo(new Texts("Диабет", "Диабет (ru)", "Diabetes"));
        assertThat(basket.note()).isEqualTo(new Texts("S3", "S3", "S3"));
        assertThat(basket.payer()).isEqualTo(PaymentType.ESP);
        assertThat(basket.income()).isEqualByComparingTo("100000");
        assertThat(basket.locality()).isEqualTo(Locality.OTHER);
        assertThat(basket.items().get(0).times()).isEqualTo(2);
        assertThat(Schemas.errors("basket", json)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryPayer(PaymentType payer) {
        String json = BASKET.replace("2026,", "2026, \"payer\": \"" + payer + "\",");
        assertThat(read(json).payer()).isEqualTo(payer);
        assertThat(Schemas.errors("basket", json)).isEmpty();
    }

    @Test
    void nullIsAbsent() {
        String json = BASKET.replace("2026,", "2026, \"payer\": null, \"note\": null, \"income\": null, \"locality\": null,")
                .replace("\"MONTH\"", "\"MONTH\", \"times\": null");
        assertThat(read(json)).isEqualTo(read(BASKET));
        assertThat(Schemas.errors("basket", json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"name\": \"Diabetes\", |                         | $.name The required property \"name\" is missing; allowed: a text",
        "\"year\": 2026,          |                         | $.year The required property \"year\" is missing",
        "2026                     | 2026.5                  | $.year 2026.5 does not fit here; allowed: a whole number from 1 to 9999",
        "2026                     | 0                       | $.year 0 does not fit here",
        "2026                     | 1e999999999             | $.year 1e999999999 does not fit here",
        "2026                     | \"2026\"                | $.year \"2026\" is a text in quotes; allowed: a number",
        "2026                     | 2026, \"payer\": \"SELF\" | $.payer \"SELF\" is not one of the values that are allowed: EMPLOYER",
        "2026                     | 2026, \"jear\": 1       | $.jear There is no property \"jear\" here",
        "\"Diabetes\"             | {\"kk\": \"a\", \"ru\": \"b\"} | $.name.en The required property \"en\" is missing; allowed: a text",
        "\"Diabetes\"             | 7                       | $.name 7 is a number; allowed: a text in quotes",
        "20000.50                 | -1                      | $.items[0].price The amount -1 is negative",
        "\"20000.50\"             | \"20 000,50\"           | $.items[0].price \"20 000,50\" is not an amount",
        "\"MONTH\"                | \"WEEK\"                | $.items[0].per \"WEEK\" is not one of the values that are allowed: MONTH",
        "MEDICINE                 | THING                   | $.items[0].kind \"THING\" is not one of the values",
        "\"MONTH\"                | \"MONTH\", \"times\": 0   | $.items[0].times 0 does not fit here; allowed: a whole number from 1 to",
        "\"MONTH\"                | \"MONTH\", \"times\": 1.5 | $.items[0].times 1.5 does not fit here"})
    void tellsWhatIsWrongAsTheSchemaDoes(String part, String other, String problem) {
        String json = BASKET.replace(part, other == null ? "" : other);
        assertThat(json).isNotEqualTo(BASKET);
        assertThat(problems(json)).singleElement().asString().startsWith(problem);
        assertThat(Schemas.errors("basket", json)).isNotEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(problems("{\"year\": \"x\", \"items\": [{}, 7]}")).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "7", "{\"name\": \"a\", \"year\": 2026, \"items\": []}"})
    void whatIsNoBasketIsRefused(String json) {
        assertThat(problems(json)).isNotEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(problems(" ".repeat(InquiryReader.LONGEST + 1))).singleElement().asString().startsWith("$ The text is longer than");
    }
}
