package kz.kepil.engine.corridor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.engine.data.MonthMeanings;
import kz.kepil.engine.fact.CategorisedPerson;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding.InsuredFound;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.CalendarMonth;
import kz.kepil.engine.pack.LawOfDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The facts of the person: what the legal status gives, and on which days a state or local-budget category holds. */
final class Standing {

    private static final boolean[] NO_DAYS = {};

    private final Inquiry inquiry;
    private final LawOfDay law;
    private final MonthMeanings meanings;
    /** The bits of the words whose month needs no payment. */
    private final long freeWords;
    /** Of each stretch between the days on which the scope may have changed, oldest first; the last is that of the inquiry's day. */
    private final List<LegalStatusOnDay> legalStatuses;
    /** What the legal status gave in each stretch. */
    private final ScopeFound[] scopes;
    /** The first day, as a number, of the life and of the legal status. */
    private final int firstOwnDay;
    private @Nullable Months months;
    /** What the stage of the local budget looks at; of no day that a state category covers already, except the inquiry's. */
    private List<CategorisedPerson> categorised = List.of();
    /** By the index of the day among the facts of the months: whether a state or local-budget category held. */
    private boolean[] stateDays = NO_DAYS;
    /** The same: whether the person needed no payment. */
    private boolean[] freeDays = NO_DAYS;

    Standing(Inquiry inquiry, Pack pack, LawOfDay law) {
        this.inquiry = inquiry;
        this.law = law;
        this.meanings = pack.circumstances().months();
        this.freeWords = pack.circumstances().wordsWithoutPayment();
        Person person = inquiry.person();
        LegalStatusOnDay ofToday = new LegalStatusOnDay(person, law.number());
        int[] turns = law.scopeTurns();
        if (turns.length == 0) {
            this.legalStatuses = List.of(ofToday);
        } else {
            this.legalStatuses = new ArrayList<>(turns.length + 1);
            for (int i = 0; i < turns.length; i++) {
                legalStatuses.add(new LegalStatusOnDay(person, i == 0 ? law.firstNumber() : turns[i - 1]));
            }
            legalStatuses.add(ofToday);
        }
        this.scopes = new ScopeFound[turns.length + 1];
        LocalDate since = person.legalStatusSince();
        LocalDate birth = person.birthDate();
        this.firstOwnDay = Days.number(since == null || since.isBefore(birth) ? birth : since);
    }

    /** The facts that the scope stage looks at: of the inquiry's day and, where the law turned, of the time before. */
    List<LegalStatusOnDay> legalStatuses() {
        return legalStatuses;
    }

    /** Whether a fact tells of the inquiry's day. */
    boolean isOfToday(LegalStatusOnDay legalStatus) {
        return legalStatus == legalStatuses.get(legalStatuses.size() - 1);
    }

    /** After the scope stage. */
    void keepScope(Pack pack, Account account) {
        for (int i = 0; i < scopes.length; i++) {
            LegalStatusOnDay legalStatus = legalStatuses.get(i);
            if (legalStatus.findings().size() != 1) {
                throw new IllegalStateException("Exactly one rule must tell the scope of " + legalStatus.getLegalStatus() + " on "
                        + legalStatus.getLaw() + ", and these do: " + legalStatus.findings());
            }
            scopes[i] = (ScopeFound) legalStatus.findings().get(0);
        }
        PersonOnDay today = new PersonOnDay(
                inquiry.person(), inquiry.asOf(), inquiry.asOf(), pack.circumstances().situations(), scope());
        months = new Months(inquiry.person(), today, inquiry.asOf(), law, account, this::scopeOn, pack);
    }

    /** What the legal status gives on the inquiry's day. */
    ScopeFound scope() {
        return scopes[scopes.length - 1];
    }

    /** What it gave by the law of a day of the months that are looked at. */
    private ScopeFound scopeOn(int day) {
        int[] turns = law.scopeTurns();
        int stretch = 0;
        while (stretch < turns.length && turns[stretch] <= day) {
            stretch++;
        }
        return scopes[stretch];
    }

    Months months() {
        return Objects.requireNonNull(months);
    }

    /** The person on the inquiry's day. */
    PersonOnDay today() {
        return days().get(0);
    }

    /** The days that the stage of the state categories looks at, the inquiry's day first. */
    List<PersonOnDay> days() {
        return months().facts();
    }

    /** After the stage of the state categories. */
    void keepStateCategories() {
        stateDays = new boolean[days().size()];
        freeDays = new boolean[stateDays.length];
        for (int i = 0; i < stateDays.length; i++) {
            freeDays[i] = days().get(i).isAnyOf(freeWords);
            keep(i, days().get(i));
        }
    }

    private void keep(int day, Fact found) {
        for (int i = 0; i < found.findings().size(); i++) {
            stateDays[day] = true;
            freeDays[day] |= meanings.payers().contains(((InsuredFound) found.findings().get(i)).payer());
        }
    }

    /** The days that the stage of the local budget looks at: of those past, only such as no state category covers already. */
    List<CategorisedPerson> categorisedDays() {
        CategorisedPerson today = new CategorisedPerson(today(), stateDays[0]);
        if (stateDays.length == 1) {
            categorised = List.of(today);
        } else {
            categorised = new ArrayList<>(stateDays.length);
            categorised.add(today);
            for (int i = 1; i < stateDays.length; i++) {
                if (!stateDays[i]) {
                    categorised.add(new CategorisedPerson(days().get(i), false));
                }
            }
        }
        return categorised;
    }

    /** After the stage of the local budget. */
    void keepLocalBudget() {
        keep(0, categorisedToday());
        int next = 1;
        for (int i = 1; next < categorised.size(); i++) {
            if (!stateDays[i]) {
                keep(i, categorised.get(next));
                next++;
            }
        }
    }

    /** The person on the inquiry's day, once the state categories are known. */
    CategorisedPerson categorisedToday() {
        return categorised.get(0);
    }

    /** Whether a state or local-budget category holds on the inquiry's day. */
    boolean isStateInsuredToday() {
        return stateDays[0];
    }

    /** Whether the person needed no payment for the month so many months ago, which is not paid. */
    boolean neededNoPayment(int ago) {
        return months().onAnyOf(meanings.withoutPayment(), ago, freeDays);
    }

    /** In the legal status, which opened the insurance system on a day of the month that counts, and alive. */
    boolean isInSystem(CalendarMonth month) {
        boolean open = meanings.liable().first() && scopeOn(month.firstNumber()).mams()
                || meanings.liable().last() && scopeOn(month.lastNumber()).mams();
        return open && month.lastNumber() >= firstOwnDay;
    }
}
