package kz.kepil.analyst.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.kepil.analyst.book.BookView.Bar;
import kz.kepil.analyst.book.BookView.Mark;
import kz.kepil.analyst.book.BookView.Timeline;
import kz.kepil.api.DateRange;

/** Bars over the years of a pack. Immutable. */
final class Timelines {

    private static final int WIDTH = 1_000;
    private static final int TOP = 22;
    private static final int STEP = 26;
    /** A letter takes about so much room. */
    private static final double LETTER = 7.5;

    private final LocalDate first;
    private final LocalDate last;

    /**
     * What a bar stands for.
     *
     * @param days the days; without an end it goes to the end of the line
     * @param row in which row it stands, from 0
     * @param text what stands in it where there is room
     * @param told what a pointer is told
     * @param later whether it is carried over
     */
    record Span(DateRange days, int row, String text, String told, boolean later) {
    }

    Timelines(LocalDate first, LocalDate last) {
        this.first = first.withDayOfYear(1);
        this.last = last;
    }

    Timeline of(String heading, List<Span> spans) {
        List<Mark> marks = new ArrayList<>();
        for (LocalDate year = first; !year.isAfter(last); year = year.plusYears(1)) {
            marks.add(new Mark(decimal(x(year)), decimal((x(year) + x(year.plusYears(1))) / 2), String.valueOf(year.getYear())));
        }
        List<Bar> bars = new ArrayList<>();
        int rows = 0;
        for (Span span : spans) {
            double from = x(span.days().from());
            LocalDate end = span.days().to();
            if (end != null && end.isBefore(first)) {
                continue;
            }
            double width = Math.max(2, (end == null ? WIDTH : x(end.plusDays(1))) - from);
            int y = TOP + STEP * span.row();
            boolean fits = span.text().length() * LETTER < width;
            bars.add(new Bar(decimal(from), decimal(width), String.valueOf(y), String.valueOf(y + 15), decimal(from + 5), fits ? span.text() : "",
                    span.told(), span.later()));
            rows = Math.max(rows, span.row() + 1);
        }
        return new Timeline(heading, TOP + STEP * rows + 2, marks, bars);
    }

    private double x(LocalDate day) {
        double all = ChronoUnit.DAYS.between(first, last.plusDays(1));
        return Math.max(0, Math.min(WIDTH, WIDTH * ChronoUnit.DAYS.between(first, day) / all));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
