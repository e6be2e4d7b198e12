package kz.kepil.engine.pack;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import kz.kepil.api.inquiry.PaymentType;

/** How the amounts of all kinds of payment come about. Immutable. */
public final class Payers {

    private final Map<PaymentType, PayerRule> byType;

    private Payers(Map<PaymentType, PayerRule> byType) {
        this.byType = byType;
    }

    static Payers read(String file, InputStream in, Parameters parameters, LocalDate packEnd) {
        YamlNode root = YamlNode.read(file, in);
        root.entries(Arrays.stream(PaymentType.values()).map(Enum::name).toArray(String[]::new));
        Map<PaymentType, PayerRule> byType = new EnumMap<>(PaymentType.class);
        for (PaymentType type : PaymentType.values()) {
            byType.put(type, PayerRule.read(type, root.get(type.name()), parameters, packEnd));
        }
        return new Payers(byType);
    }

    /** The same rules over other parameters of the same names. */
    Payers with(Parameters parameters) {
        Map<PaymentType, PayerRule> other = new EnumMap<>(PaymentType.class);
        byType.forEach((type, rule) -> other.put(type, rule.with(parameters)));
        return new Payers(other);
    }

    /**
     * The rule for one kind of payment.
     *
     * @param type the kind
     * @return its rule
     */
    public PayerRule of(PaymentType type) {
        return byType.get(type);
    }
}
