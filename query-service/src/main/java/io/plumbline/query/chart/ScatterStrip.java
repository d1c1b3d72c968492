package io.plumbline.query.chart;

import java.util.List;

/**
 * Severities without names and without an order: a dot each, stacked where they lie close, around the plumb line. For
 * when the differences are no larger than chance.
 *
 * @param values scale points
 */
public record ScatterStrip(List<Double> values) {
    private static final int BINS = 60;
    private static final double STEP = 6;
    private static final double LEAST_STEP = 1.5;
    private static final int TALLEST = 120;

    public String svg(String title) {
        double most = values.stream().mapToDouble(Math::abs).max().orElse(0);
        double reach = Math.max(0.25, Math.ceil(most * 4) / 4);
        int[] stacked = new int[BINS];
        int[] bins = values.stream().mapToInt(value -> Math.clamp((int) ((value / reach + 1) / 2 * BINS), 0, BINS - 1)).toArray();
        int tallest = 1;
        for (int bin : bins) {
            tallest = Math.max(tallest, ++stacked[bin]);
        }
        double step = Math.clamp((double) TALLEST / tallest, LEAST_STEP, STEP);
        int foot = (int) Math.ceil(26 + tallest * step + 6);
        Drawing drawing = new Drawing().text("t-sm", 0, 0, 12, "← rates higher").text("t-sm end", 1, 0, 12, "rates lower →")
                .line("base", 0, foot, 1, foot).text("t3", 0, 0, foot + 22, points(-reach)).text("mid t3", 0.5, 0, foot + 26, "0")
                .text("end t3", 1, 0, foot + 22, points(reach));
        int[] height = new int[BINS];
        for (int bin : bins) {
            drawing.dot("pt", (bin + 0.5) / BINS, foot - 4 - height[bin]++ * step, Math.clamp(step / 2, 1, 2.6));
        }
        return drawing.plumb(0.5, 20, foot).svg("", foot + 30, title);
    }

    private static String points(double value) {
        return (value < 0 ? "−" : "+") + Math.abs(value);
    }
}
