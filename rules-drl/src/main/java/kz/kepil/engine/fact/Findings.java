package kz.kepil.engine.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.kepil.engine.fact.Finding.FundingFound;

/** What verdicts say of findings. */
public final class Findings {

    private Findings() {
    }

    /**
     * The codes of the rules.
     *
     * @param findings what was found
     * @return the codes, sorted and without repeats
     */
    public static List<String> codes(List<? extends Finding> findings) {
        // Most verdicts have none or one of a kind.
        if (findings.size() < 2) {
            return findings.isEmpty() ? List.of() : findings.get(0).rule().ground();
        }
        String[] codes = new String[findings.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = findings.get(i).rule().code();
        }
        return sorted(codes);
    }

    /**
     * Codes and others.
     *
     * @param some codes
     * @param others others
     * @return all, sorted and without repeats
     */
    public static List<String> codes(List<String> some, List<String> others) {
        String[] codes = new String[some.size() + others.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = i < some.size() ? some.get(i) : others.get(i - some.size());
        }
        return sorted(codes);
    }

    private static List<String> sorted(String[] codes) {
        Arrays.sort(codes);
        int many = 1;
        for (int i = 1; i < codes.length; i++) {
            if (!codes[i].equals(codes[i - 1])) {
                codes[many++] = codes[i];
            }
        }
        return List.of(many == codes.length ? codes : Arrays.copyOf(codes, many));
    }

    /**
     * Who pays, where exactly one rule must tell it.
     *
     * @param fact for what
     * @return what that rule found
     * @throws IllegalStateException when none does, or several
     */
    public static FundingFound funding(Fact fact) {
        if (fact.findings().size() == 1 && fact.findings().get(0) instanceof FundingFound found) {
            return found;
        }
        throw new IllegalStateException("Exactly one rule must tell who pays, and these do: " + fact.findings());
    }

    /**
     * Those of one kind.
     *
     * @param kind the kind
     * @param findings all
     * @param <T> the kind
     * @return those of that kind, in their order
     */
    public static <T extends Finding> List<T> only(Class<T> kind, List<? extends Finding> findings) {
        List<T> found = List.of();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (kind.isInstance(finding)) {
                found = found.isEmpty() ? new ArrayList<>(findings.size()) : found;
                found.add(kind.cast(finding));
            }
        }
        return found;
    }
}
