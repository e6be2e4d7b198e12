package kz.kepil.cli;

import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.Difference.Change;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.pages.text.Care;
import kz.kepil.pages.text.Care.Bearer;
import org.jspecify.annotations.Nullable;

/**
 * Who pays by a verdict, in the words of the other texts: where the person does, whether until insured only. Immutable.
 *
 * @param verdict the verdict
 * @param ifInsured the verdict for whoever has paid; null where that changes nothing or is not known
 */
record WhoPays(Entitlement verdict, @Nullable Entitlement ifInsured) {

    /** Who pays for the entry that changes, or for the part that has no entries. */
    Bearer of(Change change, Funding funding) {
        return Bearer.of(funding, ifInsured == null ? null : ifInsured(change, ifInsured));
    }

    private @Nullable Funding ifInsured(Change change, Entitlement insured) {
        String entry = String.valueOf(change.entry()).replaceFirst("#\\d+$", "");
        return switch (change.part()) {
            case "services" -> service(entry.split(", ", 2), insured);
            case "conditions" -> insured.conditions().stream().filter(each -> each.icd10().code().equals(entry))
                    .map(ConditionVerdict::funding).findFirst().orElse(null);
            case "screenings" -> insured.screenings().stream().filter(each -> each.code().equals(entry))
                    .map(ScreeningVerdict::funding).findFirst().orElse(null);
            case "dental" -> {
                Dental dental = verdict.dental();
                yield dental.emergency().eligible() || dental.planned().eligible() ? insured.dental().funding() : null;
            }
            default -> null;
        };
    }

    /** What is paid for a disease as without one has no line of its own. */
    private static @Nullable Funding service(String[] key, Entitlement verdict) {
        Icd10 disease = key.length == 1 ? null : Icd10.of(key[1]);
        return Stream.of(true, false).flatMap(own -> verdict.services().stream().filter(each -> each.service() == ServiceType.valueOf(key[0])
                && Objects.equals(each.icd10(), own ? disease : null))).map(ServiceVerdict::funding).findFirst().orElse(null);
    }

    /** Whether what the person pays here is not paid for a disease of the person, which is treated free. */
    boolean exceptsFree(Change change, Funding funding) {
        return change.part().equals("services") && funding == Funding.PAID && !String.valueOf(change.entry()).contains(", ")
                && verdict.conditions().stream().anyMatch(Care::isTreatedFree);
    }
}
