package kz.kepil.engine.fact;

import java.math.BigDecimal;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;

/** Services of one kind that a provider recorded but did not give. */
public final class UnconfirmedService extends Fact implements Dated {

    /**
     * How many times the cost or the per-capita rate a sanction is, by the parameters of the day.
     *
     * @param primaryCare see {@link UnconfirmedService#getPrimaryCareMultiple()}
     * @param consultation see {@link UnconfirmedService#getConsultationPercent()}
     * @param inpatient see {@link UnconfirmedService#getInpatientMultiple()}
     * @param ambulance see {@link UnconfirmedService#getAmbulanceMultiple()}
     * @param other see {@link UnconfirmedService#getOtherMultiple()}
     */
    public record Multiples(
            BigDecimal primaryCare, BigDecimal consultation, BigDecimal inpatient, BigDecimal ambulance, BigDecimal other) {
    }

    private final SanctionRequest request;
    private final Multiples multiples;

    /**
     * Such services.
     *
     * @param request what is asked of them
     * @param multiples the multiples of the day
     */
    public UnconfirmedService(SanctionRequest request, Multiples multiples) {
        this.request = request;
        this.multiples = multiples;
    }

    /** {@return the day as a number, for example 20220328} */
    @Override
    public int getLaw() {
        return Days.number(request.date());
    }

    /** {@return the kind of the services} */
    public SanctionedService getService() {
        return request.service();
    }

    /** {@return the parameter {@code sanction-primary-care}; how many times the per-capita rate} */
    public BigDecimal getPrimaryCareMultiple() {
        return multiples.primaryCare();
    }

    /** {@return the parameter {@code sanction-consultation-diagnostics}; how many per cent of the cost} */
    public BigDecimal getConsultationPercent() {
        return multiples.consultation();
    }

    /** {@return the parameter {@code sanction-inpatient}; how many times the cost} */
    public BigDecimal getInpatientMultiple() {
        return multiples.inpatient();
    }

    /** {@return the parameter {@code sanction-ambulance}; how many times the per-capita rate} */
    public BigDecimal getAmbulanceMultiple() {
        return multiples.ambulance();
    }

    /** {@return the parameter {@code sanction-other}: how many times the cost} */
    public BigDecimal getOtherMultiple() {
        return multiples.other();
    }
}
