package kz.kepil.engine.data;

import java.io.InputStream;
import kz.kepil.api.internal.InquiryCheck;

/**
 * What is said of services besides who pays for them, from the pack's file services.yaml.
 *
 * @param referrals which of them need a referral
 * @param hepatitisScreening the code of the screening that looks for hepatitis
 */
public record Services(Referrals referrals, String hepatitisScreening) {

    /**
     * Reads the file.
     *
     * @param file the name of the file, for errors
     * @param in its text
     * @param acts the acts that are named
     * @return what it says
     * @throws PackException when the file is broken
     */
    public static Services read(String file, InputStream in, Acts acts) {
        return YamlNode.read(file, in, root -> read(root, acts));
    }

    static Services read(YamlNode root, Acts acts) {
        root.entries("referral", "hepatitisScreening");
        return new Services(Referrals.read(root.get("referral"), acts), root.get("hepatitisScreening").oneOf(InquiryCheck.SCREENINGS));
    }
}
