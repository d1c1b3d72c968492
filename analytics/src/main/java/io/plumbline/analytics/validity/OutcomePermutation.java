package io.plumbline.analytics.validity;

import java.util.List;
import java.util.SplittableRandom;

/** Whether items differ more than they would if outcomes were dealt to the hires at random. */
final class OutcomePermutation {

    private static final int PERMUTATIONS = 499;

    private final double[] outcome;
    private final List<ItemScores> items;
    private final double[] variance;

    OutcomePermutation(double[] outcome, List<ItemScores> items) {
        this.outcome = outcome.clone();
        this.items = items;
        variance = items.stream().mapToDouble(item -> 1.0 / (item.hire().length - 3)).toArray();
    }

    /** Share of the permutations, and the data themselves, with a heterogeneity at least as large. */
    double pValue(double observed, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] effect = new double[items.size()];
        int asLarge = 1;
        for (int p = 0; p < PERMUTATIONS; p++) {
            for (int i = outcome.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double kept = outcome[i];
                outcome[i] = outcome[other];
                outcome[other] = kept;
            }
            for (int item = 0; item < effect.length; item++) {
                effect[item] = FisherZ.of(correlation(items.get(item)));
            }
            asLarge += RandomEffects.q(effect, variance) >= observed * (1 - 1e-12) ? 1 : 0;
        }
        return asLarge / (PERMUTATIONS + 1.0);
    }

    /** Zero when the outcomes dealt are all the same. */
    private double correlation(ItemScores item) {
        double meanX = 0;
        double meanY = 0;
        int n = item.hire().length;
        for (int i = 0; i < n; i++) {
            meanX += item.score()[i] / n;
            meanY += outcome[item.hire()[i]] / n;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double x = item.score()[i] - meanX;
            double y = outcome[item.hire()[i]] - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        return yy < 1e-12 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
