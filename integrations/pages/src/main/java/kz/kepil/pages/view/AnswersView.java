package kz.kepil.pages.view;

import java.util.List;

/** Common questions with their answers. */
public record AnswersView(String lang, String title, String day, List<Answer> answers, String foot) {

    /** A question, its answer and where that stands. */
    public record Answer(String question, String answer, String source) {
    }
}
