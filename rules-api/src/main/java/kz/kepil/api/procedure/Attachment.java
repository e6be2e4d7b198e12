package kz.kepil.api.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.internal.Copies;
import org.jspecify.annotations.Nullable;

/**
 * How a person is attached to a clinic (spec 08, ATT). Immutable.
 *
 * @param date the day
 * @param ways where it can be asked for and why; empty when there is no attachment
 * @param documents what has to be shown
 * @param refusals why there is no attachment; empty when there is a way
 * @param answerWorkingDays within how many working days there is an answer; null when there is no attachment
 * @param advice how it is asked for, and what comes then; empty when there is no attachment
 */
public record Attachment(
        LocalDate date, List<Way> ways, List<Document> documents, List<Ground> refusals, @Nullable Integer answerWorkingDays,
        List<Advice> advice) {

    /** Checks that the day is there and copies the lists. */
    public Attachment {
        Objects.requireNonNull(date, "date");
        ways = Copies.list(ways, "ways");
        documents = Copies.list(documents, "documents");
        refusals = Copies.list(refusals, "refusals");
        advice = Copies.list(advice, "advice");
    }

    /** {@return whether the person can be attached: there is a way} */
    public boolean possible() {
        return !ways.isEmpty();
    }

    /**
     * A way to ask for attachment. Immutable.
     *
     * @param channel where
     * @param ground the rule that opens it
     */
    public record Way(AttachmentChannel channel, Ground ground) {

        /** Checks that the parts are there. */
        public Way {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(ground, "ground");
        }
    }

    /**
     * A document to be shown. Immutable.
     *
     * @param document which
     * @param ground the rule that asks for it
     */
    public record Document(AttachmentDocument document, Ground ground) {

        /** Checks that the parts are there. */
        public Document {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(ground, "ground");
        }
    }
}
