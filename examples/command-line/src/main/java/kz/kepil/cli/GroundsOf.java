package kz.kepil.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;

/** The codes on which parts of a verdict rest. */
final class GroundsOf {

    private GroundsOf() {
    }

    /** Those by which somebody has a right to something; that a disease or a service is paid is none, and follows from them. */
    static Set<String> rights(Entitlement verdict) {
        Set<String> codes = new HashSet<>(insurance(verdict));
        codes.addAll(verdict.scope().grounds());
        codes.addAll(verdict.employerExemption().grounds());
        codes.addAll(verdict.dental().emergency().grounds());
        codes.addAll(verdict.dental().planned().grounds());
        verdict.screenings().stream().map(ScreeningVerdict::code).forEach(codes::add);
        verdict.conditions().stream().filter(condition -> condition.funding() == Funding.TMKKK).forEach(condition -> codes.addAll(condition.grounds()));
        return codes;
    }

    /** Those of the part, or of the entry of a list, that a change is about; for a service of a disease, those of the service, too. */
    static Collection<String> change(Change change, Entitlement verdict) {
        String entry = change.entry() == null ? "" : change.entry().replaceFirst("#\\d+$", "");
        return switch (change.part().replaceFirst("\\..*", "")) {
            case "insurance" -> insurance(verdict);
            case "scope" -> verdict.scope().grounds();
            case "employerExemption" -> verdict.employerExemption().grounds();
            case "dental" -> Stream.of(verdict.dental().emergency(), verdict.dental().planned()).flatMap(care -> care.grounds().stream()).toList();
            case "conditions" -> verdict.conditions().stream().filter(each -> each.icd10().code().equals(entry))
                    .flatMap(each -> each.grounds().stream()).toList();
            case "screenings" -> verdict.screenings().stream().filter(each -> each.code().equals(entry))
                    .flatMap(each -> Stream.concat(Stream.of(each.code()), each.grounds().stream())).toList();
            case "services" -> verdict.services().stream().filter(each -> isOf(each, entry)).flatMap(each -> each.grounds().stream()).toList();
            default -> List.of();
        };
    }

    private static boolean isOf(ServiceVerdict service, String entry) {
        return entry.equals(service.service().name()) || service.icd10() == null && entry.startsWith(service.service() + ", ")
                || service.icd10() != null && entry.equals(service.service() + ", " + service.icd10());
    }

    private static List<String> insurance(Entitlement verdict) {
        return verdict.insurance().grounds().stream().map(InsuranceGround::code).toList();
    }
}
