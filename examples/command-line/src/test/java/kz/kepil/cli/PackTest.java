package kz.kepil.cli;

import static kz.kepil.cli.Run.kepil;
import static kz.kepil.cli.Run.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs in folders: a copy of the built-in one, what is wrong in one, and verdicts by one. */
class PackTest {

    @TempDir
    private static Path folder;

    private static Path pack;

    @BeforeAll
    static void copyTheBuiltIn() {
        pack = folder.resolve("pack");
        Run init = kepil("pack", "init", pack.toString());
        assertThat(init.exitCode()).as(init.err()).isZero();
        assertThat(init.out()).isEqualTo("The pack stands in " + pack + "\n");
    }

    private static Path edited(String name, String file, String what, String by) throws IOException {
        Path copy = folder.resolve(name);
        assertThat(kepil("pack", "init", copy.toString()).exitCode()).isZero();
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(copy.resolve(file), text.replace(what, by));
        return copy;
    }

    @Test
    void theCopyHasRulesDataAndSuites() {
        assertThat(pack.resolve("dental.drl")).isNotEmptyFile();
        assertThat(pack.resolve("parameters.yaml")).isNotEmptyFile();
        assertThat(pack.resolve("suites/codes.yaml")).isNotEmptyFile();
        assertThat(pack.resolve("suites/2026/dental.yaml")).isNotEmptyFile();
        assertThat(pack.resolve("procedures/2026")).isNotEmptyDirectory();
    }

    @Test
    void aFolderWithAPackStaysAsItIs() {
        Run again = kepil("pack", "init", pack.toString());
        assertThat(again.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(again.err()).startsWith("kepil: There is a file of a pack already, and nothing was copied: " + pack);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | This is a file and no folder: | This directory cannot be made, or it is a file: ",
        "ru | Это файл, а не папка: | Эту папку нельзя создать, или это файл: ", "kk | Бұл қалта емес, файл: | Бұл қалта құрылмайды немесе бұл файл: "})
    void noFolderIsMadeOfAFile(String language, String isFile, String noFolder) throws IOException {
        Path file = Files.writeString(folder.resolve("afile-" + language), "mine");
        Run on = kepil("pack", "init", "--lang", language, file.toString());
        assertThat(on.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(on.err()).startsWith("kepil: " + isFile + " " + file + "\n");
        Run in = kepil("pack", "init", "--lang", language, file.resolve("x").toString());
        assertThat(in.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(in.err()).startsWith("kepil: " + noFolder + " " + file.resolve("x") + "\n");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | Nothing is wrong with the pack in ", "ru | В пакете ошибок нет: ", "kk | Пакетте қате жоқ: "})
    void nothingIsWrongWithTheCopy(String language, String says) {
        Run check = kepil("pack", "check", "--lang", language, pack.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).startsWith(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | error: The word \"warVeterann\" | Maybe warVeteran is meant",
        "ru | ошибка: Слово «warVeterann» | Возможно, имеется в виду warVeteran", "kk | қате: «warVeterann» сөзі | Мүмкін, дұрысы – warVeteran"})
    void allThatIsWrongIsTold(String language, String says, String maybe) throws IOException {
        Path broken = edited("broken-" + language, "dental.drl", "inSystem, warVeteran )", "inSystem, warVeterann )");
        Files.writeString(broken.resolve("services.yaml"), Files.readString(broken.resolve("services.yaml")).replace("AMBULANCE: NEVER", "AMBULANCE: NEVRE"));
        for (List<String> args : List.of(List.of("pack", "check", "--lang", language, broken.toString()),
                List.of("check", "--lang", language, "--pack", broken.toString(), sample("pensioner")))) {
            Run check = kepil(args.toArray(String[]::new));
            assertThat(check.exitCode()).isEqualTo(2);
            assertThat(check.out()).isEmpty();
            assertThat(check.err().lines()).anyMatch(line -> line.startsWith(broken.resolve("dental.drl") + ":40:29: " + says))
                    .contains("    " + maybe).anyMatch(line -> line.startsWith(broken.resolve("services.yaml") + ":11:16: "));
        }
    }

    @Test
    void verdictsAreGivenByThePackOfAFolder() throws IOException {
        Path edited = edited("edited", "pack.yaml", "version: 0.1.0", "version: 9.9.9-mine");
        Run record = kepil("record", "--pack", edited.toString(), sample("pensioner"));
        assertThat(record.err()).isEmpty();
        assertThat(record.out()).contains("9.9.9-mine");
        assertThat(kepil("record", sample("pensioner")).out()).doesNotContain("9.9.9-mine");
    }

    @Test
    void aFolderThatIsNotThereIsBadInput() {
        for (String[] args : new String[][] {{"pack", "check", "nowhere"}, {"pack", "test", "nowhere"}, {"pack", "mutate", "nowhere"},
            {"pack", "watch", "nowhere"}, {"pack", "conflicts", "nowhere"}, {"pack", "year", "2027", "nowhere"}, {"pack", "diff", "built-in", "nowhere"},
            {"pack", "book", "nowhere", "--out", "site"}, {"check", "--pack", "nowhere", sample("pensioner")}}) {
            Run run = kepil(args);
            assertThat(run.exitCode()).as(String.join(" ", args)).isEqualTo(Kepil.BAD_INPUT);
            assertThat(run.err()).contains("This is no folder: nowhere");
        }
    }

    @Test
    void aSampleThatIsNotThereIsBadInput() {
        Run watch = kepil("pack", "watch", "--lang", "en", "--samples", "nowhere", pack.toString());
        assertThat(watch.exitCode()).isEqualTo(Kepil.BAD_INPUT);
        assertThat(watch.err()).isEqualTo("kepil: There is no such file or folder of samples: nowhere\n");
    }

    @ParameterizedTest
    @CsvSource({"en, Usage", "ru, Использование", "kk, Қолданылуы"})
    void partsOfTheCommandHaveHelp(String language, String usage) {
        for (String command : List.of("init", "check", "conflicts", "mutate", "year")) {
            Run help = kepil("pack", command, "--lang", language, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).startsWith(usage + ": kepil pack " + command);
            if (!language.equals("en")) {
                assertThat(help.out()).doesNotContainPattern("\\b(the|and|is|of|with)\\b");
            }
        }
        assertThat(kepil("pack", "--lang", language).exitCode()).isEqualTo(1);
    }
}
