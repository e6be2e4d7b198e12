package kz.kepil.pages.view;

/** A text under a label, which may be empty. */
public record Line(String label, String text) {
}
