package kz.kepil.engine.corridor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Person;
import kz.kepil.engine.fact.CategorisedPerson;
import kz.kepil.engine.data.MonthMeanings;
import kz.kepil.engine.fact.Days;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.InsuredFound;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The facts of the person: what the legal status gives, and on which days a state or local-budget category holds. */
final class Standing {

    private final Inquiry inquiry;
    /** The days on which the scope may have changed by law in the months that are looked at, as numbers, sorted. */
    private final int[] turns;
    /** Of each stretch between them, oldest first; the last is that of the inquiry's day. */
    private final List<LegalStatusOnDay> legalStatuses = new ArrayList<>();
    /** The first in which the person lived and had the legal status. */
    private final YearMonth firstOwnMonth;
    /** What the legal status gave in each stretch. */
    private final List<ScopeFound> scopes = new ArrayList<>();
    private @Nullable Months months;
    /** What the stage of the local budget looks at, and the day of which it is. */
    private final List<CategorisedPerson> categorised = new ArrayList<>();
    private final List<PersonOnDay> categorisedDays = new ArrayList<>();
    /** The days, among those of the months, on which a state or local-budget category held. */
    private final List<PersonOnDay> stateDays = new ArrayList<>();
    private final MonthMeanings meanings;
    /** The bits of the words whose month needs no payment. */
    private final long freeWords;
    /** Those of them on which a payer insured the person whose month needs no payment. */
    private final List<PersonOnDay> freeDays = new ArrayList<>();

    Standing(Inquiry inquiry, Pack pack) {
        this.inquiry = inquiry;
        this.meanings = pack.circumstances().months();
        this.freeWords = pack.circumstances().situations().bits(meanings.words());
        Person person = inquiry.person();
        LocalDate oldest = inquiry.asOf().minusMonths(pack.lookBack(inquiry.asOf())).withDayOfMonth(1);
        int first = Days.number(oldest.isBefore(pack.reach().from()) ? pack.reach().from() : oldest);
        this.turns = pack.turns("scope", first, Days.number(inquiry.asOf()));
        for (int i = 0; i < turns.length; i++) {
            legalStatuses.add(new LegalStatusOnDay(person, i == 0 ? first : turns[i - 1]));
        }
        legalStatuses.add(new LegalStatusOnDay(person, Days.number(inquiry.asOf())));
        LocalDate since = person.legalStatusSince();
        LocalDate birth = person.birthDate();
        this.firstOwnMonth = YearMonth.from(since == null || since.isBefore(birth) ? birth : since);
    }

    /** The facts that the scope stage looks at: of the inquiry's day and, where the law turned, of the time before. */
    List<LegalStatusOnDay> legalStatuses() {
        return legalStatuses;
    }

    /** Whether a fact tells of the inquiry's day. */
    boolean isOfToday(LegalStatusOnDay legalStatus) {
        return legalStatus == legalStatuses.get(turns.length);
    }

    /** After the scope stage. */
    void keepScope(Pack pack, Predicate<YearMonth> isPaid) {
        for (LegalStatusOnDay legalStatus : legalStatuses) {
            if (legalStatus.findings().size() != 1) {
                throw new IllegalStateException("Exactly one rule must tell the scope of " + legalStatus.getLegalStatus() + " on "
                        + legalStatus.getLaw() + ", and these do: " + legalStatus.findings());
            }
            scopes.add((ScopeFound) legalStatus.findings().get(0));
        }
        PersonOnDay today = new PersonOnDay(
                inquiry.person(), inquiry.asOf(), inquiry.asOf(), pack.circumstances().situations(), scope());
        months = new Months(inquiry.person(), today, inquiry.asOf(), pack.lookBack(inquiry.asOf()), isPaid, this::scopeOn, pack);
    }

    /** What the legal status gives on the inquiry's day. */
    ScopeFound scope() {
        return scopes.get(turns.length);
    }

    /** What it gave by the law of a day of the months that are looked at. */
    private ScopeFound scopeOn(LocalDate day) {
        if (turns.length == 0) {
            return scopes.get(0);
        }
        int stretch = 0;
        while (stretch < turns.length && turns[stretch] <= Days.number(day)) {
            stretch++;
        }
        return scopes.get(stretch);
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
        for (PersonOnDay day : days()) {
            keep(day, day);
        }
    }

    private void keep(PersonOnDay day, Fact found) {
        if (!found.findings().isEmpty()) {
            stateDays.add(day);
            for (Finding finding : found.findings()) {
                if (meanings.payers().contains(((InsuredFound) finding).payer())) {
                    freeDays.add(day);
                    return;
                }
            }
        }
    }

    /** The days that the stage of the local budget looks at: of those past, only such as no state category covers already. */
    List<CategorisedPerson> categorisedDays() {
        for (PersonOnDay day : days()) {
            boolean stateInsured = isStateDay(day);
            if (day == today() || !stateInsured) {
                categorised.add(new CategorisedPerson(day, stateInsured));
                categorisedDays.add(day);
            }
        }
        return categorised;
    }

    /** After the stage of the local budget. */
    void keepLocalBudget() {
        for (int i = 0; i < categorised.size(); i++) {
            keep(categorisedDays.get(i), categorised.get(i));
        }
    }

    /** The person on the inquiry's day, once the state categories are known. */
    CategorisedPerson categorisedToday() {
        return categorised.get(0);
    }

    boolean isStateDay(PersonOnDay day) {
        return stateDays.contains(day);
    }

    /** Whether the person needed no payment for the month so many months ago, which is not paid. */
    boolean neededNoPayment(int ago) {
        return months().onAnyOf(meanings.withoutPayment(), ago, day -> freeDays.contains(day) || day.isAnyOf(freeWords));
    }

    /** In the legal status, which opened the insurance system on a day of the month that counts, and alive. */
    boolean isInSystem(YearMonth month) {
        boolean open = meanings.liable().first() && scopeOn(month.atDay(1)).mams()
                || meanings.liable().last() && scopeOn(month.atEndOfMonth()).mams();
        return open && !month.isBefore(firstOwnMonth);
    }
}
