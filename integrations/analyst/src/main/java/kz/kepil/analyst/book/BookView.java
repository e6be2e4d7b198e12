package kz.kepil.analyst.book;

import java.util.List;

/** What the pages of the book show, in words. */
public final class BookView {

    private BookView() {
    }

    /** A text that leads somewhere; without an address it is a text alone. */
    public record Link(String text, String url) {
    }

    /** What stands around every page: the way to the root of the site, links, and what is said below. */
    public record Frame(String lang, String title, String root, List<Link> ways, List<Link> languages, String foot) {
    }

    /** The first page. */
    public record Index(String intro, String search, String nothing, String stagesHeading, List<StageLink> stages) {
    }

    /** A stage, how many rules it has, and what it decides. */
    public record StageLink(Link link, String count) {
    }

    /** A stage: its rules and its words. */
    public record StagePage(String rulesHeading, List<RuleLine> rules, List<Words> words) {
    }

    /** A rule in a list. */
    public record RuleLine(Link link, String days, String text) {
    }

    /** The words of a kind of fact: name and meaning. */
    public record Words(String heading, List<String> columns, List<List<String>> rows) {
    }

    /** All rules of a code. */
    public record CodePage(Timeline history, List<Rule> rules) {
    }

    /** A rule in full. */
    public record Rule(String id, String text, List<Entry> entries, List<Scenarios> scenarios) {
    }

    /** A label with lines, and whether they stand as DRL does. */
    public record Entry(String label, List<Line> lines) {
    }

    /** A line: a text, code beside it (or nothing), and where it leads (or nowhere). */
    public record Line(String text, String code, String url) {
    }

    /** Scenarios under a heading. */
    public record Scenarios(String heading, List<Shown> shown) {
    }

    /** A scenario: its sentence (in English), its years, where it stands, and what is asked (or nothing). */
    public record Shown(String name, String years, String place, String json) {
    }

    /** Bars over years; rows from the top. */
    public record Timeline(String heading, int height, List<Mark> marks, List<Bar> bars) {
    }

    /** A year: where it begins, and where its number stands. */
    public record Mark(String x, String middle, String year) {
    }

    /** A bar with its text; {@code later} marks what is carried over to days whose own law is not known. */
    public record Bar(String x, String width, String y, String textY, String textX, String text, String told, boolean later) {
    }

    /** Parameters. */
    public record ParametersPage(String note, List<ParameterPart> parts) {
    }

    /** A parameter: its values on a timeline and in a table. */
    public record ParameterPart(String anchor, String heading, String name, Timeline time, List<String> columns, List<List<Link>> rows) {
    }

    /** A table. */
    public record TablePage(String note, List<String> columns, List<List<Link>> rows) {
    }
}
