package kz.kepil.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.kepil.engine.corridor.Corridor;
import org.junit.jupiter.api.Test;

/** The page of words is that of the pack; with {@code -Dkepil.write} it is written. */
class WordsPageTest {

    @Test
    void thePageIsUpToDate() throws IOException {
        String text = new WordsPage().text();
        if (System.getProperty("kepil.write") != null) {
            Files.writeString(Page.ROOT.resolve(WordsPage.NAME), text);
        }
        assertThat(Page.of(WordsPage.NAME).text()).as("written anew by: mvn … -Dtest=WordsPageTest -Dkepil.write").isEqualTo(text);
    }

    @Test
    void everyWordThatARuleAsksHasItsMeaning() {
        WordsPage page = new WordsPage();
        for (String stage : Corridor.stages()) {
            Set<String> asked = new TreeSet<>();
            Page.found("(?s)\\nwhen\\n.*?\\nthen\\n", PackFiles.text(stage + ".drl").replaceAll("//.*|\"[^\"]*\"", ""))
                    .forEach(condition -> asked.addAll(Page.found("(?<![\\w$.])[a-z]\\w*", condition)));
            List<WordsPage.Word> words = WordsPage.words(stage).filter(word -> asked.contains(word.name())).toList();
            assertThat(words).as(stage).isNotEmpty().allSatisfy(word -> assertThat(page.word(word.fact(), word.name())).isNotNull());
        }
    }

    @Test
    void aWordComesFromTheInquiryOrAnEarlierStage() {
        WordsPage page = new WordsPage();
        List<String> stages = Corridor.stages();
        Set<String> named = new TreeSet<>();
        for (String stage : stages) {
            WordsPage.words(stage).forEach(word -> {
                JsonNode meaning = page.word(word.fact(), word.name());
                String foundAt = WordsPage.foundAt(word.fact(), word.name());
                if (!foundAt.isEmpty()) {
                    named.add(word.fact().getSimpleName() + "." + word.name());
                    named.add(word.name());
                    assertThat(stages.indexOf(foundAt)).as("%s, found at %s", word, foundAt).isNotNegative().isLessThan(stages.indexOf(stage));
                }
                assertThat(meaning == null || meaning.has("from") || !foundAt.isEmpty()).as("%s comes from nowhere", word).isTrue();
            });
        }
        assertThat(named).as("a word that no fact knows").containsAll(WordsPage.FOUND_AT.keySet());
    }

    @Test
    void everyWordOfTheVocabularyIsOnThePage() {
        List<String> known = Corridor.stages().stream().flatMap(WordsPage::words).map(WordsPage.Word::name).collect(Collectors.toList());
        List<String> words = new ArrayList<>();
        PackFiles.yaml("vocabulary.yaml").get("words").fieldNames().forEachRemaining(name -> words.add(name.replaceFirst(".*\\.", "")));
        assertThat(known).containsAll(words);
    }
}
