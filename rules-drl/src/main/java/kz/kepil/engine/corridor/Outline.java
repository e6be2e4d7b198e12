package kz.kepil.engine.corridor;

import java.util.List;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;

/**
 * What of a verdict spec 11 compares between completions; the arrears are left out.
 *
 * @param insurance the insurance
 * @param dental dental care
 * @param screenings the screenings
 * @param services the services
 */
public record Outline(Insurance insurance, Dental dental, List<ScreeningVerdict> screenings, List<ServiceVerdict> services) {
}
