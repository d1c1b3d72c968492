package io.plumbline.query.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plain axis from one round number to another.
 *
 * @param step between two ticks
 * @param unit how a tick is spelled
 */
public record Axis(double from, double to, double step, Unit unit) {
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10};
    private static final int MOST_TICKS = 6;

    /** How numbers are spelled. */
    public enum Unit {
        PERCENT, POINTS, CORRELATION
    }

    /** From 0 to a round share that holds all values, at least a quarter. */
    public static Axis shares(double greatest) {
        double top = Math.clamp(Math.ceil(greatest * 4 - 1e-9) / 4, 0.25, 1);
        return new Axis(0, top, top <= 0.25 ? 0.05 : top <= 0.5 ? 0.1 : 0.25, Unit.PERCENT);
    }

    /** The least round axis that holds both values and nought. */
    public static Axis around(double least, double greatest, Unit unit) {
        double from = Math.min(0, least);
        double to = Math.max(0, greatest);
        for (double step : STEPS) {
            double low = Math.round(Math.floor(from / step + 1e-9) * step * 1e6) / 1e6;
            double high = Math.round(Math.ceil(to / step - 1e-9) * step * 1e6) / 1e6;
            if ((high - low) / step <= MOST_TICKS && high > low) {
                return new Axis(low, high, step, unit);
            }
        }
        double step = Math.max(1, Math.ceil((to - from) / MOST_TICKS));
        double low = Math.floor(from / step) * step;
        return new Axis(low, low + Math.max(1, Math.ceil((to - low) / step)) * step, step, unit);
    }

    /** Where a value lies, 0 to 1. */
    double place(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; from + i * step <= to + 1e-9; i++) {
            ticks.add(Math.round((from + i * step) * 1e6) / 1e6);
        }
        return ticks;
    }

    String spelled(double value) {
        return switch (unit) {
            case PERCENT -> Math.round(value * 100) + "%";
            case POINTS -> Math.abs(value) < 1e-9 ? "0" : (value < 0 ? "−" : "+") + trimmed(value);
            case CORRELATION -> Math.abs(value) < 1e-9 ? "0" : (value < 0 ? "−" : "") + trimmed(value).replaceFirst("^0\\.", ".");
        };
    }

    private static String trimmed(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.abs(value)).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
