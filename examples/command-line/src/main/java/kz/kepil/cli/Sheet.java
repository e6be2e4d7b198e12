package kz.kepil.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Text in three columns (label, key, text) that are as wide as they need to be; long texts are wrapped at the terminal's width. Not
 * thread-safe.
 */
final class Sheet {

    private static final String GAP = "  ";

    private final Ansi ansi;
    private final int width;
    private final StringBuilder titles = new StringBuilder();
    private final List<Row> rows = new ArrayList<>();
    /** The last that is not empty. */
    private String lastLabel = "";

    private record Row(String label, String key, String text) {
    }

    Sheet(Terminal terminal) {
        ansi = terminal.ansi();
        width = terminal.width();
    }

    /** A line above the columns: what stands out, and the rest. */
    Sheet title(String text, String rest, Style... styles) {
        List<String> lines = wrapped(Terminal.printable(text + rest), width);
        if (lines.size() == 1) {
            titles.append(styled(Terminal.printable(text), styles)).append(Terminal.printable(rest)).append('\n');
        } else {
            lines.forEach(line -> titles.append(styled(line, styles)).append('\n'));
        }
        return this;
    }

    /** A row without a key: the text begins in the key's column. */
    Sheet row(String label, String text) {
        return row(label, "", text);
    }

    Sheet row(String label, String key, String text) {
        // A label stands once, beside the first of its rows.
        boolean again = lastLabel.equals(label);
        return add(new Row(again ? "" : label, key, text));
    }

    /** A row whose label stands there even if the row above has the same. */
    Sheet line(String label, String text) {
        return add(new Row(label, "", text));
    }

    private Sheet add(Row row) {
        rows.add(row);
        lastLabel = row.label.isEmpty() ? lastLabel : row.label;
        return this;
    }

    private String styled(String text, Style... styles) {
        // Not Style.off: what switches bold off on one terminal underlines on another.
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    @Override
    public String toString() {
        int labels = rows.stream().mapToInt(row -> row.label.length()).max().orElse(0);
        int keys = rows.stream().mapToInt(row -> row.key.length()).max().orElse(0);
        StringBuilder out = new StringBuilder(titles);
        for (Row row : rows) {
            String left = labels == 0 ? "" : GAP + styled(padded(row.label, labels), Style.bold) + GAP;
            String hanging = labels == 0 ? "" : GAP + " ".repeat(labels) + GAP;
            if (!row.key.isEmpty()) {
                left += styled(padded(row.key, keys), Style.fg_cyan) + GAP;
                hanging += " ".repeat(keys) + GAP;
            }
            // All lines of a text stand as deep as its first.
            String indent = row.text.substring(0, row.text.length() - row.text.replaceFirst("^\u00A0+", "").length());
            for (String line : wrapped(Terminal.printable(row.text.substring(indent.length())), width - hanging.length() - indent.length())) {
                out.append((left + indent + line).stripTrailing()).append('\n');
                left = hanging;
            }
        }
        return out.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Lines of at most so many characters, broken at spaces; a longer word stays whole, so that it can be copied. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        // A dash never begins a line.
        for (String word : text.replace(" – ", "\u0000– ").split("[ \n]+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(each -> each.replace('\u0000', ' ')).toList();
    }
}
