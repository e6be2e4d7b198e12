package kz.kepil.analyst.watch;

import java.nio.file.Path;
import java.util.List;
import kz.kepil.analyst.suite.Failure;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.PackProblem;

/** Takes what a round finds, as soon as it is found. */
public interface Found {

    /**
     * What is wrong in the pack, in its suites or in a sample; then nothing that rests on it is told.
     *
     * @param problems what is wrong; the file of each is a path made of the folder's path as it was given
     */
    void wrong(List<PackProblem> problems);

    /**
     * What changed since the last round in which nothing was wrong; on the first nothing is named.
     *
     * @param rules the ids of the rules
     * @param files the names of the files of data
     */
    void changed(List<String> rules, List<String> files);

    /**
     * Scenarios that concern what changed, before all others.
     *
     * @param ran how many ran
     * @param failures those that fail
     */
    void concerned(int ran, List<Failure> failures);

    /**
     * A sample whose verdict is another now.
     *
     * @param sample the file
     * @param difference what differs
     * @param engine the engine that judges now
     */
    void sample(Path sample, Difference difference, EntitlementEngine engine);

    /**
     * The other scenarios.
     *
     * @param ran how many ran
     * @param failures those that fail
     */
    void others(int ran, List<Failure> failures);
}
