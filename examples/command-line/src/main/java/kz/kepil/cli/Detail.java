package kz.kepil.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import kz.kepil.api.inquiry.Inquiry;
import org.jspecify.annotations.Nullable;

/** One value that stands in the draft as it is assumed until it is told. Not thread-safe. */
final class Detail implements Topic {

    /** Asks; false when nobody knows. */
    interface Asking {
        boolean ask() throws IOException, NoAnswerException;
    }

    private final Draft draft;
    private final boolean understood;
    private final Supplier<List<Inquiry>> otherwise;
    private final Supplier<String> text;
    private final Asking asking;
    private boolean asked;
    private boolean told;

    /**
     * A value with what else the inquiry could be, and how it is taken in words; with {@code understood} it is shown among what was
     * understood, so that it is always said when it was not told.
     */
    Detail(Draft draft, boolean understood, Supplier<List<Inquiry>> otherwise, Supplier<String> text, Asking asking) {
        this.draft = draft;
        this.understood = understood;
        this.otherwise = otherwise;
        this.text = text;
        this.asking = asking;
    }

    private boolean decides() {
        return draft.relevance().decides(otherwise.get());
    }

    @Override
    public boolean isOpen() {
        return !asked && decides();
    }

    @Override
    public void ask() throws IOException, NoAnswerException {
        asked = true;
        told = asking.ask();
    }

    @Override
    public @Nullable String assumed() {
        return told || !understood && !decides() ? null : text.get();
    }
}
