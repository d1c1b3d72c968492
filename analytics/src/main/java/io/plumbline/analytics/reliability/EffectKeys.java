package io.plumbline.analytics.reliability;

import io.plumbline.analytics.draw.Gaussians;

/**
 * By what the effects of a design are drawn: keys of content, so that names and the order of rows have no part in it.
 *
 * @param nested by nested factor and observation; observations of one level have one key
 * @param crossed by crossed factor and level
 * @param residual by observation
 */
record EffectKeys(long[][] nested, long[][] crossed, long[] residual) {

    /** Observations as the components of a design would make them, fixed effects left at nought. */
    double[] draw(Design design, double[] variance, long seed, int replicate) {
        double[] y = new double[design.size()];
        int f = 0;
        for (long[] keys : nested) {
            add(keys, null, gaussians(seed, replicate, f), Math.sqrt(variance[f++]), y);
        }
        for (int c = 0; c < crossed.length; c++) {
            add(crossed[c], design.crossed()[c], gaussians(seed, replicate, f), Math.sqrt(variance[f++]), y);
        }
        add(residual, null, gaussians(seed, replicate, f), Math.sqrt(variance[f]), y);
        return y;
    }

    private static Gaussians gaussians(long seed, int replicate, int component) {
        return new Gaussians(seed, 16L * replicate + component);
    }

    private static void add(long[] keys, int @org.jspecify.annotations.Nullable [] level, Gaussians gaussians, double deviation, double[] y) {
        if (deviation == 0) {
            return;
        }
        double[] effect = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            effect[i] = i > 0 && keys[i] == keys[i - 1] ? effect[i - 1] : deviation * gaussians.of(keys[i]);
        }
        for (int r = 0; r < y.length; r++) {
            y[r] += effect[level == null ? r : level[r]];
        }
    }
}
