package kz.kepil.pages;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.function.Consumer;
import kz.kepil.pages.text.Words;

/** Fills templates, which the build has made classes of. */
final class Html {

    private Html() {
    }

    /** The page that a template writes; what it is given is escaped. */
    static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput page = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(page));
        return page.toString();
    }

    static String lang(Words words) {
        return words.language().name().toLowerCase(Locale.ROOT);
    }
}
