package kz.kepil.engine.corridor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.engine.data.PayerRule;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The payments of a person who goes on paying after the inquiry's day (spec 12). */
public final class PaymentsGoingOn {

    private final Inquiry inquiry;
    private final Inquiry onLastDay;
    private final Pack pack;
    /** What is paid, as seen from each month that was asked about: an account looks only so far back and ahead. */
    private final Map<YearMonth, Account> accounts = new HashMap<>();

    private PaymentsGoingOn(LocalDate last, Inquiry inquiry, Pack pack) {
        this.inquiry = inquiry;
        this.onLastDay = inquiry.withAsOf(last);
        this.pack = pack;
    }

    /**
     * Adds, for each type with a sufficient payment for M or M-1, a sufficient one for every later month that has none, paid on the first
     * day of its month, with the same income.
     *
     * @param last the day up to which payments go on
     * @param inquiry an inquiry; of its payments those count that are known on its day, and the others must not be known by then
     * @param pack by whose rules
     * @return the inquiry with those payments after its own
     */
    public static Inquiry until(LocalDate last, Inquiry inquiry, Pack pack) {
        List<Payment> all = new ArrayList<>(inquiry.payments());
        PaymentsGoingOn further = new PaymentsGoingOn(last, inquiry, pack);
        for (PaymentType type : PaymentType.values()) {
            further.of(type, YearMonth.from(last), all);
        }
        return all.size() == inquiry.payments().size() ? inquiry : inquiry.withPayments(all);
    }

    private void of(PaymentType type, YearMonth last, List<Payment> all) {
        YearMonth now = YearMonth.from(inquiry.asOf());
        boolean paidNow = account(now).paid(0, type);
        if (!paidNow && !account(now).paid(1, type)) {
            return;
        }
        YearMonth latest = paidNow ? now : now.minusMonths(1);
        PayerRule payer = pack.payers().of(type);
        Locality locality = of(type, latest).anyMatch(payment -> payment.locality() == Locality.OTHER) ? Locality.OTHER : null;
        for (YearMonth month = latest.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            if (payer.existsIn(month) && !account(month).paid(0, type)) {
                BigDecimal income = income(type, latest, month);
                BigDecimal amount = payer.isIncomeBased() && income == null ? sum(type, latest) : payer.amount(month, income, locality);
                all.add(new Payment(type, month, amount, month.atDay(1), income, locality));
            }
        }
    }

    private Account account(YearMonth month) {
        return accounts.computeIfAbsent(month, seenFrom -> new Account(onLastDay, pack, pack.on(seenFrom.atDay(1))));
    }

    private Stream<Payment> of(PaymentType type, YearMonth month) {
        return inquiry.payments().stream().filter(payment -> payment.type() == type && payment.month().equals(month)
                && !payment.paidOn().isAfter(inquiry.asOf()));
    }

    private BigDecimal sum(PaymentType type, YearMonth month) {
        return of(type, month).map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The largest that is stated: for the month itself, too, of which a part may be paid already. */
    private @Nullable BigDecimal income(PaymentType type, YearMonth latest, YearMonth month) {
        return Stream.of(latest, month).flatMap(each -> of(type, each)).map(Payment::income).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }
}
