package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * What is needed of S^-1, the posterior covariance of the inner effects in units of their prior.
 * Systems fill in the nodes they are about.
 */
final class Posterior {

    /** Diagonal of S^-1, by inner node. */
    final double[] innerVariance;
    /** w'S^-1 w with the weights w of an outer node's pairs, by outer node. */
    final double[] outerQuadratic;
    /** Sum over pairs of squared card weights x outer ratio / pivot x (S^-1 w) of the pair. */
    double cross;

    Posterior(Design design) {
        innerVariance = new double[design.inners];
        outerQuadratic = new double[design.outers];
    }

    /** tr(Z'V^-1 Z) for halo, outer and inner factor. */
    double[] traces(Weights weights) {
        Design design = weights.design;
        double outerRatio = weights.ratios.outer();
        double innerRatio = weights.ratios.inner();
        double[] traces = Chunks.sum(design.outers, Ratios.COUNT, (from, to, sum) -> {
            for (int outer = from; outer < to; outer++) {
                double pivot = weights.outerPivot[outer];
                double shrink = outerRatio / pivot;
                double total = 0;
                for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                    total += weights.pair[p];
                    double variance = shrink + innerRatio
                            * (innerVariance[design.pairInner[p]] + shrink * shrink * outerQuadratic[outer]);
                    sum[0] += weights.pair[p] - weights.pairSquares[p] * variance;
                }
                sum[1] += total / pivot - innerRatio * outerQuadratic[outer] / (pivot * pivot);
            }
        });
        traces[0] += 2 * innerRatio * cross;
        for (int inner = 0; inner < design.inners; inner++) {
            traces[2] += innerRatio == 0 ? weights.innerDiagonal[inner] : (1 - innerVariance[inner]) / innerRatio;
        }
        return traces;
    }
}
