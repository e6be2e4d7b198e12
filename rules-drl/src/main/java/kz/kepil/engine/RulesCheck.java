package kz.kepil.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kepil.api.PackProblem;
import kz.kepil.api.text.Language;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.PackException;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.rules.check.PackCheck;

/** Checks the files of the pack in the build, before its rules are compiled. */
public final class RulesCheck {

    private RulesCheck() {
    }

    /**
     * Checks a folder and prints nothing when all is well.
     *
     * @param arguments the folder, and the language (kk, ru, en) if it is not to be that of the locale
     * @throws IOException when a file cannot be read
     * @throws PackException when there are problems; the message has a line for each
     */
    public static void main(String... arguments) throws IOException {
        Language language = language(arguments.length > 1 ? arguments[1] : Locale.getDefault().getLanguage());
        List<PackProblem> problems = PackCheck.of(FolderFiles.read(Path.of(arguments[0])), facts()).problems();
        if (!problems.isEmpty()) {
            throw new PackException(problems.stream().map(problem -> problem.texts().in(language))
                    .collect(Collectors.joining("\n", "\n", "\n")));
        }
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values()).filter(each -> each.name().equalsIgnoreCase(code)).findAny().orElse(Language.EN);
    }

    /** {@return the kinds of facts at which the rules of each stage and each procedure look, by its name} */
    public static Map<String, Set<Class<? extends Fact>>> facts() {
        Map<String, Set<Class<? extends Fact>>> facts = new HashMap<>(Corridor.facts());
        facts.putAll(DroolsProcedures.FACTS);
        return facts;
    }
}
