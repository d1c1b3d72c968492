package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * The first subsets, those too large to factor: solved by conjugate gradients. S^-1 is estimated from
 * draws u of a distribution with that covariance (draw effects and ratings, fit, take the error); of the
 * diagonal only the part that the other nodes add is estimated, Var(u_i) = 1/S_ii + Var(E(u_i | others)).
 * Sources: Papandreou and Yuille (2010), NIPS; Siden et al. (2018), JCGS 27:291-305 (Rao-Blackwellised).
 */
final class IterativeSystem implements InnerSystem {

    private static final double SOLVED = 1e-9;
    private static final double PROBED = 1e-5;

    private final Weights weights;
    private final Operator operator;
    private final Probes probes;
    private final int outers;

    IterativeSystem(Weights weights, int subsets, Probes probes) {
        this.weights = weights;
        this.probes = probes;
        operator = new Operator(weights, subsets);
        outers = weights.design.subsetOuter[subsets];
    }

    @Override
    public void solve(double[] rightHandSide, int width, double[] solution) {
        new ConjugateGradients(operator, SOLVED).solve(rightHandSide, width, solution);
    }

    @Override
    public double logDeterminant() {
        return new LanczosLogDeterminant(operator, weights.design.keys(), probes.seed).estimate();
    }

    @Override
    public void posterior(Posterior into) {
        int inners = operator.size();
        for (int inner = 0; inner < inners; inner++) {
            into.innerVariance[inner] = 1 / operator.diagonal(inner);
        }
        for (int block = 0; block < probes.blocks; block++) {
            double[] draw = probes.start(block, inners * Probes.WIDTH);
            double[] noise = new ProbeNoise(weights, outers, inners, probes, block).columns();
            new ConjugateGradients(operator, PROBED).solve(noise, Probes.WIDTH, draw);
            addInner(into, noise, draw);
            into.cross += addOuter(into, draw);
        }
    }

    private void addInner(Posterior into, double[] noise, double[] draw) {
        double each = 1.0 / (probes.blocks * Probes.WIDTH);
        Chunks.each(operator.size(), (from, to) -> {
            for (int inner = from; inner < to; inner++) {
                double pivot = operator.diagonal(inner);
                double sum = 0;
                for (int at = inner * Probes.WIDTH; at < (inner + 1) * Probes.WIDTH; at++) {
                    double others = noise[at] / pivot - draw[at];
                    sum += others * others;
                }
                into.innerVariance[inner] += each * sum;
            }
        });
    }

    private double addOuter(Posterior into, double[] draw) {
        Design design = weights.design;
        double each = 1.0 / (probes.blocks * Probes.WIDTH);
        return Chunks.sum(outers, 1, (from, to, sum) -> {
            double[] mean = new double[Probes.WIDTH];
            for (int outer = from; outer < to; outer++) {
                java.util.Arrays.fill(mean, 0);
                for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                    int at = design.pairInner[p] * Probes.WIDTH;
                    for (int column = 0; column < Probes.WIDTH; column++) {
                        mean[column] += weights.pair[p] * draw[at + column];
                    }
                }
                double shrink = weights.ratios.outer() / weights.outerPivot[outer];
                for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                    int at = design.pairInner[p] * Probes.WIDTH;
                    double product = 0;
                    for (int column = 0; column < Probes.WIDTH; column++) {
                        product += draw[at + column] * mean[column];
                    }
                    sum[0] += each * weights.pairSquares[p] * shrink * product;
                }
                double squares = 0;
                for (double value : mean) {
                    squares += value * value;
                }
                into.outerQuadratic[outer] += each * squares;
            }
        })[0];
    }
}
