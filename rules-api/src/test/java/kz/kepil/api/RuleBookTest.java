package kz.kepil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.kepil.api.text.Texts;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final RuleInfo ARREST = rule("SI-11.house-arrest", "SI-11", "SI-11 Under house arrest");
    private static final RuleInfo PRISON = rule("SI-11.remand-prison", "SI-11", "SI-11 Held in a remand prison");
    private static final RuleInfo CHILD = rule("SI-01", "SI-01", "SI-01 Child");
    private static final RuleBook BOOK = RuleBook.of(List.of(CHILD, ARREST, PRISON), Map.of("SI-01", List.of("SI-01 A child")));

    private static RuleInfo rule(String id, String code, String name) {
        return new RuleInfo(id, code, name, new Texts("kk", "ru", "en"), List.of(), List.of("S1"), null,
                new DateRange(LocalDate.of(2021, 1, 1), null), "a.drl", 1);
    }

    @Test
    void findsRulesByIdCodeAndName() {
        assertThat(BOOK.all()).containsExactly(CHILD, ARREST, PRISON);
        assertThat(BOOK.codes()).containsExactly("SI-01", "SI-11");
        assertThat(BOOK.rule("SI-11.house-arrest")).isEqualTo(ARREST);
        assertThat(BOOK.ofCode("SI-11")).containsExactly(ARREST, PRISON);
        assertThat(BOOK.ofCode("SI-99")).isEmpty();
        assertThat(BOOK.find("SI-11.remand-prison")).contains(PRISON);
        assertThat(BOOK.find("SI-11 Under house arrest")).contains(ARREST);
        assertThat(BOOK.find("SI-01 A child")).as("a former name").contains(CHILD);
        assertThat(BOOK.find("SI-11")).isEmpty();
    }

    @Test
    void knowsWhichCodesAreWrittenMostLikeAText() {
        List<RuleInfo> rules = Stream.of("EX-1", "SI-01", "SI-11", "SI-12", "STA-1").map(code -> rule(code, code, code)).toList();
        assertThat(RuleBook.of(rules).nearestCodes("si12")).containsExactly("SI-12", "SI-11", "SI-01");
        assertThat(BOOK.nearestCodes("SI-01")).containsExactly("SI-01", "SI-11");
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThatThrownBy(() -> BOOK.rule("SI-11")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> RuleBook.of(List.of(CHILD, CHILD))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RuleBook.of(List.of(CHILD), Map.of("SI-02", List.of("x")))).isInstanceOf(IllegalArgumentException.class);
    }
}
