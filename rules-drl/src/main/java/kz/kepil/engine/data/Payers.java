package kz.kepil.engine.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kepil.api.inquiry.PaymentType;
import org.jspecify.annotations.Nullable;

/** How the amounts of all kinds of payment come about. Immutable. */
public final class Payers {

    private final Map<PaymentType, PayerRule> byType;
    /** None in a file that is wrong. */
    private final @Nullable PayerRule prepayable;

    private Payers(Map<PaymentType, PayerRule> byType) {
        this.byType = byType;
        this.prepayable = byType.values().stream().filter(PayerRule::isPrepayable).findFirst().orElse(null);
    }

    static Payers read(YamlNode root, Parameters parameters, LocalDate last) {
        root.entries(Arrays.stream(PaymentType.values()).map(Enum::name).toArray(String[]::new));
        Map<PaymentType, PayerRule> byType = new EnumMap<>(PaymentType.class);
        for (PaymentType type : PaymentType.values()) {
            try {
                byType.put(type, PayerRule.read(type, root.get(type.name()), parameters, last));
            } catch (PackException problem) {
                // The file takes note of it.
            }
        }
        List<YamlNode> prepaid = root.entries().values().stream().filter(payer -> payer.entries().containsKey("prepaid")).toList();
        if (prepaid.size() != 1) {
            (prepaid.isEmpty() ? root : prepaid.get(1).get("prepaid")).wrong(Mistakes.of("payer.prepaid", prepaid.size()));
        }
        return new Payers(byType);
    }

    /**
     * The same rules over other parameters of the same names.
     *
     * @param parameters the others
     * @return a copy
     */
    public Payers with(Parameters parameters) {
        Map<PaymentType, PayerRule> other = new EnumMap<>(PaymentType.class);
        byType.forEach((type, rule) -> other.put(type, rule.with(parameters)));
        return new Payers(other);
    }

    /** {@return the kind that can be paid in advance} */
    public PayerRule prepayable() {
        return Objects.requireNonNull(prepayable);
    }

    /** Whether the amount of a kind depends on an income, as far as it could be read. */
    boolean isIncomeBased(PaymentType type) {
        return byType.containsKey(type) && of(type).isIncomeBased();
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
