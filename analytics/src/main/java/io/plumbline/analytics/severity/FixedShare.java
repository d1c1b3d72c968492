package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * How much of the traces the fixed effects take: tr((X'V^-1 X)^-1 X'V^-1 ZZ'V^-1 X) for halo, outer and
 * inner factor.
 */
final class FixedShare {

    private final MixedModel model;
    private final Design design;
    private final int p;
    private final int q;

    FixedShare(MixedModel model) {
        this.model = model;
        design = model.design;
        q = model.columns.width;
        p = q - 2;
    }

    double[] shares() {
        double[] outer = Chunks.sum(design.outers, p * p + 1, (from, to, sum) -> {
            double[] row = new double[p];
            for (int node = from; node < to; node++) {
                add(model.columns.outerSolved, node * q, design.outerSubset[node], row, sum);
            }
        });
        double[] inner = Chunks.sum(design.inners, p * p + 1, (from, to, sum) -> {
            double[] row = new double[p];
            for (int node = from; node < to; node++) {
                add(model.columns.solved, node * q, design.innerSubset[node], row, sum);
            }
        });
        double[] halo = Chunks.sum(design.outers, p * p + 1, (from, to, sum) -> {
            double[] card = new double[q];
            double[] row = new double[p];
            for (int node = from; node < to; node++) {
                cards(node, card, row, sum);
            }
        });
        return new double[] {trace(halo), trace(outer), trace(inner)};
    }

    private void cards(int outer, double[] card, double[] row, double[] sum) {
        for (int pair = design.outerPair[outer]; pair < design.outerPair[outer + 1]; pair++) {
            for (int c = design.pairCard[pair]; c < design.pairCard[pair + 1]; c++) {
                double scale = 1 / (1 + design.ratingsOf(c) * model.ratios.halo());
                double weight = scale * design.ratingsOf(c);
                for (int column = 0; column < q; column++) {
                    card[column] = -weight * (model.ratios.outer() * model.columns.outerSolved[outer * q + column]
                            + model.ratios.inner() * model.columns.solved[design.pairInner[pair] * q + column]);
                }
                for (int rating = design.cardRating[c]; rating < design.cardRating[c + 1]; rating++) {
                    int column = model.fixed.column[design.competency[rating]];
                    if (column >= 0) {
                        card[column] += scale;
                    }
                }
                card[q - 1] += weight;
                add(card, 0, design.outerSubset[outer], row, sum);
            }
        }
    }

    /** Adds the products of one level's competency columns, less the subset's part, and the subset's own part. */
    private void add(double[] values, int at, int subset, double[] row, double[] sum) {
        double ones = values[at + q - 1];
        double mass = model.subsetSums[(subset + 1) * q - 1];
        for (int j = 0; j < p; j++) {
            row[j] = values[at + j] - ones * model.subsetSums[subset * q + j] / mass;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                sum[i * p + j] += row[i] * row[j];
            }
        }
        sum[p * p] += ones * ones / mass;
    }

    private double trace(double[] sum) {
        double trace = sum[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                trace += (i == j ? 1 : 2) * model.inverse[i * p + j] * sum[i * p + j];
            }
        }
        return trace;
    }
}
