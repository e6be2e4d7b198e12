package kz.kepil.analyst.book;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.pages.text.Words;

/** What the book says besides the texts of the pack, in one language. Immutable. */
final class BookWords extends Words {

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern MONTH = Pattern.compile("\\b\\d{4}-(0[1-9]|1[0-2])\\b");

    BookWords(Language language) {
        super(language, bundle(BookWords.class, "book", language));
    }

    String stage(String name) {
        String key = "book.stage." + name;
        return has(key) ? get(key) : name;
    }

    /** The part of an inquiry on which a word rests, as the vocabulary names it. */
    String from(String name) {
        String key = "book.from." + name;
        return has(key) ? get(key) : name;
    }

    /** Source documents; a pack may have some that no word is known for. */
    String sourcesWithIds(List<String> ids) {
        return ids.stream().map(id -> has("source." + id) ? id + " – " + get("source." + id) : id).collect(Collectors.joining("; "));
    }

    /** A text of the pack, in which days and months stand as the language writes them. */
    String told(Texts texts) {
        return MONTH.matcher(DAY.matcher(in(texts)).replaceAll(found -> day(LocalDate.parse(found.group()))))
                .replaceAll(found -> month(YearMonth.parse(found.group())));
    }
}
