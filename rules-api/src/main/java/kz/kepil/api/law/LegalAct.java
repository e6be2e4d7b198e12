package kz.kepil.api.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;

/**
 * A legal act. Immutable.
 *
 * @param id the act's id in the pack, for example {@code law-405-v}
 * @param number its number, for example {@code 405-V}
 * @param date the day of its adoption
 * @param name what it is called in short: by whom it is, number and day
 * @param titles the official title in the languages in which it was seen, and a translation into English; without others
 * @param links where its text stands, in each language; empty when that is not known
 */
public record LegalAct(
        String id, String number, LocalDate date, Texts name, Map<Language, String> titles, Map<Language, URI> links) {

    /** Checks that the parts are there and copies the maps. */
    public LegalAct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        titles = inOrder(titles, "titles");
        links = inOrder(links, "links");
    }

    private static <T> Map<Language, T> inOrder(Map<Language, T> byLanguage, String name) {
        return Objects.requireNonNull(byLanguage, name).isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }
}
