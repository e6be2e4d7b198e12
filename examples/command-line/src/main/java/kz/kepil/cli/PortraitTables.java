package kz.kepil.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.kepil.api.portrait.Group;
import kz.kepil.api.portrait.NamedGroup;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.pages.text.GroupNames;

/** The numbers of a portrait as CSV, a file for each way to divide the people. */
final class PortraitTables {

    private static final List<String> NUMBERS = List.of("people", "not_insured", "share_percent", "rate_percent", "arrears");

    private final Portrait portrait;
    private final GroupNames names;

    PortraitTables(Portrait portrait, GroupNames names) {
        this.portrait = portrait;
        this.names = names;
    }

    /** The content of each file by its name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("segments.csv", table(List.of("segment", "label"), portrait.segments(),
                each -> List.of(each.key().name(), names.segment(each.key()))));
        files.put("districts.csv", table(List.of("district"), portrait.districts(), each -> List.of(each.key() == null ? "" : each.key())));
        files.put("sex.csv", table(List.of("sex", "label"), portrait.sexes(), each -> List.of(each.key().name(), names.sex(each.key()))));
        files.put("age.csv", table(List.of("age"), portrait.ages(), each -> List.of(each.key())));
        files.put("steps.csv", CsvText.of(List.of("step", "label", "people", "share_percent"), portrait.steps().entrySet().stream()
                .map(step -> List.of(step.getKey(), names.step(step.getKey(), portrait.stepRules()), step.getValue(),
                        Portrait.percent(step.getValue(), portrait.all().notInsured())))));
        return files;
    }

    private <K> String table(List<String> name, List<NamedGroup<K>> groups, Function<NamedGroup<K>, List<String>> names) {
        return CsvText.of(Stream.of(name, NUMBERS).flatMap(List::stream).toList(), groups.stream().map(each -> {
            Group group = each.group();
            List<Object> row = new ArrayList<>(names.apply(each));
            row.addAll(List.of(group.people(), group.notInsured(), Portrait.percent(group.notInsured(), portrait.all().notInsured()),
                    Portrait.percent(group.notInsured(), group.people()), group.arrears()));
            return row;
        }));
    }
}
