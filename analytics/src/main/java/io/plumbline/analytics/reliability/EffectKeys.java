package io.plumbline.analytics.reliability;

import io.plumbline.analytics.draw.Gaussians;
import org.jspecify.annotations.Nullable;

/**
 * By what the effects of a design are drawn: keys of content, so that names and the order of rows have no part in it.
 *
 * @param nested by nested factor and observation; observations of one level have one key
 * @param crossed by crossed factor and level
 * @param residual by observation
 */
record EffectKeys(long[][] nested, long[][] crossed, long[] residual) {

    /**
     * Observations as the components of a design would make them, fixed effects left at nought: two replicates at once,
     * since normal numbers come in pairs.
     */
    double[][] draw(Design design, double[] variance, long seed, int pair) {
        double[][] y = new double[2][design.size()];
        int f = 0;
        for (long[] keys : nested) {
            add(keys, null, gaussians(seed, pair, f), Math.sqrt(variance[f++]), y);
        }
        for (int c = 0; c < crossed.length; c++) {
            add(crossed[c], design.crossed()[c], gaussians(seed, pair, f), Math.sqrt(variance[f++]), y);
        }
        add(residual, null, gaussians(seed, pair, f), Math.sqrt(variance[f]), y);
        return y;
    }

    private static Gaussians gaussians(long seed, int pair, int component) {
        return new Gaussians(seed, 16L * pair + component);
    }

    private static void add(long[] keys, int @Nullable [] level, Gaussians gaussians, double deviation, double[][] y) {
        if (deviation == 0) {
            return;
        }
        double[][] effect = new double[2][keys.length];
        double[] two = new double[2];
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                gaussians.pair(keys[i], two);
            }
            effect[0][i] = deviation * two[0];
            effect[1][i] = deviation * two[1];
        }
        for (int replicate = 0; replicate < 2; replicate++) {
            for (int r = 0; r < y[replicate].length; r++) {
                y[replicate][r] += effect[replicate][level == null ? r : level[r]];
            }
        }
    }
}
