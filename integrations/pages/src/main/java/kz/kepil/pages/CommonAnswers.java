package kz.kepil.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.procedure.Advice;
import kz.kepil.api.text.Language;
import kz.kepil.pages.template.JteanswersGenerated;
import kz.kepil.pages.text.Words;
import kz.kepil.pages.view.AnswersView;

/** What is told to whoever asks about the insurance (spec 12): common questions with their answers, each with its source. Immutable. */
public final class CommonAnswers {

    private final AnswersView view;

    private CommonAnswers(AnswersView view) {
        this.view = view;
    }

    /**
     * The answers of a day.
     *
     * @param engine has the answers
     * @param day the day whose law is told
     * @param language the language
     * @return the answers
     * @throws InvalidInquiryException for a day that is not supported
     */
    public static CommonAnswers of(EntitlementEngine engine, LocalDate day, Language language) {
        if (!Objects.requireNonNull(engine, "engine").supportedDays().contains(Objects.requireNonNull(day, "day"))) {
            // Whoever is asked about, the day is refused.
            throw new InvalidInquiryException(engine.problems(
                    Inquiry.of(day, Person.builder(day, Sex.FEMALE, LegalStatus.CITIZEN).build())));
        }
        Words words = Words.in(language);
        List<AnswersView.Answer> answers = new ArrayList<>();
        Procedures procedures = engine.procedures();
        // At which amounts earlier periods are paid is asked, too, and stands with the ways to pay.
        List<Advice> all = Stream.concat(procedures.answers(day).stream(),
                procedures.waysToPay(day).stream().filter(way -> words.has("question." + way.name()))).toList();
        for (Advice advice : all) {
            String key = "question." + advice.name();
            answers.add(new AnswersView.Answer(words.has(key) ? words.get(key) : words.get("question.other"), words.in(advice.texts()) + ".",
                    words.get("answers.source", words.sources(advice.sources()), words.acts(advice.acts()))));
        }
        return new CommonAnswers(new AnswersView(Html.lang(words), words.get("answers.title"), words.get("sheet.day", day), answers,
                words.get("note.no-advice") + (engine.knownDays().contains(day) ? ""
                        : " " + words.sentence(words.get("warning.PROVISIONAL_LAW")) + ".")));
    }

    /** {@return the page} */
    public String html() {
        return Html.of(output -> JteanswersGenerated.render(output, null, view));
    }

    /** {@return the answers as plain text} */
    public String text() {
        StringBuilder text = new StringBuilder(view.title()).append("\n").append(view.day()).append("\n\n");
        view.answers().forEach(each -> text.append(each.question()).append("\n— ").append(each.answer()).append("\n  ")
                .append(each.source()).append("\n\n"));
        return text.append(view.foot()).append("\n").toString();
    }
}
