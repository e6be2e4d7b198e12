package kz.kepil.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import kz.kepil.api.inquiry.Person;

/** A person to whom steps may be open, with the verdict so far. */
public final class AdvisedPerson extends Fact {

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
     * @param employersMonthsAsSelfPayer see {@link AdvisedPerson#getEmployersMonthsAsSelfPayer()}
     * @param chronicGroups see {@link AdvisedPerson#getChronicGroups()}
     * @param espInYearBefore see {@link AdvisedPerson#isEspInYearBefore()}
     * @param prepaidYear see {@link AdvisedPerson#getPrepaidYear()}
     * @param selfPayment see {@link AdvisedPerson#getSelfPayment()}
     * @param entrepreneurPayment see {@link AdvisedPerson#getEntrepreneurPayment()}
     */
    public record Outlook(
            boolean notInsured,
            boolean stillInsured,
            boolean owesMonths,
            boolean employerOwesMonths,
            boolean entrepreneurOwesMonths,
            BigDecimal arrearsTotal,
            BigDecimal entrepreneurArrears,
            BigDecimal employersMonthsAsSelfPayer,
            Set<Integer> chronicGroups,
            boolean espInYearBefore,
            BigDecimal prepaidYear,
            BigDecimal selfPayment,
            BigDecimal entrepreneurPayment) {
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

    /**
     * The inquiry's day as a number.
     *
     * @return for example 20220328
     */
    public int getLaw() {
        return today.getLaw();
    }

    /**
     * Whether the legal status gives access to the insurance system.
     *
     * @return true when it does
     */
    public boolean isInSystem() {
        return today.isInSystem();
    }

    /**
     * Whether the legal status gives the full guaranteed volume of free care.
     *
     * @return true when it does
     */
    public boolean isTmkkkFull() {
        return today.isTmkkkFull();
    }

    /**
     * Completed years of life.
     *
     * @return the age
     */
    public int getAge() {
        return today.getAge();
    }

    /**
     * Whether the person works, see {@link PersonOnDay#isWorking()}.
     *
     * @return true when the person does
     */
    public boolean isWorking() {
        return today.isWorking();
    }

    /**
     * SOLE_PROPRIETOR, PRIVATE_PRACTICE or FARM_HEAD covers the day.
     *
     * @return true when one does
     */
    public boolean isEntrepreneur() {
        return today.isEntrepreneur();
    }

    /**
     * REGISTERED_UNEMPLOYED covers the day.
     *
     * @return true when it does
     */
    public boolean isRegisteredUnemployed() {
        return today.isRegisteredUnemployed();
    }

    /**
     * SUBSIDISED_JOB covers the day.
     *
     * @return true when it does
     */
    public boolean isSubsidisedJob() {
        return today.isSubsidisedJob();
    }

    /**
     * PREGNANT covers the day.
     *
     * @return true when it does
     */
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

    /**
     * FULL_TIME_STUDENT covers the day, and the study is not confirmed.
     *
     * @return true when it does
     */
    public boolean isUnconfirmedStudent() {
        return today.isUnconfirmedStudent();
    }

    /**
     * SOCIAL_LEVEL of any level covers the day.
     *
     * @return true when it does
     */
    public boolean isSocialLevelKnown() {
        return today.isSocialLevelKnown();
    }

    /**
     * Months from {@code lastPensionContribution} to the month of the day.
     *
     * @return the months; very many when there never was a contribution
     */
    public int getMonthsSincePensionContribution() {
        return today.getMonthsSincePensionContribution();
    }

    /**
     * Whether the insurance status is NOT_INSURED.
     *
     * @return true when it is
     */
    public boolean isNotInsured() {
        return outlook.notInsured();
    }

    /**
     * Whether the person is insured by nothing but what lasts on after payments stopped (STA-2, STA-3).
     *
     * @return true when so
     */
    public boolean isStillInsured() {
        return outlook.stillInsured();
    }

    /**
     * Whether the arrears hold a month that somebody else than the employer owes.
     *
     * @return true when they do
     */
    public boolean isOwesMonths() {
        return outlook.owesMonths();
    }

    /**
     * Whether the arrears hold a month that the employer owes.
     *
     * @return true when they do
     */
    public boolean isEmployerOwesMonths() {
        return outlook.employerOwesMonths();
    }

    /**
     * Whether the arrears hold a month that the person owes as entrepreneur.
     *
     * @return true when they do
     */
    public boolean isEntrepreneurOwesMonths() {
        return outlook.entrepreneurOwesMonths();
    }

    /**
     * The total of the arrears.
     *
     * @return tenge
     */
    public BigDecimal getArrearsTotal() {
        return outlook.arrearsTotal();
    }

    /**
     * What the person owes as entrepreneur.
     *
     * @return tenge
     */
    public BigDecimal getEntrepreneurArrears() {
        return outlook.entrepreneurArrears();
    }

    /** {@return what it costs to pay the months that the employer owes as a self-payer, in tenge} */
    public BigDecimal getEmployersMonthsAsSelfPayer() {
        return outlook.employersMonthsAsSelfPayer();
    }

    /**
     * The chronic groups of the person's diseases.
     *
     * @return their numbers; 0 for a disease in none
     */
    public Set<Integer> getChronicGroups() {
        return outlook.chronicGroups();
    }

    /**
     * Whether a single aggregated payment for a month of the year before is known.
     *
     * @return true when one is
     */
    public boolean isEspInYearBefore() {
        return outlook.espInYearBefore();
    }

    /**
     * What it costs to prepay, as self-payer, as many months as the law lets, at the amount of the inquiry's year.
     *
     * @return tenge
     */
    public BigDecimal getPrepaidYear() {
        return outlook.prepaidYear();
    }

    /**
     * The self-payer's contribution for the month of the inquiry's day.
     *
     * @return tenge
     */
    public BigDecimal getSelfPayment() {
        return outlook.selfPayment();
    }

    /**
     * The entrepreneur's contribution for the month of the inquiry's day.
     *
     * @return tenge
     */
    public BigDecimal getEntrepreneurPayment() {
        return outlook.entrepreneurPayment();
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
