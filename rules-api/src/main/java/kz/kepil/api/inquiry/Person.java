package kz.kepil.api.inquiry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A person, as far as the caller knows. Immutable. What is not named does not hold, unless it is named in
 * {@code unknown}.
 *
 * @param iin the individual identification number; null when it is not given
 * @param birthDate the birth date
 * @param sex the sex
 * @param legalStatus the legal status
 * @param legalStatusSince the day on which the present status began (of a kandas: the date of the status); null means
 *     since birth
 * @param emergencyCareAgreement whether the state in which the person resides has an agreement on emergency care
 * @param voluntaryPolicy whether the person holds a policy of voluntary medical insurance
 * @param district free text, used by the portrait of the uninsured alone
 * @param lastPensionContribution the last month for which a pension contribution was made, or a social deduction (S1); null when there was none
 * @param circumstances what is so of the person, from when to when
 * @param conditions the person's diseases
 * @param screened the screenings done so far, as far as they are known (spec 07)
 * @param riskFactors the risk groups to which the person belongs
 * @param unknown the facts that the caller does not know, see spec 11
 */
public record Person(
        @Nullable Iin iin,
        LocalDate birthDate,
        Sex sex,
        LegalStatus legalStatus,
        @Nullable LocalDate legalStatusSince,
        boolean emergencyCareAgreement,
        boolean voluntaryPolicy,
        @Nullable String district,
        @Nullable YearMonth lastPensionContribution,
        List<Circumstance> circumstances,
        List<Condition> conditions,
        List<PastScreening> screened,
        List<RiskFactor> riskFactors,
        List<UnknownFact> unknown) {

    /** Checks that the required parts are there and copies the lists. */
    public Person {
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(legalStatus, "legalStatus");
        circumstances = Copies.list(circumstances, "circumstances");
        conditions = Copies.list(conditions, "conditions");
        screened = Copies.list(screened, "screened");
        riskFactors = Copies.list(riskFactors, "riskFactors");
        unknown = Copies.list(unknown, "unknown");
    }

    /**
     * Begins a person.
     *
     * @param birthDate the birth date
     * @param sex the sex
     * @param legalStatus the legal status
     * @return a builder in which nothing else is set
     */
    public static Builder builder(LocalDate birthDate, Sex sex, LegalStatus legalStatus) {
        return new Builder(birthDate, sex, legalStatus);
    }

    /**
     * The same person with other circumstances.
     *
     * @param circumstances the circumstances
     * @return a copy
     */
    public Person withCircumstances(List<Circumstance> circumstances) {
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
    }

    /**
     * The same person with other diseases.
     *
     * @param conditions the diseases
     * @return a copy
     */
    public Person withConditions(List<Condition> conditions) {
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
    }

    /**
     * The same person with other screenings done so far.
     *
     * @param screened the screenings done so far
     * @return a copy
     */
    public Person withScreened(List<PastScreening> screened) {
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
    }

    /**
     * The same person with other risk groups.
     *
     * @param riskFactors the risk groups
     * @return a copy
     */
    public Person withRiskFactors(List<RiskFactor> riskFactors) {
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
    }

    /** {@return the same person with nothing marked as unknown: what is not named does not hold} */
    public Person withoutUnknown() {
        return withUnknown(List.of());
    }

    /**
     * The same person with other facts marked as unknown.
     *
     * @param unknown the unknown facts
     * @return a copy
     */
    public Person withUnknown(List<UnknownFact> unknown) {
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
    }

    /**
     * The same person with another month of the last pension contribution.
     *
     * @param month the month; null when there was none
     * @return a copy
     */
    public Person withLastPensionContribution(@Nullable YearMonth month) {
        return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                district, month, circumstances, conditions, screened, riskFactors, unknown);
    }

    /** Builds a {@link Person} step by step. Not thread-safe. */
    public static final class Builder {
        private final LocalDate birthDate;
        private final Sex sex;
        private final LegalStatus legalStatus;
        private @Nullable Iin iin;
        private @Nullable LocalDate legalStatusSince;
        private boolean emergencyCareAgreement;
        private boolean voluntaryPolicy;
        private @Nullable String district;
        private @Nullable YearMonth lastPensionContribution;
        private List<Circumstance> circumstances = List.of();
        private List<Condition> conditions = List.of();
        private List<PastScreening> screened = List.of();
        private List<RiskFactor> riskFactors = List.of();
        private List<UnknownFact> unknown = List.of();

        private Builder(LocalDate birthDate, Sex sex, LegalStatus legalStatus) {
            this.birthDate = Objects.requireNonNull(birthDate, "birthDate");
            this.sex = Objects.requireNonNull(sex, "sex");
            this.legalStatus = Objects.requireNonNull(legalStatus, "legalStatus");
        }

        /**
         * Sets the individual identification number.
         *
         * @param value the number
         * @return this builder
         */
        public Builder iin(@Nullable Iin value) {
            iin = value;
            return this;
        }

        /**
         * Sets the day on which the present legal status began.
         *
         * @param value the day
         * @return this builder
         */
        public Builder legalStatusSince(@Nullable LocalDate value) {
            legalStatusSince = value;
            return this;
        }

        /**
         * Says whether the state in which the person resides has an agreement on emergency care.
         *
         * @param value whether it has
         * @return this builder
         */
        public Builder emergencyCareAgreement(boolean value) {
            emergencyCareAgreement = value;
            return this;
        }

        /**
         * Says whether the person holds a policy of voluntary medical insurance.
         *
         * @param value whether the person does
         * @return this builder
         */
        public Builder voluntaryPolicy(boolean value) {
            voluntaryPolicy = value;
            return this;
        }

        /**
         * Sets the district.
         *
         * @param value free text of up to 100 characters
         * @return this builder
         */
        public Builder district(@Nullable String value) {
            district = value;
            return this;
        }

        /**
         * Sets the last month for which a pension contribution was made.
         *
         * @param value the month
         * @return this builder
         */
        public Builder lastPensionContribution(@Nullable YearMonth value) {
            lastPensionContribution = value;
            return this;
        }

        /**
         * Sets the circumstances.
         *
         * @param circumstances all of them
         * @return this builder
         */
        public Builder circumstances(List<Circumstance> circumstances) {
            this.circumstances = Copies.list(circumstances, "circumstances");
            return this;
        }

        /**
         * Sets the circumstances.
         *
         * @param circumstances all of them
         * @return this builder
         */
        public Builder circumstances(Circumstance... circumstances) {
            return circumstances(Arrays.asList(Objects.requireNonNull(circumstances, "circumstances")));
        }

        /**
         * Sets the diseases.
         *
         * @param conditions all of them
         * @return this builder
         */
        public Builder conditions(List<Condition> conditions) {
            this.conditions = Copies.list(conditions, "conditions");
            return this;
        }

        /**
         * Sets the screenings done so far.
         *
         * @param screened all of them
         * @return this builder
         */
        public Builder screened(List<PastScreening> screened) {
            this.screened = Copies.list(screened, "screened");
            return this;
        }

        /**
         * Sets the risk groups.
         *
         * @param riskFactors all of them
         * @return this builder
         */
        public Builder riskFactors(List<RiskFactor> riskFactors) {
            this.riskFactors = Copies.list(riskFactors, "riskFactors");
            return this;
        }

        /**
         * Sets the facts that are not known.
         *
         * @param unknown all of them
         * @return this builder
         */
        public Builder unknown(List<UnknownFact> unknown) {
            this.unknown = Copies.list(unknown, "unknown");
            return this;
        }

        /** {@return the person as set} */
        public Person build() {
            return new Person(iin, birthDate, sex, legalStatus, legalStatusSince, emergencyCareAgreement, voluntaryPolicy,
                    district, lastPensionContribution, circumstances, conditions, screened, riskFactors, unknown);
        }
    }
}
