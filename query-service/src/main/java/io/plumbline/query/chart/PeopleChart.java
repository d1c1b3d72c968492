package io.plumbline.query.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Hires as they turned out: one mark a person up to about 200, a bar beyond. Shape repeats what colour says.
 *
 * @param good outcomes
 * @param poor outcomes
 * @param open of unknown outcome
 */
public record PeopleChart(long good, long poor, long open) {
    private static final long MOST_MARKS = 200;
    private static final int COLUMNS = 40;
    private static final int STEP = 13;
    private static final int BAR = 18;

    public String svg(String title) {
        return total() > MOST_MARKS ? bar(title) : marks(title);
    }

    private long total() {
        return good + poor + open;
    }

    private String bar(String title) {
        double whole = Math.max(1, total());
        double toPoor = good / whole;
        double toOpen = (good + poor) / whole;
        Drawing drawing = new Drawing().box("bar", 0, 2, toPoor, BAR).box("bar v", toPoor, 2, toOpen, BAR);
        if (open > 0) {
            drawing.hatched(toOpen, 2, 1, BAR);
        }
        return drawing.svg("", BAR + 4, title);
    }

    private String marks(String title) {
        List<Integer> kinds = new ArrayList<>();
        add(kinds, 0, good);
        add(kinds, 1, poor);
        add(kinds, 2, open);
        Drawing drawing = new Drawing();
        for (int i = 0; i < kinds.size(); i++) {
            double x = (i % COLUMNS + 0.5) / COLUMNS;
            double y = i / COLUMNS * (double) STEP + 7;
            switch (kinds.get(i)) {
                case 0 -> drawing.dot("pt b", x, y, 3);
                case 1 -> drawing.mark("m-tris", "pt v", x, y);
                default -> drawing.dot("pt o", x, y, 2.6);
            }
        }
        return drawing.svg("", (kinds.size() + COLUMNS - 1) / COLUMNS * STEP + 2, title);
    }

    private static void add(List<Integer> kinds, int kind, long count) {
        for (long i = 0; i < count; i++) {
            kinds.add(kind);
        }
    }
}
