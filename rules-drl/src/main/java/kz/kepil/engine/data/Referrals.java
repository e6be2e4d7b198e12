package kz.kepil.engine.data;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.verdict.Funding;

/** Which services need a referral of the level of care below, from the pack's file services.yaml. Immutable. */
public final class Referrals {

    /** When a service needs a referral. */
    private enum Need {
        /** It does not. */
        NEVER,
        /** When one of the packages named by {@code paidBy} pays. */
        PAID,
        /** When planned dental care does, whoever pays. */
        DENTAL
    }

    private final Set<Funding> paidBy = EnumSet.noneOf(Funding.class);
    private final Map<ServiceType, Need> needs = new EnumMap<>(ServiceType.class);

    private Referrals() {
    }

    static Referrals read(YamlNode root, Consumer<YamlNode> acts) {
        root.entries("act", "source", "checked", "paidBy", "services");
        acts.accept(root.get("act"));
        SourceIds.read(root.get("source"));
        root.get("checked").date();
        Referrals all = new Referrals();
        root.get("paidBy").items().forEach(item -> Arrays.stream(Funding.values()).filter(each -> each.name().equals(item.text()))
                .findFirst().ifPresentOrElse(all.paidBy::add, () -> item.unknown(names(Funding.values()))));
        YamlNode services = root.get("services");
        services.entries(names(ServiceType.values()).toArray(String[]::new));
        for (ServiceType service : ServiceType.values()) {
            YamlNode need = services.get(service.name());
            String text = need.text();
            Arrays.stream(Need.values()).filter(each -> each.name().equals(text))
                    .findFirst().ifPresentOrElse(each -> all.needs.put(service, each), () -> need.unknown(names(Need.values())));
        }
        return all;
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /**
     * Whether a service needs a referral.
     *
     * @param service the service
     * @param payer who pays for it
     * @param dental whether planned dental care needs one
     * @return true when it does
     */
    public boolean isRequired(ServiceType service, Funding payer, boolean dental) {
        return switch (needs.getOrDefault(service, Need.NEVER)) {
            case NEVER -> false;
            case PAID -> paidBy.contains(payer);
            case DENTAL -> dental;
        };
    }
}
