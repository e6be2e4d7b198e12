package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitCommandTest {

    private static final String CITIZEN = "{\"id\": \"%s\", \"asOf\": \"2026-03-10\", \"person\": {\"birthDate\": \"1990-05-20\", \"sex\": \"MALE\","
            + " \"legalStatus\": \"%s\", \"district\": \"Сайрам\"%s}%s}\n";

    @TempDir
    private Path folder;
    private Path in;
    private Path out;

    @BeforeEach
    void writeTheDistrict() throws IOException {
        in = folder.resolve("people.jsonl");
        out = folder.resolve("kit");
        Files.writeString(in, CITIZEN.formatted("N-1", "CITIZEN", "", "")
                + CITIZEN.formatted("N-2", "CITIZEN", "", "")
                + CITIZEN.formatted("N,3", "PERMANENT_RESIDENT_FOREIGNER", "", "")
                + CITIZEN.formatted("W-1", "CITIZEN", ", \"circumstances\": [{\"type\": \"EMPLOYEE\", \"from\": \"2020-01-01\"}]",
                        ", \"payments\": [{\"type\": \"EMPLOYER_DEDUCTION\", \"month\": \"2025-06\", \"amount\": 9000, \"paidOn\": \"2025-06-05\"}]"));
    }

    private List<String> files() {
        return new ArrayList<>(List.of(out.toFile().list())).stream().sorted().toList();
    }

    @Test
    void theListsAreWrittenOnRequestAloneAndHoldIds() throws IOException {
        assertThat(kepil("kit", in.toString(), "--out", out.toString(), "--lang", "en").exitCode()).isZero();
        assertThat(files()).containsExactly("index.html", "kit.json", "leaflet-gui-01.html", "leaflet-gui-02.html", "leaflet-gui-03.html",
                "leaflet-gui-04.html", "leaflet-gui-05.html", "leaflet-gui-13.html", "leaflet-gui-14.html", "meeting.html");
        assertThat(kepil("kit", in.toString(), "--out", out.toString(), "--lists", "--lang", "en").exitCode()).isZero();
        assertThat(Files.readString(out.resolve("never-paid.csv"))).isEqualTo("id\nN-1\nN-2\n\"N,3\"\n");
        assertThat(Files.readString(out.resolve("foreigners.csv"))).isEqualTo("id\n\"N,3\"\n");
        assertThat(Files.readAllLines(out.resolve("unpaid-months.csv"))).hasSize(12).startsWith("id,month,obligor,overdue", "W-1,2025-03,EMPLOYER,true")
                .endsWith("W-1,2026-02,EMPLOYER,false").doesNotContain("W-1,2025-06,EMPLOYER,true");
        assertThat(Files.readString(out.resolve("lists.json"))).contains("\"neverPaid\":[\"N-1\",\"N-2\",\"N,3\"]", "{\"id\":\"W-1\",\"months\":[{\"month\":\"2025-03\"");
        kepil("kit", in.toString(), "--out", out.toString());
        assertThat(files()).as("lists of an earlier run").doesNotContain("never-paid.csv", "foreigners.csv", "unpaid-months.csv", "lists.json");
        assertThat(Files.readString(out.resolve("kit.json"))).contains("{\"district\":\"Сайрам\",\"employees\":1,\"entrepreneurs\":0,\"notInsured\":1}",
                "\"lists\":{\"unpaidMonths\":1,\"neverPaid\":3,\"foreigners\":1,\"withoutId\":0}", "{\"segment\":\"NEVER_PAID\",\"notInsured\":3,\"steps\":[{\"code\":\"GUI-03\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kk | Ауданға арналған жинақ   | Өз бетінше табыс табатындарға: 12 айға алдын ала төлеу | Жұмыссыз ретінде тіркелу",
        "ru | Набор для района         | Самостоятельно занятым: оплата на 12 месяцев вперёд       | Зарегистрироваться безработным",
        "en | The district's kit       | To the self-employed: twelve months paid ahead            | Register as unemployed"})
    void thePagesLeadToEachOtherAndHoldNothingOfAPerson(String language, String title, String year, String step) throws IOException {
        assertThat(kepil("kit", in.toString(), "--out", out.toString(), "--lang", language).err()).contains(out.resolve("index.html").toString());
        String index = Files.readString(out.resolve("index.html"));
        assertThat(index.replace("&#39;", "'")).contains("<h1>" + title + "</h1>", "href=\"meeting.html\"", "href=\"leaflet-gui-03.html\"", "Сайрам", step);
        assertThat(Files.readString(out.resolve("meeting.html"))).contains(year, "51");
        assertThat(Files.readString(out.resolve("leaflet-gui-03.html"))).contains(step, "enbek.kz");
        for (String page : files().stream().filter(file -> file.endsWith(".html")).toList()) {
            assertThat(Files.readString(out.resolve(page))).as(page).contains("lang=\"" + language + "\"").doesNotContain("N-1", "W-1", "1990", "<script", "http");
        }
    }
}
