package io.plumbline.query.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates with their intervals, a row each with its name over it, so that names have room at any width.
 *
 * @param reference the plumb line: what the rows are compared with
 */
public record RowsChart(List<Row> rows, Axis axis, @Nullable Reference reference) {
    private static final int ROW = 38;
    private static final int TOP = 20;

    /** What a row shows. */
    public enum Look {
        /** Says something: blue. */
        SEPARATING("b"),
        /** As surely the other way, or a poor outcome: vermilion. */
        INVERTED("v"),
        /** Nothing beyond chance: grey. */
        PLAIN(""),
        /** Holds only under an assumption: a diamond. */
        ASSUMED(""),
        /** Bounds, not an interval: hatched. */
        BOUNDS(""),
        /** Nothing may be shown, or nothing is known: hatched all through. */
        WITHHELD("");

        private final String colour;

        Look(String colour) {
            this.colour = colour;
        }
    }

    /**
     * @param shown the value in words; the reason where it is withheld
     * @param value none for bounds
     */
    public record Row(String label, String shown, double value, double lower, double upper, Look look) {
        public static Row withheld(String label, String why) {
            return new Row(label, why, 0, 0, 0, Look.WITHHELD);
        }
    }

    public record Reference(double value, String label) {}

    public String svg(String title) {
        int foot = TOP + rows.size() * ROW + 2;
        Drawing drawing = new Drawing();
        for (double tick : axis.ticks()) {
            double x = axis.place(tick);
            drawing.line("grid", x, TOP, x, foot).text(place(x) + " t3", x, 0, foot + 26, axis.spelled(tick));
        }
        drawing.line("base", 0, foot, 1, foot);
        if (reference != null) {
            double x = axis.place(reference.value());
            drawing.plumb(x, TOP - 4, foot).text((x > 0.8 ? "end" : x < 0.2 ? "" : "mid") + " t-brass t-sm", x, 0, 11, reference.label());
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(drawing, rows.get(i), TOP + i * ROW);
        }
        return drawing.svg("", foot + 32, title);
    }

    private void draw(Drawing drawing, Row row, double top) {
        double y = top + 26;
        double lower = axis.place(row.lower());
        double upper = axis.place(row.upper());
        String colour = row.look().colour;
        switch (row.look()) {
            case SEPARATING, INVERTED, PLAIN -> drawing.line(("ci thick " + colour).strip(), lower, y, upper, y)
                    .dot(("pt " + colour).strip(), axis.place(row.value()), y, 4.2);
            case ASSUMED -> drawing.line("ci", lower, y, upper, y).mark("m-dia", "pt", axis.place(row.value()), y);
            case BOUNDS -> drawing.hatched(lower, y - 5, upper, 10);
            case WITHHELD -> drawing.hatched(0, y - 5, 1, 10);
        }
        drawing.text("halo", 0, 0, top + 14, row.label())
                .text(switch (row.look()) {
                    case SEPARATING -> "t-blue halo end";
                    case INVERTED, PLAIN, ASSUMED, BOUNDS -> "t-ink halo end";
                    case WITHHELD -> "t3 halo end";
                }, 1, 0, top + 14, row.shown());
    }

    private static String place(double x) {
        return x <= 0.001 ? "" : x >= 0.999 ? "end" : "mid";
    }
}
