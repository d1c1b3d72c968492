package io.plumbline.query.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A share with its interval, over the range that remains open.
 *
 * @param rate 0 to 1
 * @param lower of the 95% interval
 * @param upper of the 95% interval
 * @param open the rate if none of the unknown counted, and if all did; absent when nothing is unknown or may not be shown
 */
public record RateChart(double rate, double lower, double upper, @Nullable Open open) {
    private static final int AXIS = 104;
    private static final int HEIGHT = AXIS + 26;
    private static final double KNOWN = 34;
    private static final double UNKNOWN = 80;

    /** @param from if all unknown were good, {@code to} if all were poor, 0 to 1 */
    public record Open(double from, double to, String label) {}

    public String svg(String title, String estimate, String interval) {
        double scale = 1 / top();
        Drawing drawing = new Drawing();
        for (double tick : ticks()) {
            drawing.line(tick == 0 ? "base" : "grid", tick * scale, 8, tick * scale, AXIS)
                    .text(place(tick * scale) + " t3", tick * scale, 0, AXIS + 18, Math.round(tick * 100) + "%");
        }
        drawing.line("ci b thick", lower * scale, KNOWN, upper * scale, KNOWN).dot("pt b", rate * scale, KNOWN, 5.5)
                .text("t-blue halo mid", clear(rate * scale), 0, KNOWN - 14, estimate)
                .text("halo t-sm", Math.min(upper * scale, 0.6), 8, KNOWN + 4, interval);
        if (open != null) {
            drawing.hatched(open.from() * scale, UNKNOWN - 7, open.to() * scale, 14)
                    .text("t-ink halo t-sm", Math.min(open.from() * scale, 0.4), 0, UNKNOWN - 13, open.label());
        }
        return drawing.svg("", HEIGHT, title);
    }

    /** The axis begins at 0 and ends at the next quarter above everything drawn. */
    private double top() {
        double most = Math.max(upper, open == null ? 0 : open.to());
        return Math.clamp(Math.ceil(most * 4 + 0.2) / 4, 0.25, 1);
    }

    private List<Double> ticks() {
        double top = top();
        double step = top <= 0.25 ? 0.05 : top <= 0.5 ? 0.1 : 0.25;
        return IntStream.rangeClosed(0, (int) Math.round(top / step)).mapToObj(i -> i * step).toList();
    }

    private static double clear(double x) {
        return Math.clamp(x, 0.06, 0.94);
    }

    private static String place(double x) {
        return x <= 0 ? "" : x >= 0.999 ? "end" : "mid";
    }
}
