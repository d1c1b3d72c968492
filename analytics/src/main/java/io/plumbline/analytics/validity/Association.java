package io.plumbline.analytics.validity;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Correlations of a score with an outcome. */
public final class Association {

    private Association() { }

    /**
     * Product-moment correlation. R: {@code cor(x, y)}.
     *
     * @return not estimable: {@code TOO_FEW} under three pairs; {@code NO_VARIATION} when either is constant
     */
    public static Estimate<Double> pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        if (x.length < 3) {
            return Estimate.not(Reason.TOO_FEW, "There are fewer than three pairs.");
        }
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (constant(xx, meanX, x.length) || constant(yy, meanY, y.length)) {
            return Estimate.not(Reason.NO_VARIATION, "The scores, or the outcomes, are all the same.");
        }
        return Estimate.of(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))));
    }

    private static boolean constant(double squares, double mean, int count) {
        return !(squares > 1e-20 * count * Math.max(1e-280, mean * mean)) || squares == 0;
    }

    /** Rank correlation with midranks. R: {@code cor(x, y, method = "spearman")}. Errors as {@link #pearson}. */
    public static Estimate<Double> spearman(double[] x, double[] y) {
        return pearson(Midranks.of(x), Midranks.of(y));
    }

    /**
     * Correlation of a normal score with the normal variable behind an ordered outcome; biserial with two outcomes. Two steps:
     * cut points from the outcome's shares, then the correlation.
     * R: {@code polycor::polyserial(x, y)}. Source: Olsson, Drasgow and Dorans (1982), Psychometrika 47:337-347.
     *
     * @param y ordered; only the order of its values counts
     * @return within -.9999 to .9999; errors as {@link #pearson}
     */
    public static Estimate<Double> polyserial(double[] x, double[] y) {
        double[] levels = Arrays.stream(y).sorted().distinct().toArray();
        double[] codes = Arrays.stream(y).map(value -> Arrays.binarySearch(levels, value)).toArray();
        NormalDistribution normal = new NormalDistribution();
        double density = 0;
        double below = 0;
        for (int level = 0; level < levels.length - 1; level++) {
            int wanted = level;
            below += Arrays.stream(codes).filter(code -> code == wanted).count();
            density += normal.density(normal.inverseCumulativeProbability(below / y.length));
        }
        double cuts = density;
        return pearson(x, codes).map(r -> Math.max(-0.9999, Math.min(0.9999, r * deviation(codes) / cuts)));
    }

    /** Standard deviation with divisor n. */
    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }
}
