package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsTest {

    private static final int LONGEST = 100;

    private final EntitlementEngine engine = EntitlementEngine.create();
    private final List<Question> questions = engine.questions();

    @Test
    void everyFactThatCanBeUnknownHasOneQuestion() {
        assertThat(questions).extracting(Question::fact).containsExactlyInAnyOrderElementsOf(Stream.concat(
                engine.circumstanceTypes().stream().map(UnknownFact::of),
                Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS)).toList());
        assertThat(questions).allSatisfy(question -> assertThat(engine.question(question.fact())).isEqualTo(question));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionAsksInTheLanguageAndNoTwoAreAlike(Language language) {
        List<String> asked = questions.stream().map(question -> question.texts().in(language)).toList();
        assertThat(asked).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text).endsWith("?").hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(questions).allSatisfy(question -> {
            String ifSo = question.ifSo().in(language);
            assertThat(ifSo).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST).isNotEqualTo(question.ifNot().in(language));
            assertThat(question.ifNot().in(language)).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        });
    }

    /** Where one language says something of its own, so do the others; only the levels D and E are written in Latin letters. */
    @Test
    void theLanguagesSayTheSame() {
        for (Language language : List.of(Language.KK, Language.RU)) {
            assertThat(texts().map(texts -> texts.in(language)))
                    .allSatisfy(text -> assertThat(text.replaceAll("\\b[DE]\\b", "")).doesNotContainPattern("[A-Za-z]"));
            assertThat(texts().map(texts -> texts.in(language)).distinct()).hasSameSizeAs(texts().map(Texts::en).distinct().toList());
        }
        assertThat(texts()).allSatisfy(texts -> assertThat(texts.kk()).isNotEqualTo(texts.ru()));
    }

    private Stream<Texts> texts() {
        return questions.stream().flatMap(question -> Stream.of(question.texts(), question.ifNot(), question.ifSo()));
    }
}
