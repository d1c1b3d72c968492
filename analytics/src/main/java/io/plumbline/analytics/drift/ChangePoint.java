package io.plumbline.analytics.drift;

import java.util.SplittableRandom;

/**
 * The most likely single change of level of a series, and how often one as large comes about when the order
 * of the values is drawn at random. The statistic is the greatest standardised difference of the means before
 * and after: max over t of |S_t - t S_n / n| / sqrt(t (n - t) / n), at least {@link #LEAST_PART} values on
 * either side. The p-value is sequential (Besag and Clifford): drawing ends after {@link #ENOUGH} draws at
 * least as large, or {@link #MOST_DRAWS} (fewer of series beyond 20,000 values); then (h + 1) / (draws + 1).
 * R: {@code changepoint::cpt.mean(x, method = "AMOC")} finds the same place.
 * Source: Page (1955), Biometrika 42:523-527; Besag and Clifford (1991), Biometrika 78:301-304.
 *
 * @param after how many values come before the change
 * @param statistic in standard deviations where the values are standardised; 0 where there is no place for a change
 * @param pValue of the permutation test
 * @param draws made
 */
public record ChangePoint(int after, double statistic, double pValue, int draws) {

    /** Least number of values on either side. */
    public static final int LEAST_PART = 3;
    static final int ENOUGH = 20;
    static final int MOST_DRAWS = 19_999;
    private static final long MOST_SHUFFLED = 400_000_000L;
    private static final int LEAST_OF_MOST_DRAWS = 999;
    /** Sums in another order differ by rounding; such a draw is as large. */
    private static final double ROUNDING = 1e-9;

    /**
     * @param x the series in order of time
     * @param seed of the draws; the same seed and length, the same permutations
     */
    public static ChangePoint find(double[] x, long seed) {
        double[] y = centred(x);
        int at = place(y);
        if (at == 0) {
            return new ChangePoint(0, 0, 1, 0);
        }
        double observed = statistic(y);
        SplittableRandom dice = new SplittableRandom(seed * 31 + x.length);
        int asLarge = 0;
        int draws = 0;
        int most = mostDraws(x.length);
        while (asLarge < ENOUGH && draws < most) {
            shuffle(y, dice);
            asLarge += statistic(y) >= observed - ROUNDING ? 1 : 0;
            draws++;
        }
        double p = asLarge >= ENOUGH ? (double) asLarge / draws : (asLarge + 1.0) / (draws + 1.0);
        return new ChangePoint(at, observed, Math.min(1, p), draws);
    }

    /** Very long series are drawn less often, so that a test takes seconds at most. */
    static int mostDraws(int length) {
        return Math.clamp(MOST_SHUFFLED / Math.max(1, length), LEAST_OF_MOST_DRAWS, MOST_DRAWS);
    }

    private static double[] centred(double[] x) {
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        double[] y = new double[x.length];
        for (int t = 0; t < y.length; t++) {
            y[t] = x[t] - mean;
        }
        return y;
    }

    private static double statistic(double[] y) {
        int n = y.length;
        double sum = 0;
        double greatest = 0;
        for (int t = 1; t <= n - LEAST_PART; t++) {
            sum += y[t - 1];
            if (t >= LEAST_PART) {
                greatest = Math.max(greatest, sum * sum * n / ((double) t * (n - t)));
            }
        }
        return Math.sqrt(greatest);
    }

    /** Of equally likely places the first; 0 where there is none. */
    private static int place(double[] y) {
        int n = y.length;
        double sum = 0;
        double greatest = 0;
        int at = 0;
        for (int t = 1; t <= n - LEAST_PART; t++) {
            sum += y[t - 1];
            double here = t < LEAST_PART ? 0 : sum * sum * n / ((double) t * (n - t));
            if (here > greatest * (1 + ROUNDING) + 1e-18) {
                greatest = here;
                at = t;
            }
        }
        return at;
    }

    private static void shuffle(double[] y, SplittableRandom dice) {
        for (int i = y.length - 1; i > 0; i--) {
            int j = dice.nextInt(i + 1);
            double swap = y[i];
            y[i] = y[j];
            y[j] = swap;
        }
    }
}
