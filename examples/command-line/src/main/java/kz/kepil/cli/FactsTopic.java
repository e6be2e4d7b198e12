package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.cli.Prompt.Chosen;
import org.jspecify.annotations.Nullable;

/** Several circumstances asked about at once; those that cannot change the verdict are not shown. Not thread-safe. */
final class FactsTopic implements Topic {

    private final String key;
    private final Predicate<CircumstanceType> concerned;
    private final Prompt prompt;
    private final Labels labels;
    private final Draft draft;
    private final Consumer<List<Topic>> further;

    /** A topic with the key of its question, the circumstances that belong to it, and who takes the details of those that are so. */
    FactsTopic(String key, Predicate<CircumstanceType> concerned, Prompt prompt, Labels labels, Draft draft, Consumer<List<Topic>> further) {
        this.key = key;
        this.concerned = concerned;
        this.prompt = prompt;
        this.labels = labels;
        this.draft = draft;
        this.further = further;
    }

    private boolean belongs(UnknownFact fact) {
        CircumstanceType type = fact.circumstance();
        return type != null && concerned.test(type);
    }

    /** In the order of the questions, which is that of frequency. */
    private List<UnknownFact> open() {
        List<UnknownFact> open = draft.open();
        return draft.relevance().possible().stream().filter(fact -> belongs(fact) && open.contains(fact)).toList();
    }

    @Override
    public boolean isOpen() {
        return !open().isEmpty();
    }

    @Override
    public void ask() throws IOException, NoAnswerException {
        List<UnknownFact> facts = open();
        prompt.question(labels.get("form." + key), labels.get("form.help." + key));
        Chosen<UnknownFact> chosen = prompt.some(facts, draft.room(), fact -> draft.facts(labels).of(fact));
        draft.asked(facts, chosen.told());
        List<UnknownFact> so = chosen.options().entrySet().stream().filter(each -> !each.getValue()).map(Map.Entry::getKey).toList();
        // All of them at once, so that none is lost if the answers end with the first detail.
        so.forEach(draft::assume);
        draft.mark(chosen.options().keySet().stream().filter(fact -> !so.contains(fact)).toList());
        CircumstanceForm form = new CircumstanceForm(prompt, labels, draft);
        so.forEach(fact -> further.accept(form.details(Objects.requireNonNull(fact.circumstance()))));
    }

    @Override
    public @Nullable String assumed() {
        String untold = draft.untold().stream().filter(this::belongs).map(fact -> draft.facts(labels).of(fact)).collect(Collectors.joining("; "));
        return untold.isEmpty() ? null : labels.get("form.taken-not-so", untold);
    }
}
