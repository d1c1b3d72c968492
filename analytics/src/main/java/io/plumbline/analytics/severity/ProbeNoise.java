package io.plumbline.analytics.severity;

import io.plumbline.analytics.parallel.Chunks;

/**
 * Right-hand sides with covariance S: random signs for the prior of the inner effects, for the outer
 * effects, and for what ratings and halo add to each pair.
 */
final class ProbeNoise {

    private final Weights weights;
    private final int outers;
    private final int inners;
    private final NodeKeys keys;
    private final Signs prior;
    private final Signs effect;
    private final Signs pairs;

    ProbeNoise(Weights weights, int outers, int inners, Probes probes, int block) {
        this.weights = weights;
        this.outers = outers;
        this.inners = inners;
        keys = weights.design.keys();
        prior = new Signs(probes.seed, 3 * block);
        effect = new Signs(probes.seed, 3 * block + 1);
        pairs = new Signs(probes.seed, 3 * block + 2);
    }

    double[] columns() {
        double[] columns = Chunks.sum(outers, inners * Probes.WIDTH, 4, this::outers);
        for (int inner = 0; inner < inners; inner++) {
            long bits = prior.of(keys.inner[inner]);
            for (int column = 0; column < Probes.WIDTH; column++) {
                columns[inner * Probes.WIDTH + column] += Signs.sign(bits, column);
            }
        }
        return columns;
    }

    private void outers(int from, int to, double[] sum) {
        Design design = weights.design;
        double root = Math.sqrt(weights.ratios.outer());
        double scale = Math.sqrt(weights.ratios.inner());
        double[] total = new double[Probes.WIDTH];
        for (int outer = from; outer < to; outer++) {
            java.util.Arrays.fill(total, 0);
            long own = effect.of(keys.outer[outer]);
            for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                long bits = pairs.of(NodeKeys.pair(keys.outer[outer], keys.inner[design.pairInner[p]]));
                double deviation = Math.sqrt(weights.pair[p]);
                int at = design.pairInner[p] * Probes.WIDTH;
                for (int column = 0; column < Probes.WIDTH; column++) {
                    double noise = deviation * Signs.sign(bits, column) + weights.pair[p] * root * Signs.sign(own, column);
                    total[column] += noise;
                    sum[at + column] += scale * noise;
                }
            }
            double shrink = scale * weights.ratios.outer() / weights.outerPivot[outer];
            for (int p = design.outerPair[outer]; p < design.outerPair[outer + 1]; p++) {
                int at = design.pairInner[p] * Probes.WIDTH;
                for (int column = 0; column < Probes.WIDTH; column++) {
                    sum[at + column] -= shrink * weights.pair[p] * total[column];
                }
            }
        }
    }
}
