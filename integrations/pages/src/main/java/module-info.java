/** Papers for people, made from verdicts and the pack, and the words in which a verdict is told. */
@SuppressWarnings("requires-automatic")
module kz.kepil.pages {
    requires static transitive org.jspecify;
    requires transitive kz.kepil.api;
    requires gg.jte.runtime;
    // What the build makes of the templates says what it was made with.
    requires static java.compiler;

    exports kz.kepil.pages;
    exports kz.kepil.pages.text;
}
