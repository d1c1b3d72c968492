package io.plumbline.query.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates with their intervals in the order of something counted, such as quarters or interviews: upright bars.
 *
 * @param steps in order
 * @param wished a level to compare with
 * @param foot what the steps count
 */
public record StepsChart(List<Step> steps, Axis axis, @Nullable Wished wished, String foot) {
    private static final int TOP = 24;
    private static final int TALL = 180;
    private static final double LEFT = 0.1;
    private static final int SHORT = 2;
    private static final int MOST_SHORT = 12;
    private static final int MOST_LONG = 4;

    /**
     * @param shown the value in words, over the mark; empty to leave it out
     * @param meant whether it is the one the headline is about
     * @param known whether it has a value at all; otherwise the column is hatched
     */
    public record Step(String label, String shown, double value, double lower, double upper, boolean meant, boolean known) {}

    public record Wished(double value, String label) {}

    public String svg(String title) {
        double base = TOP + TALL;
        Drawing drawing = new Drawing();
        for (double tick : axis.ticks()) {
            double y = y(tick);
            drawing.line(tick == axis.from() ? "base" : "grid", LEFT, y, 1, y).text("t3", 0, 0, y + 4, axis.spelled(tick));
        }
        if (wished != null) {
            drawing.line("plumb", LEFT, y(wished.value()), 1, y(wished.value())).text("t-brass t-sm halo end", 1, 0, y(wished.value()) - 5, wished.label());
        }
        // On a phone a column is some 20 pixels wide: short labels fit, long ones do not.
        int most = steps.stream().allMatch(step -> step.label().length() <= SHORT) ? MOST_SHORT : MOST_LONG;
        int shownLabels = Math.max(1, (steps.size() + most - 1) / most);
        for (int i = 0; i < steps.size(); i++) {
            double x = LEFT + (1 - LEFT) * (i + 0.5) / steps.size();
            Step step = steps.get(i);
            draw(drawing, step, x, base, (1 - LEFT) / steps.size() * 0.35);
            if (i % shownLabels == 0) {
                drawing.text("mid t3 t-sm", x, 0, base + 17, step.label());
            }
        }
        return drawing.text("end t-sm", 1, 0, base + 34, foot).svg("", (int) base + 42, title);
    }

    private void draw(Drawing drawing, Step step, double x, double base, double half) {
        if (!step.known()) {
            drawing.hatched(x - half, TOP, x + half, base - TOP);
            return;
        }
        drawing.line(step.meant() ? "ci b thick" : "ci", x, y(step.lower()), x, y(step.upper()))
                .dot(step.meant() ? "pt b" : "pt", x, y(step.value()), step.meant() ? 5 : 3.6);
        if (!step.shown().isEmpty() && (step.meant() || steps.size() <= MOST_SHORT)) {
            drawing.text((step.meant() ? "t-blue" : "t-sm") + " mid halo", x, 0, y(step.upper()) - 6, step.shown());
        }
    }

    private double y(double value) {
        return TOP + TALL * (1 - axis.place(value));
    }
}
