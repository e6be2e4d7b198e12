package kz.kepil.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what to ask about facts that are not known, from the pack's file questions.yaml. */
public final class Questions {

    private Questions() {
    }

    static List<Question> read(YamlNode root) {
        root.entries("circumstance", "questions");
        YamlNode circumstance = root.get("circumstance");
        circumstance.entries("ifNot", "ifSo");
        YamlNode questions = root.get("questions");
        String[] facts = Stream.concat(Arrays.stream(CircumstanceType.values()).map(UnknownFact::of),
                Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS)).map(UnknownFact::name).toArray(String[]::new);
        List<Question> read = new ArrayList<>();
        Arrays.stream(facts).map(questions::get).forEach(YamlNode::entries);
        questions.entries(facts).forEach((name, node) -> {
            if (List.of(facts).contains(name)) {
                read.add(question(new UnknownFact(name), node, circumstance));
            }
        });
        return List.copyOf(read);
    }

    private static Question question(UnknownFact fact, YamlNode node, YamlNode circumstance) {
        Map<String, YamlNode> parts = node.entries("kk", "ru", "en", "ifNot", "ifSo");
        @Nullable YamlNode common = fact.circumstance() == null ? null : circumstance;
        return new Question(fact, node.ownTexts(),
                answer("ifNot", parts, node, common), answer("ifSo", parts, node, common));
    }

    private static Texts answer(String name, Map<String, YamlNode> parts, YamlNode node, @Nullable YamlNode common) {
        return (parts.containsKey(name) || common == null ? node : common).get(name).texts();
    }
}
