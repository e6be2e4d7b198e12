package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kepil.api.Explanation;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationReaderTest {

    private static final ExplanationReader READER = ExplanationReader.of(RandomVerdicts.BOOK);
    private static final Texts TEXTS = new Texts("Иә", "Да", "Yes");
    private static final List<RuleInfo> RULES = RandomVerdicts.RULES;
    private static final Explanation EXPLANATION = new Explanation(RandomVerdicts.lean(new RandomVerdicts(1).get()),
            List.of(new Explanation.Granted(RULES.get(1), List.of(new Reason("$.payments", "2026-02", true, TEXTS))),
                    new Explanation.Granted(RULES.get(2), List.of())),
            List.of(new Explanation.NotGranted(RULES.get(3), List.of(new FailedConstraint("age < 18", TEXTS, false)), null),
                    new Explanation.NotGranted(RULES.get(4), List.of(new FailedConstraint("mams", TEXTS, false)), "$.services[0]")));
    private static final String JSON = ExplanationWriter.write(EXPLANATION);

    @Test
    void readsWhatIsWrittenAndWritesWhatIsRead() throws IOException {
        assertThat(Schemas.errors("explanation", JSON)).isEmpty();
        assertThat(READER.read(JSON)).isEqualTo(EXPLANATION);
        assertThat(READER.read(new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)))).isEqualTo(EXPLANATION);
        assertThat(ExplanationWriter.write(READER.read(JSON))).isEqualTo(JSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"id\":\"SI-01\" | \"id\":\"SI-02\" | $.granted[0].id | The rule book has no rule \"SI-02\"; allowed: the id of a rule of this pack",
        "SI-01 я | SI-01 й | $.granted[0].texts | {…} is not what the rule book says here of \"SI-01\"",
        "\"STA-4 a sentence\" | \"STA-4\" | $.notGranted[0].rule | {…} is not what the rule book says here of \"STA-4\"",
        "\"missing\":true | \"missing\":null | $.granted[0].facts[0].missing | The required property \"missing\" is missing",
        "\"about\":null | \"abut\":null | $.notGranted[0].about | The required property \"about\" is missing",
        "\"failed\":[{ | \"failed\":[{\"forOthers\":false, | $.notGranted[0].failed[0].forOthers | There is no property \"forOthers\" here"})
    void tellsWhereWhatIsWrong(String there, String instead, String path, String message) {
        String json = JSON.replace(there, instead);
        assertThat(json).isNotEqualTo(JSON);
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> READER.read(json));
        assertThat(invalid.problems()).filteredOn(problem -> problem.path().equals(path)).singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).startsWith(message));
    }
}
