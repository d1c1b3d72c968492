package io.plumbline.query.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Figures against the number they rest on, with limits that chance alone keeps within.
 *
 * @param points those drawn
 * @param vertical axis of the figures
 * @param centre what all are compared with
 * @param inner half width of the 95% limits at a number
 * @param outer half width of the 99.8% limits
 * @param counted what the numbers count
 */
public record FunnelChart(List<Point> points, Axis vertical, double centre, String centreLabel, DoubleUnaryOperator inner,
        DoubleUnaryOperator outer, String counted) {
    private static final int TOP = 14;
    private static final int TALL = 230;
    private static final double LEFT = 0.1;
    private static final int BENDS = 60;
    private static final int CROWD = 500;

    /** @param flagged whether it stands out once all are compared: a diamond */
    public record Point(double n, double value, boolean flagged) {}

    public String svg(String title) {
        double most = Math.max(1, points.stream().mapToDouble(Point::n).max().orElse(1)) * 1.05;
        double least = Math.max(1, points.stream().mapToDouble(Point::n).min().orElse(1) * 0.7);
        double base = TOP + TALL;
        Drawing drawing = new Drawing();
        for (double tick : vertical.ticks()) {
            drawing.line("grid", LEFT, y(tick), 1, y(tick)).text("t3", 0, 0, y(tick) + 4, vertical.spelled(tick));
        }
        drawing.line("base", LEFT, base, 1, base)
                .curves(LEFT, TOP + TALL, List.of(new Drawing.Curve("area", band(least, most)),
                        new Drawing.Curve("ln d", line(least, most, 1)), new Drawing.Curve("ln d", line(least, most, -1))))
                .line("plumb", LEFT, y(centre), 1, y(centre)).text("t-brass t-sm halo", LEFT, 4, y(centre) - 5, centreLabel);
        Set<String> drawn = new HashSet<>();
        for (Point point : points) {
            // Rings on each other look like one: only one is drawn where there are thousands.
            if (points.size() > CROWD && !drawn.add(Math.round(point.n() / most * 120) + " " + Math.round(y(point.value()) / 3))) {
                continue;
            }
            double x = LEFT + (1 - LEFT) * point.n() / most;
            if (point.flagged()) {
                drawing.mark("m-dia", "pt b", x, y(point.value()));
            } else {
                drawing.dot("pt o", x, y(point.value()), 3.2);
            }
        }
        return drawing.text("t3", LEFT, 0, base + 18, "0").text("t3 end", 1, 0, base + 18, Math.round(most / 1.05) + " " + counted)
                .svg("", (int) base + 26, title);
    }

    /** Both edges of the 95% limits, as one path. */
    private String band(double least, double most) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i <= BENDS; i++) {
            path.append(bend(least, most, i, inner, 1)).append(i == 0 ? " L" : " ");
        }
        for (int i = BENDS; i >= 0; i--) {
            path.append(bend(least, most, i, inner, -1)).append(' ');
        }
        return path.append('Z').toString();
    }

    private String line(double least, double most, int side) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i <= BENDS; i++) {
            path.append(bend(least, most, i, outer, side)).append(i == 0 ? " L" : " ");
        }
        return path.toString().strip();
    }

    private String bend(double least, double most, int i, DoubleUnaryOperator half, int side) {
        double n = least + (most - least) * i / BENDS;
        return String.format(Locale.ROOT, "%.2f %.2f", 100 * n / most, y(centre + side * half.applyAsDouble(n)));
    }

    private double y(double value) {
        return TOP + TALL * (1 - vertical.place(value));
    }
}
