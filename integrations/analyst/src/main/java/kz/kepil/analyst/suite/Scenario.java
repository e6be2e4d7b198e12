package kz.kepil.analyst.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** One question with its expected answer, for one year. Immutable. */
public final class Scenario {

    private static final String ENDING = ".yaml";

    private final Path file;
    private final int line;
    private final int year;
    private final String name;
    private final Question question;

    Scenario(Path file, int line, int year, String name, Question question) {
        this.file = file;
        this.line = line;
        this.year = year;
        this.name = name;
        this.question = question;
    }

    /** {@return the file in which it stands, made of the folder's path as it was given} */
    public Path file() {
        return file;
    }

    /** {@return what it is about: the name of its file without the ending, such as {@code dental}} */
    public String domain() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** {@return the line on which it begins, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return the year for which it is asked, one of those for which it holds} */
    public int year() {
        return year;
    }

    /** {@return the sentence that says what it is about, once in its year and domain} */
    public String name() {
        return name;
    }

    /** {@return the codes that the answer must hold, as far as they are named} */
    public Set<String> granted() {
        return question instanceof Verdict verdict ? verdict.granted() : Set.of();
    }

    /** {@return what must stand in the answer of a procedure: codes, constants, and the English sentences of rules} */
    public Set<String> told() {
        Set<String> told = new TreeSet<>();
        if (question instanceof Procedure procedure) {
            told.addAll(procedure.rules());
            addTexts(procedure.expected(), told);
        }
        return told;
    }

    private static void addTexts(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(each -> addTexts(each, texts));
    }

    /** {@return the codes that the answer must not hold} */
    public Set<String> nearMiss() {
        return question.nearMiss();
    }

    /** {@return the inquiry that is judged; null when another question is asked} */
    public @Nullable Inquiry inquiry() {
        return question instanceof Verdict verdict ? verdict.inquiry() : null;
    }

    /** {@return what is asked as interchange JSON, which {@link #command()} takes; null for a contribution} */
    public @Nullable String json() {
        return question instanceof Verdict verdict ? verdict.json() : question instanceof Procedure procedure ? procedure.json() : null;
    }

    /** {@return the command of {@code kepil} that answers {@link #json()}; null for a contribution} */
    public @Nullable String command() {
        return question instanceof Verdict ? "check" : question instanceof Procedure procedure ? procedure.kind().command : null;
    }

    @Override
    public String toString() {
        return file + ":" + line + " (" + year + "): " + name;
    }

    Question question() {
        return question;
    }

    /** What is asked and expected. */
    sealed interface Question {

        Set<String> nearMiss();
    }

    /**
     * A verdict.
     *
     * @param inquiry what is asked
     * @param json the same as interchange JSON
     * @param expected the part of the verdict that is compared
     * @param granted the codes that the verdict must hold
     * @param nearMiss the codes that it must not hold
     * @param rules the ids of the rules that must hold, and no other of the same codes
     */
    record Verdict(Inquiry inquiry, String json, ObjectNode expected, Set<String> granted, Set<String> nearMiss, Set<String> rules)
            implements Question {
    }

    /**
     * A contribution for a month.
     *
     * @param payer who pays what
     * @param month for which month
     * @param income the base
     * @param locality for ESP
     * @param amount what is owed; null when an error is expected
     * @param error what the error must contain
     */
    record Amount(
            PaymentType payer,
            YearMonth month,
            @Nullable BigDecimal income,
            @Nullable Locality locality,
            @Nullable String amount,
            List<String> error) implements Question {

        @Override
        public Set<String> nearMiss() {
            return Set.of();
        }
    }

    /**
     * The answer of a procedure.
     *
     * @param kind which procedure
     * @param json what is asked
     * @param expected the properties of the answer that are compared, a rule by its code
     * @param rules the English sentences that must stand in the answer
     * @param nearMiss the codes that must not stand in the answer
     * @param error what the message of the only problem must contain; null when an answer is expected
     */
    record Procedure(ProcedureKind kind, String json, ObjectNode expected, List<String> rules, Set<String> nearMiss, @Nullable String error)
            implements Question {
    }
}
