package kz.kepil.tests.reference;

import java.time.LocalDate;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.Payer;

/**
 * A ground of insurance with its end.
 *
 * @param code the code of the specification
 * @param payer who pays
 * @param end the last day, {@link Dates#FOREVER} when it has none
 */
record Ground(String code, Payer payer, LocalDate end) {

    InsuranceGround stated() {
        return new InsuranceGround(code, payer);
    }
}
