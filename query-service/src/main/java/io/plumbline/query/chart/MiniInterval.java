package io.plumbline.query.chart;

/** An interval in a row of a table, about nought; what it says stands beside it in words. */
public record MiniInterval(double reach) {
    private static final int HEIGHT = 30;

    public String svg(double value, double lower, double upper, boolean differs) {
        double y = HEIGHT / 2.0;
        return new Drawing().line("plumb", 0.5, 0, 0.5, HEIGHT)
                .line(differs ? "ci b" : "ci", x(lower), y, x(upper), y).dot(differs ? "pt b" : "pt", x(value), y, 4).svg("", HEIGHT, "");
    }

    private double x(double value) {
        return Math.clamp(0.5 + value / reach / 2, 0, 1);
    }
}
