package io.plumbline.analytics.validity;

import io.plumbline.analytics.interval.BinomialInterval;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Pools effects that may differ truly, by restricted maximum likelihood.
 * R: {@code metafor::rma(yi, vi, method = "REML")}. Source: Viechtbauer (2005), Journal of Educational and Behavioral
 * Statistics 30:261-293.
 *
 * @param mean pooled effect
 * @param standardError of the mean
 * @param tau2 variance of the true effects; zero is an answer
 * @param q heterogeneity chi-square with fixed-effect weights (Cochran 1954)
 * @param df degrees of freedom of q
 * @param pValue upper tail of q; 1 with one effect
 */
public record RandomEffects(double mean, double standardError, double tau2, double q, int df, double pValue) {

    private static final int MOST_STEPS = 500;

    /**
     * @param effect one a group, finite; at least one
     * @param variance sampling variance of each, above 0
     * @throws IllegalArgumentException without effects, or with a variance not above 0
     */
    public static RandomEffects pool(double[] effect, double[] variance) {
        if (effect.length == 0 || effect.length != variance.length || !Arrays.stream(variance).allMatch(v -> v > 0)) {
            throw new IllegalArgumentException("effects with variances above 0");
        }
        double tau2 = effect.length == 1 ? 0 : tau2(effect, variance);
        double[] pooled = mean(effect, variance, tau2);
        double q = q(effect, variance);
        int df = effect.length - 1;
        return new RandomEffects(pooled[0], Math.sqrt(1 / pooled[1]), tau2, q, df,
                df == 0 ? 1 : 1 - new ChiSquaredDistribution(df).cumulativeProbability(q));
    }

    /** Cochran's heterogeneity chi-square. */
    static double q(double[] effect, double[] variance) {
        double mean = mean(effect, variance, 0)[0];
        double q = 0;
        for (int i = 0; i < effect.length; i++) {
            q += (effect[i] - mean) * (effect[i] - mean) / variance[i];
        }
        return q;
    }

    /** Weighted mean and sum of weights. */
    private static double[] mean(double[] effect, double[] variance, double tau2) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < effect.length; i++) {
            double weight = 1 / (variance[i] + tau2);
            weights += weight;
            sum += weight * effect[i];
        }
        return new double[] {sum / weights, weights};
    }

    /** Fisher scoring on the restricted likelihood, halved where it would leave the positive side. */
    private static double tau2(double[] effect, double[] variance) {
        double tau2 = Math.max(0, start(effect, variance));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] at = mean(effect, variance, tau2);
            double w2 = 0;
            double w3 = 0;
            double squares = 0;
            for (int i = 0; i < effect.length; i++) {
                double weight = 1 / (variance[i] + tau2);
                w2 += weight * weight;
                w3 += weight * weight * weight;
                squares += weight * weight * (effect[i] - at[0]) * (effect[i] - at[0]);
            }
            double trace = at[1] - w2 / at[1];
            double information = w2 - 2 * w3 / at[1] + w2 * w2 / (at[1] * at[1]);
            double next = Math.max(0, tau2 + (squares - trace) / information);
            if (Math.abs(next - tau2) <= 1e-14 * Math.max(next, 1e-6)) {
                return next;
            }
            tau2 = next;
        }
        return tau2;
    }

    private static double start(double[] effect, double[] variance) {
        double mean = Arrays.stream(effect).average().orElseThrow();
        double square = Arrays.stream(effect).map(e -> (e - mean) * (e - mean)).sum();
        return square / (effect.length - 1) - Arrays.stream(variance).average().orElseThrow();
    }

    /**
     * One group's effect drawn towards the mean by as much as its own is noise.
     * R: {@code metafor::blup(fit)}, whose interval is the same.
     *
     * @return effect, standard error of prediction, 95% lower and upper
     */
    public double[] shrunk(double effect, double variance) {
        double own = tau2 / (tau2 + variance);
        double value = own * effect + (1 - own) * mean;
        double error = Math.sqrt(own * variance + (1 - own) * (1 - own) * standardError * standardError);
        return new double[] {value, error, value - BinomialInterval.Z95 * error, value + BinomialInterval.Z95 * error};
    }
}
