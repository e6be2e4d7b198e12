package kz.kepil.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.verdict.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementReaderTest {

    private static final EntitlementWriter LEAN = EntitlementWriter.lean();
    private static final EntitlementWriter RICH =
            EntitlementWriter.rich(RandomVerdicts.BOOK, RandomVerdicts.ENGINE, new FakeProcedures());
    /** With something in every list. */
    private static final String FULL = """
            {"id": "A-1", "asOf": "2026-03-10", "edition": "2026",
             "insurance": {"status": "INSURED", "grounds": [{"code": "SI-06", "payer": "STATE"}], "validThrough": null,
                           "arrears": {"months": [{"month": "2025-03", "amount": "4250.00", "obligor": "SELF", "overdue": true}],
                                       "total": "4250.00"}, "dormant": {"months": [], "total": "0.00"}},
             "scope": {"tmkkk": "FULL", "mams": true, "grounds": ["RES-1"]},
             "employerExemption": {"exempt": false, "grounds": []},
             "dental": {"emergency": {"eligible": true, "grounds": ["DEN-E02"], "referralRequired": false},
                        "planned": {"eligible": true, "grounds": ["DEN-P02"], "referralRequired": false}, "funding": "MAMS"},
             "conditions": [{"icd10": "E10.9", "chronicGroup": 14, "sociallySignificant": null, "orphan": false, "dangerous": false,
                             "funding": "MAMS", "grounds": ["CHR-M01"]}],
             "screenings": [{"code": "SCR-7", "funding": "TMKKK", "grounds": ["SCR-7"]}],
             "services": [{"service": "SPECIALIST_CONSULTATION", "icd10": "E10.9", "funding": "MAMS", "referralRequired": true,
                           "grounds": ["SVC-09"]}],
             "nextSteps": [{"code": "GUI-02", "cost": "51000.00"}], "questions": ["payments"],
             "warnings": [{"code": "IIN_MISMATCH", "path": "$.person.iin", "value": "x"}]}
            """;

    private static List<Problem> problems(String json) {
        InvalidInquiryException invalid = catchThrowableOfType(InvalidInquiryException.class, () -> EntitlementReader.read(json));
        assertThat(invalid).as(json).isNotNull();
        return invalid.problems();
    }

    @Test
    void readsWhatIsWrittenAndWritesWhatIsRead() {
        for (long seed = 1; seed <= 5; seed++) {
            RandomVerdicts verdicts = new RandomVerdicts(seed);
            for (int i = 0; i < 400; i++) {
                Entitlement verdict = verdicts.get();
                String lean = LEAN.write(verdict);
                assertThat(EntitlementReader.read(lean)).isEqualTo(RandomVerdicts.lean(verdict));
                assertThat(LEAN.write(EntitlementReader.read(lean))).isEqualTo(lean);
                String rich = RICH.write(verdict);
                assertThat(EntitlementReader.read(rich)).isEqualTo(verdict);
                assertThat(RICH.write(EntitlementReader.read(rich))).isEqualTo(rich);
                if (i < 20) {
                    assertThat(Schemas.errors("entitlement", lean)).isEmpty();
                    assertThat(Schemas.errors("entitlement-rich", rich)).isEmpty();
                }
            }
        }
    }

    @Test
    void readsBytesAndStreams() throws IOException {
        byte[] utf8 = FULL.getBytes(StandardCharsets.UTF_8);
        assertThat(EntitlementReader.read(utf8)).isEqualTo(EntitlementReader.read(FULL));
        assertThat(EntitlementReader.read(new ByteArrayInputStream(utf8))).isEqualTo(EntitlementReader.read(FULL));
        assertThat(LEAN.write(EntitlementReader.read(FULL))).isEqualTo(FULL.replaceAll("\\s", ""));
    }

    /** What stands in the verdict, what stands there instead, where the problem is and how the English message begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"2026-03-10\" | \"2026-13-10\" | $.asOf | There is no day \"2026-13-10\" in the calendar",
        "\"2026\" | \"26\" | $.edition | \"26\" is not an edition; allowed: a year",
        "\"INSURED\" | \"INSURD\" | $.insurance.status | \"INSURD\" is not one of the values that are allowed: INSURED, NOT_INSURED",
        "\"STATE\" | \"STAT\" | $.insurance.grounds[0].payer | \"STAT\" is not one of the values",
        "\"validThrough\": null, | | $.insurance.validThrough | The required property \"validThrough\" is missing; allowed: a text in quotes",
        "\"4250.00\", \"obligor\" | 4250.00, \"obligor\" | $.insurance.arrears.months[0].amount | 4250.00 is a number; allowed: a text in quotes",
        "\"total\": \"4250.00\" | \"total\": \"4250.5\" | $.insurance.arrears.total | \"4250.5\" is not an amount as a verdict writes it",
        "\"total\": \"4250.00\" | \"total\": null | $.insurance.arrears.total | The required property \"total\" is missing",
        "\"overdue\": true | \"overdue\": \"true\" | $.insurance.arrears.months[0].overdue | \"true\" is a text in quotes; allowed: true or false",
        "[\"RES-1\"] | [\"RES-1\", \"RES-1\"] | $.scope.grounds[1] | \"RES-1\" stands in the list more than once",
        "[\"RES-1\"] | [\"\"] | $.scope.grounds[0] | \"\" is not a code",
        "\"mams\" | \"mam\" | $.scope.mam | There is no property \"mam\" here; allowed: tmkkk, mams, grounds",
        "\"icd10\": \"E10.9\", \"chronicGroup\" | \"icd10\": \"e109\", \"chronicGroup\" | $.conditions[0].icd10 | \"e109\" is not an ICD-10 code",
        "14 | 26 | $.conditions[0].chronicGroup | 26 does not fit here; allowed: a whole number from 1 to 25",
        "\"TMKKK\" | \"BY_DISEASE\" | $.screenings[0].funding | \"BY_DISEASE\" is not one of the values that are allowed: TMKKK, MAMS, VOLUNTARY, PAID, UNDETERMINED",
        "\"nextSteps\": [{ | \"nextSteps\": [{\"from\": null, | $.nextSteps[0].from | There is no property \"from\" here",
        "\"payments\" | \"payment\" | $.questions[0] | \"payment\" is not one of the values",
        "\"$.person.iin\" | \"person.iin\" | $.warnings[0].path | \"person.iin\" is not a JSON path",
        "\"warnings\" | \"granted\": [], \"warnings\" | $.questionTexts | The required property \"questionTexts\" is missing"})
    void tellsWhereWhatIsWrong(String there, String instead, String path, String message) {
        assertThat(EntitlementReader.read(FULL)).isNotNull();
        String json = FULL.replace(there, instead == null ? "" : instead);
        assertThat(json).isNotEqualTo(FULL);
        assertThat(Schemas.errors("entitlement", json)).isNotEmpty();
        assertThat(problems(json)).filteredOn(problem -> problem.path().equals(path)).singleElement().satisfies(problem -> {
            assertThat(problem.message().en()).startsWith(message);
            assertThat(problem.line()).isNotNull();
            assertThat(problem.message().kk()).isNotBlank().isNotEqualTo(problem.message().ru());
        });
    }

    /** Whatever is left out of a verdict is missed, wherever it stands. */
    @Test
    void missesEveryPropertyThatIsLeftOut() {
        String json = FULL.replaceAll("\\s", "");
        int names = 0;
        for (int at : IntStream.range(0, json.length()).filter(i -> json.startsWith("\":", i)).toArray()) {
            String spoilt = json.substring(0, at) + "X" + json.substring(at);
            assertThat(problems(spoilt)).as(spoilt).anyMatch(problem -> problem.message().en().startsWith("There is no property"))
                    .anyMatch(problem -> problem.message().en().startsWith("The required property"));
            names++;
        }
        assertThat(names).isGreaterThan(60);
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(problems(FULL.replace("\"INSURED\"", "1").replace("\"GUI-02\"", "null").replace("\"E10.9\"", "\"E\"")))
                .extracting(Problem::path).containsExactly("$.insurance.status", "$.conditions[0].icd10", "$.services[0].icd10",
                        "$.nextSteps[0].code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"id\": null", "{\"granted\": 1, \"insurance\": []}"})
    void readsNothingElse(String json) {
        assertThat(problems(json)).isNotEmpty();
    }
}
