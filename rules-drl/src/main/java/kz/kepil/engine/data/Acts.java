package kz.kepil.engine.data;

import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Nearest;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.LegalAct;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** The legal acts of a pack by their ids. Immutable. */
public final class Acts {

    private static final String TEXTS = "https://adilet.zan.kz/";
    /** An act's id and, maybe, an article, with its point and sub-point in brackets: {@code law-405-v art. 5(3-2)}. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<act>[a-z0-9-]+)(?: art\\. (?<article>(?<number>\\d+(?:-\\d+)?)(?:\\((?<point>\\d+(?:-\\d+)?)\\)(?:\\((?<sub>\\d+(?:-\\d+)?)\\))?)?))?");

    private final Map<String, LegalAct> byId = new HashMap<>();

    private Acts() {
    }

    /**
     * Reads the acts.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @return the acts
     * @throws PackException when the file is broken
     */
    public static Acts read(String file, InputStream in) {
        return YamlNode.read(file, in, Acts::read);
    }

    static Acts read(YamlNode root) {
        Acts acts = new Acts();
        root.entries("kinds", "months", "acts");
        YamlNode kinds = root.get("kinds");
        Map<Language, List<String>> months = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            YamlNode names = root.get("months").get(key(language));
            if (names.items().size() != Month.values().length) {
                names.error(Mistakes.of("months", names.items().size()));
            }
            List<String> found = new ArrayList<>(names.items().stream().map(YamlNode::text).toList());
            while (found.size() < Month.values().length) {
                found.add("");
            }
            months.put(language, found);
        }
        root.get("acts").entries().forEach((id, node) -> acts.byId.put(id, act(id, node, kinds, months)));
        return acts;
    }

    private static String key(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static LegalAct act(String id, YamlNode node, YamlNode kinds, Map<Language, List<String>> months) {
        Map<String, YamlNode> parts = node.entries("kind", "number", "date", "titles", "proposed", "link", "confidence");
        node.get("confidence").text();
        String number = node.get("number").text();
        LocalDate date = node.get("date").date();
        YamlNode kind = kinds.find(node.get("kind").oneOf(kinds.entries().keySet()));
        // Any name will do where the kind is unknown, so that what else is wrong is found, too.
        Texts templates = kind == null ? new Texts("", "", "") : kind.texts();
        Function<Language, String> name = language -> templates.in(language).replace("{number}", number)
                .replace("{date}", day(date, language, months.get(language).get(date.getMonthValue() - 1)));
        Map<Language, String> titles = new EnumMap<>(Language.class);
        List<String> proposed = parts.containsKey("proposed") ? texts(parts.get("proposed")) : List.of();
        if (parts.containsKey("titles")) {
            Map<String, YamlNode> known = parts.get("titles").entries("kk", "ru", "en");
            for (Language language : Language.values()) {
                YamlNode title = known.get(key(language));
                if (title != null && !proposed.contains(key(language))) {
                    titles.put(language, title.text());
                }
            }
        }
        return new LegalAct(id, number, date, new Texts(name.apply(Language.KK), name.apply(Language.RU), name.apply(Language.EN)),
                titles, links(parts.get("link")));
    }

    private static String day(LocalDate date, Language language, String month) {
        return switch (language) {
            case KK -> date.getYear() + " жылғы " + date.getDayOfMonth() + " " + month;
            case RU -> date.getDayOfMonth() + " " + month + " " + date.getYear() + " года";
            case EN -> date.getDayOfMonth() + " " + month + " " + date.getYear();
        };
    }

    /** The site has Kazakh and Russian of every act, and English of some; who reads English is led to the Russian text of others. */
    private static Map<Language, URI> links(@Nullable YamlNode link) {
        Map<Language, URI> links = new EnumMap<>(Language.class);
        if (link != null) {
            Map<String, YamlNode> parts = link.entries("code", "seen");
            if (!link.get("code").text().matches("[A-Z0-9_-]+")) {
                link.get("code").error(Mistakes.of("link", link.get("code").text()));
                return links;
            }
            String code = "/docs/" + link.get("code").text();
            boolean english = parts.containsKey("seen") && texts(parts.get("seen")).contains("eng");
            links.put(Language.KK, URI.create(TEXTS + "kaz" + code));
            links.put(Language.RU, URI.create(TEXTS + "rus" + code));
            links.put(Language.EN, URI.create(TEXTS + (english ? "eng" : "rus") + code));
        }
        return links;
    }

    private static List<String> texts(YamlNode list) {
        return list.items().stream().map(YamlNode::text).toList();
    }

    /**
     * What references name.
     *
     * @param references acts and articles, separated by semicolons
     * @param wrong takes what is wrong with one, which is then left out
     * @return one citation for each
     */
    public List<Citation> cited(String references, Consumer<Texts> wrong) {
        List<Citation> cited = new ArrayList<>();
        for (String reference : references.split(";")) {
            Matcher parts = REFERENCE.matcher(reference.strip());
            if (!parts.matches()) {
                wrong.accept(Mistakes.of("reference", reference.strip()));
                continue;
            }
            String id = parts.group("act");
            LegalAct act = byId.get(id);
            if (act == null) {
                wrong.accept(Messages.withHint(Mistakes.of("act", id), Nearest.hint(id, byId.keySet())));
                continue;
            }
            cited.add(new Citation(act, parts.group("article"), texts(act, parts)));
        }
        return List.copyOf(cited);
    }

    /**
     * Reads the acts where it is no matter what is wrong with them.
     *
     * @param files the files of a pack
     * @return the acts; null when nothing can be made of them
     */
    public static @Nullable Acts find(PackFiles files) {
        return files.read("acts.yaml", Acts::read);
    }

    List<Citation> cited(YamlNode references) {
        String text = references.text();
        return text.isEmpty() ? List.of() : cited(text, references::wrong);
    }

    private static Texts texts(LegalAct act, Matcher parts) {
        String number = parts.group("number");
        if (number == null) {
            return act.name();
        }
        String point = parts.group("point");
        String sub = parts.group("sub");
        String kk = point == null ? number + "-бап"
                : sub == null ? number + "-баптың " + point + "-тармағы"
                : number + "-баптың " + point + "-тармағының " + sub + ") тармақшасы";
        String ru = (sub == null ? "" : "пп. " + sub + ") ") + (point == null ? "" : "п. " + point + " ") + "ст. " + number;
        return new Texts(act.name().kk() + ", " + kk, act.name().ru() + ", " + ru,
                act.name().en() + ", art. " + parts.group("article"));
    }
}
