package kz.kepil.engine;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kepil.engine.fact.Finding;

/** What verdicts say of findings. */
final class Findings {

    private Findings() {
    }

    /** The codes of the rules, sorted and without repeats. */
    static List<String> codes(Collection<? extends Finding> findings) {
        return codes(findings.stream());
    }

    static List<String> codes(Stream<? extends Finding> findings) {
        return List.copyOf(new TreeSet<>(findings.map(finding -> finding.rule().code()).toList()));
    }

    /** Those of one kind. */
    static <T extends Finding> List<T> only(Class<T> kind, Collection<? extends Finding> findings) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
