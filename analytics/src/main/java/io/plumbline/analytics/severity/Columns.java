package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * Columns x of the model solved against V: what V^-1 x comes to on the outer and inner nodes. Interleaved
 * by node.
 */
final class Columns {

    private final Weights weights;
    final int width;
    /** Z'R0^-1 x of the outer nodes, with halo alone in R0. */
    final double[] outer;
    /** Z'R^-1 x of the inner nodes, with halo and outer factor in R. */
    final double[] reduced;
    /** Z'V^-1 x of the inner nodes. */
    final double[] solved;
    /** Z'V^-1 x of the outer nodes. */
    final double[] outerSolved;

    /**
     * @param inner Z'R0^-1 x of the inner nodes
     * @param start where iteration starts; becomes the solution
     */
    Columns(Weights weights, InnerSystems systems, int width, double[] outer, double[] inner, double[] start) {
        this.weights = weights;
        this.width = width;
        this.outer = outer;
        reduced = reduce(inner);
        systems.solve(reduced, width, start);
        solved = start.clone();
        outerSolved = outerSolved();
    }

    private double[] reduce(double[] inner) {
        Design design = weights.design;
        double[] absorbed = Chunks.sum(design.outers, inner.length, 4, (from, to, sum) -> {
            for (int node = from; node < to; node++) {
                double shrink = weights.ratios.outer() / weights.outerPivot[node];
                for (int p = design.outerPair[node]; p < design.outerPair[node + 1]; p++) {
                    int at = design.pairInner[p] * width;
                    for (int column = 0; column < width; column++) {
                        sum[at + column] += weights.pair[p] * shrink * outer[node * width + column];
                    }
                }
            }
        });
        for (int i = 0; i < absorbed.length; i++) {
            absorbed[i] = inner[i] - absorbed[i];
        }
        return absorbed;
    }

    private double[] outerSolved() {
        Design design = weights.design;
        double[] result = new double[outer.length];
        Chunks.each(design.outers, (from, to) -> {
            for (int node = from; node < to; node++) {
                for (int p = design.outerPair[node]; p < design.outerPair[node + 1]; p++) {
                    int at = design.pairInner[p] * width;
                    for (int column = 0; column < width; column++) {
                        result[node * width + column] += weights.pair[p] * solved[at + column];
                    }
                }
                for (int at = node * width; at < (node + 1) * width; at++) {
                    result[at] = (outer[at] - weights.ratios.inner() * result[at]) / weights.outerPivot[node];
                }
            }
        });
        return result;
    }

    /** What the crossed factors take off x'R0^-1 z for every pair of a column x of these and a column z of others. */
    double[] explained(Columns others) {
        Design design = weights.design;
        double outerRatio = weights.ratios.outer();
        double[] gram = Chunks.sum(design.outers, width * others.width, (from, to, sum) -> {
            for (int node = from; node < to; node++) {
                multiply(outer, node, others.outer, node, others.width, outerRatio / weights.outerPivot[node], sum);
            }
        });
        double innerRatio = weights.ratios.inner();
        double[] inner = Chunks.sum(design.inners, width * others.width, (from, to, sum) -> {
            for (int node = from; node < to; node++) {
                multiply(reduced, node, others.solved, node, others.width, innerRatio, sum);
            }
        });
        for (int i = 0; i < gram.length; i++) {
            gram[i] += inner[i];
        }
        return gram;
    }

    private void multiply(double[] a, int nodeA, double[] b, int nodeB, int otherWidth, double factor, double[] sum) {
        for (int i = 0; i < width; i++) {
            double scaled = factor * a[nodeA * width + i];
            for (int j = 0; j < otherWidth; j++) {
                sum[i * otherWidth + j] += scaled * b[nodeB * otherWidth + j];
            }
        }
    }

    /** 1'V^-1 z of each subset for every column z of others; the last of these columns is the ones. */
    double[] bySubset(Columns others) {
        Design design = weights.design;
        int q = others.width;
        double[] sums = new double[design.subsets * q];
        for (int node = 0; node < design.outers; node++) {
            double ones = outer[(node + 1) * width - 1] * weights.ratios.outer() / weights.outerPivot[node];
            int to = design.outerSubset[node] * q;
            for (int column = 0; column < q; column++) {
                sums[to + column] += (1 - ones) * others.outer[node * q + column];
            }
        }
        for (int node = 0; node < design.inners; node++) {
            double ones = weights.ratios.inner() * reduced[(node + 1) * width - 1];
            int to = design.innerSubset[node] * q;
            for (int column = 0; column < q; column++) {
                sums[to + column] -= ones * others.solved[node * q + column];
            }
        }
        return sums;
    }
}
