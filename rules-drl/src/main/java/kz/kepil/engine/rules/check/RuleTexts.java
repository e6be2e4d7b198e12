package kz.kepil.engine.rules.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.text.Texts;
import kz.kepil.engine.data.Acts;
import kz.kepil.engine.data.SourceIds;
import kz.kepil.engine.rules.check.Drl.Annotation;
import kz.kepil.engine.rules.check.Drl.Rule;
import org.jspecify.annotations.Nullable;

/** What a rule says of itself: its name, its id, its sentence in each language, its act and its sources. */
final class RuleTexts {

    static final List<String> KEYS = List.of("id", "kk", "ru", "act", "source");
    private static final Pattern NAME = Pattern.compile("[A-Z]+-(?:[A-Z]?[0-9]+|[A-Z]) \\S.*");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    /** Latin letters inside a Cyrillic word look right and are never found. */
    private static final Pattern MIXED = Pattern.compile("(?U)\\b\\w*(?:\\p{IsCyrillic}[A-Za-z]|[A-Za-z]\\p{IsCyrillic})\\w*");

    private final @Nullable Acts acts;
    private final Consumer<Slip> slips;

    RuleTexts(@Nullable Acts acts, Consumer<Slip> slips) {
        this.acts = acts;
        this.slips = slips;
    }

    void check(Rule rule) {
        Token name = rule.name();
        if (name != null && !NAME.matcher(name.text()).matches()) {
            wrong(name.start(), Slip.MESSAGES.of("rule.name", Messages.shortened(name.text())), null);
        }
        for (Annotation annotation : rule.annotations()) {
            String key = annotation.key().text();
            if (!KEYS.contains(key)) {
                wrong(annotation.key().start(), Slip.MESSAGES.of("annotation.unknown", key, String.join(", ", KEYS)), Nearest.hint(key, KEYS));
            } else if (rule.has(key) && rule.text(key) != annotation.text()) {
                wrong(annotation.key().start(), Slip.MESSAGES.of("annotation.twice", key), null);
            } else if (annotation.text() != null) {
                text(rule, key, annotation.text());
            }
        }
        Set<String> misspelt = new TreeSet<>(rule.annotations().stream().map(each -> each.key().text()).filter(key -> !KEYS.contains(key))
                .map(key -> String.valueOf(Nearest.near(key, KEYS))).toList());
        KEYS.stream().filter(key -> !rule.has(key) && !misspelt.contains(key))
                .forEach(key -> wrong(rule.start(), Slip.MESSAGES.of("annotation", rule.title(), key), null));
    }

    private void text(Rule rule, String key, Token text) {
        if (text.text().isBlank()) {
            wrong(text.start(), Slip.MESSAGES.of("annotation.blank", key), null);
            return;
        }
        switch (key) {
            case "id" -> {
                String code = rule.code();
                if (rule.name() != null && !text.text().matches(Pattern.quote(code) + "(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)?")) {
                    wrong(text.start(), Slip.MESSAGES.of("id.form", Messages.shortened(text.text()), code), null);
                }
            }
            case "act" -> {
                if (acts != null) {
                    acts.cited(text.text(), message -> wrong(text.start(), message, null));
                }
            }
            case "source" -> SourceIds.wrong(text.text()).forEach(message -> wrong(text.start(), message, null));
            default -> {
                if (!CYRILLIC.matcher(text.text()).find()) {
                    wrong(text.start(), Slip.MESSAGES.of("annotation.language", key), null);
                }
                MIXED.matcher(text.text()).results().forEach(mixed ->
                        wrong(text.start() + 1 + mixed.start(), Slip.MESSAGES.of("letter.mixed", mixed.group()), null));
            }
        }
    }

    private void wrong(int offset, Texts sentence, @Nullable Texts hint) {
        slips.accept(new Slip(offset, sentence, hint));
    }
}
