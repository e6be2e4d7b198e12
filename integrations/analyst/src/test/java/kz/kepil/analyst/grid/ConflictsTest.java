package kz.kepil.analyst.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackProblem;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.rules.check.ReadRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in rules neither contradict each other nor leave anybody without an answer, and whatever breaks that is found. */
class ConflictsTest {

    private static final DateRange DAYS = EntitlementEngine.create().supportedDays();
    private static final SortedMap<String, String> SOURCES = Conflicts.builtIn();

    private static List<PackProblem> found(String file, UnaryOperator<String> edit) {
        Map<String, String> edited = new TreeMap<>(SOURCES);
        String after = edit.apply(SOURCES.get(file));
        assertThat(after).isNotEqualTo(SOURCES.get(file));
        edited.put(file, after);
        return Conflicts.of(ReadRule.all(edited, RulesCheck.facts()), DAYS);
    }

    private static List<PackProblem> found(String file, String what, String by) {
        return found(file, text -> text.replace(what, by));
    }

    private static List<String> english(List<PackProblem> problems) {
        return problems.stream().map(problem -> problem.texts().en()).toList();
    }

    @Test
    void theBuiltInPackHasNoConflictAndNoGap() {
        assertThat(english(Conflicts.inBuiltIn())).isEmpty();
    }

    private static Stream<String> answering() {
        return Stream.of("scope", "funding", "arrears", "disease-insurance", "dangerous-disease", "services", "sanction");
    }

    /** The text of each rule of a file. */
    private static List<String> rules(String text) {
        Matcher rule = Pattern.compile("(?ms)^rule \".*?^end$").matcher(text);
        List<String> rules = new ArrayList<>();
        while (rule.find()) {
            rules.add(rule.group());
        }
        return rules;
    }

    private static String fact(String rule) {
        return rule.replaceFirst("(?s).*\\$\\w+ : (\\w+)\\(.*", "$1");
    }

    /** The rules of one stage alone, so that each of them can be left out in turn. */
    private static List<PackProblem> ofStage(String stage, String text) {
        return Conflicts.of(ReadRule.all(Map.of(stage + ".drl", text), RulesCheck.facts()), DAYS);
    }

    @ParameterizedTest
    @MethodSource("answering")
    void aRuleThatIsLeftOutIsNoticed(String stage) {
        String text = SOURCES.get(stage + ".drl");
        List<String> rules = rules(text);
        assertThat(rules).isNotEmpty();
        for (String rule : rules) {
            // Of a fact without rules nobody knows that it waits for an answer.
            if (rules.stream().filter(each -> fact(each).equals(fact(rule))).count() > 1) {
                assertThat(english(ofStage(stage, text.replace(rule, "")))).as("without " + rule).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answering")
    void aRuleThatIsThereTwiceIsNoticed(String stage) {
        String text = SOURCES.get(stage + ".drl");
        for (String rule : rules(text)) {
            assertThat(english(ofStage(stage, text + rule + "\n"))).as("twice " + rule)
                    .isNotEmpty().allMatch(problem -> problem.contains(" answers together with "));
        }
    }

    @Test
    void aPersonWithoutAnAnswerIsShown() {
        assertThat(english(found("disease-insurance.drl", "( !guaranteed, !insured )", "( !guaranteed, !insured, law >= 20260101 )")))
                .singleElement().asString().startsWith("disease-insurance.drl:20:1: error: No rule of the stage disease-insurance answers;")
                .endsWith("\nFor example: !guaranteed, !insured, law == 20210101");
    }

    @Test
    void aHoleBetweenTwoDaysIsShownOnItsFirstDay() {
        assertThat(english(found("scope.drl", "law >= 20230101, legalStatus == LegalStatus.REFUGEE", "law >= 20230201, legalStatus == LegalStatus.REFUGEE")))
                .singleElement().asString().contains("No rule of the stage scope answers")
                .endsWith("\nFor example: legalStatus == REFUGEE, law == 20230101");
    }

    @Test
    void twoAnswersAreShownWithTheirRules() {
        List<String> problems = english(found("scope.drl", "law < 20230101, legalStatus == LegalStatus.REFUGEE", "law < 20230102, legalStatus == LegalStatus.REFUGEE"));
        assertThat(problems).singleElement().asString().startsWith("scope.drl:59:1: error: The rule \"RES-4 Refugee, from 2023\" answers together with "
                + "\"RES-4 Refugee, to the end of 2022\" (scope.drl:47:1), where only one may\n").contains("law == 20230101");
    }

    @Test
    void aContradictionIsFound() {
        assertThat(english(found("state-insured.drl", "( inSystem, age < 18 )", "( inSystem, age < 18, age >= 18 )")))
                .singleElement().asString().contains("can never hold");
        assertThat(english(found("state-insured.drl", "( inSystem, age < 18 )", "( inSystem, age < 18, law >= 20280101 )")))
                .singleElement().asString().contains("or no day from 2021-01-01 to 2027-12-31 meets it");
        assertThat(english(found("dental.drl", "( inSystem, warVeteran )", "( inSystem, warVeteran && (!warVeteran || age < 0 && age > 10) )")))
                .singleElement().asString().contains("can never hold");
        assertThat(english(found("contributions.drl", "overdueGaps == 0", "overdueGaps == 0, overdueGaps not in ( 0, 1 )")))
                .singleElement().asString().contains("can never hold");
    }

    @Test
    void rulesThatAlwaysSayTheSameTogetherAreFound() {
        List<String> problems = english(found("state-insured.drl", "( inSystem, adoptionLeave )", "( maternityLeave && inSystem )"));
        assertThat(problems).as("they end on other days").isEmpty();
        assertThat(english(found("dental.drl", "( inSystem, warVeteran )", "( pregnant && inSystem )"))).singleElement().asString()
                .contains("\"DEN-E03 Veteran of the Great Patriotic War\" always holds together with \"DEN-E02 Pregnant\" (dental.drl:21:1)")
                .endsWith("\nFor example: inSystem, pregnant");
    }

    @Test
    void whatIsSaidStandsInThreeLanguages() {
        PackProblem problem = found("dental.drl", "( inSystem, warVeteran )", "( pregnant && inSystem )").get(0);
        assertThat(problem.message().kk()).contains("әрқашан").contains("Мысалы: inSystem, pregnant");
        assertThat(problem.message().ru()).contains("всегда").contains("Например: inSystem, pregnant");
        assertThat(Set.of(problem.message().kk(), problem.message().ru(), problem.message().en())).hasSize(3);
    }
}
