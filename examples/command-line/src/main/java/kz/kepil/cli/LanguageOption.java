package kz.kepil.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.kepil.api.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses the language of what a command says. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Language of the answers: kk, ru or en. Default: that of the locale if it is kk or ru, else en.")
    private @Nullable Language language;

    Labels labels() {
        return Labels.in(language == null ? ofLocale() : language);
    }

    /** The language that arguments ask for: help and errors are told before the arguments are read. */
    static Language of(String... args) {
        List<String> words = List.of(String.join("=", args).split("="));
        int option = words.indexOf("--lang");
        String asked = option < 0 || option + 1 == words.size() ? "" : words.get(option + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(Language.values()).filter(each -> each.name().equals(asked)).findFirst()
                .orElseGet(LanguageOption::ofLocale);
    }

    /** The help of the commands in a language. */
    static ResourceBundle help(Language language) {
        // Without the fallback to the locale of the system: the help in English is that of no language.
        return ResourceBundle.getBundle("kz.kepil.cli.usage", Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Language ofLocale() {
        return switch (Locale.getDefault().getLanguage()) {
            case "kk" -> Language.KK;
            case "ru" -> Language.RU;
            default -> Language.EN;
        };
    }
}
