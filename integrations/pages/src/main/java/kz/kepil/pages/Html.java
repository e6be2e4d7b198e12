package kz.kepil.pages;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.kepil.pages.text.Words;

/** Fills templates, which the build has made classes of. */
final class Html {

    private static final Pattern BETWEEN_SUMS = Pattern.compile("(?<=\u00A0\\d{3})–(?=\\d)");

    private Html() {
    }

    /** The page that a template writes; what it is given is escaped. */
    static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput page = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(page));
        // A browser may end a line after the dash of a range.
        return BETWEEN_SUMS.matcher(page.toString()).replaceAll("–\u2060");
    }

    static String lang(Words words) {
        return words.language().name().toLowerCase(Locale.ROOT);
    }
}
