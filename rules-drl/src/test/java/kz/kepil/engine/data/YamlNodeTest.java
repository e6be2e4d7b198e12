package kz.kepil.engine.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A broken file of the pack is told of as well as a broken inquiry: all at once, with place, value and what is allowed. */
class YamlNodeTest {

    private static final Acts ACTS = Acts.read("acts.yaml", resource("acts.yaml"));
    private static final PublicRecord PLACES = PublicRecord.read("places.yaml", resource("places.yaml"), ACTS);

    private static final Reach REACH =
            new Reach(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31));

    private static InputStream resource(String file) {
        return Objects.requireNonNull(YamlNodeTest.class.getResourceAsStream("/kz/kepil/pack/" + file));
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertParameters(String text, String... lines) {
        assertThatThrownBy(() -> Parameters.read("parameters.yaml", in(text), REACH, ACTS, PLACES))
                .isInstanceOf(PackException.class).hasMessage(String.join("\n", lines));
    }

    @Test
    void tellsOfAllMistakesInTheOrderOfTheFile() {
        assertParameters("""
                minimum-wage:
                  texts: {kk: ЕТЖ, ru: МЗП}
                  unit: KZT
                  act: law-405-v
                  anual: true
                  values:
                    - {from: 10.03.2025, value: many, source: S1, checked: 2026-01-01}
                    - {from: 2026-02-30, value: [85000], source: S1, checked: 2026-01-01}
                    - [2026]
                mrp: 3932
                """,
                "parameters.yaml:2:10: $['minimum-wage'].texts.en: The required property \"en\" is missing; allowed: a text",
                "parameters.yaml:5:3: $['minimum-wage'].anual: There is no property \"anual\" here; allowed: texts, unit, act, annual, values",
                "Maybe annual is meant",
                "parameters.yaml:7:14: $['minimum-wage'].values[0].from: \"10.03.2025\" is not a date; allowed: YYYY-MM-DD, for example 2026-03-10",
                "Maybe 2025-03-10 is meant",
                "parameters.yaml:7:33: $['minimum-wage'].values[0].value: \"many\" is a text; allowed: a number",
                "parameters.yaml:8:14: $['minimum-wage'].values[1].from: There is no day \"2026-02-30\" in the calendar; allowed: a day that "
                        + "exists, as YYYY-MM-DD",
                "parameters.yaml:8:33: $['minimum-wage'].values[1].value: […] is a list […]; allowed: a number",
                "parameters.yaml:9:7: $['minimum-wage'].values[2]: […] is a list […]; allowed: an object {…}",
                "parameters.yaml:10:6: $.mrp: \"3932\" is a number; allowed: an object {…}");
    }

    @Test
    void tellsOfAUnitThatIsNone() {
        assertParameters("""
                mrp:
                  texts: {kk: АЕК, ru: МРП, en: MRP}
                  unit: KTZ
                  act: law-405-v
                  values: [{from: 2020-01-01, value: 2651, source: L, checked: 2026-01-01}]
                """,
                "parameters.yaml:3:9: $.mrp.unit: \"KTZ\" is not one of the values that are allowed: KZT, %, MW, MRP, day, working day, month, times", "Maybe KZT is meant");
    }

    @Test
    void tellsOfPlacesOfWhatIsNotThere() {
        assertThatThrownBy(() -> PublicRecord.requireKnown("places.yaml", in("""
                - {confidence: HIGH, rules: [SI-01, SI-04.local-bugdet]}
                - {confidence: HIGH, values: [mrp 2026-01-02, mrp 2026-01-01], lists: [nothing-like-it, hiv]}
                """), Map.of("rules", List.of("SI-01", "SI-04.local-budget"), "values", List.of("mrp 2026-01-01"), "lists", List.of("hiv"))))
                .isInstanceOf(PackException.class).hasMessage("""
                        places.yaml:1:37: $[0].rules[1]: "SI-04.local-bugdet" is none of the rules of the pack
                        Maybe SI-04.local-budget is meant
                        places.yaml:2:31: $[1].values[0]: "mrp 2026-01-02" is none of the values of the pack
                        Maybe mrp 2026-01-01 is meant
                        places.yaml:2:72: $[1].lists[0]: "nothing-like-it" is none of the lists of the pack""");
    }

    @Test
    void tellsWhereAFileIsNoYaml() {
        assertParameters("a: [1\nb: 2\n", "parameters.yaml:1:4: The bracket that opens here is not closed with \"]\"");
        assertParameters("", "parameters.yaml:1:1: The file is empty; allowed: YAML");
    }

    @Test
    void tellsOfWhatStandsTwice() {
        assertThatThrownBy(() -> CodeLists.read("diseases.yaml", in("lists: {}\nlists: {}\ngroups: {}\n"), ACTS))
                .isInstanceOf(PackException.class)
                .hasMessage("diseases.yaml:2:1: $.lists: The property \"lists\" stands here more than once; allowed: once");
    }

    @Test
    void tellsOfEveryCodeThatIsNone() {
        assertThatThrownBy(() -> CodeLists.read("diseases.yaml", in("""
                lists:
                  hiv: {texts: {kk: a, ru: b, en: c}, act: law-405-v, source: S1, checked: 2026-01-01, icd10: [B20-B24, B9, C20-A10]}
                groups: {}
                """), ACTS))
                .isInstanceOf(PackException.class)
                .hasMessage("diseases.yaml:2:105: $.lists.hiv.icd10[1]: \"B9\" is neither a code of ICD-10 nor a range; allowed: for example "
                        + "E10, E10.9 or A15-A19\n"
                        + "diseases.yaml:2:109: $.lists.hiv.icd10[2]: \"C20-A10\" is not a range of categories; allowed: two categories in "
                        + "their order, such as A15-A19\nMaybe A10-C20 is meant");
    }

    @Test
    void tellsOfEveryActThatIsNone() {
        assertThatThrownBy(() -> PublicRecord.read("places.yaml", in("""
                - {confidence: HIGH, text: law-405-v article 5; law-406-v, rules: [SI-01]}
                - {confidence: HIHG, rules: [SI-01]}
                """), ACTS))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("places.yaml:1:28: $[0].text: \"law-405-v article 5\" is not an act with an article")
                .hasMessageContaining("places.yaml:1:28: $[0].text: acts.yaml has no act \"law-406-v\"")
                .hasMessageContaining("places.yaml:2:16: $[1].confidence: ").hasMessageContaining("Maybe HIGH is meant")
                .hasMessageContaining("\"SI-01\" stands here for the second time");
    }

    @Test
    void tellsOfWhatElseIsWrongWhereAKindOfActIsUnknown() {
        assertThatThrownBy(() -> Acts.read("acts.yaml", in("""
                kinds: {law: {kk: "{number}", ru: "{number}", en: "{number}"}}
                months: {kk: [1, 2, 3, 4, 5, 6, 7, 8, 9, a, b, c], ru: [1, 2, 3, 4, 5, 6, 7, 8, 9, a, b, c], en: [1, 2, 3, 4, 5, 6, 7, 8, 9, a, b, c]}
                acts:
                  law-1: {kind: lwa, number: "1", date: 2020-01-01, confidence: high}
                  law-2: {kind: law, number: "2", date: 2020-13-01, confidence: high}
                """)))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("acts.yaml:4:17: $.acts['law-1'].kind: ").hasMessageContaining("Maybe law is meant")
                .hasMessageContaining("acts.yaml:5:41: $.acts['law-2'].date: ");
    }
}
