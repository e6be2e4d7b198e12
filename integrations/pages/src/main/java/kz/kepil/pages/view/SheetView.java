package kz.kepil.pages.view;

import java.util.List;
import kz.kepil.pages.text.Turns;
import org.jspecify.annotations.Nullable;

/** The patient's sheet. */
public record SheetView(
        String lang, String title, String day, boolean insured, String status, List<String> about, List<Block> diseases,
        @Nullable String payerAloneChanges, Block steps, List<Step> ways, @Nullable Turning turning, Block rest, @Nullable String referral,
        Block check, @Nullable Block pay, String foot, String density) {

    /** A heading with lines under it. */
    public record Block(String heading, List<Line> lines) {
    }

    /** A heading with paragraphs under it. */
    public record Turning(String heading, List<Turns.Told> paragraphs) {
    }

    /** A step: its cost, what is done, and how. */
    public record Step(String cost, String what, List<String> how) {
    }
}
