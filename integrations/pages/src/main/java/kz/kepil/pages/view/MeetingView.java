package kz.kepil.pages.view;

import java.util.List;

/** What is said at a meeting, for one group of people after another. */
public record MeetingView(String lang, String title, String day, List<Group> groups, String questionsHeading, List<Line> questions, String foot) {

    /** A group: who and how many they are, and what is said to them; a label stands before a text. */
    public record Group(String heading, List<String> about, List<Line> points, String source) {
    }
}
