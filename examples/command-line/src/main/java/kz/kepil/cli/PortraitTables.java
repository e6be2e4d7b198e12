package kz.kepil.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.portrait.Group;
import kz.kepil.api.portrait.NamedGroup;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.pages.text.GroupNames;

/** The numbers of a portrait as CSV (RFC 4180, with line feeds alone), a file for each way to divide the people. */
final class PortraitTables {

    private static final String NUMBERS = ",people,not_insured,share_percent,rate_percent,arrears\n";

    private final Portrait portrait;
    private final GroupNames names;

    PortraitTables(Portrait portrait, GroupNames names) {
        this.portrait = portrait;
        this.names = names;
    }

    /** The content of each file by its name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("segments.csv", "segment,label" + NUMBERS
                + rows(portrait.segments(), each -> cell(each.key().name()) + "," + cell(names.segment(each.key()))));
        files.put("districts.csv", "district" + NUMBERS
                + rows(portrait.districts(), each -> each.key() == null ? "" : cell(each.key())));
        files.put("sex.csv", "sex,label" + NUMBERS
                + rows(portrait.sexes(), each -> cell(each.key().name()) + "," + cell(names.sex(each.key()))));
        files.put("age.csv", "age" + NUMBERS + rows(portrait.ages(), each -> cell(each.key())));
        files.put("steps.csv", "step,label,people,share_percent\n" + portrait.steps().entrySet().stream()
                .map(step -> line(Stream.of(cell(step.getKey()), cell(names.step(step.getKey())), step.getValue(),
                        Portrait.percent(step.getValue(), portrait.all().notInsured()))))
                .collect(Collectors.joining()));
        return files;
    }

    private <K> String rows(List<NamedGroup<K>> groups, Function<NamedGroup<K>, String> name) {
        return groups.stream().map(each -> {
            Group group = each.group();
            return line(Stream.of(name.apply(each), group.people(), group.notInsured(),
                    Portrait.percent(group.notInsured(), portrait.all().notInsured()),
                    Portrait.percent(group.notInsured(), group.people()), group.arrears()));
        }).collect(Collectors.joining());
    }

    static String line(Stream<?> cells) {
        return cells.map(String::valueOf).collect(Collectors.joining(",")) + "\n";
    }

    static String cell(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
