package io.plumbline.analytics.rasch;

/**
 * Category probabilities of one threshold group: P(X = x) proportional to exp(x eta - (tau_1 + ... + tau_x)).
 * Holds the last evaluation, so that the passes over the ratings allocate nothing.
 */
final class CategoryCurve {

    /** Beyond this exponent the products of powers may overflow, and the largest term is taken out first. */
    private static final double SAFE_EXPONENT = 600;

    private final int steps;
    /** Sum of the first x thresholds. */
    private final double[] cumulated;
    private final double[] weight;
    private double greatest;
    final double[] probability;
    /** P(X >= k), from k = 0. */
    final double[] atLeast;
    /** cov(X, X >= k), from k = 1. */
    final double[] covariance;
    double expected;
    double variance;
    private double logSum;

    CategoryCurve(double[] threshold, int offset, int steps) {
        this.steps = steps;
        cumulated = new double[steps + 1];
        weight = new double[steps + 1];
        probability = new double[steps + 1];
        atLeast = new double[steps + 1];
        covariance = new double[steps + 1];
        for (int x = 0; x <= steps; x++) {
            cumulated[x] = x == 0 ? 0 : cumulated[x - 1] + threshold[offset + x - 1];
            weight[x] = Math.exp(-cumulated[x]);
            greatest = Math.max(greatest, Math.abs(cumulated[x]));
        }
    }

    static CategoryCurve[] of(Categories categories, double[] threshold) {
        CategoryCurve[] curves = new CategoryCurve[categories.groups()];
        for (int g = 0; g < curves.length; g++) {
            curves[g] = new CategoryCurve(threshold, categories.offset(g), categories.steps(g));
        }
        return curves;
    }

    void at(double eta) {
        double sum = Math.abs(eta) * steps + greatest < SAFE_EXPONENT ? powers(eta) : shifted(eta);
        double scale = 1 / sum;
        double mean = 0;
        for (int x = 0; x <= steps; x++) {
            probability[x] *= scale;
            mean += x * probability[x];
        }
        double above = 0;
        double tail = 0;
        double square = 0;
        for (int x = steps; x >= 0; x--) {
            double distance = x - mean;
            double moment = probability[x] * distance;
            above += probability[x];
            tail += moment;
            square += moment * distance;
            atLeast[x] = above;
            covariance[x] = tail;
        }
        expected = mean;
        variance = square;
    }

    private double powers(double eta) {
        double base = Math.exp(eta);
        double power = 1;
        double sum = 0;
        for (int x = 0; x <= steps; x++) {
            double term = power * weight[x];
            probability[x] = term;
            sum += term;
            power *= base;
        }
        logSum = Math.log(sum);
        return sum;
    }

    private double shifted(double eta) {
        double most = Double.NEGATIVE_INFINITY;
        for (int x = 0; x <= steps; x++) {
            probability[x] = x * eta - cumulated[x];
            most = Math.max(most, probability[x]);
        }
        double sum = 0;
        for (int x = 0; x <= steps; x++) {
            probability[x] = Math.exp(probability[x] - most);
            sum += probability[x];
        }
        logSum = Math.log(sum) + most;
        return sum;
    }

    /** log P(X = x) at the eta last given. */
    double logProbability(double eta, int x) {
        return x * eta - cumulated[x] - logSum;
    }

    /** Third central moment at the eta last given. */
    double thirdMoment() {
        double sum = 0;
        for (int x = 0; x <= steps; x++) {
            double distance = x - expected;
            sum += probability[x] * distance * distance * distance;
        }
        return sum;
    }

    /** cov((X - E)^2, X >= k) for k from 1 into the array given. */
    void varianceCovariance(double[] into) {
        double tail = 0;
        for (int x = steps; x >= 1; x--) {
            double distance = x - expected;
            tail += probability[x] * (distance * distance - variance);
            into[x] = tail;
        }
    }
}
