package io.plumbline.analytics.reliability;

import io.plumbline.analytics.parallel.Chunks;
import java.util.Arrays;

/**
 * Half the gradient of minus the restricted criterion, and the average of the observed and expected information.
 * Source: Gilmour, Thompson and Cullis (1995), Biometrics 51:1440-1450.
 */
final class AverageInformation {

    final double[] score;
    final double[][] information;
    /** tr(P V_f). */
    final double[] trace;
    private final RestrictedLikelihood at;
    private final double[] quadratic;

    AverageInformation(RestrictedLikelihood at) {
        this.at = at;
        int components = at.design().components();
        score = new double[components];
        information = new double[components][components];
        double[] sums = Chunks.sum(at.design().blocks(), BlockPass.width(at), RestrictedLikelihood.MOST_CHUNKS, RestrictedLikelihood.LEAST_BLOCKS,
                (from, to, sum) -> {
                    BlockPass pass = new BlockPass(at);
                    pass.over(from, to);
                    pass.addTo(sum);
                });
        trace = Arrays.copyOf(sums, components);
        quadratic = Arrays.copyOfRange(sums, components, 2 * components);
        crossedParts();
        combine(sums);
    }

    private void crossedParts() {
        for (int c = 0; c < at.crossedColumns(); c++) {
            int f = at.componentOf(c);
            double v = at.variance(f);
            trace[f] += 1 / v - at.inverse(c, c) / (v * v);
            quadratic[f] += at.coefficients()[c] * at.coefficients()[c] / (v * v);
        }
    }

    private void combine(double[] sums) {
        int components = score.length;
        int width = at.width();
        double[][] gathered = new double[components][];
        for (int f = 0; f < components; f++) {
            int from = (2 + components) * components + f * width;
            gathered[f] = Arrays.copyOfRange(sums, from, from + width);
        }
        for (int f = 0; f < components; f++) {
            score[f] = (quadratic[f] - trace[f]) / 2;
            double[] explained = at.multiply(gathered[f]);
            for (int g = 0; g <= f; g++) {
                double sum = sums[(2 + f) * components + g];
                for (int c = 0; c < width; c++) {
                    sum -= explained[c] * gathered[g][c];
                }
                information[f][g] = sum / 2;
                information[g][f] = sum / 2;
            }
        }
    }
}
