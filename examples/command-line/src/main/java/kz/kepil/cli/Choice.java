package kz.kepil.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/** Enum constants as words of the command line: {@code SOLE_PROPRIETOR} is written {@code sole-proprietor}, in any case. */
final class Choice {

    private Choice() {
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> ITypeConverter<E> among(Class<E> type) {
        return word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Complaint("none-of", word,
                        Arrays.stream(type.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "))));
    }
}
