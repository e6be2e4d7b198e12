package kz.kepil.api.inquiry;

import java.util.List;
import java.util.stream.Collectors;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/** Thrown when an inquiry cannot be judged; it lists all that is wrong with it, and of several inquiries says which it is. */
public final class InvalidInquiryException extends IllegalArgumentException {

    private static final long serialVersionUID = 3L;

    private final Problem[] problems;
    private final @Nullable Long index;
    private final @Nullable String id;

    /**
     * About the only inquiry.
     *
     * @param problems at least one
     */
    public InvalidInquiryException(List<Problem> problems) {
        super(text(problems));
        this.problems = problems.toArray(Problem[]::new);
        this.index = null;
        this.id = null;
    }

    /**
     * About one of several inquiries.
     *
     * @param problems at least one
     * @param index how many inquiries stand before it
     * @param id its mark; null when it has none
     */
    public InvalidInquiryException(List<Problem> problems, long index, @Nullable String id) {
        super("inquiries[" + index + "]" + (id == null ? "" : ", id " + id) + ":\n" + text(problems));
        this.problems = problems.toArray(Problem[]::new);
        this.index = index;
        this.id = id;
    }

    private static String text(List<Problem> problems) {
        return Copies.list(problems, "problems").stream()
                .map(problem -> problem.path() + ": " + problem.message().en()).collect(Collectors.joining("\n"));
    }

    /** {@return all that is wrong: an unmodifiable list of at least one problem} */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /** {@return how many inquiries stand before the one that cannot be judged; null when only one was given} */
    public @Nullable Long index() {
        return index;
    }

    /** {@return the mark of one of several inquiries; null when it has none or only one was given} */
    public @Nullable String id() {
        return id;
    }
}
