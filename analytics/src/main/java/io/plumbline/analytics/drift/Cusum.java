package io.plumbline.analytics.drift;

/**
 * The two tabular cumulative sums: high_t = max(0, high_(t-1) + x_t - target - k) and
 * low_t = max(0, low_(t-1) + target - k - x_t), both from 0. A sum above h is a signal.
 * R: {@code qcc::cusum(x, center, std.dev, decision.interval = h / sd, se.shift = 2 * k / sd)}.
 * Source: Page (1954), Biometrika 41:100-115; Montgomery, Introduction to Statistical Quality Control, 9.1.
 *
 * @param target the mean while nothing has changed, in the unit of the values
 * @param k the slack: half the shift to be found soon, at least 0, in the unit of the values
 * @param h the decision interval, above 0, in the unit of the values
 */
public record Cusum(double target, double k, double h) {

    /**
     * @param high for a rise
     * @param low for a fall; not negative
     */
    public record Sums(double[] high, double[] low) { }

    public Cusum {
        if (!(k >= 0) || !(h > 0)) {
            throw new IllegalArgumentException("k " + k + ", h " + h);
        }
    }

    public Sums sums(double[] x) {
        Sums sums = new Sums(new double[x.length], new double[x.length]);
        double high = 0;
        double low = 0;
        for (int t = 0; t < x.length; t++) {
            high = Math.max(0, high + x[t] - target - k);
            low = Math.max(0, low + target - k - x[t]);
            sums.high[t] = high;
            sums.low[t] = low;
        }
        return sums;
    }

    /** The first value at which a sum is above h, from 1, or 0 where none is. */
    public int firstSignal(double[] x) {
        Sums sums = sums(x);
        for (int t = 0; t < x.length; t++) {
            if (sums.high[t] > h || sums.low[t] > h) {
                return t + 1;
            }
        }
        return 0;
    }
}
