package io.plumbline.query.chart;

import java.util.List;

/** Bounds of identification, a row each on one axis from 0 to 100%. */
public record BoundsChart(List<Row> rows) {
    private static final int ROW = 54;
    private static final double BAR = 10;

    /**
     * @param label what is bounded
     * @param lower 0 to 1
     * @param upper 0 to 1
     * @param value the bounds in words
     */
    public record Row(String label, double lower, double upper, String value) {}

    public String svg(String title) {
        int axis = rows.size() * ROW + 4;
        Drawing drawing = new Drawing();
        for (int quarter = 0; quarter <= 4; quarter++) {
            double x = quarter / 4.0;
            drawing.line("grid", x, 4, x, axis)
                    .text((quarter == 0 ? "" : quarter == 4 ? "end" : "mid") + " t3", x, 0, axis + 18, quarter * 25 + "%");
        }
        drawing.line("base", 0, axis, 1, axis);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = i * ROW + 18;
            drawing.text("halo", 0, 0, y, row.label())
                    .hatched(row.lower(), y + 9, row.upper(), BAR)
                    .text("t-ink halo end", 1, 0, y, row.value());
        }
        return drawing.svg("", axis + 24, title);
    }
}
