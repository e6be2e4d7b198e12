package kz.kepil.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.EvaluateAll;
import kz.kepil.api.internal.InquiryProblems;
import kz.kepil.api.verdict.Entitlement;

/** Judges inquiries. Immutable and thread-safe. */
public interface Evaluator {

    /**
     * Judges one inquiry.
     *
     * @param inquiry the question
     * @return the verdict
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any
     */
    default Entitlement evaluate(Inquiry inquiry) {
        return evaluateBatch(List.of(Objects.requireNonNull(inquiry, "inquiry"))).get(0);
    }

    /**
     * Judges some inquiries on the calling thread: all of them, or none when something is wrong with one.
     *
     * @param inquiries the questions
     * @return the verdicts, in the same order
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any for one of them; it is about the first such, with its
     *     index and id, and no verdict is given. Inquiries that may be bad are sorted out by {@link #problems(Inquiry)} beforehand.
     */
    List<Entitlement> evaluateBatch(List<Inquiry> inquiries);

    /**
     * Judges a population in batches on all cores and hands over the verdicts in order, on the calling thread. It reads
     * ahead only a few batches, so that a population of any size takes constant memory.
     *
     * @param inquiries the questions
     * @param verdicts takes each verdict; when it throws, the work stops and the exception goes to the caller
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any for one of them; it is about the first such, with its
     *     index and id. The verdicts of all inquiries before it have been handed over, none after it is.
     */
    default void evaluateAll(Iterable<Inquiry> inquiries, Consumer<Entitlement> verdicts) {
        Objects.requireNonNull(verdicts, "verdicts");
        EvaluateAll.run(this, Objects.requireNonNull(inquiries, "inquiries").iterator(), verdicts);
    }

    /**
     * What if: judges two inquiries and says what differs.
     *
     * @param inquiry the one, often a person as things are
     * @param other the other, often the same person on another day or with a change
     * @return what differs between their verdicts
     * @throws InvalidInquiryException when {@link #problems(Inquiry)} finds any for one of them; its index is 0 for the one and 1 for
     *     the other
     */
    default Difference compare(Inquiry inquiry, Inquiry other) {
        List<Entitlement> verdicts = evaluateBatch(List.of(
                Objects.requireNonNull(inquiry, "inquiry"), Objects.requireNonNull(other, "other")));
        return Difference.between(verdicts.get(0), verdicts.get(1));
    }

    /**
     * What is wrong with an inquiry: {@link Inquiry#problems()} and, besides, a day that is not among
     * {@link #supportedDays()}, and types of circumstances that are not among {@link #circumstanceTypes()}.
     *
     * @param inquiry the question
     * @return all problems; empty when there are none
     */
    default List<Problem> problems(Inquiry inquiry) {
        List<Problem> problems = new ArrayList<>(Objects.requireNonNull(inquiry, "inquiry").problems());
        if (!supportedDays().contains(inquiry.asOf())) {
            problems.add(0, InquiryProblems.unsupportedDay(inquiry.asOf(), supportedDays()));
        }
        InquiryProblems.unknownTypes(inquiry, circumstanceTypes(), problems);
        return problems;
    }

    /**
     * The types of circumstances that an inquiry may name: the constants of {@link CircumstanceType}, and those that the pack declares
     * besides.
     *
     * @return the types, in the pack's order
     */
    default List<CircumstanceType> circumstanceTypes() {
        return List.of(CircumstanceType.values());
    }

    /**
     * The days that are answered: the range of {@code asOf}, both ends inclusive. Days whose law is not known yet are among
     * them; they are answered by the law known last, with the warning {@link kz.kepil.api.verdict.WarningCode#PROVISIONAL_LAW}.
     *
     * <p>Which day is today is not known here. In Kazakhstan it is {@code LocalDate.now(ZoneId.of("Asia/Almaty"))}: UTC+5 in the whole
     * country since 2024-03-01, and two zones before, {@code Asia/Almaty} (+6) and {@code Asia/Aqtobe} (+5) for the west.
     *
     * @return the range
     * @see EntitlementEngine#knownDays()
     */
    DateRange supportedDays();
}
