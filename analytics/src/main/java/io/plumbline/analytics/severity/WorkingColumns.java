package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/** The working vectors f_j = Z_j Z_j'Py of halo, outer and inner factor, and their products f_j'P f_k. */
final class WorkingColumns {

    private static final int WIDTH = Ratios.COUNT;

    private final MixedModel model;
    private final Design design;
    private final Weights weights;
    private final int p;
    private final double[] outer;
    private final double[] inner;
    /** f'R0^-1 f, then x'R0^-1 f of the competency columns. */
    private final double[] gram;
    private final double[] start;

    WorkingColumns(MixedModel model, Starts starts) {
        this.model = model;
        design = model.design;
        weights = model.weights;
        p = model.columns.width - 2;
        outer = new double[design.outers * WIDTH];
        int innerSize = design.inners * WIDTH;
        double[] sums = Chunks.sum(design.outers, innerSize + WIDTH * (WIDTH + p), 4, (from, to, sum) -> {
            double[] f = new double[WIDTH];
            for (int node = from; node < to; node++) {
                outer(node, f, sum, innerSize);
            }
        });
        inner = java.util.Arrays.copyOf(sums, innerSize);
        gram = java.util.Arrays.copyOfRange(sums, innerSize, sums.length);
        start = starts.working(innerSize);
    }

    private void outer(int node, double[] f, double[] sum, int base) {
        f[1] = model.outerScore[node];
        for (int pair = design.outerPair[node]; pair < design.outerPair[node + 1]; pair++) {
            f[2] = model.innerScore[design.pairInner[pair]];
            for (int card = design.pairCard[pair]; card < design.pairCard[pair + 1]; card++) {
                f[0] = model.cardScore[card];
                double weight = weights.card(design.ratingsOf(card));
                for (int j = 0; j < WIDTH; j++) {
                    double weighed = weight * f[j];
                    outer[node * WIDTH + j] += weighed;
                    sum[design.pairInner[pair] * WIDTH + j] += weighed;
                    for (int k = 0; k < WIDTH; k++) {
                        sum[base + j * WIDTH + k] += weighed * f[k];
                    }
                }
                competencies(card, weight / design.ratingsOf(card), f, sum, base + WIDTH * WIDTH);
            }
        }
    }

    private void competencies(int card, double scale, double[] f, double[] sum, int base) {
        for (int rating = design.cardRating[card]; rating < design.cardRating[card + 1]; rating++) {
            int column = model.fixed.column[design.competency[rating]];
            if (column >= 0) {
                for (int j = 0; j < WIDTH; j++) {
                    sum[base + column * WIDTH + j] += scale * f[j];
                }
            }
        }
    }

    double[][] products() {
        Columns working = new Columns(weights, model.systems, WIDTH, outer, inner, start);
        double[] subset = model.columns.bySubset(working);
        double[] own = working.explained(working);
        double[] cross = model.columns.explained(working);
        int q = model.columns.width;
        double[][] x = new double[p][WIDTH];
        double[][] products = new double[WIDTH][WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            for (int k = 0; k < WIDTH; k++) {
                products[j][k] = gram[j * WIDTH + k] - (own[j * WIDTH + k] + own[k * WIDTH + j]) / 2;
            }
            for (int i = 0; i < p; i++) {
                x[i][j] = gram[WIDTH * WIDTH + i * WIDTH + j] - cross[i * WIDTH + j];
            }
        }
        for (int s = 0; s < design.subsets; s++) {
            double mass = model.subsetSums[(s + 1) * q - 1];
            for (int k = 0; k < WIDTH; k++) {
                double share = subset[s * WIDTH + k] / mass;
                for (int j = 0; j < WIDTH; j++) {
                    products[j][k] -= subset[s * WIDTH + j] * share;
                }
                for (int i = 0; i < p; i++) {
                    x[i][k] -= model.subsetSums[s * q + i] * share;
                }
            }
        }
        takeOffFixed(products, x);
        return products;
    }

    private void takeOffFixed(double[][] products, double[][] x) {
        for (int i = 0; i < p; i++) {
            for (int l = 0; l < p; l++) {
                double entry = model.inverse[i * p + l];
                for (int j = 0; j < WIDTH; j++) {
                    for (int k = 0; k < WIDTH; k++) {
                        products[j][k] -= entry * x[i][j] * x[l][k];
                    }
                }
            }
        }
    }
}
