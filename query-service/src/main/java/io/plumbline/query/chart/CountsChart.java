package io.plumbline.query.chart;

import java.util.List;

/** Counts of one whole, a row each, so that names have room at any width. */
public record CountsChart(List<Row> rows) {
    private static final int ROW = 38;
    private static final double BAR = 11;

    /** How a bar is filled. */
    public enum Fill {
        /** Says something. */
        JUDGED,
        /** Not known, yet or ever. */
        OPEN,
        /** Outside what the page judges. */
        OUTSIDE
    }

    public record Row(String label, long count, String shown, Fill fill) {}

    public String svg(String title) {
        long most = Math.max(1, rows.stream().mapToLong(Row::count).max().orElse(1));
        Drawing drawing = new Drawing();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = i * ROW + 14;
            double end = (double) row.count() / most;
            drawing.text("", 0, 0, y, row.label()).text("t-ink end", 1, 0, y, row.shown());
            if (row.count() > 0) {
                switch (row.fill()) {
                    case JUDGED -> drawing.box("bar", 0, y + 6, end, BAR);
                    case OPEN -> drawing.hatched(0, y + 6, end, BAR);
                    case OUTSIDE -> drawing.box("bar l", 0, y + 6, end, BAR).line("base", end, y + 6, end, y + 6 + BAR);
                }
            }
        }
        return drawing.svg("", rows.size() * ROW + 4, title);
    }
}
