package kz.kepil.cli;

import java.util.Locale;
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

    private static Language ofLocale() {
        return switch (Locale.getDefault().getLanguage()) {
            case "kk" -> Language.KK;
            case "ru" -> Language.RU;
            default -> Language.EN;
        };
    }
}
