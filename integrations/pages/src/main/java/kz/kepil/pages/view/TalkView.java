package kz.kepil.pages.view;

import java.util.List;

/** The doctor's conversation. */
public record TalkView(String lang, String title, String situation, List<Turn> turns, Line key, String rulesHeading, List<String> rules,
        String foot) {

    /** What one of the two says: lines, and the ways that are open. */
    public record Turn(boolean doctor, String who, List<String> lines, List<Line> ways) {
    }
}
