package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * What one choice of ratios makes of the design, with halo eliminated within scorecards and the outer
 * factor within outer nodes. A scorecard of k ratings weighs k / (1 + k halo).
 */
final class Weights {

    final Design design;
    final Ratios ratios;
    /** Summed weights of a pair's scorecards. */
    final double[] pair;
    /** Summed squared weights of a pair's scorecards. */
    final double[] pairSquares;
    /** 1 + outer ratio x summed weights of the outer node. */
    final double[] outerPivot;
    /** Diagonal of K = Z'R^-1 Z of the inner factor, with halo and outer factor in R. */
    final double[] innerDiagonal;
    /** Summed weights of the inner node. */
    final double[] innerWeight;
    /** Log determinant of halo and outer factor. */
    final double logDeterminant;

    Weights(Design design, Ratios ratios) {
        this.design = design;
        this.ratios = ratios;
        pair = new double[design.pairs()];
        pairSquares = new double[design.pairs()];
        outerPivot = new double[design.outers];
        int inners = design.inners;
        double[] sums = Chunks.sum(design.outers, 2 * inners + 1, 4, (from, to, sum) -> {
            for (int outer = from; outer < to; outer++) {
                sum[2 * inners] += outer(outer, sum);
            }
        });
        innerWeight = java.util.Arrays.copyOfRange(sums, 0, inners);
        innerDiagonal = new double[inners];
        for (int inner = 0; inner < inners; inner++) {
            innerDiagonal[inner] = innerWeight[inner] - sums[inners + inner];
        }
        logDeterminant = sums[2 * inners];
    }

    /** Weighs a scorecard of so many ratings. */
    double card(int ratings) {
        return ratings / (1 + ratings * ratios.halo());
    }

    private double outer(int outer, double[] inner) {
        double total = 0;
        double logs = 0;
        int first = design.outerPair[outer];
        int last = design.outerPair[outer + 1];
        for (int p = first; p < last; p++) {
            double weight = 0;
            double squares = 0;
            for (int card = design.pairCard[p]; card < design.pairCard[p + 1]; card++) {
                int ratings = design.ratingsOf(card);
                double w = card(ratings);
                weight += w;
                squares += w * w;
                logs += Math.log1p(ratings * ratios.halo());
            }
            pair[p] = weight;
            pairSquares[p] = squares;
            total += weight;
            inner[design.pairInner[p]] += weight;
        }
        double pivot = 1 + ratios.outer() * total;
        outerPivot[outer] = pivot;
        for (int p = first; p < last; p++) {
            inner[design.inners + design.pairInner[p]] += ratios.outer() * pair[p] * pair[p] / pivot;
        }
        return logs + Math.log(pivot);
    }

    /** Diagonal of S = I + inner ratio x K. */
    double pivot(int inner) {
        return 1 + ratios.inner() * innerDiagonal[inner];
    }
}
