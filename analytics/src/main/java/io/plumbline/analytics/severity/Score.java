package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * Slope and curvature of the restricted likelihood criterion in the ratios, the residual variance
 * maximised out. With V_j = Z_j Z_j', the slope is tr(P V_j) - y'P V_j P y / s2; the curvature is the
 * average of the observed and the expected one.
 * Source: Gilmour, Thompson and Cullis (1995), Average Information REML, Biometrics 51:1440-1450.
 */
final class Score {

    /** By halo, outer, inner. */
    final double[] slope = new double[Ratios.COUNT];
    final double[][] curvature;

    Score(MixedModel model, Starts starts, Posterior posterior) {
        double[] traces = posterior.traces(model.weights);
        double[] fixed = new FixedShare(model).shares();
        double[] squares = {squares(model.cardScore), squares(model.outerScore), squares(model.innerScore)};
        double variance = model.residualVariance();
        for (int j = 0; j < Ratios.COUNT; j++) {
            slope[j] = traces[j] - fixed[j] - squares[j] / variance;
        }
        curvature = new WorkingColumns(model, starts).products();
        double residual = variance * variance * model.degreesOfFreedom();
        for (int j = 0; j < Ratios.COUNT; j++) {
            for (int k = 0; k < Ratios.COUNT; k++) {
                curvature[j][k] = curvature[j][k] / variance - squares[j] * squares[k] / residual;
            }
        }
    }

    private static double squares(double[] values) {
        return Chunks.sum(values.length, 1, (from, to, sum) -> {
            for (int i = from; i < to; i++) {
                sum[0] += values[i] * values[i];
            }
        })[0];
    }
}
