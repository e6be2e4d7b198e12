package kz.kepil.api.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import kz.kepil.api.Evaluator;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.verdict.Entitlement;
import org.jspecify.annotations.Nullable;

/** A population being judged: all verdicts up to the first inquiry that cannot be judged, and then what is wrong with it. */
public final class EvaluateAll {

    /** Enough for a rule session to pay off, little enough to keep memory small. */
    private static final int BATCH = 256;

    private final Evaluator evaluator;
    private final Iterator<Inquiry> inquiries;
    private long read;
    private boolean isEnded;

    private EvaluateAll(Evaluator evaluator, Iterator<Inquiry> inquiries) {
        this.evaluator = evaluator;
        this.inquiries = inquiries;
    }

    /**
     * Judges a population in batches on all cores.
     *
     * @param evaluator judges a batch
     * @param inquiries read on the calling thread, only a few batches ahead
     * @param verdicts takes each verdict on the calling thread, in the order of the inquiries
     */
    public static void run(Evaluator evaluator, Iterator<Inquiry> inquiries, Consumer<? super Entitlement> verdicts) {
        EvaluateAll all = new EvaluateAll(evaluator, inquiries);
        InOrder.processBatches(all.batches(), InOrder.cores(), all::judge, judged -> {
            judged.verdicts.forEach(verdicts);
            if (judged.failure != null) {
                throw judged.failure;
            }
        });
    }

    /** Some inquiries in a row, and why no more can follow. */
    private record Batch(long first, List<Inquiry> inquiries, @Nullable RuntimeException failure) {
    }

    private record Judged(List<Entitlement> verdicts, @Nullable RuntimeException failure) {
    }

    private Iterator<Batch> batches() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !isEnded && inquiries.hasNext();
            }

            @Override
            public Batch next() {
                return batch();
            }
        };
    }

    private Batch batch() {
        long first = read;
        List<Inquiry> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && inquiries.hasNext()) {
            Inquiry inquiry = inquiries.next();
            if (inquiry == null) {
                isEnded = true;
                return new Batch(first, batch, new NullPointerException("inquiries[" + read + "]"));
            }
            batch.add(inquiry);
            read++;
        }
        return new Batch(first, batch, null);
    }

    private Judged judge(Batch batch) {
        try {
            return new Judged(evaluator.evaluateBatch(batch.inquiries), batch.failure);
        } catch (InvalidInquiryException invalid) {
            Long index = invalid.index();
            if (index == null) {
                throw invalid;
            }
            return new Judged(evaluator.evaluateBatch(batch.inquiries.subList(0, index.intValue())),
                    new InvalidInquiryException(invalid.problems(), batch.first + index, invalid.id()));
        }
    }
}
