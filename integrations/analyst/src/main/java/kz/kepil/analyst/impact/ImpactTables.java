package kz.kepil.analyst.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.json.InquiryWriter;

/** The numbers as CSV (RFC 4180, with line feeds alone), and the examples. */
final class ImpactTables {

    private final Impact impact;
    private final ImpactWords words;

    ImpactTables(Impact impact, ImpactWords words) {
        this.impact = impact;
        this.words = words;
    }

    /** The content of each file by its name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("groups.csv", groups());
        files.put("changes.csv", changes());
        files.put("examples.csv", "kind,key,label,change,id,line\n" + impact.examples().stream().map(example -> line(
                example.good().kind(), example.good().key(), words.good(example.good()), example.gained() ? "gained" : "lost",
                example.inquiry().id(), example.line())).collect(Collectors.joining()));
        Set<String> inquiries = impact.examples().stream().sorted(Comparator.comparingLong(Example::line))
                .map(example -> InquiryWriter.write(example.inquiry())).collect(Collectors.toCollection(LinkedHashSet::new));
        files.put("examples.jsonl", inquiries.stream().map(inquiry -> inquiry + "\n").collect(Collectors.joining()));
        return files;
    }

    private String groups() {
        StringBuilder text = new StringBuilder("dimension,group,label,people,gaining,losing,gaining_and_losing,insured_before,insured_after,"
                + "arrears_before,arrears_after,contributions_before,contributions_after\n");
        for (Dimension dimension : Dimension.values()) {
            for (String key : keys(dimension)) {
                Group group = impact.groups(dimension).get(key);
                text.append(line(dimension, key, words.group(dimension, key), group.people(), group.gaining(), group.losing(), group.both(),
                        group.insuredBefore(), group.insuredAfter(), group.before().arrears(), group.after().arrears(),
                        group.before().contributions(), group.after().contributions()));
            }
        }
        return text.toString();
    }

    private String changes() {
        StringBuilder text = new StringBuilder("dimension,group,group_label,kind,key,label,gained,lost,paid_by_another\n");
        for (Dimension dimension : Dimension.values()) {
            for (String key : keys(dimension)) {
                impact.goods(dimension, key).forEach((good, count) -> text.append(line(dimension, key, words.group(dimension, key),
                        good.kind(), good.key(), words.good(good), count.gained(), count.lost(), count.moved())));
            }
        }
        return text.toString();
    }

    /** Years in their order as numbers. */
    private List<String> keys(Dimension dimension) {
        List<String> keys = new ArrayList<>(impact.groups(dimension).keySet());
        if (dimension == Dimension.YEARS) {
            keys.sort(Comparator.comparingInt(Integer::parseInt));
        }
        return keys;
    }

    private static String line(Object... cells) {
        return Stream.of(cells).map(String::valueOf).map(ImpactTables::cell).collect(Collectors.joining(",")) + "\n";
    }

    /** Of a text that a table program would take for a formula the first character is set apart. */
    private static String cell(String text) {
        String safe = text.matches("[=+@\t\r].*") || text.matches("-\\D.*") ? "'" + text : text;
        return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
