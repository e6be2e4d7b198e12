package kz.kepil.engine.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** What to ask about facts that are not known, and of whom, from the pack's file questions.yaml. Immutable. */
public final class Questions {

    private final List<Question> questions;
    private final Map<UnknownFact, WorthAsking> worth;

    private Questions(Map<Question, WorthAsking> read) {
        this.questions = List.copyOf(read.keySet());
        this.worth = read.entrySet().stream().collect(Collectors.toUnmodifiableMap(each -> each.getKey().fact(), Map.Entry::getValue));
    }

    /** {@return the questions in the file's order} */
    public List<Question> all() {
        return questions;
    }

    /**
     * Whether a fact is worth a question.
     *
     * @param fact the fact
     * @param birth the person's date of birth
     * @param asOf the day of the inquiry
     * @param payers which payments exist when
     * @return whether somebody of that age is asked on that day
     */
    public boolean isWorthAsking(UnknownFact fact, LocalDate birth, LocalDate asOf, Payers payers) {
        WorthAsking asked = Objects.requireNonNull(worth.get(fact), "fact");
        return !birth.plusYears(asked.from).isAfter(asOf) && birth.plusYears(asked.under).isAfter(asOf)
                && (asked.bornBefore == null || birth.isBefore(asked.bornBefore))
                && (asked.payment == null || payers.of(asked.payment).existsIn(YearMonth.from(asOf)));
    }

    /** Of whom a fact is worth a question, ages in completed years. */
    private record WorthAsking(int from, int under, @Nullable LocalDate bornBefore, @Nullable PaymentType payment) {

        private static final int OLDEST = 200;

        static WorthAsking of(@Nullable YamlNode node) {
            if (node == null) {
                return new WorthAsking(0, OLDEST, null, null);
            }
            Map<String, YamlNode> parts = node.entries("from", "under", "bornBefore", "payment");
            return new WorthAsking(parts.containsKey("from") ? parts.get("from").whole(0, OLDEST) : 0,
                    parts.containsKey("under") ? parts.get("under").whole(1, OLDEST) : OLDEST,
                    parts.containsKey("bornBefore") ? parts.get("bornBefore").date() : null,
                    parts.containsKey("payment") ? parts.get("payment").constant(PaymentType.class) : null);
        }
    }

    static Questions read(YamlNode root, List<CircumstanceType> types) {
        root.entries("circumstance", "questions");
        YamlNode circumstance = root.get("circumstance");
        circumstance.entries("ifNot", "ifSo");
        YamlNode questions = root.get("questions");
        Map<String, UnknownFact> facts = Stream.concat(types.stream().map(UnknownFact::of),
                Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS))
                .collect(Collectors.toMap(UnknownFact::name, fact -> fact, (one, other) -> one, LinkedHashMap::new));
        Map<Question, WorthAsking> read = new LinkedHashMap<>();
        facts.keySet().forEach(name -> {
            if (questions.find(name) == null) {
                questions.get(name).wrong(Mistakes.of("question.missing", name));
            }
        });
        questions.entries(facts.keySet().toArray(String[]::new)).forEach((name, node) -> {
            UnknownFact fact = facts.get(name);
            if (fact != null) {
                read.put(question(fact, node, circumstance), WorthAsking.of(node.find("worthAsking")));
            }
        });
        return new Questions(read);
    }

    private static Question question(UnknownFact fact, YamlNode node, YamlNode circumstance) {
        Map<String, YamlNode> parts = node.entries("worthAsking", "kk", "ru", "en", "ifNot", "ifSo");
        @Nullable YamlNode common = fact.circumstance() == null ? null : circumstance;
        return new Question(fact, node.ownTexts(),
                answer("ifNot", parts, node, common), answer("ifSo", parts, node, common));
    }

    private static Texts answer(String name, Map<String, YamlNode> parts, YamlNode node, @Nullable YamlNode common) {
        return (parts.containsKey(name) || common == null ? node : common).get(name).texts();
    }
}
