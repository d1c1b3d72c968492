package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/** Multiplies by S without building it, for the subsets before a given one. */
final class Operator {

    private final Weights weights;
    private final int outers;
    private final int inners;

    Operator(Weights weights, int subsets) {
        this.weights = weights;
        outers = weights.design.subsetOuter[subsets];
        inners = weights.design.subsetInner[subsets];
    }

    int size() {
        return inners;
    }

    double diagonal(int inner) {
        return weights.pivot(inner);
    }

    /** result = S x, columns interleaved. */
    void multiply(double[] x, int width, double[] result) {
        double ratio = weights.ratios.inner();
        double[] shared = Chunks.sum(outers, inners * width, 4, (from, to, sum) -> outers(x, width, from, to, sum));
        Chunks.each(inners, (from, to) -> {
            for (int inner = from; inner < to; inner++) {
                double own = 1 + ratio * weights.innerWeight[inner];
                for (int at = inner * width; at < (inner + 1) * width; at++) {
                    result[at] = own * x[at] - ratio * shared[at];
                }
            }
        });
    }

    private void outers(double[] x, int width, int from, int to, double[] sum) {
        Design design = weights.design;
        double[] mean = new double[width];
        for (int outer = from; outer < to; outer++) {
            int first = design.outerPair[outer];
            int last = design.outerPair[outer + 1];
            java.util.Arrays.fill(mean, 0);
            for (int p = first; p < last; p++) {
                double weight = weights.pair[p];
                int at = design.pairInner[p] * width;
                for (int column = 0; column < width; column++) {
                    mean[column] += weight * x[at + column];
                }
            }
            double shrink = weights.ratios.outer() / weights.outerPivot[outer];
            for (int p = first; p < last; p++) {
                double weight = weights.pair[p] * shrink;
                int at = design.pairInner[p] * width;
                for (int column = 0; column < width; column++) {
                    sum[at + column] += weight * mean[column];
                }
            }
        }
    }
}
