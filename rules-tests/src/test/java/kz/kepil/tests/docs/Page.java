package kz.kepil.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, by its path from the root of the repository. */
record Page(String name, String text) {

    static final Path ROOT = Path.of("..");

    private static final Pattern CODE = Pattern.compile("(?m)^```(\\w*)\\n((?s:.*?))^```$");

    /** A row of a table: its cells by the names of their columns. */
    record Row(String page, Map<String, String> cells) {

        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(page + " has no column " + column + " in the table of " + cells.keySet());
            }
            return cell;
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }

        /** The first cell, by which the row goes. */
        String key() {
            return cells.values().iterator().next();
        }

        @Override
        public String toString() {
            return page + ": " + key();
        }
    }

    static Page of(String name) {
        try {
            return new Page(name, Files.readString(ROOT.resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Page> all() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs")); Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs.map(file -> "docs/" + file.getFileName()), top.map(file -> file.getFileName().toString()))
                    .filter(name -> name.endsWith(".md")).sorted().map(Page::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The blocks of code of a language; those without one have the empty language. */
    List<String> code(String language) {
        return CODE.matcher(text).results().filter(found -> found.group(1).equals(language)).map(found -> found.group(2)).toList();
    }

    String withoutCode() {
        return CODE.matcher(text).replaceAll("");
    }

    /** The rows of all tables whose first columns are these. */
    List<Row> rows(String... columns) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        for (String line : withoutCode().lines().toList()) {
            if (!line.startsWith("|")) {
                header = List.of();
            } else if (header.isEmpty()) {
                header = cells(line);
            } else if (!line.startsWith("| ---") && header.subList(0, Math.min(columns.length, header.size())).equals(List.of(columns))) {
                rows.add(row(header, cells(line)));
            }
        }
        return rows;
    }

    private Row row(List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalArgumentException(name + ": " + cells + " has not the columns " + header);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return new Row(name, row);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    /** What of a text has the form of a pattern, in its order. */
    static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    }
}
