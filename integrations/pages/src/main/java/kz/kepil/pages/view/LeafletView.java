package kz.kepil.pages.view;

import java.util.List;

/** A leaflet of one step: what it is, what it costs, how it is taken. */
public record LeafletView(String lang, String title, String day, String what, Line cost, List<Line> how, SheetView.Block check, String foot) {
}
