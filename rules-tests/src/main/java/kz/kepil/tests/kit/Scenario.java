package kz.kepil.tests.kit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** One question with its expected answer, for one year. Immutable. */
public final class Scenario {

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

    /**
     * The file in which it stands.
     *
     * @return the path, made of the folder's path as it was given
     */
    public Path file() {
        return file;
    }

    /**
     * The line on which it begins.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return line;
    }

    /** {@return the year for which it is asked, one of those for which it holds} */
    public int year() {
        return year;
    }

    /**
     * The sentence that says what it is about.
     *
     * @return the name, once in its year and domain
     */
    public String name() {
        return name;
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
    }

    /**
     * A verdict.
     *
     * @param inquiry what is asked
     * @param expected the part of the verdict that is compared
     * @param granted the codes that the verdict must hold
     * @param nearMiss the codes that it must not hold
     */
    record Verdict(InquiryText inquiry, ObjectNode expected, Set<String> granted, Set<String> nearMiss) implements Question {
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
    }
}
