package kz.kepil.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.cli.Prompt.Answer;
import org.jspecify.annotations.Nullable;

/** What was paid for the person: pension contributions, and contributions to the fund. Not thread-safe. */
final class MoneyForm {

    /** As far as the law looks back for payments. */
    private static final int MONTHS = 12;

    /** How much has been paid to the fund. */
    private enum Paid {
        ALL, NOTHING, UNTIL, NOBODY_KNOWS
    }

    private final Prompt prompt;
    private final Labels labels;
    private final Draft draft;
    private final EntitlementEngine engine;

    MoneyForm(Prompt prompt, Labels labels, Draft draft, EntitlementEngine engine) {
        this.prompt = prompt;
        this.labels = labels;
        this.draft = draft;
        this.engine = engine;
    }

    /** Asks about one fact as long as it can change the verdict. */
    private final class Money implements Topic {

        private final UnknownFact fact;
        private final Detail.Asking asking;
        private boolean assumesPayer;

        Money(UnknownFact fact, Detail.Asking asking) {
            this.fact = fact;
            this.asking = asking;
        }

        @Override
        public boolean isOpen() {
            return draft.open().contains(fact);
        }

        @Override
        public void ask() throws IOException, NoAnswerException {
            draft.asked(List.of(fact), true);
            if (!asking.ask()) {
                draft.mark(List.of(fact));
            }
            assumesPayer = fact.equals(UnknownFact.PAYMENTS) && !draft.inquiry().payments().isEmpty();
        }

        @Override
        public @Nullable String assumed() {
            return assumesPayer ? labels.in(engine.question(fact).ifSo())
                    : draft.untold().contains(fact) ? labels.in(engine.question(fact).ifNot()) : null;
        }
    }

    List<Topic> topics() {
        return List.of(new Money(UnknownFact.LAST_PENSION_CONTRIBUTION, this::pensionContribution), new Money(UnknownFact.PAYMENTS, this::payments));
    }

    private boolean pensionContribution() throws IOException, NoAnswerException {
        prompt.question(labels.get("form.pension"), labels.get("form.help.pension"));
        YearMonth asOf = YearMonth.from(draft.inquiry().asOf());
        Optional<Optional<YearMonth>> told = prompt.answer(line -> {
            YearMonth month = Prompt.month(line);
            return Prompt.isUnknown(line) ? Optional.<Optional<YearMonth>>empty()
                    : Prompt.meant(line, Answer.NO) ? Optional.of(Optional.<YearMonth>empty())
                    : month == null || month.isAfter(asOf) ? null : Optional.of(Optional.of(month));
        }, labels.get("form.again.month"));
        told.ifPresent(month -> draft.change(person -> person.withLastPensionContribution(month.orElse(null))));
        return told.isPresent();
    }

    private boolean payments() throws IOException, NoAnswerException {
        prompt.question(labels.get("form.payments"), labels.get("form.help.payments"));
        // Nobody is taken to have paid who has not said so.
        Paid paid = prompt.one(List.of(Paid.ALL, Paid.NOTHING, Paid.UNTIL, Paid.NOBODY_KNOWS), Paid.NOBODY_KNOWS, each -> labels.of("paid", each));
        if (paid == Paid.ALL) {
            draft.assume(UnknownFact.PAYMENTS);
        } else if (paid == Paid.UNTIL) {
            // Until the month is told it is not known what was paid.
            draft.mark(List.of(UnknownFact.PAYMENTS));
            return paidUntil();
        }
        return paid != Paid.NOBODY_KNOWS;
    }

    private boolean paidUntil() throws IOException, NoAnswerException {
        prompt.question(labels.get("form.paid-until"), labels.get("form.help.paid-until"));
        YearMonth asOf = YearMonth.from(draft.inquiry().asOf());
        Optional<YearMonth> told = prompt.answer(line -> {
            YearMonth month = Prompt.month(line);
            return Prompt.isUnknown(line) ? Optional.<YearMonth>empty() : month == null || month.isAfter(asOf) ? null : Optional.of(month);
        }, labels.get("form.again.month"));
        if (told.isEmpty()) {
            return false;
        }
        List<Payment> payments = new ArrayList<>();
        for (YearMonth month = asOf.minusMonths(MONTHS); !month.isAfter(told.get()); month = month.plusMonths(1)) {
            payments.add(Payment.of(PaymentType.SELF_PAYER, month,
                    engine.contribution(PaymentType.SELF_PAYER, month, null, null).amount(), month.atDay(1)));
        }
        draft.change(person -> person.withUnknown(
                person.unknown().stream().filter(fact -> !fact.equals(UnknownFact.PAYMENTS)).toList()));
        draft.become(draft.inquiry().withPayments(payments));
        draft.asked(List.of(UnknownFact.PAYMENTS), true);
        return true;
    }
}
