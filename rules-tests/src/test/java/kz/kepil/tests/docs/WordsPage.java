package kz.kepil.tests.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.rules.Words;
import org.jspecify.annotations.Nullable;

/** Writes docs/words.md: the words that rules may ask at each stage, off the kinds of facts and the files of the pack. */
final class WordsPage {

    static final String NAME = "docs/words.md";

    /** The last of the stages on whose findings a word rests; a word of one fact alone stands as {@code Fact.word}. */
    static final Map<String, String> FOUND_AT = Map.ofEntries(
            Map.entry("inSystem", "scope"),
            Map.entry("tmkkkFull", "scope"),
            Map.entry("emergencyScope", "scope"),
            Map.entry("CategorisedPerson.stateInsured", "state-insured"),
            Map.entry("stateInsured", "local-budget"),
            Map.entry("overdueGaps", "local-budget"),
            Map.entry("monthsSinceRegular", "local-budget"),
            Map.entry("coveredRunBeforeThisMonth", "local-budget"),
            Map.entry("payers", "contributions"),
            Map.entry("yearPrepaid", "contributions"),
            Map.entry("insured", "contributions"),
            Map.entry("notInsured", "contributions"),
            Map.entry("stillInsured", "contributions"),
            Map.entry("owesMonths", "arrears"),
            Map.entry("employerOwesMonths", "arrears"),
            Map.entry("entrepreneurOwesMonths", "arrears"),
            Map.entry("socialCodes", "diseases"),
            Map.entry("sociallySignificant", "diseases"),
            Map.entry("dangerous", "diseases"),
            Map.entry("dangerousDisease", "diseases"),
            Map.entry("guaranteed", "disease-guarantee"),
            Map.entry("guaranteedDisease", "disease-guarantee"),
            Map.entry("eligible", "dental"),
            Map.entry("dentalEligible", "dental"),
            Map.entry("forCancer", "screening"),
            Map.entry("observedDisease", "diseases"),
            Map.entry("screeningGuaranteed", "funding"),
            Map.entry("screeningInsured", "funding"));

    private static final Map<String, String> INQUIRY = Map.of("condition", "person.conditions", "service", "services",
            "month", "payments", "overdueMonths", "payments", "monthsOwed", "payments", "monthsOwedByEmployer", "payments",
            "monthsOwedByEntrepreneur", "payments");

    private final JsonNode vocabulary = PackFiles.yaml("vocabulary.yaml").get("words");
    private final JsonNode circumstances = PackFiles.yaml("circumstances.yaml").get("words");
    /** The stage at which a word is first known, by its meaning. */
    private final Map<JsonNode, String> since = new LinkedHashMap<>();

    /** A word of a kind of fact. */
    record Word(Class<?> fact, String name) {
    }

    static List<Class<?>> facts(String stage) {
        List<Class<?>> facts = new ArrayList<>();
        for (String name : Page.found("(?<=\\nimport )kz\\.kepil\\.engine\\.fact\\.\\w+(?=;)", PackFiles.text(stage + ".drl"))) {
            try {
                facts.add(Class.forName(name));
            } catch (ClassNotFoundException none) {
                throw new IllegalStateException(none);
            }
        }
        return facts;
    }

    static Stream<Word> words(String stage) {
        return facts(stage).stream().flatMap(fact -> Words.of(fact).stream().map(name -> new Word(fact, name)));
    }

    /** {@return the page} */
    String text() {
        StringBuilder page = new StringBuilder("""
                # Words

                <!-- Written by WordsPageTest; see below. Do not edit. -->

                What a rule may ask at each stage, in the order of the stages. A word is known from its floor on: at a stage before it, the
                build refuses the rule that asks it ([rules.md](rules.md#a-rule)). What a word means stands in `vocabulary.yaml`, and is what
                explanations say; from which circumstances it comes, in `circumstances.yaml`. The other columns say of which part of the
                [inquiry](model.md#the-inquiry) it speaks, and which stage last found what it rests on.

                This page is written by a test, which fails when it is not up to date. This writes it anew:

                ```
                mvn -q -pl rules-tests -am test -Dtest=WordsPageTest -Dkepil.write -Dsurefire.failIfNoSpecifiedTests=false
                ```
                """);
        for (String stage : Corridor.stages()) {
            page.append("\n## ").append(stage).append('\n');
            facts(stage).forEach(fact -> page.append(section(stage, fact)));
        }
        return page.toString();
    }

    private String section(String stage, Class<?> fact) {
        List<String> known = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (String name : Words.of(fact)) {
            JsonNode word = word(fact, name);
            if (name.equals("situations")) {
                continue;
            }
            if (word == null) {
                amounts.add("`" + name + "`");
            } else if (since.putIfAbsent(word, stage) == null) {
                table.append(row(fact, name, word));
            } else {
                known.add("`" + name + "` (" + since.get(word) + ")");
            }
        }
        return "\nThe fact is `" + fact.getSimpleName() + "`.\n"
                + (table.isEmpty() ? "" : "\n| word | қазақша | русский | English | of the inquiry | found at |\n"
                        + "| --- | --- | --- | --- | --- | --- |\n" + table)
                + (known.isEmpty() ? "" : "\nKnown since an earlier floor: " + String.join(", ", known) + ".\n")
                + (amounts.isEmpty() ? "" : "\nNot asked, but taken by consequences: " + String.join(", ", amounts) + ".\n")
                + (PersonOnDay.class.isAssignableFrom(fact)
                        ? "\nA word that only the pack names is asked by `situations contains \"WORD\"`.\n" : "");
    }

    private String row(Class<?> fact, String name, JsonNode word) {
        return "| `" + name + "` | " + word.get("kk").asText() + " | " + word.get("ru").asText() + " | " + word.get("en").asText() + " | "
                + from(name, word) + " | " + foundAt(fact, name) + " |\n";
    }

    @Nullable JsonNode word(Class<?> fact, String name) {
        JsonNode own = vocabulary.get(fact.getSimpleName() + "." + name);
        return own == null ? vocabulary.get(name) : own;
    }

    static String foundAt(Class<?> fact, String name) {
        return FOUND_AT.getOrDefault(fact.getSimpleName() + "." + name, FOUND_AT.getOrDefault(name, ""));
    }

    /** What of the inquiry: a word of circumstances.yaml with its types and attributes, or parts of the inquiry. */
    private String from(String name, JsonNode word) {
        JsonNode situation = circumstances.get(name.replaceAll("([A-Z]|(?<=\\D)\\d)", "_$1").toUpperCase(Locale.ROOT));
        if (situation != null) {
            return circumstance(situation);
        }
        Set<String> parts = new LinkedHashSet<>();
        if (word.has("from")) {
            word.get("from").forEach(each -> parts.add("`" + INQUIRY.getOrDefault(each.asText(), each.asText()) + "`"));
        }
        return String.join(", ", parts);
    }

    private String circumstance(JsonNode situation) {
        if (situation.has("eitherOf")) {
            return PackFiles.texts(situation.get("eitherOf")).stream().map(either -> circumstance(circumstances.get(either)))
                    .collect(Collectors.joining("; "));
        }
        List<String> narrowed = new ArrayList<>();
        situation.properties().stream().filter(each -> !each.getKey().equals("anyOf")).forEach(each -> narrowed.add("`" + each.getKey()
                + "` " + (each.getValue().isArray() ? String.join(", ", PackFiles.texts(each.getValue())) : each.getValue().asText())));
        return PackFiles.texts(situation.get("anyOf")).stream().map(type -> "`" + type + "`").collect(Collectors.joining(", "))
                + (narrowed.isEmpty() ? "" : " with " + String.join(", ", narrowed));
    }
}
