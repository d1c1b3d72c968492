package io.plumbline.analytics.reliability;

import org.hipparchus.distribution.continuous.FDistribution;

/**
 * The six intraclass correlations of a complete table: every interviewer scored every candidate once.
 */
public final class ShroutFleiss {

    private static final double TAIL = 0.975;

    private final int n;
    private final int k;
    private final double between;
    private final double within;
    private final double judges;
    private final double error;

    private ShroutFleiss(double[][] scores) {
        n = scores.length;
        k = scores[0].length;
        double grand = 0;
        double[] row = new double[n];
        double[] column = new double[k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                row[i] += scores[i][j] / k;
                column[j] += scores[i][j] / n;
                grand += scores[i][j] / ((double) n * k);
            }
        }
        double rows = 0;
        double columns = 0;
        double withinRows = 0;
        double left = 0;
        for (int i = 0; i < n; i++) {
            rows += k * square(row[i] - grand);
            for (int j = 0; j < k; j++) {
                withinRows += square(scores[i][j] - row[i]);
                left += square(scores[i][j] - row[i] - column[j] + grand);
            }
        }
        for (int j = 0; j < k; j++) {
            columns += n * square(column[j] - grand);
        }
        between = rows / (n - 1);
        within = withinRows / (n * (k - 1.0));
        judges = columns / (k - 1);
        error = left / ((n - 1.0) * (k - 1));
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * One-way random (icc1), two-way random (icc2), two-way mixed (icc3), of one interviewer and of the mean of k, with
     * 95% intervals from the F distribution.
     * R: {@code psych::ICC(scores, lmer = FALSE)}. Source: Shrout and Fleiss (1979), Psychological Bulletin 86:420-428.
     *
     * @param scores by candidate and interviewer; at least 2 by 2, finite, not all candidates and errors alike
     * @throws IllegalArgumentException when the table is smaller
     */
    public static Icc of(double[][] scores) {
        if (scores.length < 2 || scores[0].length < 2) {
            throw new IllegalArgumentException("at least two candidates and two interviewers");
        }
        return new ShroutFleiss(scores).icc();
    }

    /** Whether nothing varies within candidates, which leaves the F ratios without a denominator. */
    static boolean degenerate(double[][] scores) {
        ShroutFleiss table = new ShroutFleiss(scores);
        return !(table.error > 1e-12 * (table.between + table.judges)) || !(table.between > 0);
    }

    private Icc icc() {
        double oneWay = between / within;
        double twoWay = between / error;
        double df = n - 1;
        double dfWithin = n * (k - 1.0);
        double dfError = (n - 1.0) * (k - 1);
        Bounded first = single(oneWay, oneWay / quantile(df, dfWithin), oneWay * quantile(dfWithin, df));
        Bounded third = single(twoWay, twoWay / quantile(df, dfError), twoWay * quantile(dfError, df));
        Bounded second = absolute();
        return new Icc(first, second, third, mean(first), mean(second), mean(third), k, (long) n * k, Icc.Method.SHROUT_FLEISS);
    }

    private static double quantile(double numerator, double denominator) {
        return new FDistribution(numerator, denominator).inverseCumulativeProbability(TAIL);
    }

    private Bounded single(double f, double lower, double upper) {
        return new Bounded(fromF(f), fromF(lower), fromF(upper));
    }

    private double fromF(double f) {
        return (f - 1) / (f + k - 1);
    }

    private Bounded absolute() {
        double icc = (between - error) / (between + (k - 1) * error + k * (judges - error) / n);
        double f = judges / error;
        double rest = n * (1 + (k - 1) * icc) - k * icc;
        double df = (k - 1.0) * (n - 1) * square(k * icc * f + rest) / ((n - 1) * square(k * icc * f) + square(rest));
        double high = quantile(n - 1, df);
        double low = quantile(df, n - 1);
        double noise = k * judges + ((double) k * n - k - n) * error;
        return new Bounded(icc, n * (between - high * error) / (high * noise + n * between),
                n * (low * between - error) / (noise + n * low * between));
    }

    /** Spearman-Brown. */
    private Bounded mean(Bounded one) {
        return new Bounded(mean(one.value()), mean(one.lower()), mean(one.upper()));
    }

    private double mean(double one) {
        return k * one / (1 + (k - 1) * one);
    }
}
