package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * The mixed model at given ratios: fixed effects by generalised least squares, effects by best linear
 * unbiased prediction, and the parts of the restricted likelihood. V is the covariance of the ratings in
 * units of the residual variance. Source: Searle, Casella and McCulloch (1992), Variance Components.
 */
final class MixedModel {

    final Design design;
    final FixedEffects fixed;
    final Ratios ratios;
    final Weights weights;
    final InnerSystems systems;
    final Columns columns;
    /** 1'V^-1 x of each subset: competency columns, ratings, ones. */
    final double[] subsetSums;
    /** Inverse of the competencies' part of X'V^-1 X with the subsets absorbed. */
    final double[] inverse;
    final double[] competencyEffects;
    final double[] subsetEffects;
    /** y'Py. */
    final double residualSum;
    /** Z'Py of each factor. */
    final double[] outerScore;
    final double[] innerScore;
    final double[] cardScore;
    private final double logFixed;

    MixedModel(Design design, FixedEffects fixed, double[] y, Ratios ratios, int exactLimit, Starts starts) {
        this.design = design;
        this.fixed = fixed;
        this.ratios = ratios;
        weights = new Weights(design, ratios);
        systems = new InnerSystems(weights, exactLimit, starts.probes);
        DataColumns data = new DataColumns(design, fixed, y, weights);
        int p = data.competencies;
        int q = data.width;
        columns = new Columns(weights, systems, q, data.outer, data.inner, starts.data(design.inners * q));
        subsetSums = columns.bySubset(columns);

        double[] explained = columns.explained(columns);
        double[] b = new double[p * p];
        double[] right = new double[p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                b[i * p + j] = data.gram[i * (p + 1) + j] - (explained[i * q + j] + explained[j * q + i]) / 2 - absorbed(i, j);
            }
            right[i] = data.gram[i * (p + 1) + p] - explained[i * q + p] - absorbed(i, p);
        }
        double logSubsets = 0;
        for (int subset = 0; subset < design.subsets; subset++) {
            logSubsets += Math.log(subsetSums[(subset + 1) * q - 1]);
        }
        PositiveDefinite solved = PositiveDefinite.of(b, p);
        logFixed = logSubsets + solved.logDeterminant();
        inverse = solved.inverse();
        competencyEffects = new double[p];
        double explainedByFixed = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                competencyEffects[i] += inverse[i * p + j] * right[j];
            }
            explainedByFixed += competencyEffects[i] * right[i];
        }
        residualSum = data.gram[p * (p + 1) + p] - explained[p * q + p] - absorbed(p, p) - explainedByFixed;
        subsetEffects = subsetEffects();
        outerScore = combine(columns.outerSolved, design.outers, design.outerSubset);
        innerScore = combine(columns.solved, design.inners, design.innerSubset);
        cardScore = cardScores(y);
    }

    /** What the subset intercepts take off an entry of the cross products. */
    private double absorbed(int i, int j) {
        int q = columns.width;
        double sum = 0;
        for (int subset = 0; subset < design.subsets; subset++) {
            sum += subsetSums[subset * q + i] * subsetSums[subset * q + j] / subsetSums[(subset + 1) * q - 1];
        }
        return sum;
    }

    private double[] subsetEffects() {
        int q = columns.width;
        double[] effects = new double[design.subsets];
        for (int subset = 0; subset < design.subsets; subset++) {
            double sum = subsetSums[subset * q + q - 2];
            for (int j = 0; j < competencyEffects.length; j++) {
                sum -= competencyEffects[j] * subsetSums[subset * q + j];
            }
            effects[subset] = sum / subsetSums[(subset + 1) * q - 1];
        }
        return effects;
    }

    private double[] combine(double[] solved, int nodes, int[] subset) {
        int q = columns.width;
        double[] score = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            double sum = solved[node * q + q - 2] - subsetEffects[subset[node]] * solved[node * q + q - 1];
            for (int j = 0; j < competencyEffects.length; j++) {
                sum -= competencyEffects[j] * solved[node * q + j];
            }
            score[node] = sum;
        }
        return score;
    }

    private double[] cardScores(double[] y) {
        double[] score = new double[design.cards()];
        Chunks.each(design.outers, (from, to) -> {
            for (int outer = from; outer < to; outer++) {
                for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                    double effect = subsetEffects[design.outerSubset[outer]] + ratios.outer() * outerScore[outer]
                            + ratios.inner() * innerScore[design.pairInner[p]];
                    for (int card = design.pairCard[p]; card < design.pairCard[p + 1]; card++) {
                        double sum = 0;
                        for (int rating = design.cardRating[card]; rating < design.cardRating[card + 1]; rating++) {
                            int column = fixed.column[design.competency[rating]];
                            sum += y[rating] - effect - (column < 0 ? 0 : competencyEffects[column]);
                        }
                        score[card] = sum / (1 + design.ratingsOf(card) * ratios.halo());
                    }
                }
            }
        });
        return score;
    }

    int degreesOfFreedom() {
        return design.ratings() - fixed.rank;
    }

    double residualVariance() {
        return residualSum / degreesOfFreedom();
    }

    /** Minus twice the restricted log-likelihood, maximised over the residual variance; lme4's {@code REMLcrit}. */
    double criterion() {
        int df = degreesOfFreedom();
        return df * (1 + Math.log(2 * Math.PI * residualVariance())) + weights.logDeterminant + systems.logDeterminant() + logFixed;
    }
}
