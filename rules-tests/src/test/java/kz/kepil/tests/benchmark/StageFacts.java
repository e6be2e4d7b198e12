package kz.kepil.tests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kepil.api.RuleInfo;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RuleName;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.Stage;
import kz.kepil.tests.kit.InquiryGenerator;

/** What the stages of the built-in pack look at when they judge made-up people: the same facts for all who are compared. */
final class StageFacts {

    /**
     * What a stage looks at of one person.
     *
     * @param stage the stage
     * @param facts the facts
     */
    record Shown(Stage stage, List<? extends Fact> facts) {
    }

    private final Pack pack = Pack.builtIn(Corridor.stages());
    private final List<List<Shown>> people;

    StageFacts(long seed, int people) {
        InquiryGenerator generator = InquiryGenerator.seeded(seed, pack.reach().supported());
        this.people = IntStream.range(0, people).mapToObj(i -> {
            List<Shown> shown = new ArrayList<>();
            Case each = new Case(generator.next(), pack);
            new Corridor(pack, (stage, facts) -> shown.add(new Shown(stage, List.copyOf(facts)))).run(List.of(each));
            return List.copyOf(shown);
        }).toList();
    }

    /** A stage by its name. */
    Stage stage(String name) {
        return pack.stage(name);
    }

    /** What each person shows to each stage, in the order of the stages. */
    List<List<Shown>> people() {
        return people;
    }

    /** What each person shows to a stage. */
    <T extends Fact> List<List<T>> of(String stage, Class<T> type) {
        return people.stream().map(shown -> shown.stream().filter(each -> each.stage() == stage(stage)).flatMap(each -> each.facts().stream())
                .map(type::cast).toList()).toList();
    }

    /** The rules of the pack by their ids, as they enter themselves on a fact. */
    Map<String, RuleName> names() {
        List<RuleInfo> rules = pack.rules().all();
        return IntStream.range(0, rules.size()).mapToObj(i -> RuleName.of(rules.get(i).id(), rules.get(i).name(), i))
                .collect(Collectors.toMap(RuleName::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
