package kz.kepil.api.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.DateRange;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InquiryCheck.Found;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** What spec 08 rejects although each value is well formed; as in {@link InquiryCheck}, parts may be null. */
public final class ProcedureCheck {

    private static final int MOST_CASES = 1_000_000_000;

    private ProcedureCheck() {
    }

    /**
     * What is wrong with the day of a refund or an attachment.
     *
     * @param date the day
     * @param supported the days for which the engine has the law
     * @return all problems; empty when there are none
     */
    public static List<Problem> problems(LocalDate date, DateRange supported) {
        List<Problem> problems = new ArrayList<>();
        date(date, supported, into(problems));
        return problems;
    }

    /**
     * What is wrong with a request for a sanction.
     *
     * @param request the request
     * @param supported the days for which the engine has the law
     * @return all problems in the order of the JSON; empty when there are none
     */
    public static List<Problem> problems(SanctionRequest request, DateRange supported) {
        List<Problem> problems = new ArrayList<>();
        Found found = into(problems);
        date(request.date(), supported, found);
        cases(request.cases(), under(".cases", found));
        measure(request.service(), request.cost(), request.perCapitaRate(), found);
        InquiryCheck.amount(request.cost(), under(".cost", found));
        InquiryCheck.amount(request.perCapitaRate(), under(".perCapitaRate", found));
        return problems;
    }

    private static Found into(List<Problem> problems) {
        return (step, message) -> problems.add(new Problem("$" + step, null, message));
    }

    private static Found under(String step, Found found) {
        return (further, message) -> found.add(step + further, message);
    }

    /**
     * Checks the day of a procedure.
     *
     * @param date the day, if known
     * @param supported the days for which the engine has the law
     * @param found takes what is wrong with the whole
     */
    public static void date(@Nullable LocalDate date, DateRange supported, Found found) {
        if (date != null && !supported.contains(date)) {
            found.add(".date", InquiryProblems.unsupportedDay(date, supported).message());
        }
    }

    /**
     * Checks a number of cases.
     *
     * @param cases the number
     * @param found takes what is wrong with it
     */
    public static void cases(int cases, Found found) {
        if (cases < 1 || cases > MOST_CASES) {
            found.add("", noNumberOfCases(cases));
        }
    }

    /**
     * Says of something that it is no number of cases.
     *
     * @param shown what it is
     * @return the message
     */
    public static Texts noNumberOfCases(Object shown) {
        return Messages.of("cases", shown, MOST_CASES);
    }

    /**
     * Checks that a sanction has what it is measured by, and nothing else.
     *
     * @param service the kind of service
     * @param cost what is given as its cost; null when nothing is
     * @param perCapitaRate what is given as per-capita rate; null when nothing is
     * @param found takes what is wrong with the whole
     */
    public static void measure(SanctionedService service, @Nullable Object cost, @Nullable Object perCapitaRate, Found found) {
        measure(service, "cost", cost, found);
        measure(service, "perCapitaRate", perCapitaRate, found);
    }

    private static void measure(SanctionedService service, String property, @Nullable Object value, Found found) {
        boolean belongs = service.measure().equals(property);
        if (belongs && value == null) {
            found.add("." + property, Messages.of("attribute.missing", service, property, Messages.of("word.amount")));
        } else if (!belongs && value != null) {
            Object shown = value instanceof BigDecimal amount ? Messages.shortened(amount.toString()) : value;
            found.add("." + property, Messages.of("attribute.foreign", service, property, shown, service.measure()));
        }
    }
}
