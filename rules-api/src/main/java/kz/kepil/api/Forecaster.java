package kz.kepil.api;

import java.time.LocalDate;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;

/** Says what will change for a person, and when. Immutable and thread-safe. */
public interface Forecaster {

    /**
     * The twelve months after the inquiry's day, while payments go on.
     *
     * @param inquiry the question, on the day from which it is looked ahead
     * @return the forecast
     * @throws InvalidInquiryException when {@link Evaluator#problems(Inquiry)} finds any
     */
    default Forecast forecast(Inquiry inquiry) {
        return forecast(inquiry, FurtherPayments.GOING_ON, inquiry.asOf().plusYears(1));
    }

    /**
     * The verdicts on each day after the inquiry's up to a day, reduced to the days on which something changes. Nothing but time goes on
     * for the person: circumstances last to their end, people and children grow older, the law's own days come. Of the payments those
     * count that are known on the inquiry's day, and those that go on; a payment that the inquiry dates later is left out.
     *
     * <p>It is the engine asked again, for those days alone on which anything can change: a year costs no more than some forty verdicts.
     *
     * @param inquiry the question, on the day from which it is looked ahead
     * @param payments what is paid after that day
     * @param until the last day that is asked about; it is not looked beyond the last of the {@link Evaluator#supportedDays()}
     * @return the forecast; equal for the same inquiry and pack
     * @throws InvalidInquiryException when {@link Evaluator#problems(Inquiry)} finds any
     * @throws IllegalArgumentException when {@code until} is before the inquiry's day
     */
    Forecast forecast(Inquiry inquiry, FurtherPayments payments, LocalDate until);
}
