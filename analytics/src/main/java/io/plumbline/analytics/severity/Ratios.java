package io.plumbline.analytics.severity;

/**
 * Variances divided by the residual variance.
 *
 * @param halo of scorecards
 * @param outer of the crossed factor that is eliminated
 * @param inner of the crossed factor that is solved for
 */
record Ratios(double halo, double outer, double inner) {

    static final int COUNT = 3;

    static Ratios of(double[] values) {
        return new Ratios(values[0], values[1], values[2]);
    }

    double[] values() {
        return new double[] {halo, outer, inner};
    }
}
