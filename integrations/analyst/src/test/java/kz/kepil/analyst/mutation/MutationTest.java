package kz.kepil.analyst.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.kepil.analyst.suite.Scenario;
import kz.kepil.analyst.suite.Scenarios;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.json.EntitlementWriter;
import kz.kepil.engine.DroolsEntitlementEngineProvider;
import kz.kepil.engine.RulesCheck;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.Survivors;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.check.ReadRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that a scenario shows is noticed, one that none shows survives, and what was found is not looked for again. */
class MutationTest {

    private static final Path SUITES = Path.of("../../rules-tests/src/test/resources");
    private static final Pack PACK = Pack.builtIn(Corridor.stages());

    private static final String CHILD = """
              - name: Seventeen for one more day
                inquiry: {person: {birthDate: 2008-06-11}}
                expect: {dental: {emergency: {eligible: true, grounds: [DEN-E01], referralRequired: false}}}
            """;
    private static final String GROWN_UP = """
              - name: Eighteen today
                inquiry: {person: {birthDate: 2008-06-10}}
                expect: {dental: {emergency: {eligible: false, grounds: [], referralRequired: false}}}
            """;

    @TempDir
    private Path folder;

    private Mutation mutation(String scenarios, String survivors) throws IOException {
        Path suites = folder.resolve("suites");
        Files.createDirectories(suites.resolve("2026"));
        for (String file : List.of("codes.yaml", "amounts.yaml")) {
            Files.writeString(suites.resolve(file), Files.readString(SUITES.resolve("suites").resolve(file)));
        }
        Files.writeString(suites.resolve("2026/dental.yaml"), """
                defaults:
                  inquiry: {asOf: 2026-06-10, person: {birthDate: 1990-05-20, sex: FEMALE, legalStatus: CITIZEN}}
                scenarios:
                """ + scenarios);
        Function<String, byte[]> files = file -> file.equals("survivors.yaml") ? survivors.getBytes(StandardCharsets.UTF_8) : Pack.builtIn(file);
        return Mutation.of(PACK, files, Scenarios.ofPack(folder, PACK.reach().supported(), PACK.circumstances().types().all()));
    }

    private static Mutant mutant(Mutation mutation, String key) {
        return mutation.mutants().stream().filter(each -> each.key().equals(key)).findAny().orElseThrow(() -> new AssertionError("no " + key));
    }

    private static List<Mutant> of(Mutation mutation, String rule) {
        return mutation.mutants().stream().filter(each -> each.key().startsWith(rule + ":")).toList();
    }

    /** The age of DEN-E01 one less and one more. */
    private static List<Mutant> moved(Mutation mutation) {
        return of(mutation, "DEN-E01").stream().filter(each -> each.key().contains("age < 18 => age <")).toList();
    }

    @Test
    void everythingOfARuleIsChanged() throws IOException {
        Mutation mutation = mutation(CHILD, "{}");
        assertThat(of(mutation, "DEN-E01").stream().map(Mutant::key)).containsExactly("DEN-E01: DEN-E01 Child under 18 =>",
                "DEN-E01: inSystem =>", "DEN-E01: inSystem => !inSystem",
                "DEN-E01: age < 18 =>", "DEN-E01: age < 18 => !(age < 18)", "DEN-E01: age < 18 => age < 17", "DEN-E01: age < 18 => age < 19",
                "DEN-E01: eligibleFor( $p, EMERGENCY ) => eligibleFor( $p, PLANNED )");
        assertThat(of(mutation, "DEN-E10.group-i").stream().map(Mutant::key))
                .contains("DEN-E10.group-i: law >= 20260101 => law >= 20251231", "DEN-E10.group-i: !working => working");
        assertThat(of(mutation, "DEN-E08").stream().map(Mutant::key)).contains(
                "DEN-E08: || lists contains \"infectious-diseases\" =>", "DEN-E08: || dangerous =>");
        assertThat(of(mutation, "SCR-8").stream().map(Mutant::key)).contains("SCR-8: yearAge in … 44 =>", "SCR-8: yearAge in … 44 => 43", "SCR-8: yearAge in … 44 => 45");
        assertThat(of(mutation, "SI-01").stream().map(Mutant::key)).contains(
                "SI-01: insuredBy( $p, STATE, $p.dayBeforeBirthday( 18 ) ) => insuredBy( $p, STATE, $p.dayBeforeBirthday( 19 ) )",
                "SI-01: insuredBy( $p, STATE, $p.dayBeforeBirthday( 18 ) ) => insuredBy( $p, LOCAL_BUDGET, $p.dayBeforeBirthday( 18 ) )");
        assertThat(mutation.mutants().stream().map(Mutant::key)).doesNotHaveDuplicates().contains(
                "parameters.yaml minimum-wage: from: 2026-01-01, value: 85000 => 85001",
                "diseases.yaml tuberculosis: icd10: [A15-A19 => A15-A20", "diseases.yaml tuberculosis: icd10: [A15-A19 => A16-A19",
                "circumstances.yaml DISABILITY_OF_CHILD: personUnder: 18 => 19", "circumstances.yaml REGISTERED_PREGNANCY: registered: [true => false");
    }

    /** Proved by the data, and by no list of names. */
    @Test
    void whatCannotChangeAnythingIsNoMutant() throws IOException {
        List<String> keys = mutation(CHILD, "{}").mutants().stream().map(Mutant::key).toList();
        // Diabetes is socially significant to 2025, and is not looked for afterwards.
        assertThat(keys).doesNotContain("CHR-T05: law < 20260101 =>", "CHR-T05: law < 20260101 => law < 20260102")
                .contains("CHR-T05: law < 20260101 => law < 20251231", "CHR-T05: law < 20260101 => !(law < 20260101)",
                        "CHR-T05: socialCodes contains \"SSD-05\" =>", "CHR-G01: law < 20260101 =>", "CHR-G01: law < 20260101 => law < 20260102");
        // Epilepsy is so from 2026 on.
        assertThat(keys).doesNotContain("CHR-T14: law >= 20260101 =>", "CHR-T14: law >= 20260101 => law >= 20251231")
                .contains("CHR-T14: law >= 20260101 => law >= 20260102");
        // The plague follows tuberculosis among the dangerous diseases, and in no other list.
        assertThat(keys).doesNotContain("diseases.yaml dangerous-diseases: icd10: [A00, A01.0, A15-A19 => A15-A20")
                .contains("diseases.yaml dangerous-diseases: icd10: [A00, A01.0, A15-A19 => A14-A19",
                        "diseases.yaml tuberculosis: icd10: [A15-A19 => A15-A20");
        // The employer's rate of 2021 was that of 2020 already; the employee's was not.
        assertThat(keys).doesNotContain("parameters.yaml employer-rate: from: 2021-01-01 => 2021-01-02")
                .contains("parameters.yaml employer-rate: from: 2022-01-01 => 2022-01-02", "parameters.yaml employee-rate: from: 2021-01-01 => 2021-01-02");
    }

    @Test
    void aMutantStandsWhereItsTextStands() throws IOException {
        Mutation mutation = mutation(CHILD, "{}");
        Map<String, List<String>> lines = new HashMap<>();
        assertThat(mutation.mutants()).allSatisfy(mutant -> assertThat(lines.computeIfAbsent(mutant.file(),
                file -> new String(Pack.builtIn(file), StandardCharsets.UTF_8).lines().toList()).get(mutant.line() - 1).substring(mutant.column() - 1))
                .isNotBlank());
        Mutant older = mutant(mutation, "DEN-E01: age < 18 => age < 19");
        assertThat(older.file() + ":" + older.line() + ":" + older.column()).isEqualTo("dental.drl:16:35");
    }

    @Test
    void whatAScenarioShowsIsNoticed() throws IOException {
        Mutation mutation = mutation(CHILD + GROWN_UP, "{}");
        assertThat(mutation.failures()).isEmpty();
        assertThat(mutation.noticedBy(mutant(mutation, "DEN-E01: DEN-E01 Child under 18 =>"))).endsWith("(2026): Seventeen for one more day");
        assertThat(mutation.noticedBy(mutant(mutation, "DEN-E01: age < 18 => age < 17"))).endsWith("(2026): Seventeen for one more day");
        assertThat(mutation.noticedBy(mutant(mutation, "DEN-E01: age < 18 => age < 19"))).endsWith("(2026): Eighteen today");
        assertThat(mutation.noticedBy(mutant(mutation, "DEN-E01: eligibleFor( $p, EMERGENCY ) => eligibleFor( $p, PLANNED )")))
                .endsWith("(2026): Seventeen for one more day");
    }

    @Test
    void whatNoScenarioShowsSurvives() throws IOException {
        Mutation mutation = mutation(CHILD, "{}");
        assertThat(mutation.noticedBy(mutant(mutation, "DEN-E01: age < 18 => age < 19"))).isEmpty();
        assertThat(mutation.noticedBy(mutant(mutation, "DEN-E03: warVeteran =>"))).as("who is a child already is eligible on one ground more")
                .endsWith("Seventeen for one more day");
        assertThat(mutation.noticedBy(mutant(mutation, "REF-1: !bankDetailsCorrect => bankDetailsCorrect"))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoticedByTheCheck() throws IOException {
        Mutation mutation = mutation(CHILD, "{}");
        assertThat(mutation.noticedBy(mutant(mutation, "parameters.yaml minimum-wage: from: 2026-01-01 => 2026-01-02"))).contains("minimum-wage");
    }

    @Test
    void aSurvivorMayBeExplained() throws IOException {
        String reason = ": {kk: \"Неге\", ru: \"Почему\", en: \"Why\"}\n";
        Mutation mutation = mutation(CHILD, "\"DEN-E01: age < 18 => age < 19\"" + reason + "\"DEN-E01: age < 18 => age < 17\"" + reason
                + "\"DEN-E01: no such change\"" + reason);
        Outcome outcome = mutation.run(moved(mutation), null, false, mutant -> { });
        assertThat(outcome.all()).isEqualTo(2);
        assertThat(outcome.explained()).extracting(Mutant::key).containsExactly("DEN-E01: age < 18 => age < 19");
        assertThat(outcome.survivors()).isEmpty();
        assertThat(outcome.needless()).as("of a sample what does not exist is not told").containsExactly("DEN-E01: age < 18 => age < 17");
        assertThat(outcome.noticed()).isEqualTo(1);
    }

    @Test
    void anInterruptedRunIsResumed() throws IOException {
        Mutation mutation = mutation(CHILD + GROWN_UP, "{}");
        List<Mutant> some = moved(mutation);
        Path results = folder.resolve("results");
        assertThat(mutation.run(some, results, false, mutant -> { }).survivors()).isEmpty();
        List<String> lines = Files.readAllLines(results);
        assertThat(lines).hasSize(1 + some.size());
        String kept = lines.stream().filter(line -> line.startsWith("DEN-E01: age < 18 => age < 19\t")).findAny().orElseThrow();
        // What is kept is believed, what is cut off is found anew.
        Files.writeString(results, lines.get(0) + "\nDEN-E01: age < 18 => age < 19\t-\t.\n" + "DEN-E01: age < 18 => age < 17\t-");
        AtomicInteger done = new AtomicInteger();
        Outcome resumed = mutation.run(some, results, true, mutant -> done.incrementAndGet());
        assertThat(resumed.survivors()).extracting(Mutant::key).containsExactly("DEN-E01: age < 18 => age < 19");
        assertThat(done).hasValue(some.size());
        assertThat(mutation.run(some, results, false, mutant -> { }).survivors()).as("not resumed").isEmpty();
        assertThat(Files.readAllLines(results)).contains(kept);
        // Of other suites nothing is taken over.
        Files.writeString(results, lines.get(0).replaceFirst("^# \\w", "# -") + "\nDEN-E01: age < 18 => age < 19\t-\t.\n");
        assertThat(mutation.run(some, results, true, mutant -> { }).survivors()).isEmpty();
    }

    @Test
    void whatFailsWithoutAChangeIsTold() throws IOException {
        assertThat(mutation(CHILD.replace("2008-06-11", "2008-06-10"), "{}").failures()).singleElement().asString()
                .contains("Seventeen for one more day").contains("expected: true");
    }

    @Test
    void aSampleDependsOnItsSeed() throws IOException {
        Mutation mutation = mutation(CHILD, "{}");
        assertThat(mutation.sample(50, 1)).hasSize(50).isEqualTo(mutation.sample(50, 1)).isNotEqualTo(mutation.sample(50, 2))
                .isSortedAccordingTo((one, other) -> mutation.mutants().indexOf(one) - mutation.mutants().indexOf(other));
    }

    /** What no one compiles says what the compiled rules say: a pack of interpreted rules gives the same bytes. */
    @Test
    void interpretedRulesJudgeAsTheCompiledOnes() {
        Map<String, Set<Class<? extends kz.kepil.engine.fact.Fact>>> facts = RulesCheck.facts();
        Map<String, String> sources = facts.keySet().stream().map(stage -> stage + ".drl")
                .collect(Collectors.toMap(file -> file, file -> new String(Pack.builtIn(file), StandardCharsets.UTF_8)));
        Pack interpreted = PACK;
        for (ReadRule rule : ReadRule.all(sources, facts)) {
            boolean procedure = !Corridor.stages().contains(rule.stage());
            interpreted = interpreted.with(rule.stage(), (procedure ? interpreted.procedure(rule.stage()) : interpreted.stage(rule.stage()))
                    .with(rule.name(), Interpreted.rule(rule), rule.source()));
        }
        EntitlementEngine compiledEngine = DroolsEntitlementEngineProvider.of(PACK);
        EntitlementEngine interpretedEngine = DroolsEntitlementEngineProvider.of(interpreted);
        EntitlementWriter writer = EntitlementWriter.lean();
        List<Scenario> scenarios = Scenarios.ofPack(SUITES, PACK.reach().supported(), PACK.circumstances().types().all());
        List<Scenario> judged = scenarios.stream().filter(scenario -> scenario.inquiry() != null).filter(everyThird()).toList();
        assertThat(judged).hasSizeGreaterThan(1000);
        assertThat(judged).allSatisfy(scenario -> assertThat(writer.write(interpretedEngine.evaluate(Objects.requireNonNull(scenario.inquiry()))))
                .isEqualTo(writer.write(compiledEngine.evaluate(scenario.inquiry()))));
    }

    private static Predicate<Scenario> everyThird() {
        AtomicInteger number = new AtomicInteger();
        return scenario -> number.getAndIncrement() % 3 == 0;
    }

    /** The suites of the built-in pack notice a sample of its mutants; the whole is tried by {@code ./kepil pack mutate}. */
    @Test
    void theBuiltInSuitesNoticeASample() throws IOException {
        Mutation mutation = Mutation.of(PACK, Pack::builtIn, Scenarios.ofPack(SUITES, PACK.reach().supported(), PACK.circumstances().types().all()));
        assertThat(mutation.failures()).isEmpty();
        Outcome outcome = mutation.run(mutation.sample(150, 20261127), null, false, mutant -> { });
        assertThat(outcome.survivors()).as("survivors without a reason").isEmpty();
        assertThat(outcome.needless()).as("explained in vain").isEmpty();
        Set<String> explained = Survivors.read(Pack.builtIn("survivors.yaml"));
        assertThat(mutation.mutants().stream().map(Mutant::key)).as("no explanation of what is no mutant").containsAll(explained);
        assertThat(explained.size()).as("explained, of a hundred mutants").isLessThanOrEqualTo(mutation.mutants().size() / 100);
    }
}
