package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;

/** A person to whom steps may be open, with the verdict so far. */
public final class AdvisedPerson extends Fact implements Dated, Situated {

    /**
     * The verdict so far; what each part means stands with the word of the same name.
     *
     * @param notInsured see {@link AdvisedPerson#isNotInsured()}
     * @param stillInsured see {@link AdvisedPerson#isStillInsured()}
     * @param owesMonths see {@link AdvisedPerson#isOwesMonths()}
     * @param employerOwesMonths see {@link AdvisedPerson#isEmployerOwesMonths()}
     * @param entrepreneurOwesMonths see {@link AdvisedPerson#isEntrepreneurOwesMonths()}
     * @param arrearsTotal see {@link AdvisedPerson#getArrearsTotal()}
     * @param entrepreneurArrears see {@link AdvisedPerson#getEntrepreneurArrears()}
     * @param employersMonths see {@link AdvisedPerson#employersMonthsAs(PaymentType)}
     * @param chronicGroups see {@link AdvisedPerson#getChronicGroups()}
     * @param espInYearBefore see {@link AdvisedPerson#isEspInYearBefore()}
     * @param prepaidYear see {@link AdvisedPerson#getPrepaidYear()}
     * @param payment see {@link AdvisedPerson#paymentAs(PaymentType)}
     */
    public record Outlook(
            boolean notInsured,
            boolean stillInsured,
            boolean owesMonths,
            boolean employerOwesMonths,
            boolean entrepreneurOwesMonths,
            BigDecimal arrearsTotal,
            BigDecimal entrepreneurArrears,
            Function<PaymentType, BigDecimal> employersMonths,
            Set<Integer> chronicGroups,
            boolean espInYearBefore,
            BigDecimal prepaidYear,
            Function<PaymentType, BigDecimal> payment) {
    }

    private final PersonOnDay today;
    private final Person person;
    private final Outlook outlook;

    /**
     * A person to be guided.
     *
     * @param today the person on the inquiry's day
     * @param person the person
     * @param outlook the verdict so far
     */
    public AdvisedPerson(PersonOnDay today, Person person, Outlook outlook) {
        this.today = today;
        this.person = person;
        this.outlook = outlook;
    }

    /** {@return the inquiry's day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return today.getLaw();
    }

    @Override
    public long situationBits() {
        return today.situationBits();
    }

    /** {@return whether the legal status gives access to the insurance system} */
    public boolean isInSystem() {
        return today.isInSystem();
    }

    /** {@return whether the legal status gives the full guaranteed volume of free care} */
    public boolean isTmkkkFull() {
        return today.isTmkkkFull();
    }

    /** {@return completed years of life} */
    public int getAge() {
        return today.getAge();
    }

    /** {@return whether the person works, see {@link PersonOnDay#isWorking()}} */
    public boolean isWorking() {
        return today.isWorking();
    }

    /** {@return the same on the inquiry's day as {@link PersonOnDay#isEntrepreneur()}} */
    public boolean isEntrepreneur() {
        return today.isEntrepreneur();
    }

    /** {@return the same on the inquiry's day as {@link PersonOnDay#isRegisteredUnemployed()}} */
    public boolean isRegisteredUnemployed() {
        return today.isRegisteredUnemployed();
    }

    /** {@return the same on the inquiry's day as {@link PersonOnDay#isSubsidisedJob()}} */
    public boolean isSubsidisedJob() {
        return today.isSubsidisedJob();
    }

    /** {@return the same on the inquiry's day as {@link PersonOnDay#isPregnant()}} */
    public boolean isPregnant() {
        return today.isPregnant();
    }

    /** {@return whether PREGNANT covers the day, and the pregnancy is entered in the register of pregnant women} */
    public boolean isRegisteredPregnancy() {
        return today.isRegisteredPregnancy();
    }

    /** {@return whether DISABILITY covers the day, of group CHILD, and the person is under 18} */
    public boolean isDisabilityOfChild() {
        return today.isDisabilityOfChild();
    }

    /** {@return whether DISABILITY covers the day, of group I, II or III} */
    public boolean isDisabilityOfGroup() {
        return today.isDisabilityOfGroup();
    }

    /** {@return the same on the inquiry's day as {@link PersonOnDay#isUnconfirmedStudent()}} */
    public boolean isUnconfirmedStudent() {
        return today.isUnconfirmedStudent();
    }

    /** {@return the same on the inquiry's day as {@link PersonOnDay#isSocialLevelKnown()}} */
    public boolean isSocialLevelKnown() {
        return today.isSocialLevelKnown();
    }

    /**
     * {@return months from {@code lastPensionContribution} to the month of the day; very many when there never was a
     * contribution}
     */
    public int getMonthsSincePensionContribution() {
        return today.getMonthsSincePensionContribution();
    }

    /** {@return whether the insurance status is NOT_INSURED} */
    public boolean isNotInsured() {
        return outlook.notInsured();
    }

    /** {@return whether the person is insured by nothing but what lasts on after payments stopped (STA-2, STA-3)} */
    public boolean isStillInsured() {
        return outlook.stillInsured();
    }

    /** {@return whether the arrears hold a month that somebody else than the employer owes} */
    public boolean isOwesMonths() {
        return outlook.owesMonths();
    }

    /** {@return whether the arrears hold a month that the employer owes} */
    public boolean isEmployerOwesMonths() {
        return outlook.employerOwesMonths();
    }

    /** {@return whether the arrears hold a month that the person owes as entrepreneur} */
    public boolean isEntrepreneurOwesMonths() {
        return outlook.entrepreneurOwesMonths();
    }

    /** {@return the total of the arrears, in tenge} */
    public BigDecimal getArrearsTotal() {
        return outlook.arrearsTotal();
    }

    /** {@return what the person owes as entrepreneur, in tenge} */
    public BigDecimal getEntrepreneurArrears() {
        return outlook.entrepreneurArrears();
    }

    /**
     * What it costs to pay oneself the months that the employer owes.
     *
     * @param type as what kind of payer; its amount depends on no income
     * @return tenge, less what was paid as such a payer already
     */
    public BigDecimal employersMonthsAs(PaymentType type) {
        return outlook.employersMonths().apply(type);
    }

    /** {@return the chronic groups of the person's diseases, by their numbers; 0 for a disease in none} */
    public Set<Integer> getChronicGroups() {
        return outlook.chronicGroups();
    }

    /** {@return whether a single aggregated payment for a month of the year before is known} */
    public boolean isEspInYearBefore() {
        return outlook.espInYearBefore();
    }

    /** {@return what it costs to prepay as many months as the law lets, as the payer of whom payers.yaml says so, at this month's amount, in tenge} */
    public BigDecimal getPrepaidYear() {
        return outlook.prepaidYear();
    }

    /**
     * The contribution for the month of the inquiry's day.
     *
     * @param type of what kind of payer; its amount depends on no income
     * @return tenge
     */
    public BigDecimal paymentAs(PaymentType type) {
        return outlook.payment().apply(type);
    }

    /**
     * The first day of a month after that of the last pension contribution.
     *
     * @param months how many months after
     * @return the day
     */
    public LocalDate firstDayOfMonthAfterPensionContribution(int months) {
        YearMonth last = Objects.requireNonNull(person.lastPensionContribution());
        return last.plusMonths(months).atDay(1);
    }
}
