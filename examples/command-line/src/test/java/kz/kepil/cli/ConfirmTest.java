package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | САҚТАНДЫРЫЛҒАН | жарнаны мемлекет төлейді | № 405-V | 2026 жылғы 10 наурыз | қордың құжаты емес",
        "ru | ЗАСТРАХОВАН(А) | взносы платит государство | № 405-V | 10 марта 2026 года | не документ фонда",
        "en | INSURED        | the state pays           | № 405-V | 10 March 2026 | no document of the fund"})
    void theStatusGroundPayerActAndDayStandInAFewLines(
            String language, String status, String payer, String act, String day, String note) {
        Run run = kepil("confirm", "--lang", language, sample("pregnant-not-working"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(status, payer, act, day, note, "1414").doesNotContain("SI-06");
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(run.out().split("\n\n")[0].lines()).hasSizeLessThan(15);
    }

    @Test
    void whoIsNotInTheSystemIsNotToldHowToPay() {
        String tourist = kepil("confirm", "--lang", "en", sample("tourist")).out();
        assertThat(tourist).contains("NOT IN THE SYSTEM", "Looking it up").doesNotContain("Ways to pay", "Until");
        assertThat(kepil("confirm", "--lang", "en", sample("diabetes-2026-not-insured")).out()).contains("NOT INSURED", "Ways to pay");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Мәртебені растау | Жұмыс істемейтін жүкті әйел | студент", "ru | Подтвердить статус | Неработающая беременная | Студент",
        "en | Confirming it    | Pregnant woman who does not work | Student"})
    void thePersonsOwnWayComesFirstAndOthersOnlyOnRequest(String language, String label, String own, String others) {
        Run run = kepil("confirm", "--lang", language, sample("pregnant-not-working"));
        assertThat(run.outLines()).hasSizeLessThan(28);
        assertThat(run.out()).containsPattern(label + " +" + own).doesNotContain(others);
        assertThat(kepil("confirm", "--all", "--lang", language, sample("pregnant-not-working")).out()).contains(own, others, "Qoldau");
        assertThat(kepil("confirm", "--lang", language, sample("student-abroad-not-confirmed")).out()).contains(others).doesNotContain(own);
        assertThat(kepil("confirm", "--lang", language, sample("employee-up-to-date")).outLines()).hasSizeLessThan(20);
    }

    @Test
    void theJsonFormsHoldTheStatusAndAllThatIsToldOfIt() {
        assertThat(kepil("confirm", "--format", "json", sample("pregnant-not-working")).out()).isEqualTo("""
                {"id":"pregnant-not-working","asOf":"2026-03-10","status":"INSURED","grounds":[{"code":"SI-06","payer":"STATE"}],\
                "validThrough":null}
                """);
        assertThat(kepil("confirm", "--format", "rich", sample("pregnant-not-working"), sample("tourist")).outLines()).hasSize(2)
                .first().asString().contains("\"acts\":[\"law-405-v art. 26\"]", "\"waysToPay\":[{\"name\":\"banks\"", "\"statusConfirmation\":[");
    }

    @Test
    void aBadFileDoesNotStopTheOthers() {
        Run run = kepil("confirm", "--lang", "en", "nowhere.json", sample("newborn"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.json: there is no such file");
        assertThat(run.out()).contains("INSURED");
    }
}
