package kz.kepil.api.inquiry;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an inquiry cannot be judged; it lists all that is wrong with it. */
public final class InvalidInquiryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Made of the problems found.
     *
     * @param problems at least one
     */
    public InvalidInquiryException(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.path() + ": " + problem.message().en()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return all that is wrong: an unmodifiable list of at least one problem} */
    public List<Problem> problems() {
        return problems;
    }
}
