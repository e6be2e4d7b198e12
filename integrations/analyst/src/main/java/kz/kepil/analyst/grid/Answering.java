package kz.kepil.analyst.grid;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stage of which exactly one rule must answer, whatever is asked.
 *
 * @param possible which cells can be: what cannot be together is said here
 * @param silent which of those need no answer
 */
record Answering(Predicate<Cell> possible, Predicate<Cell> silent) {

    private static final Predicate<Cell> ANY = cell -> true;
    private static final Predicate<Cell> NEVER = cell -> false;

    /** For these no disease comes before the table of the services. */
    private static final Set<Object> ON_PERSON = Set.of("DENTAL_EMERGENCY", "DENTAL_PLANNED", "TREATMENT_ABROAD", "FOREIGN_SPECIALISTS",
            "DONOR_PREPARATION", "ISOLATION", "PREVENTIVE_SCREENING");

    private static final Map<String, Answering> STAGES = Map.of(
            "scope", new Answering(ANY, NEVER),
            "funding", new Answering(ANY, NEVER),
            "arrears", new Answering(ANY, Answering::debtStandsInTheWay),
            "disease-insurance", new Answering(ANY, cell -> cell.is("guaranteed")),
            "dangerous-disease", new Answering(ANY, cell -> !cell.is("dangerousDisease") || ON_PERSON.contains(cell.of("service"))),
            "services", new Answering(implies("citizen", "tmkkkFull", "emergencyScope").and(implies("tmkkkFull", "emergencyScope"))
                    .and(implies("guaranteedDisease", "diseaseNamed")).and(implies("observedDisease", "diseaseNamed")), NEVER),
            "sanction", new Answering(ANY, NEVER));

    /** The stage of a name; null when none of its rules has to answer. */
    static @Nullable Answering of(String stage) {
        return STAGES.get(stage);
    }

    private static Predicate<Cell> implies(String word, String... others) {
        return cell -> !cell.is(word) || Arrays.stream(others).noneMatch(cell::isNot);
    }

    /** Of the debt as a whole something is said only while it is dormant; each month has its obligor. */
    private static boolean debtStandsInTheWay(Cell cell) {
        return cell.said().containsKey("yearPrepaid") && cell.said().entrySet().stream().noneMatch(word ->
                word.getValue().equals(true) && (word.getKey().startsWith("payers ") || word.getKey().equals("yearPrepaid")));
    }
}
