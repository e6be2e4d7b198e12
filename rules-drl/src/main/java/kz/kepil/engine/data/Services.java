package kz.kepil.engine.data;

import java.util.function.Consumer;
import kz.kepil.api.internal.InquiryCheck;

/**
 * What is said of services besides who pays for them, from the pack's file services.yaml.
 *
 * @param referrals which of them need a referral
 * @param hepatitisScreening the code of the screening that looks for hepatitis
 */
public record Services(Referrals referrals, String hepatitisScreening) {

    /** Reads the file; the references to acts are shown to somebody. */
    static Services read(YamlNode root, Consumer<YamlNode> acts) {
        root.entries("referral", "hepatitisScreening");
        return new Services(Referrals.read(root.get("referral"), acts), root.get("hepatitisScreening").oneOf(InquiryCheck.SCREENINGS));
    }
}
