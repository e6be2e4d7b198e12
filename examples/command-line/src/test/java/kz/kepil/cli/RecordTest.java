package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTest {

    @TempDir
    private Path folder;

    private Path record(String sample) throws IOException {
        Run run = kepil("record", sample(sample));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return Files.writeString(folder.resolve("record.json"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diabetes-2026-not-insured", "self-payer-who-prepaid-a-year", "woman-who-may-be-pregnant", "refugee"})
    void recordsGiveTheSameBytesAndReplayTheSameVerdict(String sample) throws IOException {
        Path record = record(sample);
        assertThat(kepil("record", sample(sample)).out()).isEqualTo(Files.readString(record));
        Run replay = kepil("replay", "--lang", "en", record.toString());
        assertThat(replay.out()).isEqualTo("The rules and data are those of the record.\nThe verdict is the same.\n");
        assertThat(replay.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Қағидалар мен деректер жазбадағыдан өзгеше. | Жауап өзгерген: | Көмек көлемі",
        "ru | Правила и данные не те, что в записи.      | Ответ отличается: | Объём помощи",
        "en | The rules and data are not those of the record. | The verdict differs: | Scope"})
    void aVerdictByOtherRulesIsTold(String language, String pack, String verdict, String part) throws IOException {
        String record = Files.readString(record("tourist"));
        Path other = Files.writeString(folder.resolve("other.json"), record
                .replaceFirst("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"0000")
                .replace("\"tmkkk\":\"DANGEROUS_ONLY\"", "\"tmkkk\":\"FULL\""));
        Run replay = kepil("replay", "--lang", language, other.toString());
        assertThat(replay.out()).isEqualTo(pack + "\n" + verdict + "\n\u00A0\u00A0" + part + "\n");
        assertThat(kepil("replay", "--codes", "--lang", language, other.toString()).out())
                .isEqualTo(pack + "\n" + verdict + "\n\u00A0\u00A0$.scope.tmkkk: \"FULL\" → \"DANGEROUS_ONLY\"\n");
        assertThat(replay.exitCode()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}                            | \"inquiry\" is missing",
        "[]                            | \"inquiry\" is missing",
        "{\"inquiry\": {}, \"verdict\": {}} | \"pack\" is missing",
        "{\"inquiry\":                 | ends too early"})
    void whatIsNoRecordIsRefused(String text, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        Run run = kepil("replay", "--lang", "en", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ":1: ").contains(complaint).doesNotContain("Exception");
    }

    @Test
    void aBadInquiryIsNotRecorded() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"asOf\": \"2020-01-01\"}");
        Run run = kepil("record", "--lang", "en", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("$.asOf", "$.person").doesNotContain("Exception");
    }
}
