package kz.kepil.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that an interview from nothing may ask about. */
interface Topic {

    /** Whether it has not been asked and can still change the verdict. */
    boolean isOpen();

    /** Asks, and puts the answer into the draft. */
    void ask() throws IOException, NoAnswerException;

    /** What the verdict takes for granted because this was not told; null when nothing that matters. */
    @Nullable String assumed();
}
